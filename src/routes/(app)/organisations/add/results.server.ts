import type { RegisterHit } from '#domain/organisation/register.ts';
import { isRefused } from '#domain/outcome.ts';
import type { searchRegister } from '#services/organisation/search-register.ts';
import { fill } from '#texts/fill.ts';
import type { nl } from '#texts/organisation/nl.ts';
import type { Shape } from '#texts/pick.ts';
import { searchOf } from './search.ts';

type Texts = Shape<typeof nl>;

/** One company among the results, every sentence ready. */
export interface ShownHit {
	kvkNumber: string;
	number: string;
	href: string;
	name: string;
	facts: string;
	lines: string[];
	ceased: boolean;
}

/** Results of a search, or why there are none. */
export type ShownResults = { trouble: string; kept: string } | { summary: string; hits: ShownHit[] };

/** What the page shows of an answer of the register. */
export function shown(
	found: Awaited<ReturnType<typeof searchRegister>>,
	texts: Texts,
	search: URLSearchParams
): ShownResults {
	const { add } = texts;
	if (!isRefused(found))
		return {
			summary: add.results(found.hits.length),
			hits: found.hits.map((hit) => shownHit(hit, texts, search))
		};
	const minutes = Math.max(1, Math.ceil((found.retryAfter ?? 60) / 60));
	return {
		trouble: add.trouble[found.refused],
		kept: found.refused === 'too-many' ? fill(add.tooMany, { minutes }) : add.troubleKept
	};
}

function shownHit(hit: RegisterHit, { add, legalForms }: Texts, search: URLSearchParams): ShownHit {
	const form = hit.legalForm ? legalForms[hit.legalForm] : null;
	return {
		kvkNumber: hit.kvkNumber,
		number: fill(add.number, { number: hit.kvkNumber }),
		href: `/organisations/add/${hit.kvkNumber}?${searchOf(search)}`,
		name: hit.name,
		facts: [form, [hit.street, hit.place].filter(Boolean).join(', ')].filter(Boolean).join(' · '),
		lines: [
			...(hit.foundAsBranch && hit.foundAsBranch !== hit.name
				? [fill(add.branch, { name: hit.foundAsBranch })]
				: []),
			...(hit.formerName ? [fill(add.former, { name: hit.formerName })] : []),
			...(hit.otherNames.length > 0
				? [fill(add.alsoKnown, { names: hit.otherNames.slice(0, 4).join(', ') })]
				: [])
		],
		ceased: hit.ceased
	};
}
