import { error, fail, redirect } from '@sveltejs/kit';
import { isRefused } from '#domain/outcome.ts';
import { evenly } from '#routes/even-answer.server.ts';
import { askAccess } from '#services/member/ask-access.ts';
import { claim } from '#services/organisation/claim.ts';
import { fill } from '#texts/fill.ts';
import { en } from '#texts/member/en.ts';
import { nl } from '#texts/member/nl.ts';
import { pick } from '#texts/pick.ts';
import { searchOf } from '../../search.ts';
import type { Actions, PageServerLoad } from './$types';

const KVK = /^[0-9]{8}$/;

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
	const { world, actor, user, language } = locals;
	const kvkNumber = params.kvk;
	if (!KVK.test(kvkNumber)) error(404, { message: 'not-found', requestId: locals.requestId });
	const standing = await claim(world, actor, { userId: user!.id, kvkNumber });
	if (!isRefused(standing) && standing.standing === 'own')
		redirect(303, `/organisations/${standing.organisationId}`);
	if (isRefused(standing) || standing.standing !== 'active')
		redirect(303, `/organisations/add/${kvkNumber}?${searchOf(url.searchParams)}`);
	const earlier = await world.store.look({ user: user!.id, by: actor }, ({ members }) =>
		members.requestOf(standing.organisationId, user!.id)
	);
	const { access } = pick({ nl, en }, language);
	const name = { organisation: standing.name };
	const { held } = await parent();
	return {
		texts: {
			...access,
			title: fill(access.title, name),
			why: fill(access.why, name),
			wrong: fill(access.wrong, { email: world.settings.company.email })
		},
		state:
			earlier?.state === 'open'
				? ('asked' as const)
				: earlier?.state === 'declined'
					? ('declined' as const)
					: null,
		back: `/organisations/add?${searchOf(url.searchParams)}`,
		message: held?.message ?? ''
	};
};

export const actions: Actions = {
	default: evenly(async ({ request, locals, params, url }) => {
		const { world, actor, user, language } = locals;
		if (!KVK.test(params.kvk)) error(404, { message: 'not-found', requestId: locals.requestId });
		const message = String((await request.formData()).get('message') ?? '').slice(0, 2000);
		const asked = await askAccess(world, actor, { userId: user!.id, kvkNumber: params.kvk, message });
		if (isRefused(asked))
			return fail(429, {
				message,
				errors: [{ field: 'message', message: pick({ nl, en }, language).access.tooMany }]
			});
		redirect(303, `${url.pathname}?${searchOf(url.searchParams)}`);
	})
};
