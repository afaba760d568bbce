import { trimmedOf } from '../ubl/read/content.ts';
import type { UblDocument } from '../ubl/read/document.ts';
import { numberOf } from '../ubl/read/names.ts';
import { first, following, some, type Way } from './walk.ts';

const SCHEME = numberOf('cac:TaxScheme');
const ID = numberOf('cbc:ID');
const COMPANY = numberOf('cbc:CompanyID');

/** Whether an element has VAT as its tax scheme, in capitals or not. */
export function underVat(document: UblDocument, row: number): boolean {
	for (let scheme = first(document, row, SCHEME); scheme !== 0; scheme = following(document, scheme)) {
		const text = trimmedOf(document, first(document, scheme, ID));
		if (text === 'VAT' || text.toUpperCase() === 'VAT') return true;
	}
	return false;
}

/** Whether a party at the end of a way to its tax schemes has a VAT identifier. */
export function hasVatNumber(document: UblDocument, schemes: Way): boolean {
	return some(
		document,
		1,
		schemes,
		(scheme) => underVat(document, scheme) && some(document, scheme, [COMPANY], () => true)
	);
}
