/** What goes back over the wire. */
export interface Answer {
	status: number;
	/** Absent: an empty body. */
	body?: object;
	/** Value of the `API-Version` header, which errors do not carry. */
	version?: string;
	headers?: Record<string, string>;
}

const FAULTS: Record<string, [status: number, text: string]> = {
	IPD0001: [404, 'Het opgevraagde product bestaat niet.'],
	IPD0004: [400, 'Het KVK-nummer is niet valide.'],
	IPD0005: [404, 'Op basis van het KVK-nummer {} kan het product niet worden geleverd.'],
	IPD0006: [400, 'Het vestigingsnummer is niet valide.'],
	IPD0007: [404, 'Op basis van het vestigingsnummer {} kan het product niet worden geleverd.'],
	IPD0010: [400, 'Het RSIN is niet valide.'],
	IPD1002: [404, 'De gegevens worden op dit moment verwerkt. Probeer het later opnieuw.'],
	IPD1003: [404, 'De gegevens worden op dit moment verwerkt. Probeer het over 5 minuten opnieuw.'],
	IPD1998: [400, 'De waarde van de volgende parameter(s) is ongeldig: [{}]'],
	IPD1999: [400, 'De volgende opgegeven parameter(s) is(zijn) ongeldig: [{}]'],
	IPD5200: [404, 'Er zijn geen gegevens gevonden die voldoen aan de opgegeven zoekparameters.'],
	IPD5203: [404, 'Het opgegeven type is niet valide: {}'],
	IPD9999: [500, 'Er is een technische fout opgetreden.']
};

/** The error codes that the register knows. */
export const faultCodes = Object.keys(FAULTS);

/** The register's way to say no: `{ fout: [{ code, omschrijving }] }`. */
export function fault(code: string, about = ''): Answer {
	const [status, text] = FAULTS[code] ?? [500, 'Onbekende fout.'];
	return { status, body: { fout: [{ code, omschrijving: text.replace('{}', about) }] } };
}

/** How one request wants its links, and where they start. */
export interface Linking {
	/** `http://…/api` */
	base: string;
	hal: boolean;
}

/** Links in the form that was asked for: `_links` for hal+json, a `links` list for plain json. */
export function links({ base, hal }: Linking, paths: Record<string, string>): object {
	const entries = Object.entries(paths).map(([rel, path]) => [rel, base + path] as const);
	return hal
		? { _links: Object.fromEntries(entries.map(([rel, href]) => [rel, { href }])) }
		: { links: entries.map(([rel, href]) => ({ rel, href })) };
}
