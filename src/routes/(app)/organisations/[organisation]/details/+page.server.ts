import { error, fail, redirect } from '@sveltejs/kit';
import { isShielded } from '#domain/organisation/from-register.ts';
import { may } from '#domain/organisation/member.ts';
import { formatPhoneNumber } from '#domain/identifiers/phone-number.ts';
import { formatVatNumber, suggestedVatNumber } from '#domain/identifiers/vat-number.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { isRefused } from '#domain/outcome.ts';
import { editOrganisation } from '#services/organisation/edit.ts';
import { setLogo } from '#services/organisation/set-logo.ts';
import { en as identifiersEn } from '#texts/identifiers/en.ts';
import { nl as identifiersNl } from '#texts/identifiers/nl.ts';
import { en as organisationEn } from '#texts/organisation/en.ts';
import { nl as organisationNl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/record/en.ts';
import { nl } from '#texts/record/nl.ts';
import { echoed, sentences, typedExtra, uploadedLogo, type ExtraValues } from '../../extra-form.server.ts';
import { detailLines } from '../details.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { world, actor, language, membership } = locals;
	const id = params.organisation;
	const kept = await world.store.look({ organisation: id, by: actor }, ({ organisations }) =>
		organisations.byId(id)
	);
	if (!kept || !membership) error(404, { message: 'not-found', requestId: locals.requestId });
	const texts = pick({ nl, en }, language);
	const words = pick({ nl: organisationNl, en: organisationEn }, language);
	const suggestion = suggestedVatNumber({ rsin: kept.register?.rsin, kboNumber: kept.kboNumber });
	const values = valuesOf(kept, suggestion);
	const { held } = await parent();
	return {
		id,
		name: kept.name,
		version: kept.version,
		texts: { ...texts.editing, intro: kept.register ? texts.editing.intro : texts.editing.introTyped },
		extra: words.extra,
		values,
		held,
		isSuggested: suggestion !== null && !kept.vatConfirmed && (kept.vatNumber ?? suggestion) === suggestion,
		soleTrader: kept.register?.legalForm === 'eenmanszaak',
		shielded: kept.register !== null && isShielded(kept.register),
		country: kept.country,
		saved: detailLines(kept, null, { texts: texts.details, words }),
		logo: kept.logoId && `/organisations/${id}/logo?v=${kept.logoId}`,
		isTyped: kept.state === 'unlisted',
		end: may(membership, 'close')
			? kept.state === 'active' || kept.state === 'suspended'
				? {
						title: texts.editing.closeTitle,
						why: texts.editing.closeWhy,
						label: texts.editing.close,
						href: 'close'
					}
				: {
						title: texts.editing.removeTitle,
						why: texts.editing.removeWhy,
						label: texts.editing.remove,
						href: 'remove'
					}
			: null,
		breadcrumb: [
			{ label: texts.breadcrumb.organisations, href: '/organisations' },
			{ label: kept.name, href: `/organisations/${id}` }
		]
	};
};

/** What is kept, as the fields of the form. */
function valuesOf(kept: KeptOrganisation, suggestion: string | null): ExtraValues {
	const { vatNumber, vatConfirmed, oin, phone, email, billingAddress } = kept;
	return {
		vatNumber: formatVatNumber(vatNumber ?? suggestion ?? ''),
		...(vatConfirmed && { vatConfirmed: 'on' }),
		oin: oin ?? '',
		phone: phone ? formatPhoneNumber(phone, kept.country) : '',
		email: email ?? '',
		...billingAddress
	};
}

export const actions: Actions = {
	save: async ({ request, locals, params }) => {
		const form = await request.formData();
		const values = echoed(form);
		const outcome = await editOrganisation(locals.world, locals.actor, {
			organisationId: params.organisation,
			version: Number(form.get('version')),
			typed: typedExtra(form)
		});
		if ('findings' in outcome) {
			const texts = pick({ nl: identifiersNl, en: identifiersEn }, locals.language);
			return fail(400, { values, errors: sentences(outcome.findings, texts), changedSince: false });
		}
		if (isRefused(outcome) && outcome.refused === 'changed-since')
			return fail(409, { values, errors: [], changedSince: true });
		if (isRefused(outcome)) {
			const { editing } = pick({ nl, en }, locals.language);
			return fail(409, { values, errors: [{ message: editing.gone }], changedSince: false });
		}
		redirect(303, `/organisations/${params.organisation}?saved`);
	},
	logo: async ({ request, locals, params }) => {
		const { editing } = pick({ nl, en }, locals.language);
		const form = await request.formData();
		const upload = form.has('remove') ? null : await uploadedLogo(form);
		const wrong = (status: number, message: string) =>
			fail(status, { values: null, errors: [{ field: 'logo', message }], changedSince: false });
		if (!upload && !form.has('remove')) return wrong(400, editing.logoMissing);
		const outcome = await setLogo(locals.world, locals.actor, {
			organisationId: params.organisation,
			userId: locals.user!.id,
			upload
		});
		if ('findings' in outcome) {
			const texts = pick({ nl: identifiersNl, en: identifiersEn }, locals.language);
			return wrong(400, outcome.findings.map(({ reason }) => texts[reason]).join(' '));
		}
		if (isRefused(outcome)) return wrong(409, editing.gone);
		redirect(303, `/organisations/${params.organisation}?saved`);
	}
};
