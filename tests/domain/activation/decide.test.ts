import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decide, type Evidence, type Verdict } from '#domain/activation/decide.ts';
import { fold, wordsOf } from '#domain/activation/fold.ts';
import { companyName } from '#domain/activation/names.ts';
import { nameToSearch } from '#domain/activation/unique.ts';
import type { RegisterEntry, RegisterHit } from '#domain/organisation/register.ts';
import { companies, company, entry, hit } from './companies.ts';

const payment: Evidence['payment'] = {
	id: 'tr_donald',
	mode: 'live',
	status: 'paid',
	amountCents: 1,
	currency: 'EUR',
	payer: { name: 'TEST BV DONALD', iban: 'NL20INGB0001234567', bic: 'INGBNL2A' },
	refundedCents: 0,
	chargedBackCents: 0
};
const donald: Evidence = {
	payment,
	expected: { id: 'tr_donald', amountCents: 1 },
	production: true,
	entry: company('Test BV Donald'),
	holders: [hit(company('Test BV Donald'))],
	declaredName: 'Katrijn de Boer',
	signs: { attempts: 1, otherCompanies: 0, freeMail: false, activeElsewhere: false }
};
const paid = (change: Partial<Evidence['payment']>): Evidence => ({
	...donald,
	payment: { ...payment, ...change }
});
const named = (name: string | null, of: Partial<Evidence> = {}): Verdict =>
	decide({ ...donald, ...of, payment: { ...payment, payer: { ...payment.payer, name } } });

/** Finds companies as the register does: every word that was asked is a whole word of a name. */
function holdersOfName(name: string): RegisterHit[] {
	const asked = companyName(name).words;
	return companies.filter((one) => asked.every((word) => wordsOf(fold(one.name)).includes(word))).map(hit);
}

describe('002-30 a cent from the account of the company activates at once', () => {
	it('and says which names were compared, by which rules', () => {
		expect(decide(donald)).toMatchObject({
			outcome: 'activate',
			because: ['name-equal'],
			name: {
				grade: 'match',
				compared: { kind: 'statutory', name: 'Test BV Donald' },
				accountName: 'TEST BV DONALD'
			},
			others: [],
			ruleVersion: expect.stringMatching(/^2026/)
		});
	});

	it('every company activates with its own account, when nobody else has the name', () => {
		for (const one of companies) {
			const verdict = named(one.name.toUpperCase(), { entry: one, holders: [hit(one)] });
			expect([one.name, verdict.outcome]).toEqual([one.name, 'activate']);
		}
	});

	it('close and unique activates as well', () => {
		const bakery = company('Bakkerij de Zon B.V.');
		expect(named('Bakkerij de Zonn', { entry: bakery, holders: [] })).toMatchObject({
			outcome: 'activate',
			because: ['name-close']
		});
	});
});

describe('P07 one cent from a stranger activates nothing', () => {
	it('whoever pays for whichever company of the register', () => {
		const activated = companies.flatMap((payer) =>
			companies
				.filter((claimed) => claimed !== payer)
				.filter(
					(claimed) =>
						named(payer.name, { entry: claimed, holders: holdersOfName(payer.name) }).outcome === 'activate'
				)
				.map((claimed) => `${payer.name} as ${claimed.name}`)
		);
		expect(activated).toEqual([]);
	});

	it('not even when the bank leaves the legal form out', () => {
		const bare = (one: RegisterEntry) => {
			const { words, roles } = companyName(one.name);
			return [...words, ...roles].join(' ');
		};
		const activated = companies.flatMap((payer) =>
			companies
				.filter((claimed) => claimed !== payer)
				.filter(
					(claimed) =>
						named(bare(payer), { entry: claimed, holders: holdersOfName(bare(payer)) }).outcome === 'activate'
				)
				.map((claimed) => `${payer.name} as ${claimed.name}`)
		);
		expect(activated).toEqual([]);
	});

	it('nor a person of whom the company has the surname', () => {
		const people = [
			'J. de Vries',
			'A JANSEN',
			'Hr P Pieters',
			'M. van Dijk',
			'Jansen e/o Bakker',
			'G Müller'
		];
		const activated = people.flatMap((person) =>
			companies
				.filter(
					(claimed) =>
						named(person, { entry: claimed, holders: holdersOfName(person) }).outcome === 'activate'
				)
				.map((claimed) => `${person} as ${claimed.name}`)
		);
		expect(activated).toEqual([]);
		expect(named('J. de Vries', { entry: company('Maatschap De Vries'), holders: [] }).because).toContain(
			'name-short'
		);
	});

	it('an unlike name is refused, the reason is kept', () => {
		expect(named('T. TEST')).toMatchObject({
			outcome: 'refuse',
			because: ['name-differs'],
			name: { grade: 'no-match' }
		});
	});
});

describe('a payment that is not what we asked for proves nothing', () => {
	test.each<[string, Evidence, string]>([
		['of somebody else', paid({ id: 'tr_other' }), 'not-ours'],
		['still open', paid({ status: 'open' }), 'not-paid'],
		['expired', paid({ status: 'expired' }), 'not-paid'],
		['of two cents', paid({ amountCents: 2 }), 'amount-differs'],
		['in dollars', paid({ currency: 'USD' }), 'amount-differs'],
		['in test mode, in production', paid({ mode: 'test' }), 'test-payment'],
		['refunded', paid({ refundedCents: 1 }), 'money-returned'],
		['charged back', paid({ chargedBackCents: 1 }), 'money-returned'],
		[
			'from outside SEPA',
			paid({ payer: { ...payment.payer, iban: 'TR330006100519786457841326' } }),
			'account-outside-sepa'
		],
		[
			'for a company that has ceased',
			{ ...donald, entry: { ...donald.entry, ceasedOn: '2026-01-31' } },
			'company-ceased'
		]
	])('%s', (_, evidence, reason) =>
		expect(decide(evidence)).toMatchObject({ outcome: 'refuse', because: [reason] })
	);

	it('test money counts where nothing is real', () => {
		expect(decide({ ...paid({ mode: 'test' }), production: false }).outcome).toBe('activate');
	});
});

describe('a specialist decides', () => {
	const jan = { entry: company('Kapsalon Knap'), declaredName: 'Jan de Vries', holders: [] };
	const close = { entry: company('Bakkerij de Zon B.V.'), holders: [] };
	const shielded: RegisterEntry = {
		...close.entry,
		addresses: [
			{
				kind: 'visiting',
				shielded: true,
				street: null,
				houseNumber: null,
				poBox: null,
				postcode: null,
				place: null,
				country: 'NL'
			}
		]
	};
	test.each<[string, Verdict, string]>([
		['when the bank gives no name', named(null), 'name-missing'],
		['when the name is half alike', named('Test Donald Verhuur BV'), 'name-needs-eyes'],
		['when it is the account of the owner', named('J. de Vries', jan), 'name-of-owner'],
		['when the account is of two people', named('Knap Kapsalon e/o', jan), 'joint-account'],
		[
			'when one almost equal word is all there is',
			named('Bakkerijj', { entry: entry('Bakkerij', 'eenmanszaak'), holders: [] }),
			'name-short'
		],
		['when the register could not be searched', decide({ ...donald, holders: null }), 'names-not-searched'],
		[
			'when the account number is missing',
			decide(paid({ payer: { ...payment.payer, iban: null } })),
			'account-missing'
		],
		[
			'when it is active elsewhere',
			decide({ ...donald, signs: { ...donald.signs, activeElsewhere: true } }),
			'company-active-elsewhere'
		],
		['after many attempts', decide({ ...donald, signs: { ...donald.signs, attempts: 5 } }), 'many-attempts'],
		[
			'when the account activates many companies',
			decide({ ...donald, signs: { ...donald.signs, otherCompanies: 2 } }),
			'many-companies'
		],
		[
			'when all that is known is private',
			named('Bakkerij de Zonn', { ...close, entry: shielded, signs: { ...donald.signs, freeMail: true } }),
			'private-signs'
		]
	])('%s', (_, verdict, reason) => {
		expect(verdict.outcome).toBe('review');
		expect(verdict.because).toContain(reason);
	});

	it('a foreign account is fine with an equal name, a close one is looked at', () => {
		const payer = { name: 'Test BV Donald', iban: 'DE89370400440532013000', bic: null };
		expect(decide(paid({ payer })).outcome).toBe('activate');
		expect(decide(paid({ payer: { ...payer, name: 'Test BV Donalds' } })).because).toContain(
			'account-abroad'
		);
	});
});

describe('what the register is asked', () => {
	test.each([
		['Bakkerij Jansen B.V.', 'Bakkerij Jansen B.V.'],
		['Hr J. de Vries h/o Klusbedrijf Knap', 'klusbedrijf knap'],
		['  KAPSALON   KNAP ', 'KAPSALON KNAP'],
		['J. de Vries h/o', 'J. de Vries h/o']
	])('for %j: %j', (account, name) => expect(nameToSearch(account)).toBe(name));
});

describe('a name is only proof when nobody else has it', () => {
	const zon = entry('Bakkerij de Zon B.V.', 'besloten-vennootschap', '90000101');
	const other = (change: Partial<RegisterHit>): RegisterHit => ({
		...hit(zon),
		kvkNumber: '90000102',
		...change
	});

	test.each<[string, string, RegisterHit, Verdict['outcome']]>([
		['another company of exactly this name', 'Bakkerij de Zon B.V.', other({}), 'review'],
		[
			'another without legal form, account without',
			'Bakkerij de Zon',
			other({ name: 'Bakkerij de Zon' }),
			'review'
		],
		[
			'another without legal form, account says B.V.',
			'Bakkerij de Zon B.V.',
			other({ name: 'Bakkerij de Zon' }),
			'activate'
		],
		[
			'another as an equal trade name',
			'Bakkerij de Zon',
			other({ name: 'Iets', otherNames: ['Bakkerij de Zon'] }),
			'review'
		],
		[
			'another as an equal branch',
			'Bakkerij de Zon',
			other({ name: 'Iets', foundAsBranch: 'Bakkerij de Zon' }),
			'review'
		],
		['another that has ceased', 'Bakkerij de Zon B.V.', other({ ceased: true }), 'activate'],
		['another that fits worse', 'Bakkerij de Zon', other({ name: 'Bakkerij de Zonn' }), 'activate'],
		['another that fits better', 'Bakkerij de Zonn', other({ name: 'Bakkerij de Zonn' }), 'review'],
		['itself', 'Bakkerij de Zon', hit(zon), 'activate'],
		[
			'another with names unread',
			'Bakkerij de Zon',
			other({ name: 'Iets', namesIncomplete: true }),
			'review'
		],
		[
			'another with names unread, account says B.V.',
			'Bakkerij de Zon B.V.',
			other({ name: 'Iets', namesIncomplete: true }),
			'activate'
		],
		[
			'another that had the name',
			'Bakkerij de Zon',
			other({ name: 'Iets', formerName: 'Bakkerij de Zon' }),
			'activate'
		]
	])('%s', (_, account, found, outcome) => {
		const verdict = named(account, { entry: zon, holders: [found] });
		expect(verdict.outcome).toBe(outcome);
		expect(verdict.others.map((one) => one.kvkNumber)).toEqual(outcome === 'review' ? ['90000102'] : []);
	});
});

describe('properties', () => {
	const evidence = fc.record({
		claimed: fc.constantFrom(...companies),
		status: fc.constantFrom('open', 'paid', 'failed', 'expired', 'canceled') as fc.Arbitrary<
			Evidence['payment']['status']
		>,
		mode: fc.constantFrom('live', 'test') as fc.Arbitrary<'live' | 'test'>,
		amountCents: fc.constantFrom(1, 2, 1815),
		attempts: fc.integer({ min: 1, max: 6 }),
		searched: fc.boolean()
	});

	it('activates only on live money of the right amount, a searched name and few attempts', () => {
		let activated = 0;
		fc.assert(
			fc.property(evidence, ({ claimed, status, mode, amountCents, attempts, searched }) => {
				const verdict = decide({
					...donald,
					entry: claimed,
					payment: { ...payment, status, mode, amountCents, payer: { ...payment.payer, name: claimed.name } },
					holders: searched ? [hit(claimed)] : null,
					signs: { ...donald.signs, attempts }
				});
				expect(verdict.because.length).toBeGreaterThan(0);
				const may = status === 'paid' && mode === 'live' && amountCents === 1 && searched && attempts < 5;
				expect(verdict.outcome === 'activate').toBe(may);
				if (may) activated += 1;
			}),
			{ numRuns: 1000 }
		);
		expect(activated).toBeGreaterThan(0);
	});
});
