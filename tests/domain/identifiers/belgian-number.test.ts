import { describe, expect, test } from 'vitest';
import { formatKboNumber, parseKboNumber } from '#domain/identifiers/kbo-number.ts';

describe('a KBO number is ten digits, modulo 97', () => {
	test.each([
		['0403.170.701', '0403170701'],
		['BE 0403.170.701', '0403170701'],
		['KBO 403170701', '0403170701'],
		['0208:0123456749', '0123456749'],
		['0987654394', '0987654394'],
		['1000.000.021', '1000000021']
	])('%s', (text, expected) => expect(parseKboNumber(text)).toBe(expected));

	test.each([
		['', 'kbo-number-missing'],
		['2403170701', 'kbo-number-length'],
		['04031707', 'kbo-number-length'],
		['0123456789', 'kbo-number-check-digits'],
		['0987654321', 'kbo-number-check-digits']
	])('%s is refused: %s', (text, refused) => expect(parseKboNumber(text)).toEqual({ refused }));

	test('it is shown with dots', () => expect(formatKboNumber('0403170701')).toBe('0403.170.701'));
});
