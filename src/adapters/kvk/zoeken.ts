import { isRefused } from '#domain/outcome.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import { ask, type Line, type Patience } from './request.ts';
import { searchPage, type SearchRow } from './wire.ts';

/** Zoeken costs nothing, so every page is as large as it may be. */
const ROWS_A_PAGE = 100;

/** Rows that match, none as an empty list, and whether there were more than fitted. */
export type Rows = { rows: SearchRow[]; more: boolean } | RegisterTrouble;

/** One page of rows. */
export async function rowsFor(
	line: Line,
	parameters: Record<string, string | string[]>,
	patience: Patience,
	page = 1
): Promise<Rows> {
	const query = new URLSearchParams({ resultatenPerPagina: String(ROWS_A_PAGE), pagina: String(page) });
	for (const [name, value] of Object.entries(parameters))
		for (const one of [value].flat()) query.append(name, one);
	const reply = await ask(line, `/v2/zoeken?${query}`, searchPage, patience);
	if (isRefused(reply)) return reply.refused === 'not-listed' ? { rows: [], more: false } : reply;
	const { totaal, resultaten } = reply.value;
	return { rows: resultaten, more: resultaten.length > 0 && totaal > page * ROWS_A_PAGE };
}

/**
 * Rows of companies rather than of branches: where a chain fills the page with its branches, the main
 * establishments and legal persons are asked for by themselves and come first. More is then said of companies.
 */
export async function rowsOfCompanies(
	line: Line,
	parameters: Record<string, string | string[]>,
	patience: Patience
): Promise<Rows> {
	const all = await rowsFor(line, parameters, patience);
	if (isRefused(all) || !all.more) return all;
	const main = await rowsFor(line, { ...parameters, type: ['hoofdvestiging', 'rechtspersoon'] }, patience);
	if (isRefused(main)) return main;
	const key = (row: SearchRow) => `${row.kvkNummer} ${row.vestigingsnummer ?? row.type}`;
	const seen = new Set(main.rows.map(key));
	return { rows: [...main.rows, ...all.rows.filter((row) => !seen.has(key(row)))], more: main.more };
}
