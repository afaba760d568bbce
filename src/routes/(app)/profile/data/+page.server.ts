import { fail, redirect } from '@sveltejs/kit';
import { isRefused } from '#domain/outcome.ts';
import { closesWith, endOfGrace, mustHandOver } from '#domain/user/farewell.ts';
import { beSure, isSure, person } from '#routes/signed-in.ts';
import { askDeletion } from '#services/user/ask-deletion.ts';
import { keepAccount } from '#services/user/keep-account.ts';
import { fill } from '#texts/fill.ts';
import { day } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/profile/en.ts';
import { nl } from '#texts/profile/nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language, world, actor, leavingSince } = locals;
	const user = person(locals);
	const texts = pick({ nl, en }, language).data;
	const places = await world.store.look({ platform: 'who-stays-behind', by: actor }, (reading) =>
		reading.farewell.places(user.id)
	);
	const closing = closesWith(places).map(({ name }) => name);
	return {
		texts,
		sure: isSure(locals),
		done: url.searchParams.get('klaar') === 'kept' ? texts.keptDone : null,
		leaving: leavingSince && fill(texts.askedTitle, { day: day(endOfGrace(leavingSince), language) }),
		closes: closing.length > 0 ? fill(texts.what.closes, { names: closing.join(', ') }) : null,
		blocking: mustHandOver(places).map(({ organisationId, name }) => ({
			href: `/organisations/${organisationId}/members`,
			label: fill(texts.toMembers, { name })
		}))
	};
};

export const actions: Actions = {
	remove: async (event) => {
		beSure(event);
		const { locals, request } = event;
		const texts = pick({ nl, en }, locals.language).data;
		if ((await request.formData()).get('sure') !== 'on')
			return fail(400, { field: 'sure', message: texts.sureMissing });
		const asked = await askDeletion(locals.world, locals.actor, person(locals).id);
		if (isRefused(asked)) return fail(409, { field: 'verwijderen', message: texts.blockedTitle });
		redirect(303, '/profile/data');
	},
	keep: async ({ locals }) => {
		await keepAccount(locals.world, locals.actor, person(locals).id);
		redirect(303, '/profile/data?klaar=kept');
	}
};
