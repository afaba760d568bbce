import pLimit from 'p-limit';
import { nameToSearch } from '#domain/activation/unique.ts';
import { isRefused } from '#domain/outcome.ts';
import type { RegisterHit } from '#domain/organisation/register.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import { tradeNamesOf } from './entry.ts';
import { groupsFrom, withNames } from './hits.ts';
import { foldedWords, hasWords, sameCore, searchesFor } from './names.ts';
import type { PaidBooks } from './paid-books.ts';
import type { Line, Patience } from './request.ts';
import type { SearchRow } from './wire.ts';
import { rowsFor, type Rows } from './zoeken.ts';

const PAGES_A_SEARCH = 3;
const SEARCHES_AT_ONCE = 4;
const NAMINGS_AT_ONCE = 5;
/** So many companies are asked for all their names; each costs two cents. */
const MOST_NAMINGS = 25;

/**
 * Numbers of the living companies that may carry this name now. A row shows one name of several, so all names
 * are fetched, unless two companies show this very name already: then it is not unique, whatever else they
 * are called. Whose names were not fetched is marked `namesIncomplete`.
 */
export async function findHolders(
	line: Line,
	books: PaidBooks,
	name: string,
	patience: Patience
): Promise<RegisterHit[] | RegisterTrouble> {
	const searches = searchesFor(name.slice(0, 200));
	const rows = await rowsForAll(line, searches, patience);
	if (isRefused(rows)) return rows;
	const hits = groupsFrom(rows).map(({ hit }) => hit);
	// The first is the whole company name; the others leave "holding" out and would count another company.
	const meant = nameToSearch(name);
	const shown = hits.filter((hit) => [hit.name, ...hit.otherNames].some((own) => sameCore(own, meant)));
	if (shown.length > 1) return hits.map((hit) => ({ ...hit, namesIncomplete: true }));

	const limit = pLimit(NAMINGS_AT_ONCE);
	const ordered = unseenFirst(hits, searches);
	const asked = ordered.slice(0, MOST_NAMINGS).map((hit) => limit(() => withAllNames(books, hit, patience)));
	const unasked = ordered.slice(MOST_NAMINGS).map((hit) => ({ ...hit, namesIncomplete: true as const }));
	const known: (RegisterHit | RegisterTrouble)[] = [...(await Promise.all(asked)), ...unasked];
	const trouble = known.find(isTrouble);
	if (trouble) return trouble;
	return known.filter((hit): hit is RegisterHit => !isTrouble(hit) && mayCarry(hit, searches));
}

/**
 * Rows of all searches. One with fewer words finds whatever one with more finds, so the narrower ones are only put
 * when a wider one found more than is read.
 */
async function rowsForAll(
	line: Line,
	searches: string[][],
	patience: Patience
): Promise<SearchRow[] | RegisterTrouble> {
	const limit = pLimit(SEARCHES_AT_ONCE);
	const askAll = (some: string[][]) =>
		Promise.all(some.map((words) => limit(() => allPages(line, words, patience))));
	const wide = searches.filter((words) => !searches.some((other) => isWider(other, words)));
	const answers = await askAll(wide);
	if (answers.some((answer) => !isRefused(answer) && answer.more))
		answers.unshift(...(await askAll(searches.filter((words) => !wide.includes(words)))));
	const rows = new Map<string, SearchRow>();
	for (const answer of answers) {
		if (isRefused(answer)) return answer;
		for (const row of answer.rows) {
			const key = `${row.kvkNummer} ${row.vestigingsnummer ?? row.type}`;
			if (!rows.has(key)) rows.set(key, row);
		}
	}
	return [...rows.values()];
}

function isWider(one: string[], other: string[]): boolean {
	const few = new Set(one.flatMap(foldedWords));
	const many = new Set(other.flatMap(foldedWords));
	return few.size < many.size && [...few].every((word) => many.has(word));
}

/** The first pages of a search, and whether there were more. */
async function allPages(line: Line, words: string[], patience: Patience): Promise<Rows> {
	const rows: SearchRow[] = [];
	let more = true;
	for (let page = 1; more && page <= PAGES_A_SEARCH; page += 1) {
		const found = await rowsFor(line, { naam: words.join(' ') }, patience, page);
		if (isRefused(found)) return found;
		rows.push(...found.rows);
		({ more } = found);
	}
	return { rows, more };
}

/** Companies found by a name that their rows do not show come first: theirs is the name to know. */
function unseenFirst(hits: RegisterHit[], searches: string[][]): RegisterHit[] {
	const shows = (hit: RegisterHit) => Number(mayCarry(hit, searches));
	return [...hits].sort((a, b) => shows(a) - shows(b));
}

async function withAllNames(
	books: PaidBooks,
	hit: RegisterHit,
	patience: Patience
): Promise<RegisterHit | RegisterTrouble> {
	const page = await books.naming(hit.kvkNumber, patience);
	if (isRefused(page)) return page.refused === 'not-listed' ? { ...hit, namesIncomplete: true } : page;
	const { statutaireNaam, naam } = page.value;
	const legal = [statutaireNaam, naam].filter((own) => typeof own === 'string' && own !== '') as string[];
	return withNames(hit, [...legal, ...tradeNamesOf(null, page.value)]);
}

/** Whether a name of this company holds all words of one of the searches; unknown names may. */
function mayCarry(hit: RegisterHit, searches: string[][]): boolean {
	if (hit.namesIncomplete) return true;
	return [hit.name, ...hit.otherNames].some((own) => searches.some((words) => hasWords(own, words)));
}

function isTrouble(outcome: RegisterHit | RegisterTrouble): outcome is RegisterTrouble {
	return isRefused(outcome);
}
