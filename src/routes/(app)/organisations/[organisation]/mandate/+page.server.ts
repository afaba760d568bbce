import { error, fail, redirect } from '@sveltejs/kit';
import type { KeptMandate } from '#domain/billing/mandate.ts';
import { isRefused } from '#domain/outcome.ts';
import { beSure, isSure, person } from '#routes/signed-in.ts';
import { revokeMandate } from '#services/mandate/revoke.ts';
import { day } from '#texts/format.ts';
import { en } from '#texts/mandate/en.ts';
import { nl } from '#texts/mandate/nl.ts';
import { pick } from '#texts/pick.ts';
import { en as recordEn } from '#texts/record/en.ts';
import { nl as recordNl } from '#texts/record/nl.ts';
import type { FactData } from '#ui/Fact.svelte';
import type { Tone } from '#ui/tone.ts';
import type { Actions, PageServerLoad } from './$types';

const TONES: Record<KeptMandate['state'], Tone> = {
	wanted: 'water',
	valid: 'grass',
	revoking: 'signal',
	revoked: 'fog'
};

export const load: PageServerLoad = async ({ locals, params }) => {
	const { world, actor, language } = locals;
	const id = params.organisation;
	const { organisation, mandate, members } = await world.store.look(
		{ organisation: id, by: actor },
		async (reading) => ({
			organisation: await reading.organisations.byId(id),
			mandate: await reading.mandates.newest(id),
			members: await reading.members.list(id)
		})
	);
	if (!organisation) error(404, { message: 'not-found', requestId: locals.requestId });
	const { formerMember, facts: labels, states, ...texts } = pick({ nl, en }, language);
	const { breadcrumb } = pick({ nl: recordNl, en: recordEn }, language);
	const giver = members.find(({ userId }) => userId === mandate?.consentedBy);
	const facts: FactData[] = mandate
		? [
				{ label: labels.state, badge: { tone: TONES[mandate.state], label: states[mandate.state] } },
				...(mandate.maskedIban ? [{ label: labels.iban, value: mandate.maskedIban, mono: true }] : []),
				{ label: labels.payee, value: labels.payeeName },
				{ label: labels.how, value: labels.often },
				{ label: labels.by, value: giver ? (giver.name ?? giver.email ?? '') : formerMember },
				{ label: labels.on, value: day(mandate.consentedAt, language) },
				...(mandate.revokedAt ? [{ label: labels.revokedOn, value: day(mandate.revokedAt, language) }] : [])
			]
		: [];
	return {
		id,
		name: organisation.name,
		texts,
		facts,
		state: mandate?.state ?? null,
		sure: isSure(locals),
		breadcrumb: [
			{ label: breadcrumb.organisations, href: '/organisations' },
			{ label: organisation.name, href: `/organisations/${id}` }
		]
	};
};

export const actions: Actions = {
	default: async (event) => {
		beSure(event);
		const { locals, params, url } = event;
		const revoked = await revokeMandate(locals.world, locals.actor, {
			organisationId: params.organisation,
			userId: person(locals).id
		});
		if (isRefused(revoked)) {
			const status = revoked.refused.startsWith('payments') ? 503 : 409;
			return fail(status, { wrong: pick({ nl, en }, locals.language).wrong[revoked.refused] });
		}
		redirect(303, url.pathname);
	}
};
