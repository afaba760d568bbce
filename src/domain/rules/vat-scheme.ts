import { trimmedOf } from '../ubl/read/content.ts';
import type { UblDocument } from '../ubl/read/document.ts';
import { numberOf } from '../ubl/read/names.ts';
import { some, way, type Way } from './walk.ts';

const SCHEME = way('cac:TaxScheme/cbc:ID');
const COMPANY = numberOf('cbc:CompanyID');

/** Whether an element has VAT as its tax scheme, in capitals or not. */
export function underVat(document: UblDocument, row: number): boolean {
	return some(document, row, SCHEME, (id) => trimmedOf(document, id).toUpperCase() === 'VAT');
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
