import type { DocumentKind, Invoice } from './invoice.ts';

/** Who makes the document: the seller (`billing`) or the buyer on the seller's behalf (`self_billing`). */
export type Profile = 'billing' | 'self_billing';

/** The rule book that a document says it follows. */
export type Customization = 'peppol' | 'nlcius';

/** BT-24 of Peppol BIS Billing 3.0 (003-07). */
export const PEPPOL_BILLING = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
/** BT-24 of Peppol BIS Self-Billing 3.0 (003-06). */
export const PEPPOL_SELF_BILLING =
	'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0';
/** BT-24 of NLCIUS (SI-UBL 2.0). */
export const NLCIUS = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0';
/** BT-23 of the billing process (003-09). */
export const BILLING_PROCESS = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
/** BT-23 of the self-billing process (003-08). */
export const SELF_BILLING_PROCESS = 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0';

type Stamp = Pick<Invoice, 'specification' | 'process' | 'typeCode'>;

/**
 * BT-24, BT-23 and BT-3 of a new document. NLCIUS has no self-billing identifiers: there the type code alone says
 * it, and since it refuses 261 (BR-NL-7) a self-billed credit note can't be made in it; that gives undefined.
 */
export function stampFor(
	kind: DocumentKind,
	profile: Profile,
	customization: Customization
): Stamp | undefined {
	const selfBilled = profile === 'self_billing';
	if (customization === 'nlcius') {
		if (selfBilled && kind === 'credit_note') return undefined;
		const typeCode = kind === 'credit_note' ? '381' : selfBilled ? '389' : '380';
		return { specification: NLCIUS, process: BILLING_PROCESS, typeCode };
	}
	return {
		specification: selfBilled ? PEPPOL_SELF_BILLING : PEPPOL_BILLING,
		process: selfBilled ? SELF_BILLING_PROCESS : BILLING_PROCESS,
		typeCode: kind === 'credit_note' ? (selfBilled ? '261' : '381') : selfBilled ? '389' : '380'
	};
}

/** The profile that the identifiers agree on; `mixed` when one says billing and the other self-billing (003-10). */
export function profileOf({ specification, process = '', typeCode }: Stamp): Profile | 'mixed' {
	const bySpecification = /:selfbilling:/.test(specification);
	const byProcess = /:selfbilling:/.test(process);
	if (bySpecification && byProcess) return 'self_billing';
	if (bySpecification || byProcess) return 'mixed';
	return specification === NLCIUS && (typeCode === '389' || typeCode === '261') ? 'self_billing' : 'billing';
}

/** Who hands the document to the network, by its profile and never by its parties (003-05, 003-23). */
export function senderOf(profile: Profile): 'seller' | 'buyer' {
	return profile === 'self_billing' ? 'buyer' : 'seller';
}

/** Whom the network delivers the document to. */
export function receiverOf(profile: Profile): 'seller' | 'buyer' {
	return profile === 'self_billing' ? 'seller' : 'buyer';
}
