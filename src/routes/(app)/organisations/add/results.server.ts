import type { RegisterHit } from '#domain/organisation/register.ts';
import { isRefused } from '#domain/outcome.ts';
import type { searchRegister } from '#services/organisation/search-register.ts';
import { fill } from '#texts/fill.ts';
import type { nl } from '#texts/organisation/nl.ts';
import type { Shape } from '#texts/pick.ts';
import { searchOf } from './search.ts';

type Texts = Shape<typeof nl>;

/** So many hits are read by a person; further down the list one types more words instead. */
const SHOWN = 30;

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
export type ShownResults =
	| {
			trouble: string;
			kept: string;
			/** Whether the same question may get another answer. */
			mayAgain: boolean;
	  }
	| {
			summary: string;
			/** What to do when there are more than these. */
			narrow: string | null;
			hits: ShownHit[];
	  };

/** What the page shows of an answer of the register. */
export function shown(
	found: Awaited<ReturnType<typeof searchRegister>>,
	texts: Texts,
	search: URLSearchParams
): ShownResults {
	const { add } = texts;
	if (!isRefused(found)) {
		const hits = found.hits.slice(0, SHOWN);
		const isMore = found.more || hits.length < found.hits.length;
		return {
			summary: isMore ? fill(add.resultsFirst, { shown: hits.length }) : add.results(hits.length),
			narrow: isMore ? add.narrow : null,
			hits: hits.map((hit) => shownHit(hit, texts, search))
		};
	}
	const minutes = Math.max(1, Math.ceil((found.retryAfter ?? 60) / 60));
	const isOurFault = found.refused === 'register-rejects-question';
	const kept = isOurFault ? add.faultKept : add.troubleKept;
	return {
		trouble: add.trouble[found.refused],
		kept: found.refused === 'too-many' ? fill(add.tooMany, { minutes }) : kept,
		mayAgain: !isOurFault
	};
}

function shownHit(hit: RegisterHit, { add, legalForms }: Texts, search: URLSearchParams): ShownHit {
	const form = hit.legalForm ? legalForms[hit.legalForm] : null;
	const branch = hit.foundAsBranch === hit.name ? null : hit.foundAsBranch;
	const others = hit.otherNames.filter((name) => name !== branch);
	return {
		kvkNumber: hit.kvkNumber,
		number: fill(add.number, { number: hit.kvkNumber }),
		href: `/organisations/add/${hit.kvkNumber}?${searchOf(search)}`,
		name: hit.name,
		facts: [form, [hit.street, hit.place].filter(Boolean).join(', ')].filter(Boolean).join(' · '),
		lines: [
			...(branch ? [fill(add.branch, { name: branch })] : []),
			...(hit.formerName ? [fill(add.former, { name: hit.formerName })] : []),
			...(others.length > 0 ? [fill(add.alsoKnown, { names: others.slice(0, 4).join(', ') })] : [])
		],
		ceased: hit.ceased
	};
}
