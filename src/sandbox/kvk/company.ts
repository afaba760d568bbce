/** A pretend registration in short; everything that is left out is absent in the register too. */
export interface Sketch {
	/** KVK number, eight digits. */
	number: string;
	/** Statutory name of a legal person, else the first trade name. */
	name: string;
	/** Legal form as KVK spells it. */
	form: string;
	extendedForm?: string;
	rsin?: string;
	/** Further trade names of the main establishment. */
	trade?: string[];
	/** `Street 12 A, 1234AB Place`. */
	at?: string;
	/** The same, or `Postbus 12, 1234AB Place`. */
	post?: string;
	/** The visiting address is shielded: the register keeps its street to itself. */
	shielded?: boolean;
	/** A postal address in another country. */
	abroad?: { streetAndNumber: string; postcodeAndPlace: string; country: string };
	/** `YYYYMMDD`, unknown parts zero. */
	started?: string;
	ceased?: string;
	activities?: [code: string, text: string][];
	/** Number of the main establishment; `null` for a legal person without one. */
	main?: string | null;
	/** The main establishment does not trade. */
	nonCommercial?: boolean;
	/** The main establishment has ended while the legal person lives on. */
	mainEnded?: boolean;
	branches?: { name: string; also?: string[]; at?: string; number?: string; ended?: boolean }[];
	alsoCalled?: string;
	formerNames?: string[];
	people?: number;
	/** Whether a search shows the legal person as a row of its own; default for legal persons. */
	ownRow?: boolean;
	/** Code that every question about this number answers with. */
	fails?: string;
}

/** One address of a registration. */
export interface Address {
	kind: 'bezoekadres' | 'correspondentieadres';
	shielded: boolean;
	street?: string;
	houseNumber?: number;
	letter?: string;
	addition?: string;
	postcode?: string;
	poBox?: number;
	place?: string;
	abroad?: { streetAndNumber: string; postcodeAndPlace: string; country: string };
}

/** One place of business. */
export interface Establishment {
	number: string;
	names: string[];
	main: boolean;
	commercial: boolean;
	ended: boolean;
	addresses: Address[];
	people: number;
}

/** A registration with everything filled in. */
export interface Company extends Sketch {
	statutoryName?: string;
	started: string;
	activities: [code: string, text: string][];
	/** Addresses of the legal person itself, where it has no establishment. */
	ownAddresses: Address[];
	establishments: Establishment[];
	hasOwnRow: boolean;
}

const WITHOUT_STATUTORY_NAME =
	/^(eenmanszaak|vennootschap\s*onder\s*firma|commanditaire\s*vennootschap|maatschap|overig)$/i;

/** Fills in what a sketch leaves to the register: establishments, numbers, addresses. */
export function companyFrom(sketch: Sketch): Company {
	const legalPerson = !WITHOUT_STATUTORY_NAME.test(sketch.form);
	const addresses = addressesOf(sketch);
	const establishments: Establishment[] = [];
	if (sketch.main !== null)
		establishments.push({
			number: sketch.main ?? `99${sketch.number}00`,
			names: [sketch.name, ...(sketch.trade ?? [])],
			main: true,
			commercial: !sketch.nonCommercial,
			ended: sketch.mainEnded ?? false,
			addresses,
			people: sketch.people ?? 1
		});
	(sketch.branches ?? []).forEach((branch, index) =>
		establishments.push({
			number: branch.number ?? `99${sketch.number}${String(index + 1).padStart(2, '0')}`,
			names: [branch.name, ...(branch.also ?? [])],
			main: false,
			commercial: true,
			ended: branch.ended ?? false,
			addresses: branch.at ? [addressFrom('bezoekadres', branch.at)] : [],
			people: 1
		})
	);
	return {
		...sketch,
		...(legalPerson && { statutoryName: sketch.name }),
		started: sketch.started ?? '20180301',
		activities: sketch.activities ?? [['70221', 'Organisatieadviesbureaus']],
		ownAddresses: sketch.main === null ? addresses : [],
		establishments,
		hasOwnRow: sketch.ownRow ?? legalPerson
	};
}

function addressesOf(sketch: Sketch): Address[] {
	const addresses: Address[] = [];
	if (sketch.shielded) addresses.push({ kind: 'bezoekadres', shielded: true });
	else if (sketch.at) addresses.push(addressFrom('bezoekadres', sketch.at));
	if (sketch.post) addresses.push(addressFrom('correspondentieadres', sketch.post));
	if (sketch.abroad) addresses.push({ kind: 'correspondentieadres', shielded: false, abroad: sketch.abroad });
	return addresses;
}

/** Reads `Street 12 A, 1234AB Place`; throws on anything else, so that a mistyped seed is seen at once. */
export function addressFrom(kind: Address['kind'], text: string): Address {
	const box = /^Postbus (\d+), (\d{4}[A-Z]{2}) (.+)$/.exec(text);
	if (box) return { kind, shielded: false, poBox: Number(box[1]), postcode: box[2], place: box[3] };
	const visit = /^(.+) (\d+)(?: ([A-Z]))?(?:-(\w+))?(?:, (\d{4}[A-Z]{2}) |, )(.+)$/.exec(text);
	if (visit)
		return {
			kind,
			shielded: false,
			street: visit[1],
			houseNumber: Number(visit[2]),
			...(visit[3] && { letter: visit[3] }),
			...(visit[4] && { addition: visit[4] }),
			...(visit[5] && { postcode: visit[5] }),
			place: visit[6]
		};
	const street = /^(\D+), (\D+)$/.exec(text);
	if (street) return { kind, shielded: false, street: street[1], place: street[2] };
	throw new Error(
		`Not an address: "${text}". Write "Straat 12 A, 1234AB Plaats" or "Postbus 12, 1234AB Plaats".`
	);
}
