import { error, fail, redirect } from '@sveltejs/kit';
import { notActivatable } from '#domain/activation/obstacle.ts';
import { stageOf } from '#domain/activation/stage.ts';
import { isRefused } from '#domain/outcome.ts';
import { giveUpInvoice } from '#services/activation/give-up-invoice.ts';
import { ringForPayment } from '#services/activation/ring.ts';
import { startActivation } from '#services/activation/start.ts';
import { stateAuthority } from '#services/activation/state-authority.ts';
import { en } from '#texts/activation/en.ts';
import { nl } from '#texts/activation/nl.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import type { Actions, PageServerLoad } from './$types';
import { view } from './view.server.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { world, language, user } = locals;
	const texts = pick({ nl, en }, language);
	const facts = await world.store.look(
		{ organisation: params.organisation, by: locals.actor },
		async (reading) => {
			const organisation = await reading.organisations.byId(params.organisation);
			const attempts = await reading.activations.history(params.organisation);
			const payments = (
				await Promise.all(attempts.slice(0, 5).map(({ id }) => reading.activations.payments(id)))
			).flat();
			return organisation && { organisation, attempts, payments };
		}
	);
	if (!facts || !user) error(404, { message: 'not-found', requestId: locals.requestId });
	const { organisation, attempts, payments } = facts;
	const stage = stageOf(organisation.state === 'active', user.id, attempts, payments);
	if (url.searchParams.has('terug')) {
		if (stage.at === 'bank' && stage.payment.providerId)
			await ringForPayment(world, stage.payment.providerId);
		redirect(303, url.pathname);
	}
	const invoice =
		stage.at === 'transfer'
			? await world.store.look({ organisation: organisation.id, by: locals.actor }, (reading) =>
					reading.invoices.ofActivation(stage.attempt.id)
				)
			: [];
	const obstacle = stage.at === 'active' ? null : notActivatable(organisation);
	return {
		organisation: { id: organisation.id, name: organisation.name },
		title: fill(texts.title, { organisation: organisation.name }),
		steps: texts.steps,
		back: texts.back,
		obstacle: obstacle && { title: texts.obstacles.title, body: texts.obstacles[obstacle] },
		restating: url.searchParams.has('verklaring') && stage.at === 'method',
		view: view({
			organisation,
			stage,
			invoice: invoice.find(({ kind }) => kind === 'invoice') ?? null,
			help: world.settings.company.email,
			texts,
			language,
			now: world.clock.now()
		})
	};
};

export const actions: Actions = {
	statement: async ({ request, locals, params, url }) => {
		const texts = pick({ nl, en }, locals.language);
		const form = await request.formData();
		const typed = {
			name: String(form.get('name') ?? ''),
			role: String(form.get('role') ?? ''),
			agreed: form.has('agreed')
		};
		const stated = await stateAuthority(locals.world, locals.actor, {
			...typed,
			organisationId: params.organisation,
			userId: locals.user?.id ?? '',
			language: locals.language
		});
		if ('findings' in stated)
			return fail(400, {
				typed,
				errors: stated.findings.map(({ field, reason }) => ({
					field,
					message: texts.statement.findings[reason]
				}))
			});
		if (isRefused(stated))
			return fail(409, { typed, errors: [{ field: 'name', message: texts.obstacles[stated.refused] }] });
		redirect(303, url.pathname);
	},
	pay: async ({ request, locals, params, url }) => {
		const { obstacles, method: words } = pick({ nl, en }, locals.language);
		const form = await request.formData();
		const method = form.get('method');
		if (method !== 'ideal' && method !== 'invoice')
			return fail(400, { method: null, errors: [{ field: 'method', message: words.wrongMethod }] });
		const started = await startActivation(locals.world, locals.actor, {
			organisationId: params.organisation,
			userId: locals.user?.id ?? '',
			method,
			wantsMandate: form.has('mandate'),
			language: locals.language,
			email: locals.user?.email ?? ''
		});
		if (isRefused(started)) {
			if (started.refused === 'active-elsewhere') await askOwners(locals, params.organisation);
			const seconds = 'retryAfter' in started ? (started.retryAfter ?? 60) : 60;
			const message = fill(obstacles[started.refused], { minutes: Math.max(1, Math.ceil(seconds / 60)) });
			const isAway = started.refused === 'payments-down' || started.refused === 'payments-busy';
			if (isAway) notePaymentsTrouble(locals, started.refused);
			return fail(isAway ? 503 : 409, {
				method,
				errors: [{ field: 'method', message }]
			});
		}
		redirect(303, started.checkoutUrl && method === 'ideal' ? started.checkoutUrl : url.pathname);
	},
	withdraw: async ({ locals, params, url }) => {
		const { obstacles } = pick({ nl, en }, locals.language);
		const given = await giveUpInvoice(locals.world, locals.actor, params.organisation);
		if (isRefused(given)) {
			const isAway = given.refused.startsWith('payments');
			if (isAway) notePaymentsTrouble(locals, given.refused);
			return fail(isAway ? 503 : 409, {
				errors: [{ field: 'withdraw', message: obstacles[given.refused] }]
			});
		}
		redirect(303, url.pathname);
	}
};

/** Whose company is active with others already goes to ask them for access (P06). */
async function askOwners({ world, actor }: App.Locals, id: string): Promise<void> {
	const organisation = await world.store.look({ organisation: id, by: actor }, ({ organisations }) =>
		organisations.byId(id)
	);
	if (organisation?.kvkNumber) redirect(303, `/organisations/add/${organisation.kvkNumber}/access`);
}

/** A person was sent away because the payment provider was: the operator should not have to hear it from them. */
function notePaymentsTrouble({ world, requestId }: App.Locals, refused: string): void {
	world.log.warn('payments-trouble', { requestId, refused });
}
