import type { Invoice } from '#domain/invoice/invoice.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { UblDocument } from '../read/document.ts';
import { creditNoteRoot, invoiceRoot } from '../read/names.ts';
import { readAdjustments, readSums } from './amounts.ts';
import { readLine } from './line.ts';
import { readDelivery, readParty, readPayee, readTaxRepresentative } from './party.ts';
import { readDueDateOfMeans, readPayment } from './payment.ts';
import { readPeriod } from './period.ts';
import { at, child, children, names, text, token, type Row } from './reading.ts';
import { readReferences } from './references.ts';

const ROOT: Row = 1;
const cbc = names(
	'cbc',

	'CustomizationID',
	'ProfileID',
	'ID',
	'IssueDate',
	'DueDate',
	'InvoiceTypeCode',
	'CreditNoteTypeCode',
	'Note',
	'TaxPointDate',
	'DocumentCurrencyCode',
	'TaxCurrencyCode',
	'AccountingCost',
	'BuyerReference',
	'DescriptionCode'
);
const cac = names(
	'cac',

	'InvoicePeriod',
	'AccountingSupplierParty',
	'AccountingCustomerParty',
	'PayeeParty',
	'TaxRepresentativeParty',
	'Delivery',
	'PaymentTerms',
	'InvoiceLine',
	'CreditNoteLine'
);

/**
 * The model of a UBL document, valid or not: of what the standard allows once the first is taken, what it does not
 * know stays behind in the bytes, which are kept beside it untouched.
 */
export function invoiceFromUbl(document: UblDocument): Invoice | Refusal<'not-an-invoice'> {
	const root = document.name[ROOT];
	if (root !== invoiceRoot && root !== creditNoteRoot) return refuse('not-an-invoice');
	const credit = root === creditNoteRoot;
	const value = (name: number) => token(document, child(document, ROOT, name));
	const words = (name: number) => text(document, child(document, ROOT, name));
	const currency = value(cbc.DocumentCurrencyCode) ?? '';
	const vatCurrency = value(cbc.TaxCurrencyCode);
	return {
		kind: credit ? 'credit_note' : 'invoice',
		specification: value(cbc.CustomizationID) ?? '',
		process: value(cbc.ProfileID),
		number: words(cbc.ID) ?? '',
		issueDate: value(cbc.IssueDate) ?? '',
		typeCode: value(credit ? cbc.CreditNoteTypeCode : cbc.InvoiceTypeCode) ?? '',
		currency,
		vatCurrency,
		vatPointDate: value(cbc.TaxPointDate),
		vatPointDateCode: token(document, at(document, ROOT, cac.InvoicePeriod, cbc.DescriptionCode)),
		dueDate: credit ? readDueDateOfMeans(document, ROOT) : value(cbc.DueDate),
		buyerReference: words(cbc.BuyerReference),
		accountingReference: words(cbc.AccountingCost),
		paymentTerms: text(document, at(document, ROOT, cac.PaymentTerms, cbc.Note)),
		notes: children(document, ROOT, cbc.Note).flatMap((row) => text(document, row) ?? []),
		period: readPeriod(document, ROOT),
		...readReferences(document, ROOT),
		seller: readParty(document, child(document, ROOT, cac.AccountingSupplierParty)),
		buyer: readParty(document, child(document, ROOT, cac.AccountingCustomerParty)),
		payee: readPayee(document, child(document, ROOT, cac.PayeeParty)),
		taxRepresentative: readTaxRepresentative(document, child(document, ROOT, cac.TaxRepresentativeParty)),
		delivery: readDelivery(document, child(document, ROOT, cac.Delivery)),
		payment: readPayment(document, ROOT),
		...readAdjustments(document, ROOT),
		...readSums(document, ROOT, currency, vatCurrency),
		lines: children(document, ROOT, credit ? cac.CreditNoteLine : cac.InvoiceLine).map((row) =>
			readLine(document, row)
		)
	};
}
