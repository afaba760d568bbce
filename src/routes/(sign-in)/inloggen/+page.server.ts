import { fail, redirect } from '@sveltejs/kit';
import { beginMailSignIn, beginSignIn, configuredProviders, PROVIDERS } from '#auth.server.ts';
import { emailAdvice } from '#domain/identifiers/email-advice.ts';
import { parseEmailAddress } from '#domain/identifiers/email-address.ts';
import { isRefused } from '#domain/outcome.ts';
import { safePath } from '#domain/user/safe-path.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/sign-in/en.ts';
import { nl } from '#texts/sign-in/nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.user?.email) redirect(303, safePath(url.searchParams.get('naar') ?? ''));
	const texts = pick({ nl, en }, locals.language);
	const next = new URLSearchParams({ naar: url.searchParams.get('naar') ?? '' });
	return {
		texts,
		next: String(next),
		providers: configuredProviders(),
		error: explain(url.searchParams.get('error'), texts.errors)
	};
};

export const actions: Actions = {
	provider: async (event) => {
		const id = String((await event.request.formData()).get('provider'));
		const provider = PROVIDERS.find((known) => known === id);
		if (!provider || !configuredProviders().includes(provider)) return fail(400);
		const taken = await event.locals.world.limits.take('sign-in-per-visitor', visitor(event));
		if (isRefused(taken)) return tooMany(event.locals, taken.retryAfter, '');
		redirect(303, await beginSignIn(event, provider, event.url.searchParams.get('naar') ?? ''));
	},
	email: async (event) => {
		const { locals } = event;
		const typed = String((await event.request.formData()).get('email') ?? '');
		const texts = pick({ nl, en }, locals.language).errors;
		const email = parseEmailAddress(typed);
		if (isRefused(email))
			return fail(400, {
				email: typed,
				message: email.refused === 'email-missing' ? texts.missing : texts.shape
			});
		if (emailAdvice(email) === 'throwaway') return fail(400, { email: typed, message: texts.disposable });
		for (const [door, key] of [
			['sign-in-mail-per-visitor', visitor(event)],
			['sign-in-mail-per-address', email]
		] as const) {
			const taken = await locals.world.limits.take(door, key);
			if (isRefused(taken)) return tooMany(locals, taken.retryAfter, typed);
		}
		await beginMailSignIn(event, email, event.url.searchParams.get('naar') ?? '');
		redirect(303, '/inloggen/code');
	}
};

function tooMany({ language }: App.Locals, retryAfter: number, email: string) {
	const sentence = pick({ nl, en }, language).errors.tooMany;
	return fail(429, { email, message: fill(sentence, { minutes: Math.max(1, Math.ceil(retryAfter / 60)) }) });
}

function visitor({ locals }: { locals: App.Locals }): string {
	return locals.actor.kind === 'system' ? 'system' : (locals.actor.address ?? 'unknown');
}

/** Auth.js names what went wrong in the address; its names become our sentences. */
function explain(
	error: string | null,
	texts: { notLinked: string; denied: string; link: string; provider: string }
): string | null {
	switch (error) {
		case null:
			return null;
		case 'OAuthAccountNotLinked':
			return texts.notLinked;
		case 'AccessDenied':
		case 'OAuthCallbackError':
			return texts.denied;
		case 'Verification':
			return texts.link;
		default:
			return texts.provider;
	}
}
