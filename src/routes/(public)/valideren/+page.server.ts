import { fail } from '@sveltejs/kit';
import { isRefused } from '#domain/outcome.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/validate-page/en.ts';
import { nl } from '#texts/validate-page/nl.ts';
import type { Actions, PageServerLoad } from './$types';
import { checkedFile } from './checked.ts';
import { tooMuch } from './limits.ts';

export const load: PageServerLoad = ({ locals }) => ({ texts: pick({ nl, en }, locals.language) });

export const actions: Actions = {
	/** For who has no script: checks in memory and keeps nothing, of the files or about them. */
	default: async ({ request, locals: { language, world, actor, requestId } }) => {
		const texts = pick({ nl, en }, language);
		const sent = (await request.formData()).getAll('files');
		const files = sent.filter(
			(file) => file instanceof File && (file.name !== '' || file.size > 0)
		) as File[];
		const trouble = tooMuch(files);
		if (trouble) return fail(trouble === 'none' ? 400 : 413, { trouble: texts.trouble[trouble] });
		const visitor = 'address' in actor ? actor.address : null;
		const taken = await world.limits.take('check-per-visitor', visitor ?? requestId);
		if (isRefused(taken)) return fail(429, { trouble: texts.trouble['too-often'] });
		const checked = [];
		for (const file of files)
			checked.push(checkedFile(file.name, new Uint8Array(await file.arrayBuffer()), language, texts));
		return { checked };
	}
};
