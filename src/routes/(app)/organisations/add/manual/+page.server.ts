import { fail, redirect } from '@sveltejs/kit';
import type { TypedOrganisation } from '#domain/organisation/typed-organisation.ts';
import { addByHand } from '#services/organisation/add-by-hand.ts';
import { en as identifiersEn } from '#texts/identifiers/en.ts';
import { nl as identifiersNl } from '#texts/identifiers/nl.ts';
import { en } from '#texts/organisation/en.ts';
import { nl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import type { Actions, PageServerLoad } from './$types';
import { searchOf } from '../search.ts';

/** What was typed in the search is filled in already. */
export const load: PageServerLoad = async ({ locals, url, parent }) => {
	const { manual, extra } = pick({ nl, en }, locals.language);
	const searched = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 200);
	const { held } = await parent();
	const values: Record<string, string> = {
		country: 'NL',
		name: searched('name'),
		number: searched('kvkNumber'),
		place: searched('place')
	};
	return {
		texts: manual,
		address: {
			street: extra.street,
			houseNumber: extra.houseNumber,
			postcode: extra.postcode,
			place: extra.place
		},
		countries: [
			{ value: 'NL', label: extra.countries.NL, hint: manual.what.NL },
			{ value: 'BE', label: extra.countries.BE, hint: manual.what.BE }
		],
		back: `/organisations/add?${searchOf(url.searchParams)}`,
		values: held ?? values
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { world, actor, user, language } = locals;
		const form = await request.formData();
		const text = (name: keyof TypedOrganisation) => String(form.get(name) ?? '').slice(0, 500);
		const typed = {
			name: text('name'),
			number: text('number'),
			street: text('street'),
			houseNumber: text('houseNumber'),
			postcode: text('postcode'),
			place: text('place'),
			country: text('country')
		};
		const added = await addByHand(world, actor, { userId: user!.id, typed });
		if ('findings' in added) {
			const texts = pick({ nl: identifiersNl, en: identifiersEn }, language);
			const errors = added.findings.map(({ field, reason }) => ({ field, message: texts[reason] }));
			return fail(400, { values: typed as Record<string, string>, errors });
		}
		redirect(303, `/organisations/${added.organisationId}${added.fresh ? '?added' : ''}`);
	}
};
