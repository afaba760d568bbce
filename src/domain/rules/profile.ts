import { trimmedOf } from '../ubl/read/content.ts';
import type { UblDocument } from '../ubl/read/document.ts';
import { numberOf } from '../ubl/read/names.ts';
import type { Profile } from './finding.ts';
import { first } from './walk.ts';

const CUSTOMIZATION = numberOf('cbc:CustomizationID');
const PROFILE = numberOf('cbc:ProfileID');

/** What a document says it is, by its specification and its process; what says neither is taken as billing. */
export function profileOf(document: UblDocument): Profile {
	const customization = trimmedOf(document, first(document, 1, CUSTOMIZATION));
	if (customization.includes('urn:fdc:nen.nl:nlcius:')) return 'nlcius';
	const process = trimmedOf(document, first(document, 1, PROFILE));
	return process.includes(':selfbilling:') || customization.includes(':poacc:selfbilling:3')
		? 'selfbilling'
		: 'billing';
}
