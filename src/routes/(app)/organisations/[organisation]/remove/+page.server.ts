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
	const { removing, breadcrumb } = pick({ nl, en }, locals.language);
	const name = { organisation: kept.name };
	const isActive = kept.state === 'active' || kept.state === 'suspended';
	return {
		id,
		title: fill(removing.title, name),
		what: removing.what,
		submit: isActive ? null : fill(removing.submit, name),
		keep: removing.keep,
		back: removing.back,
		wrong: isActive ? sentence(locals, 'is-active') : null,
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
		if (isRefused(removed)) return fail(409, { wrong: sentence(locals, removed.refused) });
		redirect(303, '/organisations?removed');
	}
};

function sentence({ language, world }: App.Locals, reason: keyof typeof nl.removing.wrong): string {
	return fill(pick({ nl, en }, language).removing.wrong[reason], { email: world.settings.company.email });
}
