import fc from 'fast-check';
import type { Adjustment } from '#domain/invoice/adjustment.ts';
import type { InvoiceLine } from '#domain/invoice/line.ts';
import { isWritable } from '#domain/ubl/write/element.ts';
import type { Part, Vat } from './valid-wish.ts';

/** A text as people write it, which no rule looks into. */
export const text = fc
	.oneof(
		fc.constantFrom('Appelvlaai', 'R&D <b>"fijn"</b>', 'crème brûlée', '漢字 😀'),
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 14 })
	)
	.filter(
		(value) => isWritable(value) && /\S/u.test(value) && !value.includes('#') && !/[\t\r\n]/.test(value)
	);
/** A number or reference. */
export const id = fc.stringMatching(/^[A-Z1-9][A-Z0-9./-]{0,9}$/).filter((value) => value !== 'NA');
export const cents = (from: number, to: number) =>
	fc.integer({ min: from, max: to }).map((amount) => (amount / 100).toFixed(2));
export const day = (from: string) =>
	fc.integer({ min: 0, max: 60 }).map((days) => {
		const date = new Date(`${from}T00:00:00Z`);
		date.setUTCDate(date.getUTCDate() + days);
		return date.toISOString().slice(0, 10);
	});

/** Off or on top: a plain amount, or one that a percentage of a base makes. */
export function adjustment(charge: boolean, coded: boolean): fc.Arbitrary<Adjustment> {
	const reasonCode = coded
		? fc.option(fc.constant(charge ? 'FC' : '95'), { nil: undefined })
		: fc.constant(undefined);
	return fc
		.record({ euros: fc.integer({ min: 1, max: 40 }), counted: fc.boolean(), reason: text, reasonCode })
		.map(({ euros, counted, ...why }) => ({
			...why,
			amount: (euros / 10).toFixed(2),
			...(counted && { baseAmount: `${euros}.00`, percentage: '10' })
		}));
}

/** A line of a VAT category with the parts that its document has. */
export function line(
	vat: Vat,
	has: (part: Part) => boolean,
	dutch: boolean
): fc.Arbitrary<Omit<InvoiceLine, 'netAmount' | 'id'>> {
	return fc
		.record({
			name: text,
			other: text,
			code: id,
			units: fc.integer({ min: 100, max: 900 }),
			price: fc.integer({ min: 10_000, max: 90_000 }),
			unit: fc.constantFrom('C62', 'HUR', 'KGM'),
			base: fc.integer({ min: 1, max: 4 }),
			off: adjustment(false, !dutch),
			on: adjustment(true, !dutch)
		})
		.map(({ name, other, code, units, price, unit, base, off, on }) => {
			const net = (price / 1000).toFixed(3);
			const [vatCategory, vatRate] = vat;
			return {
				quantity: (units / 100).toString(),
				unit,
				vatCategory,
				...(vatRate !== undefined && { vatRate }),
				note: has('lineNote') ? other : undefined,
				object: has('lineObject') ? { value: code, scheme: 'AVE' } : undefined,
				orderLine: has('orderLine') ? '3' : undefined,
				period: has('linePeriod') ? { start: '2026-10-03', end: '2026-10-09' } : undefined,
				allowances: has('lineAllowance') ? [off] : [],
				charges: has('lineCharge') ? [on] : [],
				price: {
					net,
					...(has('grossPrice') && { gross: (price / 1000 + 1).toFixed(3), discount: '1' }),
					...(has('baseQuantity') && { baseQuantity: String(base), baseUnit: unit })
				},
				item: {
					name,
					...(has('itemDetails') && {
						description: other,
						sellersId: code,
						buyersId: code,
						standardId: { value: '8712345678920', scheme: '0160' },
						originCountry: 'NL'
					}),
					classifications: has('itemDetails') ? [{ code: '15612100-2', list: 'STI' }] : [],
					attributes: has('itemDetails') ? [{ name: 'Kleur', value: other }] : []
				}
			};
		});
}
