import type { Release } from '#domain/rules/codes/lists.ts';
import type { Change } from '../../../support/ubl-tree.ts';
import { text } from '../../../support/ubl-tree.ts';
import type { Wish } from '../../../support/valid-wish.ts';

/** A change that makes a valid document break one rule. */
export interface Breaker {
	readonly rule: string;
	readonly change: Change;
	/** What the valid document has to be for the change to be about this rule alone. */
	readonly of: Wish;
	/** Other rules that then break of necessity, and why; each does so in some document. */
	readonly also: Readonly<Record<string, string>>;
	readonly release: Release;
}

export function breaks(
	rule: string,
	change: Change,
	of: Wish = {},
	also: Readonly<Record<string, string>> = {},
	release: Release = '2026.5'
): Breaker {
	return { rule, change, of, also, release };
}

export const SELLER = 'cac:AccountingSupplierParty/cac:Party';
export const BUYER = 'cac:AccountingCustomerParty/cac:Party';
export const LINE = 'cac:@Line';
export const TOTAL = 'cac:LegalMonetaryTotal';
export const SUBTOTAL = 'cac:TaxTotal/cac:TaxSubtotal';

/** Documents that the rules of Peppol apply to. */
export const peppolic: Wish = { profiles: ['billing', 'selfbilling'] };
export const standard: Wish = { vat: [['S', '21']] };

/** Documents between parties of Italy that name no other country, where category B is let pass. */
export const italian: Wish = { home: 'IT', without: ['delivery', 'itemDetails', 'vatCurrency'] };

export const amount = (value: string, name = 'Amount') =>
	`<cbc:${name} currencyID="EUR">${value}</cbc:${name}>`;
export const id = (value: string, scheme = '') =>
	`<cbc:ID${scheme && ` schemeID="${scheme}"`}>${value}</cbc:ID>`;
export const scheme = (code = 'VAT') => `<cac:TaxScheme>${id(code)}</cac:TaxScheme>`;
const inner = (code: string, rate: string, tax: string) =>
	`${id(code)}${rate && `<cbc:Percent>${rate}</cbc:Percent>`}${scheme(tax)}`;
export const category = (code = 'S', rate = '21', tax = 'VAT') =>
	`<cac:TaxCategory>${inner(code, rate, tax)}</cac:TaxCategory>`;
export const taxNumber = (number: string, tax = 'VAT') =>
	`<cac:PartyTaxScheme><cbc:CompanyID>${number}</cbc:CompanyID>${scheme(tax)}</cac:PartyTaxScheme>`;
export const reason = '<cbc:AllowanceChargeReason>Actie</cbc:AllowanceChargeReason>';

/** Something off or on top of nothing, so that every sum stays what it was. */
export const adjustment = (charge: boolean | string, rest: string, tax = '') =>
	`<cac:AllowanceCharge><cbc:ChargeIndicator>${charge}</cbc:ChargeIndicator>${rest}${tax}</cac:AllowanceCharge>`;

/** A line of nothing, so that every sum stays what it was. */
export const emptyLine = (...categories: readonly string[]) =>
	`<cac:@Line>${id('99')}<cbc:@Quantity unitCode="C62">1</cbc:@Quantity>${amount('0.00', 'LineExtensionAmount')}` +
	`<cac:Item><cbc:Name>Niets</cbc:Name>${categories.join('')}</cac:Item>` +
	`<cac:Price>${amount('0.00', 'PriceAmount')}</cac:Price></cac:@Line>`;
export const lineCategory = (code: string, rate: string, tax = 'VAT') =>
	`<cac:ClassifiedTaxCategory>${inner(code, rate, tax)}</cac:ClassifiedTaxCategory>`;

/** A row of the VAT breakdown over nothing. */
export const emptySubtotal = (code: string, rate: string) =>
	`<cac:TaxSubtotal>${amount('0.00', 'TaxableAmount')}${amount('0.00', 'TaxAmount')}${category(code, rate)}</cac:TaxSubtotal>`;

/** Adds cents to an amount. */
export const more = (path: string, cents: number): Change =>
	text(path, (old) => ((Math.round(Number(old) * 100) + cents) / 100).toFixed(2));

/** What the buyer owes, so much more of it. */
export const owedMore =
	(cents: number): Change =>
	(root) => {
		more(`${TOTAL}/cbc:TaxInclusiveAmount`, cents)(root);
		more(`${TOTAL}/cbc:PayableAmount`, cents)(root);
	};

/** Tax in the first row of the breakdown and everything that follows from it, so much more. */
export const taxedMore =
	(cents: number): Change =>
	(root) => {
		more(`${SUBTOTAL}/cbc:TaxAmount`, cents)(root);
		more('cac:TaxTotal/cbc:TaxAmount', cents)(root);
		owedMore(cents)(root);
	};
