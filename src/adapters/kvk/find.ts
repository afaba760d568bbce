import pLimit from 'p-limit';
import { isRefused, refuse } from '#domain/outcome.ts';
import type { RegisterHit, RegisterQuery } from '#domain/organisation/register.ts';
import type { RegisterFinds, RegisterTrouble } from '#ports/company-register.ts';
import { groupsFrom, withProfile, type Group } from './hits.ts';
import { coreWords, foldedWords } from './names.ts';
import type { PaidBooks } from './paid-books.ts';
import type { Line, Patience } from './request.ts';
import { rowsOfCompanies } from './zoeken.ts';

/** So many hits are shown with their legal form, which only the paid profile tells. */
const PROFILES_A_SEARCH = 10;
const PROFILES_AT_ONCE = 4;
/** A search that has its hits waits this long at most for their legal forms. */
const PROFILES_MS = 3000;
const LONGEST_TEXT = 200;

/** The register writes the official name of a place. */
const OFFICIAL_PLACES: Record<string, string> = {
	'den haag': "'s-Gravenhage",
	'den bosch': "'s-Hertogenbosch"
};

/** Companies that match, grouped per number; the first ten with what their profiles tell, if these come in time. */
export async function findCompanies(
	line: Line,
	books: PaidBooks,
	query: RegisterQuery,
	patience: Patience
): Promise<RegisterFinds | RegisterTrouble> {
	for (const parameters of questionsFor(query)) {
		const found = await rowsOfCompanies(
			line,
			{ ...parameters, inclusiefInactieveRegistraties: 'true' },
			patience
		);
		if (isRefused(found)) return found;
		if (found.rows.length) {
			const hits = await withLegalForms(books, groupsFrom(found.rows), patience);
			return { hits, more: found.more };
		}
	}
	return { hits: [], more: false };
}

/** What to ask, in order, until something is found; nothing for what cannot find anything. */
function questionsFor(query: RegisterQuery): Record<string, string>[] {
	const typedNumber = query.kvkNumber?.trim();
	if (typedNumber) {
		const digits = typedNumber.replace(/\D/g, '');
		if (digits.length === 8) return [{ kvkNummer: digits }];
		if (digits.length === 12) return [{ vestigingsnummer: digits }];
		return digits.length === 9 ? [{ rsin: digits }] : [];
	}
	const name = tidy(query.name);
	const place = tidy(query.place);
	const where: Record<string, string> = place
		? { plaats: OFFICIAL_PLACES[place.toLowerCase()] ?? place }
		: {};
	if (!name) return place ? [where] : [];
	// Only whole words are found, so "Zon BV" misses "Zon B.V." if the register splits it; its core does not.
	const core = tidy(coreWords(name).join(' '));
	return core && core !== name
		? [
				{ naam: name, ...where },
				{ naam: core, ...where }
			]
		: [{ naam: name, ...where }];
}

function tidy(text: string | undefined): string {
	const clean = (text ?? '')
		.replace(/[\s\p{C}]+/gu, ' ')
		.trim()
		.slice(0, LONGEST_TEXT);
	return foldedWords(clean).length ? clean : '';
}

async function withLegalForms(books: PaidBooks, groups: Group[], patience: Patience): Promise<RegisterHit[]> {
	const limit = pLimit(PROFILES_AT_ONCE);
	const brief = { until: Math.min(patience.until, performance.now() + PROFILES_MS), retries: 0 };
	const first = groups.slice(0, PROFILES_A_SEARCH).map((group) =>
		limit(async () => {
			// A hit without its legal form is still a hit, so nothing that goes wrong here ends the search.
			const page = await books.profile(group.hit.kvkNumber, brief).catch(() => refuse('register-down'));
			return isRefused(page) ? group.hit : withProfile(group, page.value, page.fetchedAt);
		})
	);
	return [...(await Promise.all(first)), ...groups.slice(PROFILES_A_SEARCH).map(({ hit }) => hit)];
}
