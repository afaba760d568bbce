import { fail, redirect } from '@sveltejs/kit';
import { emailAdvice } from '#domain/identifiers/email-advice.ts';
import { isRefused } from '#domain/outcome.ts';
import { evenly } from '#routes/even-answer.server.ts';
import { beSure, isSure, person } from '#routes/signed-in.ts';
import { addAddress } from '#services/user/add-address.ts';
import { makeCorrespondence } from '#services/user/make-correspondence.ts';
import { removeAddress } from '#services/user/remove-address.ts';
import { resendConfirmation } from '#services/user/resend-confirmation.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/profile/en.ts';
import { nl } from '#texts/profile/nl.ts';
import { sentenceOf } from '#texts/sentence-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const user = person(locals);
	const texts = pick({ nl, en }, locals.language).addresses;
	const addresses = await locals.world.store.look({ user: user.id, by: locals.actor }, (reading) =>
		reading.users.addresses(user.id)
	);
	const about = addresses.find(({ id }) => id === url.searchParams.get('adres'))?.address ?? '';
	const done = sentenceOf(
		{ added: texts.added, resent: texts.resent, made: texts.made, removed: texts.removed },
		url.searchParams.get('klaar')
	);
	const said = done ? fill(done, { address: about }) : null;
	return {
		texts,
		sure: isSure(locals),
		done: said,
		news: said,
		addresses: addresses.map(({ id, address, kind, verifiedAt }) => ({
			id,
			address,
			kind,
			confirmed: verifiedAt !== null,
			of: fill(texts.of, { address }),
			advice: kind === 'correspondence' && emailAdvice(address) === 'free-mail' ? texts.advice : null
		}))
	};
};

export const actions: Actions = {
	add: evenly(async ({ locals, request }) => {
		const userId = person(locals).id;
		const typed = String((await request.formData()).get('email') ?? '');
		const added = await addAddress(locals.world, locals.actor, { userId, typed });
		if (isRefused(added)) return fail(400, { field: 'email', email: typed, ...said(locals, added) });
		redirect(303, `/profile/addresses?klaar=added&adres=${added.id}#extra`);
	}),
	resend: async ({ locals, request }) => {
		const { userId, addressId } = await chosen(locals, request);
		const sent = await resendConfirmation(locals.world, locals.actor, { userId, addressId });
		if (isRefused(sent)) return fail(400, said(locals, sent));
		redirect(303, `/profile/addresses?klaar=resent&adres=${addressId}#extra`);
	},
	make: async (event) => {
		const { locals, request } = event;
		beSure(event);
		const { userId, addressId } = await chosen(locals, request);
		const made = await makeCorrespondence(locals.world, locals.actor, { userId, addressId });
		if (isRefused(made)) return fail(400, said(locals, made));
		redirect(303, `/profile/addresses?klaar=made&adres=${addressId}`);
	},
	remove: async ({ locals, request }) => {
		const { userId, addressId } = await chosen(locals, request);
		const gone = await removeAddress(locals.world, locals.actor, { userId, addressId });
		if (isRefused(gone)) return fail(400, said(locals, gone));
		redirect(303, '/profile/addresses?klaar=removed#extra');
	}
};

async function chosen(locals: App.Locals, request: Request): Promise<{ userId: string; addressId: string }> {
	return { userId: person(locals).id, addressId: String((await request.formData()).get('address') ?? '') };
}

type Reason = keyof typeof nl.addresses.errors;

function said({ language }: App.Locals, refusal: { refused: Reason; retryAfter?: number }) {
	const sentence = pick({ nl, en }, language).addresses.errors[refusal.refused];
	return { message: fill(sentence, { minutes: Math.ceil((refusal.retryAfter ?? 0) / 60) }) };
}
