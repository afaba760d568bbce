import { redirect } from '@sveltejs/kit';
import { safePath } from '#domain/user/safe-path.ts';
import type { Language, Theme } from '#domain/user/user.ts';
import { keepLook } from '#routes/look.server.ts';
import type { RequestHandler } from './$types';

const LANGUAGES: readonly string[] = ['nl', 'en'] satisfies Language[];
const THEMES: readonly string[] = ['auto', 'light', 'dark'] satisfies Theme[];

/** Language and theme: kept with the person who is signed in, and in this browser for who is not. */
export const POST: RequestHandler = async ({ request, cookies, locals, url }) => {
	const form = await request.formData();
	const chosen = (name: string, known: readonly string[]) => {
		const value = String(form.get(name) ?? '');
		return known.includes(value) ? value : undefined;
	};
	const language = chosen('language', LANGUAGES) as Language | undefined;
	const theme = chosen('theme', THEMES) as Theme | undefined;
	keepLook({ cookies, url }, { language, theme });
	const { user } = locals;
	if (user && (language || theme))
		await locals.world.store.change({ user: user.id, by: locals.actor }, (tx) =>
			tx.users.update(user.id, { ...(language && { language }), ...(theme && { theme }) })
		);
	redirect(303, safePath(String(form.get('back') ?? '/')));
};
