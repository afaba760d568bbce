import type { Role } from '#domain/organisation/membership.ts';
import type { CapabilityKind, KeptBankAccount, KeptOrganisation } from '#domain/organisation/organisation.ts';

/** An organisation in a person's list. */
export interface OrganisationRow {
	id: string;
	name: string;
	place: string | null;
	number: string | null;
	state: KeptOrganisation['state'];
	role: Role;
}

/** Reads organisations. */
export interface OrganisationReader {
	byId(id: string): Promise<KeptOrganisation | null>;
	/** Those that a person belongs to, by name, paged by key. */
	ofUser(
		userId: string,
		page: { search?: string; after?: string; limit: number }
	): Promise<OrganisationRow[]>;
	/** The one under this number that a person belongs to, if any; but for one that is known already. */
	ofUserByNumber(
		userId: string,
		country: string,
		number: string,
		butFor?: string
	): Promise<Pick<KeptOrganisation, 'id' | 'name' | 'state'> | null>;
	/** Dutch ones of a person that were typed by hand and have no number. */
	typedOfUser(userId: string): Promise<{ id: string; name: string; role: Role }[]>;
	/** The one that is active (or suspended) under this number; asks for platform scope. */
	activeByNumber(country: string, number: string): Promise<{ id: string; name: string } | null>;
	bankAccounts(organisationId: string): Promise<KeptBankAccount[]>;
	capabilities(
		organisationId: string
	): Promise<{ kind: CapabilityKind; wanted: boolean; liveSince: Date | null }[]>;
	logo(organisationId: string): Promise<{ contentType: string; bytes: Uint8Array } | null>;
	/** Those typed by hand and not looked up since; asks for platform scope. */
	unlistedBefore(checkedBefore: Date, limit: number): Promise<KeptOrganisation[]>;
	/** Active ones with register data that was read before, longest ago first; asks for platform scope. */
	readBefore(checkedBefore: Date, limit: number): Promise<KeptOrganisation[]>;
	/** Ids of those closed before, which can no longer be opened again and still hold everything; asks for platform scope. */
	toEnd(closedBefore: Date, limit: number): Promise<string[]>;
	/** Other numbers whose verified or paying account this was; asks for platform scope. */
	numbersOfIban(fingerprint: string): Promise<string[]>;
}

/** Changes organisations. */
export interface Organisations extends OrganisationReader {
	/** The organisation, locked until the transaction ends. */
	lock(id: string): Promise<KeptOrganisation | null>;
	/** Makes others who add this number for this person wait, so that two clicks make one organisation. */
	lockNumber(userId: string, number: string): Promise<void>;
	add(organisation: KeptOrganisation): Promise<void>;
	/** Saves when the version is still the one read; answers whether it did. */
	save(organisation: KeptOrganisation): Promise<boolean>;
	setLogo(id: string, webp: Uint8Array | null): Promise<void>;
	putBankAccount(account: KeptBankAccount): Promise<boolean>;
	removeBankAccount(organisationId: string, id: string): Promise<void>;
	setCapability(organisationId: string, kind: CapabilityKind, wanted: boolean, at: Date): Promise<void>;
	/** Closes it for good: members, accounts, switches and details go; what the law makes us keep and the trail stay. */
	remove(id: string): Promise<void>;
}
