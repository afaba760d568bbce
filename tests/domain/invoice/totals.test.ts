import { Decimal as Judge } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InvoiceDraft } from '#domain/invoice/invoice.ts';
import { totalled } from '#domain/invoice/totals.ts';
import { aDraft, aLine } from './cast.ts';

describe('the sums of a document', () => {
	test('004-06 a hundred lines of € 0.12 at 21 % bear € 2.52, not a hundred rounded cents', () => {
		const { totals, vat } = totalled(aDraft({ lines: Array.from({ length: 100 }, () => aLine('0.12')) }));
		expect(totals).toEqual({
			lines: '12.00',
			withoutVat: '12.00',
			vat: '2.52',
			withVat: '14.52',
			payable: '14.52'
		});
		expect(vat).toEqual([{ taxable: '12.00', tax: '2.52', category: 'S', rate: '21' }]);
	});

	test('VAT is told apart by category and rate, and 21 is 21.00', () => {
		const lines = [
			aLine('100.00'),
			aLine('50.00', { vatRate: '9' }),
			aLine('10.00', { vatRate: '21.00' }),
			aLine('5.00', { vatCategory: 'AE', vatRate: '0' }),
			aLine('3.00', { vatCategory: 'O', vatRate: undefined })
		];
		const exemptions = [{ category: 'AE', reason: 'Btw verlegd', code: 'VATEX-EU-AE' }];
		expect(totalled(aDraft({ lines, exemptions })).vat).toEqual([
			{ taxable: '110.00', tax: '23.10', category: 'S', rate: '21' },
			{ taxable: '50.00', tax: '4.50', category: 'S', rate: '9' },
			{
				taxable: '5.00',
				tax: '0.00',
				category: 'AE',
				rate: '0',
				exemptionReason: 'Btw verlegd',
				exemptionCode: 'VATEX-EU-AE'
			},
			{ taxable: '3.00', tax: '0.00', category: 'O' }
		]);
	});

	test('a line is quantity times price per base quantity, charges on and allowances off, in whole cents', () => {
		const lines = [
			aLine('1.005', { quantity: '3' }),
			aLine('10', { quantity: '7', price: { net: '10', baseQuantity: '3' } }),
			aLine('125', { quantity: '40', allowances: [{ amount: '200' }], charges: [{ amount: '0.5' }] }),
			aLine('2.50', { quantity: '-2' })
		];
		expect(totalled(aDraft({ lines })).lines.map((line) => line.netAmount)).toEqual([
			'3.02',
			'23.33',
			'4800.50',
			'-5.00'
		]);
	});

	test('004-16 allowances and charges of the document move the VAT of their own rate', () => {
		const invoice = totalled(
			aDraft({
				lines: [aLine('1000.00'), aLine('200.00', { vatRate: '9' })],
				allowances: [{ amount: '100', vatCategory: 'S', vatRate: '21' }],
				charges: [{ amount: '50', vatCategory: 'S', vatRate: '9' }],
				prepaid: '10',
				rounding: '0.01'
			})
		);
		expect(invoice.vat.map(({ taxable, tax }) => [taxable, tax])).toEqual([
			['900.00', '189.00'],
			['250.00', '22.50']
		]);
		expect(invoice.totals).toEqual({
			lines: '1200.00',
			allowances: '100.00',
			charges: '50.00',
			withoutVat: '1150.00',
			vat: '211.50',
			withVat: '1361.50',
			prepaid: '10.00',
			rounding: '0.01',
			payable: '1351.51'
		});
	});

	test('003-57 negative sums come out as exactly the opposite of the positive ones', () => {
		fc.assert(
			fc.property(drafts, (draft) => {
				const mirror = {
					...draft,
					lines: draft.lines.map((line) => ({ ...line, quantity: opposite(line.quantity) })),
					allowances: draft.allowances.map((one) => ({ ...one, amount: opposite(one.amount) })),
					charges: draft.charges.map((one) => ({ ...one, amount: opposite(one.amount) }))
				};
				const [there, back] = [totalled(draft).totals, totalled(mirror).totals];
				expect(new Judge(there.payable).plus(back.payable).isZero()).toBe(true);
				expect(new Judge(there.vat ?? '0').plus(back.vat ?? '0').isZero()).toBe(true);
			})
		);
	});

	test('BR-CO-10, 11, 12, 13, 14, 15, 16 and 17 hold in any document, by the arithmetic of decimal.js', () => {
		fc.assert(
			fc.property(drafts, (draft) => {
				const { totals, vat, lines, allowances, charges } = totalled(draft);
				const sum = (amounts: (string | undefined)[]) =>
					amounts.reduce((all, one) => all.plus(one ?? '0'), new Judge(0)).toFixed(2);
				expect(totals.lines).toBe(sum(lines.map((line) => line.netAmount)));
				expect(totals.allowances ?? '0.00').toBe(sum(allowances.map((one) => one.amount)));
				expect(totals.charges ?? '0.00').toBe(sum(charges.map((one) => one.amount)));
				expect(totals.withoutVat).toBe(
					new Judge(totals.lines)
						.minus(totals.allowances ?? '0')
						.plus(totals.charges ?? '0')
						.toFixed(2)
				);
				expect(totals.vat).toBe(sum(vat.map((row) => row.tax)));
				expect(totals.withoutVat).toBe(sum(vat.map((row) => row.taxable)));
				expect(totals.withVat).toBe(new Judge(totals.withoutVat).plus(totals.vat ?? '0').toFixed(2));
				expect(totals.payable).toBe(totals.withVat);
				for (const row of vat) {
					const tax = new Judge(row.taxable).times(row.rate ?? '0').div(100);
					expect(row.tax).toBe(tax.toFixed(2, Judge.ROUND_HALF_UP).replace(/^-0\.00$/, '0.00'));
				}
			})
		);
	});
});

const cents = fc.integer({ min: 0, max: 10_000_000 }).map((units) => (units / 100).toFixed(2));
const price = fc.integer({ min: 0, max: 10_000_000 }).map((units) => (units / 10_000).toFixed(4));
const rate = fc.constantFrom('21', '9', '6', '0');
const drafts: fc.Arbitrary<InvoiceDraft> = fc
	.record({
		lines: fc.array(
			fc
				.record({ price, rate, quantity: fc.integer({ min: -500, max: 500 }) })
				.map((one) => aLine(one.price, { quantity: String(one.quantity), vatRate: one.rate })),
			{ minLength: 1, maxLength: 30 }
		),
		allowances: fc.array(fc.record({ amount: cents, vatCategory: fc.constant('S'), vatRate: rate }), {
			maxLength: 3
		}),
		charges: fc.array(fc.record({ amount: cents, vatCategory: fc.constant('S'), vatRate: rate }), {
			maxLength: 3
		})
	})
	.map((change) => aDraft(change));

function opposite(value: string): string {
	return new Judge(value).neg().toFixed();
}
