import { fail, redirect } from '@sveltejs/kit';
import { emailAdvice } from '#domain/identifiers/email-advice.ts';
import { isRefused } from '#domain/outcome.ts';
import { safePath } from '#domain/user/safe-path.ts';
import { welcome } from '#services/user/welcome.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/sign-in/en.ts';
import { nl } from '#texts/sign-in/nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = safePath(url.searchParams.get('naar') ?? '');
	const { user } = locals;
	if (!user || locals.welcomed) redirect(303, next);
	const { welcome: texts, code } = pick({ nl, en }, locals.language);
	const addresses = await locals.world.store.look({ user: user.id, by: locals.actor }, (reading) =>
		reading.users.addresses(user.id)
	);
	const email = addresses.find(({ kind }) => kind === 'correspondence')?.address ?? user.email ?? '';
	return {
		texts,
		next,
		name: user.name ?? '',
		bill: fill(texts.bill, { email }),
		advice: emailAdvice(email) === 'free-mail' ? code.freeMail : null
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const name = String(form.get('name') ?? '');
		const next = safePath(String(form.get('naar') ?? ''));
		if (!locals.user) redirect(303, '/inloggen');
		const kept = await welcome(locals.world, locals.actor, { userId: locals.user.id, name });
		if (isRefused(kept)) {
			const { errors } = pick({ nl, en }, locals.language).welcome;
			return fail(400, { name, next, message: errors[kept.refused] });
		}
		redirect(303, next);
	}
};
