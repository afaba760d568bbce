import { fail, redirect } from '@sveltejs/kit';
import { isRefused } from '#domain/outcome.ts';
import { answerInvitation } from '#services/member/answer-invitation.ts';
import { fill } from '#texts/fill.ts';
import { en } from '#texts/member/en.ts';
import { nl } from '#texts/member/nl.ts';
import { en as organisationEn } from '#texts/organisation/en.ts';
import { nl as organisationNl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking changes nothing: a scanner that follows the link in the mail accepts nothing. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const { world, actor, language, user } = locals;
	const texts = pick({ nl, en }, language).invitation;
	const { roles } = pick({ nl: organisationNl, en: organisationEn }, language);
	setHeaders({ 'cache-control': 'private, no-store' });
	if (url.searchParams.has('declined'))
		return {
			texts,
			title: texts.declinedTitle,
			intro: texts.declined,
			stage: 'over' as const,
			email: '',
			home: texts.home
		};
	const found = await world.store.look({ platform: 'invitation-by-token', by: actor }, async (reading) => {
		const invitation = await reading.members.invitationByToken(world.vault.fingerprint(params.token));
		const addresses = user ? await reading.users.addresses(user.id) : [];
		return { invitation, addresses };
	});
	const { invitation } = found;
	if (!invitation?.open)
		return {
			texts,
			title: texts.goneTitle,
			intro: texts.gone,
			stage: 'over' as const,
			email: '',
			home: texts.home
		};
	const blanks = {
		organisation: invitation.organisationName,
		email: invitation.email,
		role: roles[invitation.role]
	};
	const mine = [
		user?.email,
		...found.addresses.flatMap(({ address, verifiedAt }) => (verifiedAt ? [address] : []))
	];
	const isMine = mine.some((address) => address?.toLowerCase() === invitation.email);
	const title = fill(texts.title, blanks);
	if (!user)
		return {
			texts,
			title,
			intro: fill(texts.intro, blanks),
			stage: 'sign-in' as const,
			email: invitation.email,
			why: fill(texts.signInWhy, blanks),
			signIn: {
				href: `/inloggen?${new URLSearchParams({ naar: url.pathname })}`,
				label: fill(texts.signIn, blanks)
			}
		};
	if (!isMine)
		return {
			texts,
			title: texts.otherTitle,
			intro: fill(texts.other, { ...blanks, mine: user.email ?? user.name ?? '' }),
			stage: 'other' as const,
			email: invitation.email
		};
	return {
		texts,
		title,
		intro: fill(texts.intro, blanks),
		stage: 'answer' as const,
		email: invitation.email
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params, url }) => {
		const { world, actor, user, language } = locals;
		if (!user) redirect(303, `/inloggen?${new URLSearchParams({ naar: url.pathname })}`);
		const outcome = (await request.formData()).get('outcome') === 'accepted' ? 'accepted' : 'declined';
		const answered = await answerInvitation(world, actor, { token: params.token, userId: user.id, outcome });
		if (isRefused(answered)) {
			const texts = pick({ nl, en }, language).invitation;
			return fail(409, { wrong: answered.refused === 'gone' ? texts.gone : texts.otherTitle });
		}
		redirect(
			303,
			outcome === 'accepted' ? `/organisations/${answered.organisationId}` : `${url.pathname}?declined`
		);
	}
};
