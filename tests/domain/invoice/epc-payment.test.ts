import { describe, expect, test } from 'vitest';
import { epcPayment } from '#domain/invoice/epc-payment.ts';
import type { InvoiceDraft } from '#domain/invoice/invoice.ts';
import { totalled } from '#domain/invoice/totals.ts';
import { aDraft, aLine } from './cast.ts';

const account = { id: 'NL91ABNA0417164300', name: 'Bakkerij de Zon B.V.' };

describe('the QR code of a payment (EPC069-12)', () => {
	test('it says to whom, how much and for what, line by line', () => {
		expect(payment({})).toBe(
			'BCD\n002\n1\nSCT\n\nBakkerij de Zon B.V.\nNL91ABNA0417164300\nEUR121.00\n\n\nF2026-0042'
		);
	});

	test('a structured reference stands on its own line', () => {
		const lines = payment({ payment: [{ code: '30', remittance: 'RF18 5390 0754 7034', account }] })?.split(
			'\n'
		);
		expect(lines?.slice(9)).toEqual(['RF18539007547034']);
	});

	test('names and references are cut where a banking app stops reading, never in half a character', () => {
		const lines = payment({
			payment: [{ code: '58', remittance: 'r'.repeat(200), account: { ...account, name: '😀'.repeat(80) } }]
		})!.split('\n');
		expect([...lines[5]!].length).toBe(70);
		expect(lines[10]?.length).toBe(140);
	});

	test('a line break in a name cannot smuggle in another account', () => {
		const lines = payment({
			payment: [{ code: '58', account: { ...account, name: 'Zon\nNL00EVIL' } }]
		})!.split('\n');
		expect(lines[5]).toBe('Zon NL00EVIL');
		expect(lines[6]).toBe('NL91ABNA0417164300');
	});

	test.each<[string, Partial<InvoiceDraft>]>([
		['another currency', { currency: 'USD' }],
		['a credit note', { kind: 'credit_note' }],
		['nothing to pay', { lines: [aLine('0')] }],
		['money back', { lines: [aLine('5', { quantity: '-1' })] }],
		['more than a SEPA payment holds', { lines: [aLine('9999999999')] }],
		['a direct debit', { payment: [{ code: '59', account }] }],
		['an account outside SEPA', { payment: [{ code: '30', account: { id: 'GB00' } }] }],
		['no account', { payment: [] }]
	])('%s gives none', (_, change) => {
		expect(payment(change)).toBeUndefined();
	});

	test('003-05 a self-billed invoice gives none: its maker is who pays', () => {
		expect(epcPayment(totalled(aDraft({}, { profile: 'self_billing' })))).toBeUndefined();
	});
});

function payment(change: Partial<InvoiceDraft>): string | undefined {
	return epcPayment(totalled(aDraft(change)));
}
