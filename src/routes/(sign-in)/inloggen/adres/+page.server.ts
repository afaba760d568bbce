import { fail, redirect } from '@sveltejs/kit';
import { CODE_COOKIE, nextAfterSignIn } from '#auth.server.ts';
import { parseEmailAddress } from '#domain/identifiers/email-address.ts';
import { isRefused } from '#domain/outcome.ts';
import { askProof } from '#services/session/ask-proof.ts';
import { giveProof } from '#services/session/give-proof.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/sign-in/en.ts';
import { nl } from '#texts/sign-in/nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url }) => {
	if (locals.user?.email) redirect(303, '/overview');
	const texts = pick({ nl, en }, locals.language);
	const id = url.searchParams.has('ander') ? undefined : cookies.get(CODE_COOKIE);
	const code = id
		? await locals.world.store.look({ platform: 'show-address-of-code', by: locals.actor }, (reading) =>
				reading.codes.byId(id)
			)
		: null;
	return {
		texts: texts.proof,
		label: texts.code.label,
		codeIntro: code ? fill(texts.proof.codeIntro, { email: code.email }) : null
	};
};

export const actions: Actions = {
	ask: async ({ locals, cookies, request }) => {
		const { errors } = pick({ nl, en }, locals.language);
		const typed = String((await request.formData()).get('email') ?? '');
		const email = parseEmailAddress(typed);
		if (isRefused(email) || !locals.user)
			return fail(400, { email: typed, field: 'email', message: errors.shape });
		const taken = await locals.world.limits.take('sign-in-mail-per-address', email);
		if (isRefused(taken))
			return fail(429, {
				email: typed,
				field: 'email',
				message: fill(errors.tooMany, { minutes: Math.ceil(taken.retryAfter / 60) })
			});
		const id = await askProof(locals.world, locals.actor, locals.user, email);
		cookies.set(CODE_COOKIE, id, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 1200 });
		redirect(303, '/inloggen/adres');
	},
	prove: async (event) => {
		const { locals, cookies, request } = event;
		const texts = pick({ nl, en }, locals.language);
		const digits = String((await request.formData()).get('code') ?? '').replace(/\D/g, '');
		const codeId = cookies.get(CODE_COOKIE);
		if (!codeId || !locals.user) return fail(400, { email: '', field: 'code', message: texts.code.dead });
		const proven = await giveProof(locals.world, locals.actor, { userId: locals.user.id, codeId, digits });
		if (isRefused(proven)) {
			const message = {
				'code-wrong': texts.code.shape,
				'code-dead': texts.code.dead,
				'address-of-another': texts.proof.taken
			}[proven.refused];
			return fail(400, { email: '', field: 'code', message });
		}
		cookies.delete(CODE_COOKIE, { path: '/' });
		redirect(303, nextAfterSignIn(event));
	}
};
