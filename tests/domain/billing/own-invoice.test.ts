import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	creditNoteOf,
	invoiceNumber,
	ownInvoice,
	type InvoiceDraft,
	type OwnInvoice
} from '#domain/billing/own-invoice.ts';
import { pricesOn } from '#domain/billing/prices.ts';
import { vatOf, withVat } from '#domain/billing/vat.ts';
import { isRefused } from '#domain/outcome.ts';
import { activationInvoice } from '../../support/activation-invoice.ts';

const counted = (change: Partial<InvoiceDraft> = {}): OwnInvoice => {
	const invoice = ownInvoice({ ...activationInvoice, ...change });
	if (isRefused(invoice)) throw new Error(invoice.refused);
	return invoice;
};

describe('our own invoice', () => {
	it('002-32 charges 15 euro for activation, 18.15 with VAT', () => {
		const price = pricesOn('2026-11-21').activationCents;
		const invoice = counted({ items: [{ ...activationInvoice.items[0]!, unitPriceCents: price }] });
		expect([invoice.netCents, invoice.vatCents, invoice.totalCents]).toEqual([1500, 315, 1815]);
		expect(withVat(price)).toBe(1815);
		expect(invoice.vat).toEqual([{ treatment: 'standard', percent: 21, taxableCents: 1500, vatCents: 315 }]);
	});

	it('takes VAT over the total, not per line', () => {
		const items = [1, 2, 3].map(() => ({
			description: 'Bundel',
			quantity: 1,
			unitPriceCents: 2,
			period: null
		}));
		expect(counted({ items }).vatCents).toBe(1);
	});

	it('reverse charge puts no VAT on it and needs the VAT number of the customer', () => {
		const belgian = { ...activationInvoice.customer, vatNumber: 'BE0403170701' };
		const invoice = counted({ treatment: 'reverse-charge', customer: belgian });
		expect([invoice.vatCents, invoice.totalCents]).toEqual([0, 1500]);
		expect(invoice.vat[0]).toMatchObject({ treatment: 'reverse-charge', percent: 0 });
		expect(ownInvoice({ ...activationInvoice, treatment: 'reverse-charge' })).toEqual({
			refused: 'customer-vat-number-missing'
		});
	});

	it('refuses to count what is no whole cent', () => {
		expect(() => counted({ items: [{ ...activationInvoice.items[0]!, unitPriceCents: 0.5 }] })).toThrow(
			RangeError
		);
		expect(() => counted({ items: [] })).toThrow(RangeError);
	});

	it('adds up, whatever is on it', () => {
		const item = fc.record({
			description: fc.constant('Bundel'),
			quantity: fc.integer({ min: -20, max: 200 }),
			unitPriceCents: fc.integer({ min: 0, max: 1_000_000 }),
			period: fc.constant(null)
		});
		fc.assert(
			fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), (items) => {
				const invoice = counted({ items });
				expect(invoice.totalCents).toBe(
					invoice.lines.reduce((sum, line) => sum + line.netCents, invoice.vatCents)
				);
				expect(Math.abs(invoice.vatCents * 100 - invoice.netCents * 21)).toBeLessThanOrEqual(50);
			})
		);
	});
});

describe('a credit note', () => {
	const note = { number: 'ACT2026-00002', issuedOn: '2026-12-22', reason: 'Niet betaald' };

	it('takes back a whole invoice and says which', () => {
		const credit = creditNoteOf(counted(), note);
		expect(credit).toMatchObject({
			kind: 'credit-note',
			number: 'ACT2026-00002',
			totalCents: 1815,
			transfer: null,
			credits: { number: 'ACT2026-00001', issuedOn: '2026-11-21', reason: 'Niet betaald' }
		});
	});

	it('can not be credited itself', () => {
		const credit = creditNoteOf(counted(), note) as OwnInvoice;
		expect(creditNoteOf(credit, note)).toEqual({ refused: 'not-an-invoice' });
	});
});

describe('arithmetic', () => {
	test.each([
		[1500, 315],
		[2, 0],
		[3, 1],
		[50, 11],
		[-50, -11],
		[0, 0],
		[-2, 0]
	])('21%% over %i cents is %i', (cents, vat) => expect(vatOf(cents, 21)).toBe(vat));

	test.each([
		['ACT', 2026, 1, 'ACT2026-00001'],
		['KA', 2027, 123456, 'KA2027-123456']
	] as const)('%s %i %i is %s', (series, year, sequence, number) =>
		expect(invoiceNumber(series, year, sequence)).toBe(number)
	);

	it('a price list holds from its day on', () => {
		expect(pricesOn('2026-01-01')).toMatchObject({
			validFrom: '2026-01-01',
			activationCents: 1500,
			documentsPerBundle: 50
		});
		expect(pricesOn('2020-01-01').validFrom).toBe('2026-01-01');
	});
});
