import { fail, redirect } from '@sveltejs/kit';
import { isRefused } from '#domain/outcome.ts';
import type { Language, Theme } from '#domain/user/user.ts';
import { keepLook } from '#routes/look.server.ts';
import { person } from '#routes/signed-in.ts';
import { editProfile } from '#services/user/edit-profile.ts';
import { setPhoto } from '#services/user/set-photo.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/profile/en.ts';
import { nl } from '#texts/profile/nl.ts';
import { sentenceOf } from '#texts/sentence-of.ts';
import type { Actions, PageServerLoad } from './$types';

const LANGUAGES: readonly Language[] = ['nl', 'en'];
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export const load: PageServerLoad = ({ locals, url }) => {
	const user = person(locals);
	const texts = pick({ nl, en }, locals.language).about;
	const done = {
		name: texts.nameSaved,
		photo: texts.photoSaved,
		'no-photo': texts.photoRemoved,
		look: texts.lookSaved
	};
	const said = sentenceOf(done, url.searchParams.get('klaar'));
	return {
		texts,
		done: said,
		news: said,
		name: user.name ?? '',
		chosen: { language: user.language, theme: user.theme },
		photo: user.photoId ? `/files/photo/${user.id}?v=${user.photoId}` : null
	};
};

export const actions: Actions = {
	name: async ({ locals, request }) => {
		const name = String((await request.formData()).get('name') ?? '');
		const saved = await editProfile(locals.world, locals.actor, { userId: person(locals).id, name });
		if (isRefused(saved)) return fail(400, { field: 'name', name, ...said(locals, saved) });
		redirect(303, '/profile?klaar=name');
	},
	photo: async ({ locals, request }) => {
		const file = (await request.formData()).get('photo');
		if (!(file instanceof File) || file.size === 0)
			return fail(400, { field: 'photo', ...said(locals, { refused: 'photo-missing' }) });
		const bytes = new Uint8Array(await file.arrayBuffer());
		const saved = await setPhoto(locals.world, locals.actor, { userId: person(locals).id, bytes });
		if (isRefused(saved)) return fail(400, { field: 'photo', ...said(locals, saved) });
		redirect(303, '/profile?klaar=photo#foto');
	},
	'remove-photo': async ({ locals }) => {
		await setPhoto(locals.world, locals.actor, { userId: person(locals).id, bytes: null });
		redirect(303, '/profile?klaar=no-photo#foto');
	},
	look: async ({ locals, request, cookies, url }) => {
		const form = await request.formData();
		const language = LANGUAGES.find((known) => known === form.get('language'));
		const theme = THEMES.find((known) => known === form.get('theme'));
		await editProfile(locals.world, locals.actor, {
			userId: person(locals).id,
			...(language && { language }),
			...(theme && { theme })
		});
		keepLook({ cookies, url }, { language, theme });
		redirect(303, '/profile?klaar=look#weergave');
	}
};

type Reason = keyof typeof nl.about.errors;

function said({ language }: App.Locals, refusal: { refused: Reason; retryAfter?: number }) {
	const sentence = pick({ nl, en }, language).about.errors[refusal.refused];
	return { message: fill(sentence, { minutes: Math.ceil((refusal.retryAfter ?? 0) / 60) }) };
}
