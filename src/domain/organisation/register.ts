/** What a person types to find a company in the register; every part is optional, at least one is given. */
export interface RegisterQuery {
	name?: string;
	place?: string;
	/** Eight digits; an establishment's twelve and an RSIN's nine lead to their company too. Goes before the rest. */
	kvkNumber?: string;
}

/** Legal forms as the Dutch register names them, folded to one spelling. */
export type LegalForm =
	| 'eenmanszaak'
	| 'besloten-vennootschap'
	| 'naamloze-vennootschap'
	| 'vennootschap-onder-firma'
	| 'commanditaire-vennootschap'
	| 'maatschap'
	| 'stichting'
	| 'vereniging'
	| 'vereniging-van-eigenaars'
	| 'cooperatie'
	| 'onderlinge-waarborgmaatschappij'
	| 'kerkgenootschap'
	| 'publiekrechtelijke-rechtspersoon'
	| 'overig';

/** One company among search results: the rows of one KVK number taken together. */
export interface RegisterHit {
	kvkNumber: string;
	/** Main trade name, or the statutory name where there is no establishment. */
	name: string;
	place: string | null;
	street: string | null;
	/** Known only after a look at the profile. */
	legalForm: LegalForm | null;
	ceased: boolean;
	/** Name of the branch by which it was found, when that is not the main establishment. */
	foundAsBranch: string | null;
	/** Other names among the rows of this number. */
	otherNames: string[];
	/** Former name by which it was found, when no present name matched. */
	formerName?: string;
	/** Present when the register was not asked for all names of this number: it may carry more than these. */
	namesIncomplete?: true;
}

/** An address as the register gives it; street facts are absent when the register shields them. */
export interface RegisterAddress {
	kind: 'visiting' | 'postal';
	shielded: boolean;
	/** With the house number where the address lies abroad. */
	street: string | null;
	/** With letter and addition, `17 M` or `3-A`. */
	houseNumber: string | null;
	poBox: string | null;
	/** Dutch postcode without a space, `1034WL`. */
	postcode: string | null;
	place: string | null;
	/** ISO 3166-1 alpha-2; `ZZ` for a country whose name we can't read. */
	country: string;
}

/** What the register tells of one company, as kept in snapshots (KVK Basisprofiel and Naamgeving). */
export interface RegisterEntry {
	kvkNumber: string;
	/** Legal Entities and Partnerships Identification Number, 9 digits; absent for a sole trader. */
	rsin: string | null;
	/** Legal persons only. */
	statutoryName: string | null;
	/** Trade names of all establishments, main one first. */
	tradeNames: string[];
	/** The name to show: statutory, or the main trade name. */
	name: string;
	legalForm: LegalForm;
	/** The form in the register's own words. */
	legalFormText: string;
	addresses: RegisterAddress[];
	/** Twelve digits. */
	mainEstablishment: string | null;
	activities: { sbi: string; description: string; main: boolean }[];
	/** ISO date, or a year (`2015`) or month (`2015-06`) where the register knows no more. */
	startedOn: string | null;
	/** Present when the company has ceased; the day we asked, where the register forgot which day it was. */
	ceasedOn: string | null;
	/** When the register said this, ISO instant. */
	fetchedAt: string;
}
