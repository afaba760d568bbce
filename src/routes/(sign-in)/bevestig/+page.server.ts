import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { codeOf, keepCode } from '#auth.server.ts';
import { isRefused } from '#domain/outcome.ts';
import { safePath } from '#domain/user/safe-path.ts';
import { isFresh } from '#domain/user/step-up.ts';
import { codeSaid, digitsIn } from '#routes/code-words.ts';
import { askConfirmation } from '#services/session/ask-confirmation.ts';
import { giveConfirmation } from '#services/session/give-confirmation.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/sign-in/en.ts';
import { nl } from '#texts/sign-in/nl.ts';
import type { Actions, PageServerLoad } from './$types';

/** A fresh proof before a deed that hurts: six digits by mail, for this session. */
export const load: PageServerLoad = (event) => {
	const { locals, url } = event;
	const next = safePath(url.searchParams.get('naar') ?? '');
	if (isFresh(locals.confirmedAt, locals.world.clock.now())) redirect(303, next);
	const { sure, code } = pick({ nl, en }, locals.language);
	const typing = url.searchParams.has('code') && codeOf(event) !== null;
	const email = locals.user?.email ?? '';
	return {
		texts: sure,
		label: code.label,
		next,
		typing,
		intro: fill(typing ? sure.codeIntro : sure.intro, { email })
	};
};

export const actions: Actions = {
	ask: async (event) => {
		const { locals } = event;
		const { user, sessionId } = locals;
		const next = await nextOf(event);
		if (!user?.email || !sessionId) redirect(303, '/inloggen');
		const taken = await locals.world.limits.take('sign-in-mail-per-address', user.email);
		if (isRefused(taken)) {
			const { errors } = pick({ nl, en }, locals.language);
			return fail(429, { message: fill(errors.tooMany, { minutes: Math.ceil(taken.retryAfter / 60) }) });
		}
		keepCode(
			event,
			await askConfirmation(locals.world, locals.actor, { user, email: user.email, sessionId })
		);
		redirect(303, `/bevestig?${new URLSearchParams({ naar: next, code: '' })}`);
	},
	give: async (event) => {
		const { locals, request } = event;
		const { user, sessionId } = locals;
		const { code: texts } = pick({ nl, en }, locals.language);
		const form = await request.formData();
		const digits = digitsIn(form);
		const codeId = codeOf(event);
		if (!user || !sessionId) redirect(303, '/inloggen');
		if (!codeId) return fail(400, { message: texts.dead });
		if (digits.length !== 6) return fail(400, { message: texts.shape });
		const given = await giveConfirmation(locals.world, locals.actor, {
			userId: user.id,
			sessionId,
			codeId,
			digits
		});
		if (isRefused(given)) return fail(400, { message: codeSaid(texts, given) });
		keepCode(event, null);
		redirect(303, safePath(String(form.get('naar') ?? '')));
	}
};

async function nextOf({ request }: RequestEvent): Promise<string> {
	return safePath(String((await request.formData()).get('naar') ?? ''));
}
