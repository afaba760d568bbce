import type { PostalAddress } from '#domain/party/address.ts';
import type { RegisterEntry } from './register.ts';

/** Where an organisation stands on its way to being active. */
export type OrganisationState = 'added' | 'activating' | 'active' | 'suspended' | 'closed' | 'unlisted';

/** What can be switched on. */
export type CapabilityKind = 'send' | 'receive' | 'receive_self_billing';

/** A legal entity that a user acts for, as kept. */
export interface KeptOrganisation {
	id: string;
	country: 'NL' | 'BE';
	state: OrganisationState;
	kvkNumber: string | null;
	kboNumber: string | null;
	name: string;
	place: string | null;
	/** The address that was typed by hand; null for one from the register. */
	typed: PostalAddress | null;
	register: RegisterEntry | null;
	registerCheckedAt: Date | null;
	vatNumber: string | null;
	/** Whether a person confirmed the VAT number that we suggested or that they typed. */
	vatConfirmed: boolean;
	oin: string | null;
	phone: string | null;
	email: string | null;
	/** Where bills go, when not to the address of the register. */
	billingAddress: PostalAddress | null;
	logoId: string | null;
	/** Grows by one with each save. */
	version: number;
	createdBy: string | null;
	createdAt: Date;
	activatedAt: Date | null;
	/** Since when it is closed; null for one that is not. */
	closedAt: Date | null;
	/** Where it stood before, for as long as its owners can open it again (`closing.ts`). */
	closedFrom: 'active' | 'suspended' | null;
}

/** An IBAN of an organisation; the number itself is sealed. */
export interface KeptBankAccount {
	id: string;
	organisationId: string;
	sealedIban: string;
	fingerprint: string;
	maskedIban: string;
	holder: string | null;
	label: string;
	isDefault: boolean;
	verifiedAt: Date | null;
}
