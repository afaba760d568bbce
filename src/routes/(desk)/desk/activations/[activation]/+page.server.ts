import { error, fail, redirect } from '@sveltejs/kit';
import { isUuid } from '#domain/identifiers/uuid.ts';
import { isRefused } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import { openCase } from '#services/desk/open-case.ts';
import { ruleOnActivation } from '#services/desk/rule-on-activation.ts';
import { en as activationEn } from '#texts/activation/en.ts';
import { nl as activationNl } from '#texts/activation/nl.ts';
import { en } from '#texts/desk/en.ts';
import { nl } from '#texts/desk/nl.ts';
import { pick } from '#texts/pick.ts';
import { queue } from '../queue.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { caseView } from './case-view.server.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language, world, requestId } = locals;
	const found = isUuid(params.activation)
		? await openCase(world, staff(locals), params.activation)
		: { refused: 'not-found' as const };
	if (isRefused(found)) error(404, { message: 'not-found', requestId });
	const texts = pick({ nl, en }, language).review;
	return {
		texts,
		queue: await queue(locals, null),
		case: caseView(found, texts, pick({ nl: activationNl, en: activationEn }, language), language)
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const texts = pick({ nl, en }, locals.language).review;
		const form = await request.formData();
		const reason = String(form.get('reason') ?? '');
		const outcome = form.get('outcome') === 'activate' ? 'activate' : 'refuse';
		const by = staff(locals);
		const found = await locals.world.store.look({ platform: 'desk-case', by }, async (reading) => {
			if (!isUuid(params.activation)) return null;
			const activation = await reading.activations.byId(params.activation);
			return activation && reading.organisations.byId(activation.organisationId);
		});
		if (!found) error(404, { message: 'not-found', requestId: locals.requestId });
		const ruled = await ruleOnActivation(locals.world, by, {
			activationId: params.activation,
			organisationId: found.id,
			outcome,
			reason
		});
		if (isRefused(ruled)) return fail(409, { reason, message: texts.errors[ruled.refused] });
		redirect(303, `/desk/activations?${new URLSearchParams({ besloten: outcome, naam: found.name })}`);
	}
};

/** A member of staff at work on a review, as the customer's trail will name it. */
function staff({ user, actor, requestId }: App.Locals): Actor & { kind: 'staff' } {
	const address = actor.kind === 'system' ? null : actor.address;
	return { kind: 'staff', userId: user?.id ?? '', reason: 'activation-review', address, requestId };
}
