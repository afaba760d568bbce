import { numberOf } from '../ubl/read/names.ts';
import type { Facts } from './facts.ts';
import type { Profile } from './finding.ts';
import { hasVatNumber } from './vat-scheme.ts';
import { way } from './walk.ts';

/** Mistakes behind a broken rule that have an explanation of their own in the texts. */
export type Explanation =
	| 'mixed-identifiers'
	| 'self-billed-type'
	| 'regular-type'
	| 'nlcius-self-billed-credit'
	| 'swapped-roles'
	| 'swapped-roles-self-billing'
	| 'self-billing-buyer-address'
	| 'self-billing-seller-address'
	| '';

const CUSTOMIZATION = numberOf('cbc:CustomizationID');
const PROCESS = numberOf('cbc:ProfileID');
const TYPES = [numberOf('cbc:InvoiceTypeCode'), numberOf('cbc:CreditNoteTypeCode')];
const SELLER_SCHEMES = way('cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme');
const BUYER_SCHEMES = way('cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme');
const SELF_BILLED = new Set(['389', '527', '261']);

/** The rules 02 to 04 of VAT categories that ask for a number of the seller, and the one that asks for any. */
const ASKS_SELLER_NUMBER = /^BR-((S|Z|E|AE|IC|G|AF|AG)-0[234]|CO-26)$/;

/** Why a rule is broken, where the document as a whole shows it. */
export function explanation(rule: string, facts: Facts, profile: Profile): Explanation {
	if (ASKS_SELLER_NUMBER.test(rule)) {
		if (!isSwapped(facts)) return '';
		return profile === 'selfbilling' ? 'swapped-roles-self-billing' : 'swapped-roles';
	}
	switch (rule) {
		// Under self-billing the buyer sends and the seller receives, so the usual advice on addresses would be wrong.
		case 'PEPPOL-EN16931-R010':
			return profile === 'selfbilling' ? 'self-billing-buyer-address' : '';
		case 'PEPPOL-EN16931-R020':
			return profile === 'selfbilling' ? 'self-billing-seller-address' : '';
		case 'PEPPOL-EN16931-R004':
		case 'PEPPOL-EN16931-R007':
			return mixed(facts) ? 'mixed-identifiers' : '';
		case 'PEPPOL-EN16931-P0100':
		case 'PEPPOL-EN16931-P0101':
			if (profile === 'selfbilling') return 'regular-type';
			return isSelfBilled(facts) ? 'self-billed-type' : '';
		case 'BR-NL-7':
			return typeOf(facts) === '261' ? 'nlcius-self-billed-credit' : '';
		default:
			return '';
	}
}

/**
 * The buyer has a VAT number and the seller, who has to have it, has none: whoever made the document took the sender
 * for the seller, but UBL's parties keep their places in self-billing (003-24).
 */
function isSwapped({ document }: Facts): boolean {
	return hasVatNumber(document, BUYER_SCHEMES) && !hasVatNumber(document, SELLER_SCHEMES);
}

/** One of the two identifiers speaks of self-billing, the other of billing. */
function mixed(facts: Facts): boolean {
	const said = [CUSTOMIZATION, PROCESS].map((name) => facts.said(1, name));
	return (
		said.some((text) => text.includes(':selfbilling:')) && said.some((text) => text.includes(':billing:'))
	);
}

function isSelfBilled(facts: Facts): boolean {
	return SELF_BILLED.has(typeOf(facts));
}

function typeOf(facts: Facts): string {
	return TYPES.map((name) => facts.said(1, name)).find((code) => code !== '') ?? '';
}
