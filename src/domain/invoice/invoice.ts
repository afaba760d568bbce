import type { Decimal } from '#domain/money/decimal.ts';
import type { DocumentAdjustment } from './adjustment.ts';
import type { Totals, VatSubtotal } from './amounts.ts';
import type { InvoiceLine } from './line.ts';
import type { Delivery, Party, Payee, TaxRepresentative } from './party.ts';
import type { PaymentMeans } from './payment.ts';
import type { Period } from './period.ts';
import type { Attachment, References } from './references.ts';

/** Which of the two UBL documents it is: one that charges, or one that gives back in positive amounts. */
export type DocumentKind = 'invoice' | 'credit_note';

/**
 * An invoice or credit note by the semantic model of EN 16931-1. Plain data, so it can be stored and sent as it is.
 * In a document that was read, a mandatory text that is missing is '' and a number may be anything that stood there:
 * telling what is wrong with it is the work of the rules, showing it as it is the work of the page.
 */
export interface Invoice {
	readonly kind: DocumentKind;
	/** BT-24 Specification identifier: the CustomizationID; `profile.ts` knows the ones of Peppol and NLCIUS. */
	readonly specification: string;
	/** BT-23 Business process type: the ProfileID. */
	readonly process?: string;
	/** BT-1 Invoice number. */
	readonly number: string;
	/** BT-2 Invoice issue date, yyyy-mm-dd. */
	readonly issueDate: string;
	/** BT-3 Invoice type code (UNTDID 1001): 380, 381, 389, 261 and more. */
	readonly typeCode: string;
	/** BT-5 Invoice currency code (ISO 4217); every amount but BT-111 is in it. */
	readonly currency: string;
	/** BT-6 VAT accounting currency code. */
	readonly vatCurrency?: string;
	/** BT-7 Value added tax point date. */
	readonly vatPointDate?: string;
	/** BT-8 Value added tax point date code (UNTDID 2005). */
	readonly vatPointDateCode?: string;
	/** BT-9 Payment due date. */
	readonly dueDate?: string;
	/** BT-10 Buyer reference: what the buyer routes the invoice by. */
	readonly buyerReference?: string;
	/** BT-19 Buyer accounting reference. */
	readonly accountingReference?: string;
	/** BT-20 Payment terms. */
	readonly paymentTerms?: string;
	/** BG-1 Invoice notes (BT-22, a subject code BT-21 written as #AAA# in front). */
	readonly notes: readonly string[];
	/** BG-14 Invoicing period. */
	readonly period?: Period;
	readonly references: References;
	/** BG-24 Additional supporting documents. */
	readonly attachments: readonly Attachment[];
	/** BG-4 Seller: who supplied, in both profiles. */
	readonly seller: Party;
	/** BG-7 Buyer: who was supplied, in both profiles. */
	readonly buyer: Party;
	/** BG-10 Payee, when it is not the seller. */
	readonly payee?: Payee;
	/** BG-11 Seller tax representative party. */
	readonly taxRepresentative?: TaxRepresentative;
	/** BG-13 Delivery information. */
	readonly delivery?: Delivery;
	/** BG-16 Payment instructions, each a way to pay. */
	readonly payment: readonly PaymentMeans[];
	/** BG-20 Document level allowances. */
	readonly allowances: readonly DocumentAdjustment[];
	/** BG-21 Document level charges. */
	readonly charges: readonly DocumentAdjustment[];
	/** BG-23 VAT breakdown, a row for every category and rate. */
	readonly vat: readonly VatSubtotal[];
	/** BG-22 Document totals. */
	readonly totals: Totals;
	/** BG-25 Invoice lines. */
	readonly lines: readonly InvoiceLine[];
}

/** An invoice before its sums are made: everything that a person states and nothing that follows from it. */
export interface InvoiceDraft extends Omit<Invoice, 'vat' | 'totals' | 'lines'> {
	readonly lines: readonly Omit<InvoiceLine, 'netAmount'>[];
	/** Why no VAT is charged, for the categories where that must be said. */
	readonly exemptions: readonly Exemption[];
	/** BT-113 Paid amount. */
	readonly prepaid?: Decimal;
	/** BT-114 Rounding amount. */
	readonly rounding?: Decimal;
	/** BT-111 Invoice total VAT amount in accounting currency, when BT-6 is stated. */
	readonly vatInAccountingCurrency?: Decimal;
}

/** Why a VAT category carries no VAT. */
export interface Exemption {
	readonly category: string;
	/** BT-120 VAT exemption reason text. */
	readonly reason?: string;
	/** BT-121 VAT exemption reason code (VATEX). */
	readonly code?: string;
}
