import { fail, redirect } from '@sveltejs/kit';
import { beginMailSignIn, beginSignIn, signOut } from '#auth.server.ts';
import { emailAdvice } from '#domain/identifiers/email-advice.ts';
import { parseEmailAddress } from '#domain/identifiers/email-address.ts';
import { isRefused } from '#domain/outcome.ts';
import { safePath } from '#domain/user/safe-path.ts';
import { configuredProviders, PROVIDERS } from '#providers.server.ts';
import { evenly } from '#routes/even-answer.server.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/sign-in/en.ts';
import { nl } from '#texts/sign-in/nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const error = url.searchParams.get('error');
	const next = url.searchParams.get('naar') ?? '';
	if (locals.user?.email)
		redirect(303, error ? `/profile/sign-ins?${new URLSearchParams({ error })}` : safePath(next));
	const texts = pick({ nl, en }, locals.language);
	return { texts, next, providers: configuredProviders(), error: explain(error, texts.errors) };
};

export const actions: Actions = {
	provider: async (event) => {
		const form = await event.request.formData();
		const next = String(form.get('naar') ?? '');
		const provider = PROVIDERS.find((known) => known === form.get('provider'));
		if (event.locals.user?.email) redirect(303, '/profile/sign-ins');
		if (!provider || !configuredProviders().includes(provider)) return fail(400);
		const taken = await event.locals.world.limits.take('sign-in-per-visitor', visitor(event));
		if (isRefused(taken)) return tooMany(event.locals, taken.retryAfter, { email: '', next });
		/* Signed in without a proven address: choosing another way starts anew and links nothing. */
		if (event.locals.user) await signOut(event);
		redirect(303, await beginSignIn(event, provider, next));
	},
	email: evenly(async (event) => {
		const { locals } = event;
		const form = await event.request.formData();
		const typed = { email: String(form.get('email') ?? ''), next: String(form.get('naar') ?? '') };
		const texts = pick({ nl, en }, locals.language).errors;
		const email = parseEmailAddress(typed.email);
		if (isRefused(email))
			return fail(400, {
				...typed,
				message: email.refused === 'email-missing' ? texts.missing : texts.shape
			});
		if (emailAdvice(email) === 'throwaway') return fail(400, { ...typed, message: texts.disposable });
		for (const [door, key] of [
			['sign-in-mail-per-visitor', visitor(event)],
			['sign-in-mail-per-address', email]
		] as const) {
			const taken = await locals.world.limits.take(door, key);
			if (isRefused(taken)) return tooMany(locals, taken.retryAfter, typed);
		}
		redirect(303, await beginMailSignIn(event, email, typed.next));
	})
};

function tooMany({ language }: App.Locals, retryAfter: number, typed: { email: string; next: string }) {
	const sentence = pick({ nl, en }, language).errors.tooMany;
	return fail(429, {
		...typed,
		message: fill(sentence, { minutes: Math.max(1, Math.ceil(retryAfter / 60)) })
	});
}

function visitor({ locals }: { locals: App.Locals }): string {
	return locals.actor.kind === 'system' ? 'system' : (locals.actor.address ?? 'unknown');
}

/** Auth.js and we name what went wrong in the address; the names become sentences. */
function explain(
	error: string | null,
	texts: { notLinked: string; denied: string; link: string; provider: string; mail: string }
): string | null {
	switch (error) {
		case null:
			return null;
		case 'OAuthAccountNotLinked':
			return texts.notLinked;
		case 'denied':
		case 'AccessDenied':
			return texts.denied;
		case 'Verification':
			return texts.link;
		case 'EmailSignInError':
			return texts.mail;
		default:
			return texts.provider;
	}
}
