import { redirect } from '@sveltejs/kit';
import { finishMailSignIn } from '#auth.server.ts';
import { evenly } from '#routes/even-answer.server.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/sign-in/en.ts';
import { nl } from '#texts/sign-in/nl.ts';
import type { Actions, PageServerLoad } from './$types';

/** The link of the mail leads here; looking uses nothing up (S07). */
export const load: PageServerLoad = ({ locals, url }) => {
	const texts = pick({ nl, en }, locals.language).confirm;
	const email = url.searchParams.get('email') ?? '';
	const token = url.searchParams.get('token') ?? '';
	if (!email || !token) redirect(303, '/inloggen?error=Verification');
	return {
		texts,
		intro: fill(texts.intro, { email }),
		submit: fill(texts.submit, { email }),
		fields: { email, token, naar: url.searchParams.get('naar') ?? '' }
	};
};

export const actions: Actions = {
	default: evenly(async (event) => {
		const form = await event.request.formData();
		const field = (name: string) => String(form.get(name) ?? '');
		redirect(
			303,
			await finishMailSignIn(event, { email: field('email'), token: field('token'), next: field('naar') })
		);
	})
};
