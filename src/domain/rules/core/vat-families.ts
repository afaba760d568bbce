import type { Test } from '../rule.ts';
import { both, either, once } from '../tests.ts';
import { hasVatNumber } from '../vat-scheme.ts';
import { firstAlong, way } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const REPRESENTATIVE_SCHEMES = way('cac:TaxRepresentativeParty/cac:PartyTaxScheme');
const SELLER_SCHEMES = way(`${SELLER}/cac:PartyTaxScheme`);
const BUYER_SCHEMES = way(`${BUYER}/cac:PartyTaxScheme`);
const SELLER_TAX_ID = way(`${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`);
const BUYER_LEGAL_ID = way(`${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`);

const representativeVat = once(({ document }) => hasVatNumber(document, REPRESENTATIVE_SCHEMES));
const sellerVat = once(({ document }) => hasVatNumber(document, SELLER_SCHEMES));
const buyerVat = once(({ document }) => hasVatNumber(document, BUYER_SCHEMES));
const sellerTax = once(({ document }) => firstAlong(document, 1, SELLER_TAX_ID) !== 0);
const buyerLegal = once(({ document }) => firstAlong(document, 1, BUYER_LEGAL_ID) !== 0);

const anySellerId = either(sellerTax, representativeVat);
const vatSellerId = either(sellerVat, representativeVat);

/** Which VAT rate goes with a category. */
export type Rate = 'zero' | 'above zero' | 'zero or more' | 'none';
/** Whether an exemption reason has to be given, or may not be. */
export type Reason = 'needed' | 'forbidden';

/** A VAT category with what the standard asks where it is used. */
export interface Family {
	/** The letters in the rule ids. */
	readonly name: string;
	/** The category code. */
	readonly code: string;
	readonly rate: Rate;
	readonly reason: Reason;
	/** Which numbers of the parties have to be there, or may not be. */
	readonly parties: Test;
	/** Whether tax is computed, so that sums are per rate and a difference below one is let pass. */
	readonly taxed: boolean;
}

/** The VAT categories that have rules of their own, in the order of the official rules. */
export const families: readonly Family[] = [
	{
		name: 'AE',
		code: 'AE',
		rate: 'zero',
		reason: 'needed',
		parties: both(anySellerId, either(buyerVat, buyerLegal)),
		taxed: false
	},
	{ name: 'E', code: 'E', rate: 'zero', reason: 'needed', parties: anySellerId, taxed: false },
	{ name: 'G', code: 'G', rate: 'zero', reason: 'needed', parties: vatSellerId, taxed: false },
	{
		name: 'IC',
		code: 'K',
		rate: 'zero',
		reason: 'needed',
		parties: both(vatSellerId, buyerVat),
		taxed: false
	},
	{ name: 'AF', code: 'L', rate: 'zero or more', reason: 'forbidden', parties: anySellerId, taxed: true },
	{ name: 'AG', code: 'M', rate: 'zero or more', reason: 'forbidden', parties: anySellerId, taxed: true },
	{
		name: 'O',
		code: 'O',
		rate: 'none',
		reason: 'needed',
		parties: (facts, row) =>
			!sellerVat(facts, row) && !representativeVat(facts, row) && !buyerVat(facts, row),
		taxed: false
	},
	{ name: 'S', code: 'S', rate: 'above zero', reason: 'forbidden', parties: anySellerId, taxed: true },
	{ name: 'Z', code: 'Z', rate: 'zero', reason: 'forbidden', parties: anySellerId, taxed: false }
];
