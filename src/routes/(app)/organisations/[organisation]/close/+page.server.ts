import { error, fail, redirect } from '@sveltejs/kit';
import { endOfReopening, REOPEN_DAYS, reopenableUntil } from '#domain/organisation/closing.ts';
import { isRefused } from '#domain/outcome.ts';
import { beSure, isSure, person } from '#routes/signed-in.ts';
import { closeOrganisation } from '#services/organisation/close.ts';
import { reopenOrganisation } from '#services/organisation/reopen.ts';
import { fill } from '#texts/fill.ts';
import { day } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/record/en.ts';
import { nl } from '#texts/record/nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { world, actor, language } = locals;
	const id = params.organisation;
	const kept = await world.store.look({ organisation: id, by: actor }, ({ organisations }) =>
		organisations.byId(id)
	);
	if (!kept) error(404, { message: 'not-found', requestId: locals.requestId });
	const isClosed = kept.state === 'closed';
	if (!isClosed && kept.state !== 'active' && kept.state !== 'suspended')
		redirect(303, `/organisations/${id}/remove`);
	const { closing: texts, breadcrumb } = pick({ nl, en }, language);
	const now = world.clock.now();
	const end = endOfReopening(now);
	const until = reopenableUntil(kept);
	const name = { organisation: kept.name, days: String(REOPEN_DAYS), day: day(end, language) };
	return {
		id,
		title: fill(isClosed ? texts.closedTitle : texts.title, name),
		intro:
			isClosed && kept.closedAt
				? fill(texts.closedIntro, { day: day(kept.closedAt, language) })
				: fill(texts.intro, name),
		sections: isClosed
			? []
			: [texts.now, texts.later, texts.kept].map(({ title, what }) => ({ title: fill(title, name), what })),
		close: isClosed ? null : { submit: fill(texts.submit, name), keep: texts.keep },
		sure: isSure(locals) ? null : texts.sure,
		reopen:
			until && now < until
				? {
						title: fill(texts.reopenTitle, { day: day(new Date(until.getTime() - 1), language) }),
						what: texts.reopen,
						submit: fill(texts.reopenSubmit, name)
					}
				: null,
		breadcrumb: [
			{ label: breadcrumb.organisations, href: '/organisations' },
			{ label: kept.name, href: `/organisations/${id}` }
		]
	};
};

export const actions: Actions = {
	close: async (event) => {
		beSure(event);
		const { locals, params, url } = event;
		const closed = await closeOrganisation(locals.world, locals.actor, whose(locals, params.organisation));
		if (isRefused(closed)) return fail(409, { wrong: wrong(locals, closed.refused) });
		redirect(303, url.pathname);
	},
	reopen: async (event) => {
		beSure(event);
		const { locals, params } = event;
		const opened = await reopenOrganisation(locals.world, locals.actor, whose(locals, params.organisation));
		if (isRefused(opened)) return fail(409, { wrong: wrong(locals, opened.refused) });
		redirect(303, `/organisations/${params.organisation}?reopened`);
	}
};

function whose(locals: App.Locals, organisationId: string) {
	return { organisationId, userId: person(locals).id };
}

function wrong({ language }: App.Locals, reason: keyof typeof nl.closing.wrong): string {
	return pick({ nl, en }, language).closing.wrong[reason];
}
