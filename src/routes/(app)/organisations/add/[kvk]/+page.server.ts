import { error, fail, redirect } from '@sveltejs/kit';
import { isShielded } from '#domain/organisation/from-register.ts';
import { suggestedVatNumber } from '#domain/identifiers/vat-number.ts';
import { isRefused } from '#domain/outcome.ts';
import { addOrganisation } from '#services/organisation/add.ts';
import { claim } from '#services/organisation/claim.ts';
import { linkTyped } from '#services/organisation/link-typed.ts';
import { fill } from '#texts/fill.ts';
import { en as identifiersEn } from '#texts/identifiers/en.ts';
import { nl as identifiersNl } from '#texts/identifiers/nl.ts';
import { en } from '#texts/organisation/en.ts';
import { nl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import { searchOf } from '../search.ts';
import { echoed, sentences, typedAccounts, typedExtra, uploadedLogo } from '../../extra-form.server.ts';
import { noteRegisterTrouble } from '../../register-trouble.server.ts';
import { registerDay, registerFactLines } from '../../register-facts.ts';
import type { Actions, PageServerLoad } from './$types';
import { linkingOf } from './linking.server.ts';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
	const { world, language, user, actor } = locals;
	const kvkNumber = params.kvk;
	if (!/^[0-9]{8}$/.test(kvkNumber)) error(404, { message: 'not-found', requestId: locals.requestId });
	const texts = pick({ nl, en }, language);
	const search = searchOf(url.searchParams);
	const standing = await claim(world, actor, { userId: user!.id, kvkNumber });
	if (!isRefused(standing) && standing.standing === 'own')
		redirect(303, `/organisations/${standing.organisationId}`);
	if (!isRefused(standing) && standing.standing === 'active')
		redirect(303, `${url.pathname}/access?${search}`);
	const { entry, ...company } = isRefused(standing)
		? { entry: null, ...tooMany(standing.retryAfter, texts) }
		: await look(locals, kvkNumber);
	const { held } = await parent();
	const manual = new URLSearchParams(search);
	manual.set('kvkNumber', kvkNumber);
	return {
		texts: {
			choose: { ...texts.choose, refused: null },
			extra: texts.extra,
			register: texts.register,
			again: texts.add.again,
			manual: texts.add.manual,
			ownTitle: texts.add.ownTitle,
			own: texts.add.own
		},
		accountNames: [1, 2, 3].map((number) => fill(texts.extra.account, { number })),
		search,
		back: `/organisations/add?${search}`,
		manual: `/organisations/add/manual?${manual}`,
		held,
		company,
		linking: isRefused(standing) ? null : await linkingOf(locals, standing, entry, url)
	};
};

async function look(locals: App.Locals, kvkNumber: string) {
	const { world, language } = locals;
	const { choose, add, register, legalForms } = pick({ nl, en }, language);
	const entry = await world.register.entry(kvkNumber);
	if (isRefused(entry)) {
		if (entry.refused === 'not-listed')
			return {
				entry: null,
				found: null,
				title: choose.notListedTitle,
				body: fill(choose.notListed, { number: kvkNumber }),
				isAway: false,
				mayAgain: false
			};
		noteRegisterTrouble(locals, entry.refused);
		const isOurFault = entry.refused === 'register-rejects-question';
		return {
			entry: null,
			found: null,
			title: add.trouble[entry.refused],
			body: isOurFault ? choose.faultKept : choose.troubleKept,
			isAway: true,
			mayAgain: !isOurFault
		};
	}
	const suggestion = suggestedVatNumber(entry);
	return {
		entry,
		found: {
			name: entry.name,
			facts: registerFactLines(entry, { register, legalForms }, language),
			shielded: isShielded(entry),
			soleTrader: entry.legalForm === 'eenmanszaak',
			suggestion,
			ceased: entry.ceasedOn ? fill(choose.ceased, { day: registerDay(entry.ceasedOn, language) }) : null
		},
		title: '',
		body: '',
		isAway: false,
		mayAgain: false
	};
}

function tooMany(
	retryAfter: number,
	{ add }: { add: { trouble: Record<'too-many', string>; tooMany: string } }
) {
	const minutes = Math.max(1, Math.ceil(retryAfter / 60));
	return {
		found: null,
		title: add.trouble['too-many'],
		body: fill(add.tooMany, { minutes }),
		isAway: false,
		mayAgain: false
	};
}

export const actions: Actions = {
	link: async ({ request, locals, params, url }) => {
		const { world, actor, user, language } = locals;
		const organisationId = String((await request.formData()).get('organisation') ?? '');
		const linked = await linkTyped(world, actor, { organisationId, userId: user!.id, kvkNumber: params.kvk });
		if (!isRefused(linked)) redirect(303, `/organisations/${organisationId}?refreshed=${linked.healing}`);
		if (linked.refused === 'not-typed') redirect(303, `${url.pathname}?${searchOf(url.searchParams)}`);
		const { refused } = pick({ nl, en }, language).choose;
		const isTrouble = linked.refused !== 'ceased' && linked.refused !== 'not-listed';
		if (isTrouble) noteRegisterTrouble(locals, linked.refused);
		return fail(isTrouble ? 503 : 409, { values: null, errors: [{ message: refused[linked.refused] }] });
	},
	save: async ({ request, locals, params, url }) => {
		const { world, actor, user, language } = locals;
		const form = await request.formData();
		const values = echoed(form);
		const added = await addOrganisation(world, actor, {
			userId: user!.id,
			kvkNumber: params.kvk,
			extra: typedExtra(form),
			...typedAccounts(form),
			logo: await uploadedLogo(form)
		});
		if ('findings' in added) {
			const texts = pick({ nl: identifiersNl, en: identifiersEn }, language);
			return fail(400, { values, errors: sentences(added.findings, texts) });
		}
		if (isRefused(added)) {
			if (added.refused === 'active-elsewhere')
				redirect(303, `${url.pathname}/access?${searchOf(url.searchParams)}`);
			const { refused } = pick({ nl, en }, language).choose;
			const isTrouble = added.refused !== 'ceased' && added.refused !== 'not-listed';
			if (isTrouble) noteRegisterTrouble(locals, added.refused);
			return fail(isTrouble ? 503 : 409, {
				values,
				errors: [{ message: refused[added.refused] }]
			});
		}
		redirect(303, `/organisations/${added.organisationId}${added.fresh ? '?added' : ''}`);
	}
};
