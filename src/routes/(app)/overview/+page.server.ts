import { checklist, furthest, STEPS, type Step } from '#domain/organisation/checklist.ts';
import { may } from '#domain/organisation/member.ts';
import { fill } from '#texts/fill.ts';
import { when } from '#texts/format.ts';
import { en as organisationEn } from '#texts/organisation/en.ts';
import { nl as organisationNl } from '#texts/organisation/nl.ts';
import { en } from '#texts/overview/en.ts';
import { nl } from '#texts/overview/nl.ts';
import { pick } from '#texts/pick.ts';
import type { Stop } from '#ui/quay.ts';
import { shownRow } from '../organisations/row.ts';
import type { PageServerLoad } from './$types';

/** So many organisations stand here; the list has the rest. */
const SHOWN = 6;
/** Among so many the one is looked for that this person is furthest with. */
const LOOKED_AT = 100;

export const load: PageServerLoad = async ({ locals }) => {
	const { world, actor, language } = locals;
	const user = locals.user!;
	const texts = pick({ nl, en }, language);
	const { states } = pick({ nl: organisationNl, en: organisationEn }, language);
	const { rows, addresses } = await world.store.look({ user: user.id, by: actor }, async (reading) => ({
		rows: await reading.organisations.ofUser(user.id, { limit: LOOKED_AT }),
		addresses: await reading.users.addresses(user.id)
	}));
	const first = furthest(rows);
	const { capabilities, attempt } = first
		? await world.store.look(
				{ organisation: first.id, by: actor },
				async ({ organisations, activations }) => ({
					capabilities: await organisations.capabilities(first.id),
					attempt: first.state === 'activating' ? await activations.live(first.id) : null
				})
			)
		: { capabilities: [], attempt: null };
	const isInReview = attempt?.state === 'in-review';
	const { done, next } = checklist({
		hasName: user.name !== null && user.name.trim() !== '',
		state: first?.state ?? null,
		receives:
			first?.state !== 'closed' && capabilities.some(({ kind, wanted }) => kind === 'receive' && wanted)
	});
	const ways: Record<Step, string | null> = {
		account: null,
		profile: '/profile',
		organisation: '/organisations/add',
		activate:
			first && first.state !== 'unlisted' && may(first, 'activate')
				? `/organisations/${first.id}/activate`
				: null,
		receive: first && may(first, 'switch-capabilities') ? `/organisations/${first.id}#extra` : null
	};
	const address = addresses.find(({ kind }) => kind === 'correspondence')?.address ?? user.email;
	return {
		title: texts.title,
		hello: user.name ? fill(texts.hello, { name: user.name }) : texts.helloNew,
		intro: next === 'receive' ? texts.introActive : next ? texts.intro : texts.introDone,
		stepsTitle: next ? texts.stepsTitle : texts.stepsDone,
		progress: fill(texts.progress, { done: done.length, all: STEPS.length }),
		stops: STEPS.map(stop),
		/** Nothing is active yet: the steps are what this page is about. */
		begins: next !== null && next !== 'receive',
		next: next && ways[next] ? { label: actionOf(next), href: ways[next] } : null,
		address: address && {
			title: texts.addressTitle,
			body: fill(texts.address, { address }),
			change: texts.change
		},
		organisations: {
			title: texts.organisations,
			all: rows.length > SHOWN ? texts.all : null,
			rows: rows.slice(0, SHOWN).map((row) => ({
				...shownRow(row, states),
				action:
					rows.length > 1 && may(row, 'activate') && (row.state === 'added' || row.state === 'activating')
						? {
								label: row.state === 'added' ? texts.activate : texts.goOn,
								href: `/organisations/${row.id}/activate`
							}
						: null
			}))
		}
	};

	function actionOf(step: Step): string {
		if (step === 'activate' && first?.state === 'activating')
			return texts.steps[isInReview ? 'inReview' : 'activating'].action;
		return step === 'account' ? '' : texts.steps[step].action;
	}

	function noteOf(step: Step): string {
		if (step === 'activate' && first?.state === 'unlisted')
			return fill(texts.steps.activateUnlisted, { organisation: first.name });
		return step === 'activate' && isInReview ? texts.steps.inReview.note : texts.steps[step].note;
	}

	function stop(step: Step): Stop {
		const words = texts.steps[step];
		if (step === 'account' || done.includes(step))
			return {
				label: 'done' in words ? words.done : words.label,
				state: 'done',
				...(step === 'account' && {
					when: when(user.createdAt, world.clock.now(), language),
					who: user.email ?? ''
				}),
				...(step === 'organisation' && first && { who: first.name })
			};
		return {
			label: words.label,
			state: step === next ? 'current' : 'waiting',
			...(step === next && { note: noteOf(step) })
		};
	}
};
