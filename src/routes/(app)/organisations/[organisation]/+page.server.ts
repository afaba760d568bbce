import { error, fail, redirect } from '@sveltejs/kit';
import type { KeptMandate } from '#domain/billing/mandate.ts';
import { pricesOn } from '#domain/billing/prices.ts';
import { formatKboNumber } from '#domain/identifiers/kbo-number.ts';
import { CAPABILITIES } from '#domain/organisation/capability.ts';
import { may } from '#domain/organisation/member.ts';
import { routeOf } from '#domain/organisation/route.ts';
import { canActivate } from '#domain/organisation/states.ts';
import { isRefused } from '#domain/outcome.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import { refreshFromRegister } from '#services/organisation/refresh.ts';
import { switchCapability } from '#services/organisation/switch-capability.ts';
import { en as activationEn } from '#texts/activation/en.ts';
import { nl as activationNl } from '#texts/activation/nl.ts';
import { en as capabilityEn } from '#texts/capability/en.ts';
import { nl as capabilityNl } from '#texts/capability/nl.ts';
import { fill } from '#texts/fill.ts';
import { day } from '#texts/format.ts';
import { en as mandateEn } from '#texts/mandate/en.ts';
import { nl as mandateNl } from '#texts/mandate/nl.ts';
import { en as organisationEn } from '#texts/organisation/en.ts';
import { nl as organisationNl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/record/en.ts';
import { nl } from '#texts/record/nl.ts';
import type { FactData } from '#ui/Fact.svelte';
import { legalFormOf, registerFactLines } from '../register-facts.ts';
import { noteRegisterTrouble } from '../register-trouble.server.ts';
import { STATE_TONES } from '../tones.ts';
import type { Actions, PageServerLoad } from './$types';
import { detailLines } from './details.server.ts';
import { notices } from './notices.server.ts';
import { spoken } from './route.server.ts';
import { switched, switches } from './switches.server.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { world, actor, user, language, membership } = locals;
	const id = params.organisation;
	const facts = await world.store.look({ organisation: id, by: actor }, async (reading) => {
		const organisation = await reading.organisations.byId(id);
		const attempts = await reading.activations.history(id);
		const payments = await Promise.all(
			attempts.slice(0, 5).map((one) => reading.activations.payments(one.id))
		);
		return (
			organisation && {
				organisation,
				attempts,
				payments: payments.flat(),
				capabilities: await reading.organisations.capabilities(id),
				accounts: await reading.organisations.bankAccounts(id),
				change: await reading.registerChanges.newest(id),
				mandate: await reading.mandates.newest(id),
				members: await reading.members.list(id)
			}
		);
	});
	if (!facts || !membership) error(404, { message: 'not-found', requestId: locals.requestId });
	const { organisation } = facts;
	const { kvkNumber } = organisation;
	const mayEdit = may(membership, 'edit-organisation');
	const isTyped = organisation.state === 'unlisted';
	const twin =
		isTyped && kvkNumber
			? await world.store.look({ user: user!.id, by: actor }, ({ organisations }) =>
					organisations.ofUserByNumber(user!.id, 'NL', kvkNumber, id)
				)
			: null;
	const now = world.clock.now();
	const texts = pick({ nl, en }, language);
	const words = pick({ nl: organisationNl, en: organisationEn }, language);
	const activation = pick({ nl: activationNl, en: activationEn }, language);
	const capability = pick({ nl: capabilityNl, en: capabilityEn }, language);
	const { register, state } = organisation;
	const mayActivate = may(membership, 'activate');
	const activatable = canActivate(state) && !register?.ceasedOn;
	const stops = routeOf(organisation, facts.attempts, facts.payments, pricesOn(localDate(now)).proofCents);
	return {
		id,
		title: organisation.name,
		intro: introOf(),
		badge: { tone: STATE_TONES[state], label: words.states[state] },
		breadcrumb: [
			{ label: texts.breadcrumb.administration },
			{ label: texts.breadcrumb.organisations, href: '/organisations' }
		],
		look: isTyped && organisation.country === 'NL' && mayEdit && !twin ? texts.refresh.look : null,
		editTyped: isTyped && mayEdit && !twin ? texts.editing.typed : null,
		next:
			activatable && mayActivate
				? {
						label:
							facts.attempts[0]?.state === 'in-review'
								? texts.seeReview
								: state === 'activating'
									? texts.goOn
									: texts.activate,
						href: `/organisations/${id}/activate`
					}
				: null,
		notices: notices(
			organisation,
			{
				texts,
				manual: words.manual,
				mayActivate,
				activatable,
				language,
				now,
				change: facts.change,
				twin,
				mayEdit,
				mayRemove: may(membership, 'close')
			},
			url.searchParams
		),
		capability: {
			title: capability.title,
			intro:
				state === 'closed'
					? capability.closed
					: state === 'active'
						? capability.introActive
						: capability.intro,
			locked: state === 'closed' ? '' : may(membership, 'switch-capabilities') ? null : capability.onlyAdmins,
			said: switched(url.searchParams.get('switched'), facts.capabilities, capability),
			switches: switches(organisation, facts.capabilities, { texts: capability, language, now })
		},
		details: {
			texts: texts.details,
			lines: [
				...detailLines(organisation, facts.accounts, { texts: texts.details, words }),
				...(facts.mandate && may(membership, 'manage-mandate') ? [mandateLine(facts.mandate)] : [])
			],
			mayEdit: may(membership, 'edit-organisation'),
			logo: organisation.logoId && {
				src: `/organisations/${id}/logo?v=${organisation.logoId}`,
				alt: fill(texts.details.logoOf, { organisation: organisation.name })
			}
		},
		register: register && {
			title: words.register.title,
			intro: words.register.readOnly,
			facts: registerFactLines(register, words, language),
			updated: fill(words.register.updated, {
				day: day(register.fetchedAt, language)
			}),
			refresh: may(membership, 'edit-organisation') ? texts.refresh.submit : null
		},
		route: {
			title: texts.route.title,
			moves: state === 'activating',
			stops: spoken(stops, {
				texts: texts.route,
				because: activation.refused.because,
				fallback: activation.refused.fallback,
				language,
				now,
				organisation,
				names: new Map(facts.members.map((member) => [member.userId, member.name ?? member.email ?? ''])),
				seesEvidence: may(membership, 'see-evidence'),
				mayActivate
			})
		},
		trail: may(membership, 'see-trail') ? texts.trail : null
	};

	function mandateLine({ state, maskedIban }: KeptMandate): FactData {
		const { title, states } = pick({ nl: mandateNl, en: mandateEn }, language);
		const from = state === 'valid' ? maskedIban : null;
		return {
			label: title,
			value: [states[state], from].filter(Boolean).join(' · '),
			href: `/organisations/${id}/mandate`
		};
	}

	function introOf(): string {
		const { kvkNumber, kboNumber } = organisation;
		const number = kvkNumber
			? fill(texts.kvk, { number: kvkNumber })
			: kboNumber && fill(texts.kbo, { number: formatKboNumber(kboNumber) });
		return [register && legalFormOf(register, words.legalForms), number].filter(Boolean).join(' · ');
	}
};

export const actions: Actions = {
	switch: async ({ request, locals, params }) => {
		const { world, actor, membership, language } = locals;
		if (!membership || !may(membership, 'switch-capabilities'))
			error(404, { message: 'not-found', requestId: locals.requestId });
		const form = await request.formData();
		const kind = CAPABILITIES.find((one) => one === form.get('kind'));
		if (!kind) return fail(400, { wrong: null });
		const wanted = form.has('wanted');
		const texts = pick({ nl: capabilityNl, en: capabilityEn }, language);
		const outcome = await switchCapability(world, actor, {
			organisationId: params.organisation,
			kind,
			wanted
		});
		if (isRefused(outcome)) return fail(409, { wrong: texts.gone });
		redirect(303, `/organisations/${params.organisation}?switched=${kind}#extra`);
	},
	refresh: async ({ locals, params }) => {
		const { world, actor, membership, language } = locals;
		if (!membership || !may(membership, 'edit-organisation'))
			error(404, { message: 'not-found', requestId: locals.requestId });
		const { refresh } = pick({ nl, en }, language);
		const outcome = await refreshFromRegister(world, actor, params.organisation);
		if (!isRefused(outcome)) redirect(303, `/organisations/${params.organisation}?refreshed=${outcome.news}`);
		const { refused } = outcome;
		if (refused !== 'gone' && refused !== 'not-listed' && refused !== 'too-many')
			noteRegisterTrouble(locals, refused);
		const kept = await world.store.look(
			{ organisation: params.organisation, by: actor },
			({ organisations }) => organisations.byId(params.organisation)
		);
		const checked = kept?.register?.fetchedAt;
		const wrong = kept?.register ? refresh.wrong[refused] : refresh.typed[refused];
		return fail(refused === 'too-many' ? 429 : 503, {
			wrong: fill(wrong, { day: checked ? day(checked, language) : '' })
		});
	}
};
