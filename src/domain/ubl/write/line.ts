import type { DocumentKind } from '#domain/invoice/invoice.ts';
import type { InvoiceLine } from '#domain/invoice/line.ts';
import { lineAllowanceCharge } from './allowance-charge.ts';
import { group, leaf, leafWith, money } from './element.ts';
import { item } from './item.ts';
import { invoicePeriod } from './period.ts';
import { price } from './price.ts';
import { lineObject } from './references.ts';

/** cac:InvoiceLine or cac:CreditNoteLine. */
export function line(kind: DocumentKind, given: InvoiceLine, currency: string): string {
	const credit = kind === 'credit_note';
	let adjustments = '';
	for (const one of given.allowances) adjustments += lineAllowanceCharge(false, one, currency);
	for (const one of given.charges) adjustments += lineAllowanceCharge(true, one, currency);
	return group(
		credit ? 'CreditNoteLine' : 'InvoiceLine',
		leaf('ID', given.id) +
			leaf('Note', given.note) +
			leafWith(credit ? 'CreditedQuantity' : 'InvoicedQuantity', given.quantity, 'unitCode', given.unit) +
			money('LineExtensionAmount', given.netAmount, currency) +
			leaf('AccountingCost', given.accountingReference) +
			invoicePeriod(given.period) +
			group('OrderLineReference', leaf('LineID', given.orderLine)) +
			lineObject(given.object) +
			adjustments +
			item(given) +
			price(given.price, currency)
	);
}
