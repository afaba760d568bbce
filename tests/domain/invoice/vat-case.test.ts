import { describe, expect, test } from 'vitest';
import { totalled } from '#domain/invoice/totals.ts';
import { exemptionFor, vatCasesIn, vatMeaning, type VatCase } from '#domain/invoice/vat-case.ts';
import { aDraft, aLine } from './cast.ts';

describe('Dutch and Belgian VAT cases', () => {
	test.each<[VatCase, string, string | undefined, string | undefined]>([
		['nl-21', 'S', '21', undefined],
		['nl-9', 'S', '9', undefined],
		['be-6', 'S', '6', undefined],
		['reverse-charge', 'AE', '0', 'VATEX-EU-AE'],
		['intra-community', 'K', '0', 'VATEX-EU-IC'],
		['export', 'G', '0', 'VATEX-EU-G'],
		['nl-small-business', 'E', '0', undefined],
		['margin-goods', 'E', '0', 'VATEX-EU-F'],
		['outside-scope', 'O', undefined, 'VATEX-EU-O']
	])('%s is category %s at %s', (vatCase, category, rate, code) => {
		const meaning = vatMeaning(vatCase);
		expect([meaning.category, meaning.rate, meaning.code]).toEqual([category, rate, code]);
	});

	test('BR-E-10, AE-10, IC-10, G-10, O-10: whatever bears no VAT says why, in both languages', () => {
		for (const vatCase of [...vatCasesIn('NL'), ...vatCasesIn('BE')]) {
			const { category, ownReason } = vatMeaning(vatCase);
			if (category === 'S' || category === 'Z') expect(exemptionFor(vatCase, 'nl')).toBeUndefined();
			else if (ownReason)
				expect(exemptionFor(vatCase, 'nl', 'Artikel 11 Wet OB')?.reason).toBe('Artikel 11 Wet OB');
			else {
				expect(exemptionFor(vatCase, 'nl')?.reason).toBeTruthy();
				expect(exemptionFor(vatCase, 'en')?.reason).not.toBe(exemptionFor(vatCase, 'nl')?.reason);
			}
		}
	});

	test('a reverse-charged invoice carries its words into the breakdown', () => {
		const { category, rate } = vatMeaning('reverse-charge');
		const invoice = totalled(
			aDraft({
				lines: [aLine('250', { vatCategory: category, vatRate: rate })],
				exemptions: [exemptionFor('reverse-charge', 'nl')!]
			})
		);
		expect(invoice.vat).toEqual([
			{
				taxable: '250.00',
				tax: '0.00',
				category: 'AE',
				rate: '0',
				exemptionReason: 'Btw verlegd',
				exemptionCode: 'VATEX-EU-AE'
			}
		]);
	});
});
