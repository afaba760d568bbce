import { error, fail, redirect } from '@sveltejs/kit';
import { isRefused } from '#domain/outcome.ts';
import { removeOrganisation } from '#services/organisation/remove.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/record/en.ts';
import { nl } from '#texts/record/nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const id = params.organisation;
	const kept = await locals.world.store.look({ organisation: id, by: locals.actor }, ({ organisations }) =>
		organisations.byId(id)
	);
	if (!kept) error(404, { message: 'not-found', requestId: locals.requestId });
	if (kept.state === 'active' || kept.state === 'suspended' || kept.state === 'closed')
		redirect(303, `/organisations/${id}/close`);
	const { removing, breadcrumb } = pick({ nl, en }, locals.language);
	const name = { organisation: kept.name };
	return {
		id,
		title: fill(removing.title, name),
		what: removing.what,
		submit: fill(removing.submit, name),
		keep: removing.keep,
		breadcrumb: [
			{ label: breadcrumb.organisations, href: '/organisations' },
			{ label: kept.name, href: `/organisations/${id}` }
		]
	};
};

export const actions: Actions = {
	default: async ({ locals, params }) => {
		const removed = await removeOrganisation(locals.world, locals.actor, {
			organisationId: params.organisation,
			userId: locals.user!.id
		});
		if (isRefused(removed))
			return fail(409, { wrong: pick({ nl, en }, locals.language).removing.wrong[removed.refused] });
		redirect(303, '/organisations?removed');
	}
};
