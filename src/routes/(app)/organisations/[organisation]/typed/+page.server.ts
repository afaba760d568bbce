import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '#domain/organisation/member.ts';
import { isRefused } from '#domain/outcome.ts';
import { addressLine } from '#domain/party/address.ts';
import { editTyped } from '#services/organisation/edit-typed.ts';
import { refreshFromRegister } from '#services/organisation/refresh.ts';
import { fill } from '#texts/fill.ts';
import { en as organisationEn } from '#texts/organisation/en.ts';
import { nl as organisationNl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/record/en.ts';
import { nl } from '#texts/record/nl.ts';
import { noteRegisterTrouble } from '../../register-trouble.server.ts';
import { keptValues, typedErrors, typedFieldTexts, typedOrganisation } from '../../typed-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { world, actor, language, membership } = locals;
	const id = params.organisation;
	const kept = await world.store.look({ organisation: id, by: actor }, ({ organisations }) =>
		organisations.byId(id)
	);
	if (!kept || !membership) error(404, { message: 'not-found', requestId: locals.requestId });
	// Once the register tells of it, name, number and address are the register's.
	if (kept.state !== 'unlisted') redirect(303, `/organisations/${id}`);
	const { editingTyped, editing, breadcrumb } = pick({ nl, en }, language);
	const words = pick({ nl: organisationNl, en: organisationEn }, language);
	const { held } = await parent();
	const values = keptValues(kept);
	const fields = typedFieldTexts(words);
	return {
		id,
		name: kept.name,
		version: kept.version,
		mayRemove: may(membership, 'close'),
		texts: {
			...editingTyped,
			changedTitle: editing.changedTitle,
			changed: editing.changed,
			changedAgain: editing.changedAgain,
			cancel: editing.cancel
		},
		fields,
		values: (held ?? values) as Record<string, string>,
		saved: [
			{ label: fields.fields.name, value: kept.name },
			{ label: fields.fields.number, value: values.number },
			...(kept.typed ? [{ label: editingTyped.address, value: addressLine(kept.typed) }] : [])
		],
		breadcrumb: [
			{ label: breadcrumb.organisations, href: '/organisations' },
			{ label: kept.name, href: `/organisations/${id}` }
		]
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const { world, actor, user, language } = locals;
		const id = params.organisation;
		const form = await request.formData();
		const values: Record<string, string> = typedOrganisation(form);
		const outcome = await editTyped(world, actor, {
			organisationId: id,
			userId: user!.id,
			version: Number(form.get('version')),
			typed: typedOrganisation(form)
		});
		const wrong = (status: number, errors: { field?: string; message: string }[], more = {}) =>
			fail(status, { values, errors, changedSince: false, other: null, ...more });
		if ('findings' in outcome) return wrong(400, typedErrors(outcome.findings, language));
		const { editingTyped } = pick({ nl, en }, language);
		if (isRefused(outcome)) {
			if (outcome.refused === 'not-typed') redirect(303, `/organisations/${id}`);
			if (outcome.refused === 'changed-since') return wrong(409, [], { changedSince: true });
			const message = fill(editingTyped.yoursAlready, { organisation: outcome.name });
			const other = { label: outcome.name, href: `/organisations/${outcome.organisationId}` };
			return wrong(409, [{ field: 'number', message }], { other });
		}
		redirect(303, `/organisations/${id}?saved${outcome.lookAgain ? await looked() : ''}`);

		/** What is changed may be what kept the register from knowing it: the person need not wait for the night. */
		async function looked(): Promise<string> {
			const news = await refreshFromRegister(world, actor, id);
			if (!isRefused(news)) return `&refreshed=${news.news}`;
			const { refused } = news;
			if (refused !== 'gone' && refused !== 'not-listed' && refused !== 'too-many')
				noteRegisterTrouble(locals, refused);
			return `&waits=${refused}`;
		}
	}
};
