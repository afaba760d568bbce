import { error, fail, redirect } from '@sveltejs/kit';
import { isUuid } from '#domain/identifiers/uuid.ts';
import { isRefused } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import { openRegisterChange } from '#services/desk/open-register-change.ts';
import { ruleOnRegisterChange } from '#services/desk/rule-on-register-change.ts';
import { en } from '#texts/desk/en.ts';
import { nl } from '#texts/desk/nl.ts';
import { pick } from '#texts/pick.ts';
import { queue } from '../../queue.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { changeView } from './change-view.server.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language, world, requestId } = locals;
	const found = isUuid(params.change)
		? await openRegisterChange(world, staff(locals), params.change)
		: { refused: 'not-found' as const };
	if (isRefused(found)) error(404, { message: 'not-found', requestId });
	const texts = pick({ nl, en }, language);
	return {
		texts: {
			...texts.change,
			seen: texts.review.seen,
			reason: texts.review.reason,
			hint: texts.review.reasonHint
		},
		queue: await queue(locals, null),
		case: changeView(found, texts, language)
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { errors } = pick({ nl, en }, locals.language).change;
		const form = await request.formData();
		const reason = String(form.get('reason') ?? '');
		const outcome = form.get('outcome') === 'new-proof' ? 'new-proof' : 'same-company';
		const by = staff(locals);
		const found = await locals.world.store.look({ platform: 'desk-case', by }, async (reading) => {
			if (!isUuid(params.change)) return null;
			const change = await reading.registerChanges.byId(params.change);
			return change && reading.organisations.byId(change.organisationId);
		});
		if (!found) error(404, { message: 'not-found', requestId: locals.requestId });
		const ruled = await ruleOnRegisterChange(locals.world, by, {
			changeId: params.change,
			organisationId: found.id,
			outcome,
			reason
		});
		if (isRefused(ruled)) return fail(409, { reason, message: errors[ruled.refused] });
		redirect(303, `/desk/activations?${new URLSearchParams({ besloten: outcome, naam: found.name })}`);
	}
};

/** A member of staff at work on a change in the register, as the customer's trail will name it. */
function staff({ user, actor, requestId }: App.Locals): Actor & { kind: 'staff' } {
	const address = actor.kind === 'system' ? null : actor.address;
	return { kind: 'staff', userId: user?.id ?? '', reason: 'register-change', address, requestId };
}
