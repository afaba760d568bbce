import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { emailAdvice, isFreeMail, isThrowaway } from '#domain/identifiers/email-advice.ts';
import { emailDomain, parseEmailAddress } from '#domain/identifiers/email-address.ts';
import { participantsOf } from '#domain/identifiers/participant.ts';
import { formatPhoneNumber, parsePhoneNumber } from '#domain/identifiers/phone-number.ts';
import { isRefused } from '#domain/outcome.ts';

describe('S06 only one bare address is an address', () => {
	test.each([
		['Katrijn@Bakkerij-DeZon.nl', 'katrijn@bakkerij-dezon.nl'],
		['  info+kade@mail.bakkerijdezon.nl ', 'info+kade@mail.bakkerijdezon.nl'],
		["o'brien@example.com", "o'brien@example.com"],
		['facturen@xn--caf-dma.nl', 'facturen@xn--caf-dma.nl']
	])('%s', (text, expected) => expect(parseEmailAddress(text)).toBe(expected));

	test.each([
		['', 'email-missing'],
		['a@b.nl\r\nBcc: x@evil.nl', 'email-unusual-characters'],
		['a@b.nl\0', 'email-unusual-characters'],
		['"a@evil.nl"@victim.nl', 'email-not-bare'],
		['Katrijn <k@dezon.nl>', 'email-not-bare'],
		['k(comment)@dezon.nl', 'email-not-bare'],
		['mailto:k@dezon.nl', 'email-not-bare'],
		['k@[127.0.0.1]', 'email-not-bare'],
		['a@b.nl,c@d.nl', 'email-more-than-one'],
		['a@b.nl;c@d.nl', 'email-more-than-one'],
		['a@evil.nl@victim.nl', 'email-more-than-one'],
		['a@b.nl c@d.nl', 'email-more-than-one'],
		['a%evil.nl@victim.nl', 'email-shape'],
		['evil.nl!a@victim.nl', 'email-shape'],
		['.a@dezon.nl', 'email-shape'],
		['a..b@dezon.nl', 'email-shape'],
		['a b@dezon.nl', 'email-shape'],
		['a@dezon', 'email-shape'],
		['a@-dezon.nl', 'email-shape'],
		['a@dezon..nl', 'email-shape'],
		['a@127.0.0.1', 'email-shape'],
		[`${'a'.repeat(65)}@dezon.nl`, 'email-shape'],
		['jürgen@dezon.nl', 'email-unusual-characters'],
		['a@dezon​.nl', 'email-unusual-characters'],
		[`a@${'b'.repeat(250)}.nl`, 'email-too-long'],
		['a'.repeat(100_000), 'email-too-long']
	])('%j is refused: %s', (text, refused) => expect(parseEmailAddress(text)).toEqual({ refused }));

	it('never lets through what a mail header could read in another way', () => {
		const nasty = fc.string({ unit: fc.constantFrom(...'ab.@,;:<>"()\\ \r\n\t%!é'), maxLength: 30 });
		fc.assert(
			fc.property(
				fc.oneof(
					nasty,
					nasty.map((text) => `a@b.nl${text}`),
					fc.string()
				),
				(text) => {
					const address = parseEmailAddress(text);
					if (!isRefused(address)) expect(address).toMatch(/^[^\s@,;:<>"()\\%!]+@[a-z0-9.-]+\.[a-z0-9-]+$/);
				}
			),
			{ numRuns: 3000 }
		);
	});
});

describe('002-09 an address at a consumer provider gets advice', () => {
	test.each([
		['jan@gmail.com', 'free-mail'],
		['jan@ziggo.nl', 'free-mail'],
		['jan@wxs.nl', 'free-mail'],
		['jan@freedom.nl', 'free-mail'],
		['jan@proximus.be', 'free-mail'],
		['jan@Hotmail.com', 'free-mail'],
		['jan@mailinator.com', 'throwaway'],
		['jan@x.mailinator.com', 'throwaway'],
		['jan@bakkerijdezon.nl', null],
		['jan@notgmail.com', null],
		['jan@gmail.com.bakkerij.nl', null]
	])('%s: %s', (address, advice) => expect(emailAdvice(address)).toBe(advice));

	it('knows both kinds apart', () => {
		expect(isFreeMail('jan@mailinator.com')).toBe(false);
		expect(isThrowaway('jan@mailinator.com')).toBe(true);
		expect(emailDomain('jan@dezon.nl')).toBe('dezon.nl');
	});
});

describe('a telephone number becomes E.164', () => {
	test.each([
		['020 123 45 67', 'NL', '+31201234567'],
		['06-12345678', 'NL', '+31612345678'],
		['Tel. (020) 1234567', 'NL', '+31201234567'],
		['+31 (0)20 1234567', 'NL', '+31201234567'],
		['0031 20 1234567', 'NL', '+31201234567'],
		['088 55 22 110', 'NL', '+31885522110'],
		['02 512 34 56', 'BE', '+3225123456'],
		['+32 470 12 34 56', 'NL', '+32470123456']
	] as const)('%s in %s', (text, country, expected) =>
		expect(parsePhoneNumber(text, country)).toBe(expected)
	);

	test.each([
		['', 'phone-missing'],
		['bel mij', 'phone-shape'],
		['0900-VRAAG', 'phone-shape'],
		['020 1', 'phone-too-short'],
		['01 234 56 78', 'phone-shape'],
		['020 123 45 67 89 10 11', 'phone-too-long'],
		['+999 123456789', 'phone-country'],
		['1'.repeat(5000), 'phone-missing']
	])('%.20s is refused: %s', (text, refused) => expect(parsePhoneNumber(text)).toEqual({ refused }));

	it('is shown nationally at home and with its country elsewhere', () => {
		expect(formatPhoneNumber('+31201234567')).toBe('020 123 4567');
		expect(formatPhoneNumber('+31201234567', 'BE')).toBe('+31 20 123 4567');
	});
});

describe('an organisation has network addresses by its registered numbers', () => {
	const none = { kvkNumber: null, oin: null, kboNumber: null };
	test.each([
		[{ ...none, kvkNumber: '68750110' }, ['0106:68750110']],
		[
			{ ...none, kvkNumber: '68750110', oin: '00000001857587973000' },
			['0190:00000001857587973000', '0106:68750110']
		],
		[{ ...none, kboNumber: '0403170701' }, ['0208:0403170701']],
		[none, []]
	])('%j', (numbers, expected) => expect(participantsOf(numbers)).toEqual(expected));
});
