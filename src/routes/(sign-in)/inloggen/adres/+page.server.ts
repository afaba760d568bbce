import { fail, redirect } from '@sveltejs/kit';
import { codeOf, keepCode, nextAfterSignIn } from '#auth.server.ts';
import { emailAdvice } from '#domain/identifiers/email-advice.ts';
import { parseEmailAddress } from '#domain/identifiers/email-address.ts';
import { isRefused } from '#domain/outcome.ts';
import { codeSaid, digitsIn } from '#routes/code-words.ts';
import { evenly } from '#routes/even-answer.server.ts';
import { askProof } from '#services/session/ask-proof.ts';
import { giveProof } from '#services/session/give-proof.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/sign-in/en.ts';
import { nl } from '#texts/sign-in/nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	if (locals.user?.email) redirect(303, nextAfterSignIn(event));
	const texts = pick({ nl, en }, locals.language);
	// A code of before may have been for something else: only who just asked for one types it here.
	const id = url.searchParams.has('code') ? codeOf(event) : null;
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
	ask: evenly(async (event) => {
		const { locals, request } = event;
		const { errors } = pick({ nl, en }, locals.language);
		const typed = String((await request.formData()).get('email') ?? '');
		const email = parseEmailAddress(typed);
		if (isRefused(email) || emailAdvice(email) === 'throwaway' || !locals.user)
			return fail(400, {
				email: typed,
				field: 'email',
				message: isRefused(email) ? errors.shape : errors.disposable
			});
		for (const [door, key] of [
			['sign-in-mail-per-visitor', locals.user.id],
			['sign-in-mail-per-address', email]
		] as const) {
			const taken = await locals.world.limits.take(door, key);
			if (isRefused(taken))
				return fail(429, {
					email: typed,
					field: 'email',
					message: fill(errors.tooMany, { minutes: Math.ceil(taken.retryAfter / 60) })
				});
		}
		const id = await askProof(locals.world, locals.actor, locals.user, email);
		keepCode(event, id);
		redirect(303, '/inloggen/adres?code');
	}),
	prove: async (event) => {
		const { locals, request } = event;
		const texts = pick({ nl, en }, locals.language);
		const digits = digitsIn(await request.formData());
		const codeId = codeOf(event);
		if (!codeId || !locals.user) return fail(400, { email: '', field: 'code', message: texts.code.dead });
		const proven = await giveProof(locals.world, locals.actor, { userId: locals.user.id, codeId, digits });
		if (isRefused(proven)) {
			const isTaken = proven.refused === 'address-of-another';
			const message = isTaken ? texts.proof.taken : codeSaid(texts.code, proven);
			return fail(400, { email: '', field: 'code', message });
		}
		keepCode(event, null);
		redirect(303, nextAfterSignIn(event));
	}
};
