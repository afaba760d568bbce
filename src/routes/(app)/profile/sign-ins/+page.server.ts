import { fail, redirect } from '@sveltejs/kit';
import { beginSignIn, codeOf, keepCode } from '#auth.server.ts';
import { isRefused } from '#domain/outcome.ts';
import { configuredProviders, PROVIDERS } from '#providers.server.ts';
import { codeSaid, digitsIn } from '#routes/code-words.ts';
import { beSure, isSure, person } from '#routes/signed-in.ts';
import { askSignInAddress } from '#services/user/ask-sign-in-address.ts';
import { changeSignInAddress } from '#services/user/change-sign-in-address.ts';
import { unlinkSignIn } from '#services/user/unlink-sign-in.ts';
import { fill } from '#texts/fill.ts';
import { day } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/profile/en.ts';
import { nl } from '#texts/profile/nl.ts';
import { en as enSignIn } from '#texts/sign-in/en.ts';
import { nl as nlSignIn } from '#texts/sign-in/nl.ts';
import { sentenceOf } from '#texts/sentence-of.ts';
import type { Actions, PageServerLoad } from './$types';
import { said, tellEvent } from './words.ts';

const EVENTS = 20;

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const { language, world, actor } = locals;
	const user = person(locals);
	const texts = pick({ nl, en }, language).signIns;
	const codeId = url.searchParams.has('code') ? codeOf(event) : null;
	const { linked, events, addresses, code } = await world.store.look(
		{ user: user.id, by: actor },
		async (reading) => ({
			linked: await reading.sessions.linked(user.id),
			events: await reading.sessions.events(user.id, EVENTS),
			addresses: await reading.users.addresses(user.id),
			code: codeId ? await reading.codes.byId(codeId) : null
		})
	);
	const named = (provider: string) => sentenceOf(texts.providers, provider) ?? provider;
	const about = { address: user.email ?? '', provider: named(url.searchParams.get('via') ?? '') };
	const done = sentenceOf(
		{ linked: texts.linked, unlinked: texts.unlinked, changed: texts.changed },
		url.searchParams.get('klaar')
	);
	const error = url.searchParams.get('error');
	const told = done ? fill(done, about) : null;
	return {
		texts,
		sure: isSure(locals),
		done: told,
		news: told,
		error: error ? { message: sentenceOf(texts.errors, error) ?? texts.errors.provider } : null,
		email: user.email ?? '',
		proving: code && {
			intro: fill(texts.proveIntro, { address: code.email }),
			label: pick({ nl: nlSignIn, en: enSignIn }, language).code.label
		},
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
		redirect(303, `/profile/sign-ins?klaar=unlinked&via=${gone.provider}#aanbieders`);
	},
	change: async (event) => {
		beSure(event);
		const { locals, request } = event;
		const addressId = String((await request.formData()).get('address') ?? '');
		const userId = person(locals).id;
		const asked = await askSignInAddress(locals.world, locals.actor, { userId, addressId });
		if (isRefused(asked)) return fail(asked.refused === 'too-many' ? 429 : 400, said(locals, asked));
		keepCode(event, asked.codeId);
		redirect(303, '/profile/sign-ins?code');
	},
	prove: async (event) => {
		beSure(event);
		const { locals, request } = event;
		const { code } = pick({ nl: nlSignIn, en: enSignIn }, locals.language);
		const digits = digitsIn(await request.formData());
		const codeId = codeOf(event);
		if (!codeId) return fail(400, { field: 'code', message: code.dead });
		if (digits.length !== 6) return fail(400, { field: 'code', message: code.shape });
		const changed = await changeSignInAddress(locals.world, locals.actor, {
			userId: person(locals).id,
			codeId,
			digits
		});
		if (isRefused(changed)) {
			const isTaken = changed.refused === 'address-of-another';
			const message = isTaken ? said(locals, changed).message : codeSaid(code, changed);
			return fail(400, { field: 'code', message });
		}
		keepCode(event, null);
		redirect(303, '/profile/sign-ins?klaar=changed#email');
	}
};
