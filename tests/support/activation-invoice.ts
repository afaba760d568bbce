import type { InvoiceDraft } from '#domain/billing/own-invoice.ts';

/** An activation invoice of ours to Test BV Donald, before its sums are made. */
export const activationInvoice: InvoiceDraft = {
	number: 'ACT2026-00001',
	language: 'nl',
	issuedOn: '2026-11-21',
	suppliedOn: '2026-11-21',
	dueOn: '2026-12-05',
	supplier: {
		name: 'Kade B.V.',
		address: { street: 'Havenkade 1', postcode: '3011 AA', place: 'Rotterdam', country: 'NL' },
		kvkNumber: '90000001',
		vatNumber: 'NL000099998B57',
		email: 'rekening@kade.example',
		iban: 'NL91ABNA0417164300'
	},
	customer: {
		name: 'Test BV Donald',
		address: { street: 'Hizzaarderlaan 3-A', postcode: '8823 SJ', place: 'Lollum', country: 'NL' },
		kvkNumber: '68750110',
		kboNumber: null,
		vatNumber: null,
		email: 'donald@example.com'
	},
	treatment: 'standard',
	items: [{ description: 'Activering', quantity: 1, unitPriceCents: 1500, period: null }],
	transfer: { iban: 'NL20INGB0001234567', bic: 'INGBNL2A', holder: 'Kade B.V.', reference: 'ACT2026-00001' }
};
