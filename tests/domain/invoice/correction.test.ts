import { describe, expect, test } from 'vitest';
import { creditNoteFor, negativeInvoiceFor } from '#domain/invoice/correction.ts';
import type { Invoice } from '#domain/invoice/invoice.ts';
import { NLCIUS, PEPPOL_BILLING, SELF_BILLING_PROCESS } from '#domain/invoice/profile.ts';
import { totalled } from '#domain/invoice/totals.ts';
import { isRefused } from '#domain/outcome.ts';
import { aDraft, aLine } from './cast.ts';

const note = { number: 'C2026-0001', issueDate: '2026-12-01' };
const invoice = totalled(
	aDraft({
		lines: [
			aLine('12.50', {
				quantity: '4',
				allowances: [{ amount: '5.00', baseAmount: '50.00', percentage: '10' }]
			}),
			aLine('80', { id: '2', vatCategory: 'AE', vatRate: '0' })
		],
		charges: [{ amount: '7.50', vatCategory: 'S', vatRate: '21' }],
		exemptions: [{ category: 'AE', reason: 'Btw verlegd', code: 'VATEX-EU-AE' }]
	})
);

describe('taking an invoice back', () => {
	test('003-13 003-15 a credit note holds the same amounts and points at the invoice', () => {
		const credit = got(creditNoteFor(invoice, note));
		expect(credit.kind).toBe('credit_note');
		expect(credit.typeCode).toBe('381');
		expect(credit.totals).toEqual(invoice.totals);
		expect(credit.vat).toEqual(invoice.vat);
		expect(credit.references.preceding).toEqual([{ number: 'F2026-0042', issueDate: '2026-11-21' }]);
		expect([credit.seller, credit.buyer]).toEqual([invoice.seller, invoice.buyer]);
	});

	test('003-13 003-57 a negative invoice holds negative quantities, positive prices and negative sums', () => {
		const negative = got(negativeInvoiceFor(invoice, note));
		expect(negative.kind).toBe('invoice');
		expect(negative.typeCode).toBe('380');
		expect(negative.lines.map((line) => [line.quantity, line.price.net, line.netAmount])).toEqual([
			['-4', '12.50', '-45.00'],
			['-1', '80', '-80.00']
		]);
		expect(negative.totals.payable).toBe(`-${invoice.totals.payable}`);
		expect(negative.references.preceding[0]?.number).toBe('F2026-0042');
	});

	test('003-17 a self-billed invoice is credited as 261 in the same profile, by the same maker', () => {
		const selfBilled = totalled(aDraft({}, { profile: 'self_billing' }));
		const credit = got(creditNoteFor(selfBilled, note));
		expect(credit.typeCode).toBe('261');
		expect(credit.process).toBe(SELF_BILLING_PROCESS);
	});

	test('under NLCIUS a self-billed invoice can only be taken back by a negative one', () => {
		const selfBilled = totalled(aDraft({}, { profile: 'self_billing', customization: 'nlcius' }));
		expect(creditNoteFor(selfBilled, note)).toEqual({ refused: 'no-credit-note-in-nlcius' });
		expect(got(negativeInvoiceFor(selfBilled, note))).toMatchObject({
			specification: NLCIUS,
			typeCode: '389'
		});
	});

	test('what is no invoice, or says two things at once, is refused', () => {
		const credit = got(creditNoteFor(invoice, note));
		expect(creditNoteFor(credit, note)).toEqual({ refused: 'not-an-invoice' });
		expect(negativeInvoiceFor(credit, note)).toEqual({ refused: 'not-an-invoice' });
		const mixed = { ...invoice, specification: PEPPOL_BILLING, process: SELF_BILLING_PROCESS };
		expect(creditNoteFor(mixed, note)).toEqual({ refused: 'mixed-identifiers' });
	});
});

function got(outcome: Invoice | { refused: string }): Invoice {
	if (isRefused(outcome)) throw new Error(String(outcome.refused));
	return outcome as Invoice;
}
