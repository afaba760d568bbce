import type { Profile } from '../finding.ts';

const FRENCH = ['urn:peppol:france:billing:regulated', 'urn:peppol:france:billing:non-regulated'];

/** The process in which the buyer answers an invoice. */
export const withResponse = 'urn:peppol:bis:billing_with_response';

/** The processes that a document of a profile may name as its own. */
export function processesOf(profile: Profile): readonly string[] {
	const own = profile === 'selfbilling' ? 'selfbilling' : 'billing';
	return [`urn:fdc:peppol.eu:2017:poacc:${own}:01:1.0`, ...FRENCH];
}
