import { error } from '@sveltejs/kit';
import type { Role } from '#domain/organisation/membership.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { TrailEntry } from '#ports/trail.ts';
import { en as capabilityEn } from '#texts/capability/en.ts';
import { nl as capabilityNl } from '#texts/capability/nl.ts';
import { fill } from '#texts/fill.ts';
import { en as organisationEn } from '#texts/organisation/en.ts';
import { nl as organisationNl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import { en as recordEn } from '#texts/record/en.ts';
import { nl as recordNl } from '#texts/record/nl.ts';
import { en } from '#texts/trail/en.ts';
import { nl } from '#texts/trail/nl.ts';
import type { PageServerLoad } from './$types';

const A_PAGE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { world, actor, language } = locals;
	const id = params.organisation;
	const asked = Number(url.searchParams.get('before'));
	const before = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
	const { organisation, entries, members } = await world.store.look(
		{ organisation: id, by: actor },
		async (reading) => ({
			organisation: await reading.organisations.byId(id),
			entries: await reading.trail.page(id, before, A_PAGE + 1),
			members: await reading.members.list(id)
		})
	);
	if (!organisation) error(404, { message: 'not-found', requestId: locals.requestId });
	const texts = pick({ nl, en }, language);
	const { breadcrumb } = pick({ nl: recordNl, en: recordEn }, language);
	const { roles } = pick({ nl: organisationNl, en: organisationEn }, language);
	const { kinds } = pick({ nl: capabilityNl, en: capabilityEn }, language);
	const names = new Map(members.map(({ userId, name, email }) => [userId, name ?? email ?? '']));
	const shown = entries.slice(0, A_PAGE);
	return {
		name: organisation.name,
		texts: {
			title: texts.title,
			intro: texts.intro,
			caption: texts.caption,
			columns: texts.columns,
			newest: texts.newest
		},
		rows: shown.map((entry) => ({
			id: String(entry.sequence),
			what: Object.hasOwn(texts.actions, entry.action)
				? texts.actions[entry.action as keyof typeof texts.actions]
				: entry.action,
			facts: facts(entry).join(' · '),
			who: who(entry.actor),
			at: entry.at.toISOString()
		})),
		older: entries.length > A_PAGE ? `${url.pathname}?before=${shown.at(-1)?.sequence}` : null,
		newest: before === null ? null : url.pathname,
		breadcrumb: [
			{ label: breadcrumb.organisations, href: '/organisations' },
			{ label: organisation.name, href: `/organisations/${id}` }
		]
	};

	function who(by: Actor): string {
		if (by.kind === 'system') return texts.system;
		if (by.kind === 'visitor') return texts.visitor;
		if (by.kind === 'staff') return by.reason ? fill(texts.staffWhy, { reason: by.reason }) : texts.staff;
		return names.get(by.userId) || texts.formerMember;
	}

	/** Of the details only what people read; ids and scores are there for who verifies the chain. */
	function facts({ actor, details, personal }: TrailEntry): string[] {
		const { kind, role, from, to, fields, kvkNumber, number } = details;
		const roleOf = (value: unknown) => (typeof value === 'string' ? (roles[value as Role] ?? '') : '');
		return [
			...Object.values(personal).filter((value) => value !== who(actor)),
			typeof kind === 'string' ? (kinds[kind as keyof typeof kinds]?.label ?? '') : '',
			[roleOf(from), roleOf(to)].filter(Boolean).join(' → ') || roleOf(role),
			Array.isArray(fields)
				? fields.map((field) => texts.fields[field as keyof typeof texts.fields] ?? '').join(', ')
				: '',
			typeof kvkNumber === 'string' ? kvkNumber : '',
			typeof number === 'string' ? number : ''
		].filter((text) => text !== '');
	}
};
