import { fail, redirect } from '@sveltejs/kit';
import { addByHand } from '#services/organisation/add-by-hand.ts';
import { en } from '#texts/organisation/en.ts';
import { nl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import { typedErrors, typedFieldTexts, typedOrganisation } from '../../typed-form.server.ts';
import { searchOf } from '../search.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was typed in the search is filled in already. */
export const load: PageServerLoad = async ({ locals, url, parent }) => {
	const words = pick({ nl, en }, locals.language);
	const searched = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 200);
	const { held } = await parent();
	const values: Record<string, string> = {
		country: 'NL',
		name: searched('name'),
		number: searched('kvkNumber'),
		place: searched('place')
	};
	return {
		texts: words.manual,
		fields: typedFieldTexts(words),
		back: `/organisations/add?${searchOf(url.searchParams)}`,
		values: held ?? values
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { world, actor, user, language } = locals;
		const typed = typedOrganisation(await request.formData());
		const added = await addByHand(world, actor, { userId: user!.id, typed });
		if ('findings' in added)
			return fail(400, { values: typed, errors: typedErrors(added.findings, language) });
		redirect(303, `/organisations/${added.organisationId}${added.fresh ? '?added' : ''}`);
	}
};
