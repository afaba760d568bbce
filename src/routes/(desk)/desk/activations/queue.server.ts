import type { WaitingCase } from '#ports/desk.ts';
import { en } from '#texts/desk/en.ts';
import { nl } from '#texts/desk/nl.ts';
import { fill } from '#texts/fill.ts';
import { share, when } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';

const PAGE = 50;
/** Where each kind of case is decided. */
const ROOMS: Record<WaitingCase['kind'], string> = {
	activation: '/desk/activations',
	'register-change': '/desk/activations/register-changes'
};

/** The queue of what waits for a person, oldest first, and the way to the next page. */
export async function queue({ world, actor, language }: App.Locals, after: string | null) {
	const { queue: texts, change } = pick({ nl, en }, language);
	const rows = await world.store.look({ platform: 'desk-queue', by: actor }, (reading) =>
		reading.desk.queue(after, PAGE)
	);
	const now = world.clock.now();
	return {
		texts,
		rows: rows.map(({ kind, id, organisationName, kvkNumber, payerName, score, changes, waitingSince }) => ({
			id,
			href: `${ROOMS[kind]}/${id}`,
			name: organisationName,
			number: kvkNumber,
			payer:
				kind === 'activation'
					? (payerName ?? texts.noPayer)
					: fill(texts.changed, { changes: changes.map((one) => change.kinds[one]).join(', ') }),
			score: score && payerName ? fill(texts.score, { score: share(score, language) }) : null,
			since: fill(texts.since, { when: when(waitingSince, now, language) })
		})),
		next: rows.length === PAGE ? `?after=${rows.at(-1)?.id}` : null
	};
}
