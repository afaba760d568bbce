import { redirect } from '@sveltejs/kit';
import { isUuid } from '#domain/identifiers/uuid.ts';
import { deviceOf } from '#domain/user/device.ts';
import { person } from '#routes/signed-in.ts';
import { endSessions } from '#services/session/end-sessions.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/profile/en.ts';
import { nl } from '#texts/profile/nl.ts';
import { sentenceOf } from '#texts/sentence-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = person(locals);
	const texts = pick({ nl, en }, locals.language).sessions;
	const sessions = await locals.world.store.look({ user: user.id, by: locals.actor }, (reading) =>
		reading.sessions.list(user.id)
	);
	const done = { one: texts.ended, others: texts.endedOthers };
	return {
		texts,
		done: sentenceOf(done, url.searchParams.get('klaar')),
		sessions: sessions
			.map(({ id, createdAt, seenAt, userAgent, address }) => {
				const device = nameOf(texts, userAgent);
				return {
					id,
					device,
					since: createdAt.toISOString(),
					seen: seenAt.toISOString(),
					address,
					here: id === locals.sessionId,
					endOf: fill(texts.endOf, { device })
				};
			})
			.sort((one, other) => Number(other.here) - Number(one.here))
	};
};

export const actions: Actions = {
	end: async ({ locals, request }) => {
		const id = String((await request.formData()).get('session') ?? '');
		if (isUuid(id))
			await endSessions(locals.world, locals.actor, { userId: person(locals).id, which: { id } });
		redirect(303, '/profile/sessions?klaar=one');
	},
	'end-others': async ({ locals }) => {
		const which = { allBut: locals.sessionId };
		await endSessions(locals.world, locals.actor, { userId: person(locals).id, which });
		redirect(303, '/profile/sessions?klaar=others');
	}
};

function nameOf(texts: { device: string; unknown: string }, userAgent: string | null): string {
	const { browser, system } = deviceOf(userAgent);
	return browser && system ? fill(texts.device, { browser, system }) : (browser ?? system ?? texts.unknown);
}
