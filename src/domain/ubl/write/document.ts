import type { Invoice } from '#domain/invoice/invoice.ts';
import { documentAllowanceCharge } from './allowance-charge.ts';
import { delivery } from './delivery.ts';
import { group, leaf } from './element.ts';
import { line } from './line.ts';
import { monetaryTotal } from './monetary-total.ts';
import { party, payeeParty, taxRepresentativeParty } from './party.ts';
import { paymentMeans } from './payment-means.ts';
import { invoicePeriod } from './period.ts';
import { additionalReferences, billingReferences, orderReference, plainReference } from './references.ts';
import { taxTotals } from './tax-total.ts';

const COMMON =
	' xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"' +
	' xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\n';

/**
 * The UBL 2.1 text of a document, elements in the order of the schema, the same text for the same document; encode
 * it as UTF-8. An absent or empty field gives no element, so what is missing is missing and not empty.
 */
export function writeUbl(invoice: Invoice): string {
	const root = invoice.kind === 'credit_note' ? 'CreditNote' : 'Invoice';
	return (
		`<?xml version="1.0" encoding="UTF-8"?>\n<${root}` +
		` xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"${COMMON}` +
		head(invoice) +
		references(invoice) +
		parties(invoice) +
		sums(invoice) +
		`</${root}>\n`
	);
}

function head(invoice: Invoice): string {
	const credit = invoice.kind === 'credit_note';
	const taxPoint = leaf('TaxPointDate', invoice.vatPointDate);
	let notes = '';
	for (const note of invoice.notes) notes += leaf('Note', note);
	return (
		leaf('CustomizationID', invoice.specification) +
		leaf('ProfileID', invoice.process) +
		leaf('ID', invoice.number) +
		leaf('IssueDate', invoice.issueDate) +
		(credit ? taxPoint : leaf('DueDate', invoice.dueDate)) +
		leaf(credit ? 'CreditNoteTypeCode' : 'InvoiceTypeCode', invoice.typeCode) +
		notes +
		(credit ? '' : taxPoint) +
		leaf('DocumentCurrencyCode', invoice.currency) +
		leaf('TaxCurrencyCode', invoice.vatCurrency) +
		leaf('AccountingCost', invoice.accountingReference) +
		leaf('BuyerReference', invoice.buyerReference) +
		invoicePeriod(invoice.period, invoice.vatPointDateCode)
	);
}

function references({ kind, references: given, attachments }: Invoice): string {
	const credit = kind === 'credit_note';
	const contract = plainReference('ContractDocumentReference', given.contract);
	const tender = plainReference('OriginatorDocumentReference', given.tender);
	const additional = additionalReferences(given.object, credit ? given.project : undefined, attachments);
	return (
		orderReference(given) +
		billingReferences(given.preceding) +
		plainReference('DespatchDocumentReference', given.despatch) +
		plainReference('ReceiptDocumentReference', given.receipt) +
		(credit
			? contract + additional + tender
			: tender + contract + additional + plainReference('ProjectReference', given.project))
	);
}

function parties(invoice: Invoice): string {
	return (
		group('AccountingSupplierParty', party(invoice.seller)) +
		group('AccountingCustomerParty', party(invoice.buyer)) +
		payeeParty(invoice.payee) +
		taxRepresentativeParty(invoice.taxRepresentative) +
		delivery(invoice.delivery)
	);
}

function sums(invoice: Invoice): string {
	const { currency, kind } = invoice;
	let out = '';
	// A due date may be said once (UBL-SR-45).
	let dueDate = kind === 'credit_note' ? invoice.dueDate : undefined;
	for (const means of invoice.payment) {
		out += paymentMeans(means, dueDate);
		dueDate = undefined;
	}
	out += group('PaymentTerms', leaf('Note', invoice.paymentTerms));
	for (const one of invoice.allowances) out += documentAllowanceCharge(false, one, currency);
	for (const one of invoice.charges) out += documentAllowanceCharge(true, one, currency);
	out += taxTotals(invoice.totals, invoice.vat, currency, invoice.vatCurrency);
	out += monetaryTotal(invoice.totals, currency);
	for (const one of invoice.lines) out += line(kind, one, currency);
	return out;
}
