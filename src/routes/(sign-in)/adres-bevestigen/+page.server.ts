import { redirect } from '@sveltejs/kit';
import { isRefused } from '#domain/outcome.ts';
import { confirmAddress } from '#services/user/confirm-address.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/sign-in/en.ts';
import { nl } from '#texts/sign-in/nl.ts';
import type { Actions, PageServerLoad } from './$types';

/** The link of the mail leads here; looking uses nothing up (S07). */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { world, actor } = locals;
	const texts = pick({ nl, en }, locals.language).addressLink;
	const token = url.searchParams.get('token') ?? '';
	const done = url.searchParams.has('klaar');
	const waiting = token
		? await world.store.look({ platform: 'show-address-of-link', by: actor }, (reading) =>
				reading.addresses.waiting(world.vault.fingerprint(token), world.clock.now())
			)
		: null;
	return {
		texts,
		state: done ? ('done' as const) : waiting ? ('waiting' as const) : ('dead' as const),
		token,
		isIn: locals.user !== null,
		intro: waiting ? fill(texts.intro, { address: waiting.address }) : ''
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const token = String((await request.formData()).get('token') ?? '');
		const confirmed = await confirmAddress(locals.world, locals.actor, token);
		redirect(303, isRefused(confirmed) ? '/adres-bevestigen' : '/adres-bevestigen?klaar');
	}
};
