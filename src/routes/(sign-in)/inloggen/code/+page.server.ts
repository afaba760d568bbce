import { fail, redirect } from '@sveltejs/kit';
import { codeOf, finishMailSignIn, keepCode, nextAfterSignIn } from '#auth.server.ts';
import { emailAdvice } from '#domain/identifiers/email-advice.ts';
import { isRefused } from '#domain/outcome.ts';
import { codeSaid, digitsIn } from '#routes/code-words.ts';
import { SIGN_IN_MINUTES } from '#services/session/mail-sign-in.ts';
import { tryCode } from '#services/session/try-code.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/sign-in/en.ts';
import { nl } from '#texts/sign-in/nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals } = event;
	const texts = pick({ nl, en }, locals.language).code;
	const next = nextAfterSignIn(event);
	const id = codeOf(event);
	const code = id
		? await locals.world.store.look({ platform: 'show-address-of-code', by: locals.actor }, (reading) =>
				reading.codes.byId(id)
			)
		: null;
	return {
		texts,
		again: `/inloggen?${new URLSearchParams({ naar: next })}`,
		intro: code ? fill(texts.intro, { email: code.email }) : texts.introUnknown,
		hint: fill(texts.hint, { minutes: SIGN_IN_MINUTES }),
		canType: code !== null,
		advice: code && emailAdvice(code.email) === 'free-mail' ? texts.freeMail : null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, request } = event;
		const texts = pick({ nl, en }, locals.language).code;
		const digits = digitsIn(await request.formData());
		const id = codeOf(event);
		if (!id) return fail(400, { message: texts.dead });
		if (digits.length !== 6) return fail(400, { message: texts.shape });
		const right = await tryCode(locals.world, locals.actor, id, digits);
		if (isRefused(right)) return fail(400, { message: codeSaid(texts, right) });
		keepCode(event, null);
		redirect(303, await finishMailSignIn(event, { ...right, next: nextAfterSignIn(event) }));
	}
};
