import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '#domain/organisation/member.ts';
import { isRefused } from '#domain/outcome.ts';
import { addBankAccount } from '#services/organisation/add-bank-account.ts';
import { changeBankAccount } from '#services/organisation/change-bank-account.ts';
import { removeBankAccount } from '#services/organisation/remove-bank-account.ts';
import { en } from '#texts/bank-account/en.ts';
import { nl } from '#texts/bank-account/nl.ts';
import { fill } from '#texts/fill.ts';
import { day } from '#texts/format.ts';
import { en as identifiersEn } from '#texts/identifiers/en.ts';
import { nl as identifiersNl } from '#texts/identifiers/nl.ts';
import { pick } from '#texts/pick.ts';
import { en as recordEn } from '#texts/record/en.ts';
import { nl as recordNl } from '#texts/record/nl.ts';
import { sentenceOf } from '#texts/sentence-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
	const { world, actor, language, membership } = locals;
	const id = params.organisation;
	const facts = await world.store.look({ organisation: id, by: actor }, async ({ organisations }) => ({
		organisation: await organisations.byId(id),
		accounts: await organisations.bankAccounts(id)
	}));
	if (!facts.organisation || !membership) error(404, { message: 'not-found', requestId: locals.requestId });
	const texts = pick({ nl, en }, language);
	const { breadcrumb } = pick({ nl: recordNl, en: recordEn }, language);
	const seesHolder = may(membership, 'see-evidence');
	const { held } = await parent();
	return {
		name: facts.organisation.name,
		texts,
		mayChange: may(membership, 'manage-bank-accounts') && facts.organisation.state !== 'closed',
		done: sentenceOf(texts.done, url.searchParams.get('done')),
		accounts: facts.accounts.map((account) => ({
			id: account.id,
			iban: account.maskedIban,
			label: account.label,
			isDefault: account.isDefault,
			holder: seesHolder && account.holder ? fill(texts.holder, { holder: account.holder }) : null,
			verified: account.verifiedAt ? fill(texts.verified, { day: day(account.verifiedAt, language) }) : null,
			remove: fill(texts.removeSubmit, { iban: account.maskedIban })
		})),
		typed: { iban: held?.iban ?? '', label: held?.label ?? '' },
		breadcrumb: [
			{ label: breadcrumb.organisations, href: '/organisations' },
			{ label: facts.organisation.name, href: `/organisations/${id}` }
		]
	};
};

/** Whoever may only look gets the same answer as for a page that is not there. */
function allowed({ membership, requestId }: App.Locals): void {
	if (!membership || !may(membership, 'manage-bank-accounts'))
		error(404, { message: 'not-found', requestId });
}

const wrong = (status: number, message: string) => fail(status, { typed: null, errors: [], wrong: message });

export const actions: Actions = {
	add: async ({ request, locals, params, url }) => {
		allowed(locals);
		const form = await request.formData();
		const typed = {
			iban: String(form.get('iban') ?? '').slice(0, 200),
			label: String(form.get('label') ?? '').slice(0, 200)
		};
		const added = await addBankAccount(locals.world, locals.actor, {
			organisationId: params.organisation,
			typed
		});
		const sentences = pick({ nl: identifiersNl, en: identifiersEn }, locals.language);
		if ('findings' in added)
			return fail(400, {
				typed,
				errors: added.findings.map(({ field, reason }) => ({ field, message: sentences[reason] })),
				wrong: null
			});
		if (isRefused(added)) {
			const message = pick({ nl, en }, locals.language).wrong[added.refused];
			return fail(409, { typed, errors: [{ field: 'iban', message }], wrong: null });
		}
		redirect(303, `${url.pathname}?done=added`);
	},
	name: async ({ request, locals, params, url }) => {
		allowed(locals);
		const form = await request.formData();
		const changed = await changeBankAccount(locals.world, locals.actor, {
			organisationId: params.organisation,
			accountId: String(form.get('account')),
			change: { label: String(form.get('name') ?? '') }
		});
		if (isRefused(changed) && changed.refused === 'label-too-long')
			return wrong(400, pick({ nl: identifiersNl, en: identifiersEn }, locals.language)['label-too-long']);
		if (isRefused(changed)) return wrong(409, pick({ nl, en }, locals.language).wrong.gone);
		redirect(303, `${url.pathname}?done=named`);
	},
	first: async ({ request, locals, params, url }) => {
		allowed(locals);
		const changed = await changeBankAccount(locals.world, locals.actor, {
			organisationId: params.organisation,
			accountId: String((await request.formData()).get('account')),
			change: { isDefault: true }
		});
		if (isRefused(changed)) return wrong(409, pick({ nl, en }, locals.language).wrong.gone);
		redirect(303, `${url.pathname}?done=default`);
	},
	remove: async ({ request, locals, params, url }) => {
		allowed(locals);
		const removed = await removeBankAccount(locals.world, locals.actor, {
			organisationId: params.organisation,
			accountId: String((await request.formData()).get('account'))
		});
		if (isRefused(removed)) return wrong(409, pick({ nl, en }, locals.language).wrong.gone);
		redirect(303, `${url.pathname}?done=removed`);
	}
};
