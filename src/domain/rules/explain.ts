import { numberOf } from '../ubl/read/names.ts';
import type { Facts } from './facts.ts';
import type { Profile } from './finding.ts';

/** Mistakes behind a broken rule that have an explanation of their own in the texts. */
export type Explanation =
	'mixed-identifiers' | 'self-billed-type' | 'regular-type' | 'nlcius-self-billed-credit' | '';

const CUSTOMIZATION = numberOf('cbc:CustomizationID');
const PROCESS = numberOf('cbc:ProfileID');
const TYPES = [numberOf('cbc:InvoiceTypeCode'), numberOf('cbc:CreditNoteTypeCode')];
const SELF_BILLED = new Set(['389', '527', '261']);

/** Why a rule is broken, where the document as a whole shows it. */
export function explanation(rule: string, facts: Facts, profile: Profile): Explanation {
	switch (rule) {
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
