import { fail, redirect } from '@sveltejs/kit';
import { beginSignIn } from '#auth.server.ts';
import { isRefused } from '#domain/outcome.ts';
import { configuredProviders, PROVIDERS } from '#providers.server.ts';
import { beSure, isSure, person } from '#routes/signed-in.ts';
import { changeSignInAddress } from '#services/user/change-sign-in-address.ts';
import { unlinkSignIn } from '#services/user/unlink-sign-in.ts';
import { fill } from '#texts/fill.ts';
import { day } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/profile/en.ts';
import { nl } from '#texts/profile/nl.ts';
import { sentenceOf } from '#texts/sentence-of.ts';
import type { Actions, PageServerLoad } from './$types';
import { said, tellEvent } from './words.ts';

const EVENTS = 20;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language, world, actor } = locals;
	const user = person(locals);
	const texts = pick({ nl, en }, language).signIns;
	const { linked, events, addresses } = await world.store.look(
		{ user: user.id, by: actor },
		async (reading) => ({
			linked: await reading.sessions.linked(user.id),
			events: await reading.sessions.events(user.id, EVENTS),
			addresses: await reading.users.addresses(user.id)
		})
	);
	const named = (provider: string) => sentenceOf(texts.providers, provider) ?? provider;
	const about = { address: user.email ?? '', provider: named(url.searchParams.get('via') ?? '') };
	const done = sentenceOf(
		{ linked: texts.linked, unlinked: texts.unlinked, changed: texts.changed },
		url.searchParams.get('klaar')
	);
	const error = url.searchParams.get('error');
	return {
		texts,
		sure: isSure(locals),
		done: done ? fill(done, about) : null,
		error: error ? { message: sentenceOf(texts.errors, error) ?? texts.errors.provider } : null,
		email: user.email ?? '',
		others: addresses
			.filter(({ verifiedAt, address }) => verifiedAt && address !== user.email)
			.map(({ id, address }) => ({ value: id, label: address })),
		linked: linked.map(({ id, provider, label, createdAt }) => ({
			id,
			name: named(provider),
			label,
			since: fill(texts.linkedSince, { day: day(createdAt, language) }),
			unlink: fill(texts.unlinkOf, { provider: named(provider) })
		})),
		toLink: configuredProviders()
			.filter((id) => !linked.some(({ provider }) => provider === id))
			.map((id) => ({ id, link: fill(texts.link, { provider: named(id) }), name: named(id) })),
		events: events.map(({ id, event, details, address, at }) => ({
			id: String(id),
			what: tellEvent(texts, event, details),
			at: at.toISOString(),
			address
		}))
	};
};

export const actions: Actions = {
	link: async (event) => {
		beSure(event);
		const { locals, request } = event;
		const chosen = (await request.formData()).get('provider');
		const provider = PROVIDERS.find((known) => known === chosen && configuredProviders().includes(known));
		if (!provider) return fail(400, said(locals, { refused: 'provider' }));
		const taken = await locals.world.limits.take('sign-in-per-visitor', person(locals).id);
		if (isRefused(taken)) return fail(429, said(locals, taken));
		redirect(303, await beginSignIn(event, provider, `/profile/sign-ins?klaar=linked&via=${provider}`));
	},
	unlink: async (event) => {
		beSure(event);
		const { locals, request } = event;
		const linkId = String((await request.formData()).get('link') ?? '');
		const gone = await unlinkSignIn(locals.world, locals.actor, { userId: person(locals).id, linkId });
		if (isRefused(gone)) return fail(400, said(locals, gone));
		redirect(303, `/profile/sign-ins?klaar=unlinked&via=${gone.provider}`);
	},
	change: async (event) => {
		beSure(event);
		const { locals, request } = event;
		const addressId = String((await request.formData()).get('address') ?? '');
		const changed = await changeSignInAddress(locals.world, locals.actor, {
			userId: person(locals).id,
			addressId
		});
		if (isRefused(changed)) return fail(400, said(locals, changed));
		redirect(303, '/profile/sign-ins?klaar=changed');
	}
};
