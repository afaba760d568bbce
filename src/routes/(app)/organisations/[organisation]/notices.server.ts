import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { reopenableUntil } from '#domain/organisation/closing.ts';
import type { KeptRegisterChange } from '#domain/organisation/register-change.ts';
import { fill } from '#texts/fill.ts';
import { day } from '#texts/format.ts';
import type { nl as organisation } from '#texts/organisation/nl.ts';
import type { Language, Shape } from '#texts/pick.ts';
import type { nl } from '#texts/record/nl.ts';

/** A message at the top of the record. */
export interface ShownNotice {
	kind: 'info' | 'warn' | 'error' | 'success';
	title: string;
	body: string;
	/** What one can do about it. */
	links?: { label: string; href: string }[];
}

/** What must be said before anything else: it was just added, it can't be activated, it stands still. */
export function notices(
	kept: KeptOrganisation,
	about: {
		texts: Shape<typeof nl>;
		manual: Shape<typeof organisation>['manual'];
		mayActivate: boolean;
		activatable: boolean;
		language: Language;
		now: Date;
		/** The other organisation of this person under the same number. */
		twin: { id: string; name: string } | null;
		mayEdit: boolean;
		mayRemove: boolean;
		/** The newest change in the register since it was proven. */
		change: KeptRegisterChange | null;
	},
	query: URLSearchParams
): ShownNotice[] {
	const { texts, manual } = about;
	const name = { organisation: kept.name };
	const said: ShownNotice[] = [];
	if (query.has('added') && kept.state === 'added')
		said.push({ kind: 'success', title: fill(texts.addedTitle, name), body: texts.added });
	if (query.has('saved')) said.push({ kind: 'success', title: texts.details.saved, body: '' });
	const refreshed = query.get('refreshed');
	if (refreshed === 'changed' || refreshed === 'same')
		said.push({ kind: 'success', title: texts.refresh[refreshed], body: '' });
	if (refreshed === 'found' && kept.register)
		said.push({ kind: 'success', title: fill(texts.refresh.found, name), body: texts.refresh.foundNext });
	if (kept.state === 'unlisted') {
		if (refreshed === 'not-found')
			said.push({ kind: 'info', title: texts.refresh.notFound, body: texts.refresh.notFoundNext });
		if (query.has('added')) said.push({ kind: 'success', title: fill(texts.typedTitle, name), body: '' });
		const waits = query.get('waits');
		if (waits && waits in texts.refresh.typed)
			said.push({
				kind: 'warn',
				title: '',
				body: texts.refresh.typed[waits as keyof typeof texts.refresh.typed]
			});
		if (about.twin) said.push(twinNotice(kept, about.twin, about));
		else
			said.push({ kind: 'warn', title: manual.whyTitle, body: `${manual.why} ${manual.what[kept.country]}` });
	}
	if (kept.state === 'suspended')
		said.push({ kind: 'error', title: texts.suspendedTitle, body: texts.suspended });
	if (query.has('reopened') && kept.state === 'active')
		said.push({ kind: 'success', title: fill(texts.reopenedTitle, name), body: texts.reopened });
	if (kept.state === 'closed') said.push(closedNotice(kept, about));
	said.push(...registerNotices(kept, about.change, texts));
	if (about.activatable && !about.mayActivate) said.push({ kind: 'info', title: '', body: texts.onlyAdmins });
	return said;
}

function closedNotice(
	kept: KeptOrganisation,
	{ texts, language, now }: { texts: Shape<typeof nl>; language: Language; now: Date }
): ShownNotice {
	const until = reopenableUntil(kept);
	if (!until || now >= until) return { kind: 'info', title: texts.closedTitle, body: texts.closed };
	return {
		kind: 'info',
		title: texts.closedTitle,
		body: fill(texts.closedUntil, { day: day(new Date(until.getTime() - 1), language) }),
		links: [{ label: texts.toReopen, href: `/organisations/${kept.id}/close` }]
	};
}

/** Two of one company: nothing is merged by itself, so the person is told what to do. */
function twinNotice(
	{ id, kvkNumber }: KeptOrganisation,
	twin: { id: string; name: string },
	{ texts, mayEdit, mayRemove }: { texts: Shape<typeof nl>; mayEdit: boolean; mayRemove: boolean }
): ShownNotice {
	const name = { organisation: twin.name };
	return {
		kind: 'warn',
		title: texts.twin.title,
		body: fill(texts.twin.body, { ...name, number: kvkNumber ?? '' }),
		links: [
			{ label: fill(texts.twin.open, name), href: `/organisations/${twin.id}` },
			...(mayRemove ? [{ label: texts.twin.remove, href: `/organisations/${id}/remove` }] : []),
			...(mayEdit ? [{ label: texts.twin.edit, href: `/organisations/${id}/typed` }] : [])
		]
	};
}

function registerNotices(
	{ state, register }: KeptOrganisation,
	change: KeptRegisterChange | null,
	texts: Shape<typeof nl>
): ShownNotice[] {
	const isProven = state === 'active' || state === 'suspended';
	const isLapsed = (state === 'added' || state === 'activating') && change?.state === 'new-proof';
	if (register?.ceasedOn && state !== 'closed')
		return [{ kind: 'warn', title: texts.ceasedTitle, body: isProven ? texts.ceasedActive : texts.ceased }];
	if (isProven && change?.state === 'open')
		return [{ kind: 'info', title: texts.changedTitle, body: texts.changed }];
	if (!isLapsed) return [];
	const body = fill(texts.provenAgain, { name: change.before.name });
	return [{ kind: 'warn', title: texts.provenAgainTitle, body }];
}
