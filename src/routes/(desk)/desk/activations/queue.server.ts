import { en } from '#texts/desk/en.ts';
import { nl } from '#texts/desk/nl.ts';
import { fill } from '#texts/fill.ts';
import { share, when } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';

const PAGE = 50;

/** The queue of attempts that wait for a person, oldest first, and the way to the next page. */
export async function queue({ world, actor, language }: App.Locals, after: string | null) {
	const texts = pick({ nl, en }, language).queue;
	const rows = await world.store.look({ platform: 'desk-queue', by: actor }, (reading) =>
		reading.activations.reviewQueue(after, PAGE)
	);
	const now = world.clock.now();
	return {
		texts,
		rows: rows.map(({ activationId, organisationName, kvkNumber, payerName, score, waitingSince }) => ({
			id: activationId,
			href: `/desk/activations/${activationId}`,
			name: organisationName,
			number: kvkNumber,
			payer: payerName ?? texts.noPayer,
			score: score && payerName ? fill(texts.score, { score: share(score, language) }) : null,
			since: fill(texts.since, { when: when(waitingSince, now, language) })
		})),
		next: rows.length === PAGE ? `?after=${rows.at(-1)?.activationId}` : null
	};
}
