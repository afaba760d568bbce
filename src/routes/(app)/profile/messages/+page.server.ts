import { fail, redirect } from '@sveltejs/kit';
import { canChoose, MESSAGE_TYPES, wants } from '#domain/user/messages.ts';
import { isRefused } from '#domain/outcome.ts';
import { person } from '#routes/signed-in.ts';
import { chooseMessages } from '#services/user/choose-messages.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/profile/en.ts';
import { nl } from '#texts/profile/nl.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = person(locals);
	const texts = pick({ nl, en }, locals.language).messages;
	const addresses = await locals.world.store.look({ user: user.id, by: locals.actor }, (reading) =>
		reading.users.addresses(user.id)
	);
	const confirmed = addresses.filter(({ verifiedAt }) => verifiedAt !== null);
	const done = url.searchParams.has('klaar') ? texts.done : null;
	return {
		texts,
		done,
		news: done,
		hasWaiting: confirmed.length < addresses.length,
		addresses: confirmed.map((kept) => ({
			id: kept.id,
			address: kept.address,
			types: MESSAGE_TYPES.map((type) => ({
				type,
				...texts.types[type],
				wanted: wants(kept, type),
				fixed: !canChoose(type)
			}))
		}))
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const addressId = String(form.get('address') ?? '');
		const types = MESSAGE_TYPES.filter((type) => form.getAll('type').includes(type));
		const saved = await chooseMessages(locals.world, locals.actor, {
			userId: person(locals).id,
			addressId,
			types
		});
		if (isRefused(saved))
			return fail(400, { message: pick({ nl, en }, locals.language).addresses.errors[saved.refused] });
		redirect(303, `/profile/messages?klaar#adres-${addressId}`);
	}
};
