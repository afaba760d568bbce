import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditNoteOf, ownInvoice, type InvoiceDraft, type OwnInvoice } from '#domain/billing/own-invoice.ts';
import { ownDocument } from '#domain/invoice/own-document.ts';
import { centsOf } from '#domain/money/cents.ts';
import { isRefused } from '#domain/outcome.ts';
import { judge } from '#domain/rules/judge.ts';
import { writeUbl } from '#domain/ubl/write/document.ts';
import { activationInvoice } from '../../support/activation-invoice.ts';

const belgian = {
	kvkNumber: null,
	kboNumber: '0123456749',
	vatNumber: 'BE0123456749',
	address: { street: 'Maaskade 7', postcode: '3680', place: 'Maaseik', country: 'BE' }
};
const draft: InvoiceDraft = {
	...activationInvoice,
	items: [
		{
			description: 'Abonnement',
			quantity: 1,
			unitPriceCents: 900,
			period: { from: '2026-11-21', until: '2027-01-20' }
		}
	]
};

describe('our own invoice as a document', () => {
	test('it is valid by every rule of Peppol, charged or reverse-charged, invoice or credit note', () => {
		const customer = { ...draft.customer, ...belgian };
		for (const own of [
			counted({}),
			counted({ treatment: 'reverse-charge', customer }),
			credited(counted({}))
		]) {
			const { findings } = judge(new TextEncoder().encode(writeUbl(ownDocument(own))));
			expect(findings).toEqual([]);
		}
	});

	test('reverse charge says so in the language of the invoice', () => {
		const customer = { ...draft.customer, ...belgian };
		const [row] = ownDocument(counted({ treatment: 'reverse-charge', customer, language: 'en' })).vat;
		expect(row).toMatchObject({ category: 'AE', exemptionReason: 'VAT reverse charged', tax: '0.00' });
	});

	test('what is taken back is a negative quantity at a positive price', () => {
		const items = [
			...draft.items,
			{ description: 'Verrekening', quantity: 1, unitPriceCents: -1, period: null }
		];
		expect(ownDocument(counted({ items })).lines[1]).toMatchObject({
			quantity: '-1',
			price: { net: '0.01' },
			netAmount: '-0.01'
		});
	});

	test('its sums are to the cent what was charged, whatever was charged', () => {
		const item = fc.record({
			description: fc.constant('Bundel'),
			quantity: fc.integer({ min: -50, max: 500 }),
			unitPriceCents: fc.integer({ min: -500, max: 100_000 }),
			period: fc.constant(null)
		});
		fc.assert(
			fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (items) => {
				const own = counted({ items });
				const { totals } = ownDocument(own);
				expect([totals.withoutVat, totals.vat, totals.payable].map((one) => centsOf(one ?? ''))).toEqual([
					own.netCents,
					own.vatCents,
					own.totalCents
				]);
			})
		);
	});

	test('a cent of difference from what was charged breaks down', () => {
		expect(() => ownDocument({ ...counted({}), totalCents: 1090 })).toThrow(/ACT2026-00001/);
	});
});

function counted(change: Partial<InvoiceDraft>): OwnInvoice {
	const invoice = ownInvoice({ ...draft, ...change });
	if (isRefused(invoice)) throw new Error(invoice.refused);
	return invoice;
}

function credited(invoice: OwnInvoice): OwnInvoice {
	const note = creditNoteOf(invoice, { number: 'ACT2026-00002', issuedOn: '2026-12-22', reason: 'Verlopen' });
	if (isRefused(note)) throw new Error(note.refused);
	return note;
}
