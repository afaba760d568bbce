import type { Generated } from 'kysely';
import type { Role } from '#domain/organisation/membership.ts';
import type { CapabilityKind, OrganisationState } from '#domain/organisation/organisation.ts';
import type { Change, KeptRegisterChange } from '#domain/organisation/register-change.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';
import type { PostalAddress } from '#domain/party/address.ts';
import type { Actor } from '#domain/user/actor.ts';

/** Organisations, who belongs to them, and their trail. */
export interface OrganisationTables {
	organisation: OrganisationTable;
	member: { organisation_id: string; user_id: string; role: Role; created_at: Generated<Date> };
	invitation: InvitationTable;
	access_request: AccessRequestTable;
	bank_account: BankAccountTable;
	capability: CapabilityTable;
	register_change: RegisterChangeTable;
	audit_head: { organisation_id: string; sequence: number; digest: string };
	audit_entry: AuditEntryTable;
	audit_checkpoint: AuditCheckpointTable;
}

interface OrganisationTable {
	id: string;
	country: 'NL' | 'BE';
	state: OrganisationState;
	kvk_number: string | null;
	kbo_number: string | null;
	name: string;
	place: string | null;
	typed: PostalAddress | null;
	register_entry: RegisterEntry | null;
	register_checked_at: Date | null;
	vat_number: string | null;
	vat_confirmed: Generated<boolean>;
	oin: string | null;
	phone: string | null;
	email: string | null;
	billing_address: PostalAddress | null;
	logo_id: string | null;
	version: Generated<number>;
	created_by: string | null;
	created_at: Generated<Date>;
	activated_at: Date | null;
	closed_at: Date | null;
	closed_from: 'active' | 'suspended' | null;
}

interface InvitationTable {
	id: string;
	organisation_id: string;
	email: string;
	role: Role;
	token_hash: string;
	invited_by: string | null;
	expires_at: Date;
	accepted_at: Date | null;
	withdrawn_at: Date | null;
	created_at: Generated<Date>;
}

interface AccessRequestTable {
	id: string;
	organisation_id: string;
	user_id: string;
	message: Generated<string>;
	state: Generated<'open' | 'granted' | 'declined' | 'withdrawn'>;
	decided_by: string | null;
	decided_at: Date | null;
	created_at: Generated<Date>;
}

interface BankAccountTable {
	id: string;
	organisation_id: string;
	sealed_iban: string;
	iban_fingerprint: string;
	masked_iban: string;
	holder: string | null;
	label: Generated<string>;
	is_default: Generated<boolean>;
	verified_at: Date | null;
	created_at: Generated<Date>;
}

interface CapabilityTable {
	organisation_id: string;
	kind: CapabilityKind;
	wanted: boolean;
	live_since: Date | null;
	changed_at: Generated<Date>;
}

interface RegisterChangeTable {
	id: string;
	organisation_id: string;
	before: RegisterEntry;
	after: RegisterEntry | null;
	changes: Change[];
	state: KeptRegisterChange['state'];
	found_at: Date;
	decided_by: string | null;
	decided_reason: string | null;
	decided_at: Date | null;
}

interface AuditEntryTable {
	organisation_id: string;
	sequence: number;
	at: Date;
	actor: Actor;
	action: string;
	details: Record<string, unknown>;
	/** Salted digests of the personal details: these are in the chain, the details themselves are not. */
	commitments: Record<string, string>;
	personal: Record<string, { value: string; salt: string }>;
	previous_digest: string;
	digest: string;
}

interface AuditCheckpointTable {
	organisation_id: string;
	sequence: number;
	digest: string;
	signed_at: Date;
	signature: string;
}
