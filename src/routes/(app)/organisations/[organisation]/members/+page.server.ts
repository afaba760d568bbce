import { error, fail, redirect } from '@sveltejs/kit';
import { may, mayGive, mayRemove, ROLES } from '#domain/organisation/member.ts';
import type { Role } from '#domain/organisation/membership.ts';
import { isRefused } from '#domain/outcome.ts';
import { evenly } from '#routes/even-answer.server.ts';
import { answerRequest } from '#services/member/answer-request.ts';
import { changeRole } from '#services/member/change-role.ts';
import { invite, INVITATION_DAYS } from '#services/member/invite.ts';
import { removeMember } from '#services/member/remove.ts';
import { withdrawInvitation } from '#services/member/withdraw-invitation.ts';
import { fill } from '#texts/fill.ts';
import { day } from '#texts/format.ts';
import { en as identifiersEn } from '#texts/identifiers/en.ts';
import { nl as identifiersNl } from '#texts/identifiers/nl.ts';
import { en } from '#texts/member/en.ts';
import { nl } from '#texts/member/nl.ts';
import { pick } from '#texts/pick.ts';
import { en as recordEn } from '#texts/record/en.ts';
import { nl as recordNl } from '#texts/record/nl.ts';
import { sentenceOf } from '#texts/sentence-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
	const { world, actor, language, membership: me } = locals;
	const id = params.organisation;
	const facts = await world.store.look({ organisation: id, by: actor }, async (reading) => ({
		organisation: await reading.organisations.byId(id),
		members: await reading.members.list(id),
		invitations: await reading.members.invitations(id),
		requests: await reading.members.requests(id)
	}));
	if (!facts.organisation || !me) error(404, { message: 'not-found', requestId: locals.requestId });
	const { page: texts } = pick({ nl, en }, language);
	const { breadcrumb } = pick({ nl: recordNl, en: recordEn }, language);
	const now = world.clock.now();
	const owners = facts.members.filter(({ role }) => role === 'owner').length;
	const roles = (present: Role | null = null) =>
		ROLES.filter((role) => mayGive(me, role, present)).map((role) => ({ value: role, ...texts.roles[role] }));
	const { held } = await parent();
	return {
		name: facts.organisation.name,
		texts: {
			...texts,
			intro: fill(texts.intro, { organisation: facts.organisation.name }),
			inviteIntro: fill(texts.inviteIntro, { days: INVITATION_DAYS })
		},
		done: sentenceOf(texts.done, url.searchParams.get('done')),
		members: facts.members.map((member) => {
			const person = member.name ?? member.email ?? '';
			const isMe = member.userId === me.userId;
			const isLastOwner = member.role === 'owner' && owners === 1;
			return {
				id: member.userId,
				person,
				email: member.name ? member.email : null,
				photo: member.photoId ? `/files/photo/${member.userId}?v=${member.photoId}` : null,
				isMe,
				role: member.role,
				roleName: texts.roles[member.role].label,
				since: fill(texts.since, { day: day(member.since, language) }),
				roleLabel: fill(texts.role, { person }),
				roles: isLastOwner ? [] : roles(member.role),
				remove:
					!isLastOwner && mayRemove(me, member) ? fill(isMe ? texts.leave : texts.remove, { person }) : null,
				lastOwner: isMe && isLastOwner
			};
		}),
		invitations: may(me, 'invite')
			? facts.invitations.map((invitation) => ({
					id: invitation.id,
					email: invitation.email,
					role: invitation.role,
					roleName: texts.roles[invitation.role].label,
					until: fill(invitation.expiresAt > now ? texts.invitedUntil : texts.expired, {
						day: day(invitation.expiresAt, language)
					}),
					mayChange: mayGive(me, invitation.role)
				}))
			: [],
		requests: may(me, 'answer-access-requests')
			? facts.requests.map((request) => ({
					id: request.id,
					person: request.name ?? request.email ?? '',
					email: request.email,
					message: request.message,
					asked: fill(texts.asked, { day: day(request.createdAt, language) })
				}))
			: [],
		invite: may(me, 'invite')
			? { roles: roles(), typed: { email: held?.email ?? '', role: held?.role ?? 'editor' } }
			: null,
		breadcrumb: [
			{ label: breadcrumb.organisations, href: '/organisations' },
			{ label: facts.organisation.name, href: `/organisations/${id}` }
		]
	};
};

function roleOf(value: FormDataEntryValue | null): Role | undefined {
	return ROLES.find((role) => role === value);
}

type Wrong = keyof typeof nl.page.wrong;

function wrong({ language }: App.Locals, reason: Wrong) {
	const message = pick({ nl, en }, language).page.wrong[reason];
	return fail(409, { typed: null, errors: [] as { field: string; message: string }[], wrong: message });
}

export const actions: Actions = {
	invite: evenly(async ({ request, locals, params, url }) => {
		const form = await request.formData();
		const typed = {
			email: String(form.get('email') ?? '').slice(0, 500),
			role: String(form.get('role') ?? '')
		};
		const words = pick({ nl, en }, locals.language).page.wrong;
		const sentences: Record<string, string> = {
			...pick({ nl: identifiersNl, en: identifiersEn }, locals.language),
			...words
		};
		const role = roleOf(form.get('role'));
		if (!role)
			return fail(400, { typed, errors: [{ field: 'role', message: words['role-missing'] }], wrong: null });
		const invited = await invite(locals.world, locals.actor, {
			organisationId: params.organisation,
			userId: locals.user!.id,
			email: typed.email,
			role,
			language: locals.language
		});
		if (isRefused(invited))
			return fail(invited.refused === 'too-many' ? 429 : 400, {
				typed,
				errors: [{ field: 'email', message: sentences[invited.refused] ?? '' }],
				wrong: null
			});
		redirect(303, `${url.pathname}?done=invited`);
	}),
	withdraw: async ({ request, locals, params, url }) => {
		const withdrawn = await withdrawInvitation(locals.world, locals.actor, {
			organisationId: params.organisation,
			userId: locals.user!.id,
			invitationId: String((await request.formData()).get('invitation'))
		});
		if (isRefused(withdrawn)) return wrong(locals, withdrawn.refused);
		redirect(303, `${url.pathname}?done=withdrawn`);
	},
	role: async ({ request, locals, params, url }) => {
		const form = await request.formData();
		const role = roleOf(form.get('role'));
		if (!role) return wrong(locals, 'role-missing');
		const changed = await changeRole(locals.world, locals.actor, {
			organisationId: params.organisation,
			userId: locals.user!.id,
			memberId: String(form.get('member')),
			role
		});
		if (isRefused(changed)) return wrong(locals, changed.refused);
		redirect(303, `${url.pathname}?done=role`);
	},
	remove: async ({ request, locals, params, url }) => {
		const memberId = String((await request.formData()).get('member'));
		const userId = locals.user!.id;
		const removed = await removeMember(locals.world, locals.actor, {
			organisationId: params.organisation,
			userId,
			memberId
		});
		if (isRefused(removed)) return wrong(locals, removed.refused);
		redirect(303, memberId === userId ? '/organisations?left' : `${url.pathname}?done=removed`);
	},
	answer: async ({ request, locals, params, url }) => {
		const form = await request.formData();
		const isGranted = form.get('outcome') === 'granted';
		const role = roleOf(form.get('role'));
		if (isGranted && !role) return wrong(locals, 'role-missing');
		const answered = await answerRequest(locals.world, locals.actor, {
			organisationId: params.organisation,
			userId: locals.user!.id,
			requestId: String(form.get('request')),
			answer: isGranted && role ? { outcome: 'granted', role } : { outcome: 'declined' }
		});
		if (isRefused(answered)) return wrong(locals, answered.refused);
		redirect(303, `${url.pathname}?done=${isGranted ? 'granted' : 'declined'}`);
	}
};
