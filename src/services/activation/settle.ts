import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import type { Verdict } from '#domain/activation/decide.ts';
import { isLive } from '#domain/activation/states.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';
import { nextState, type OrganisationEvent } from '#domain/organisation/states.ts';
import { isRefused } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';
import { giveWay } from '#services/activation/give-way.ts';
import { notify } from '#services/mail/notify.ts';
import { giveMandate } from '#services/mandate/give.ts';

/** A verdict by the rules or, when `decidedBy` is there, by a specialist with a reason. */
export interface Settlement {
	activationId: string;
	organisationId: string;
	paymentId: string;
	verdict: Verdict;
	entry: RegisterEntry;
	decidedBy?: string;
	decidedReason?: string;
}

type Part = Pick<World, 'store' | 'clock' | 'ids' | 'letters' | 'settings'>;

/**
 * Lets organisation, attempt and evidence follow a verdict, all in one transaction: active at once, waiting for a
 * specialist, or refused with another try open. Deciding twice is deciding once. Throws when the same company became
 * active elsewhere in this very moment (the database allows one), or the organisation another company: deciding
 * afresh tells what is right then.
 */
export async function settleActivation(
	world: Part,
	by: Actor,
	settlement: Settlement
): Promise<'activate' | 'review' | 'refuse' | 'settled-before'> {
	const { organisationId, activationId, paymentId, verdict } = settlement;
	const { outcome } = verdict;
	return world.store.change({ organisation: organisationId, by }, async (tx) => {
		const organisation = await tx.organisations.lock(organisationId);
		const activation = await tx.activations.lock(activationId);
		const payment = await tx.activations.lockPayment(paymentId);
		if (!organisation || !activation || !payment) return 'settled-before';
		// Under the lock: two specialists, or one who presses twice, decide once.
		const open = settlement.decidedBy ? activation.state === 'in-review' : !activation.verdict;
		if (!open) return 'settled-before';
		if (settlement.entry.kvkNumber !== organisation.kvkNumber)
			throw new Error('The company was changed while it was decided on');
		await tx.trail.write(
			organisationId,
			`activation-${outcome}`,
			{
				activation: activationId,
				payment: paymentId,
				grade: verdict.name.grade,
				score: verdict.name.score,
				because: verdict.because,
				rules: verdict.ruleVersion
			},
			payment.payerName ? { payer: payment.payerName } : {}
		);
		const decided: KeptActivation = {
			...activation,
			state: ({ activate: 'approved', review: 'in-review', refuse: 'refused' } as const)[outcome],
			verdict,
			registerSnapshot: settlement.entry,
			decidedBy: settlement.decidedBy ?? null,
			decidedReason: settlement.decidedReason ?? null,
			decidedAt: outcome === 'review' ? null : world.clock.now()
		};
		// One that lives is the only one that does.
		if (!isLive(activation.state)) await giveWay(world, tx, { organisationId, activationId });
		await tx.activations.save(decided);
		const move = { activate, review, refuse }[outcome];
		await move(world, tx, { organisation, activation: decided, payment, verdict, entry: settlement.entry });
		return outcome;
	});
}

/** What a verdict is carried out on. */
interface Case {
	organisation: KeptOrganisation;
	activation: KeptActivation;
	payment: KeptPayment;
	verdict: Verdict;
	entry: RegisterEntry;
}

/** What can't happen to an organisation now leaves it as it is: a proof opens nothing that was closed or suspended. */
function after({ state }: KeptOrganisation, event: OrganisationEvent): KeptOrganisation['state'] {
	const next = nextState(state, event);
	return isRefused(next) ? state : next;
}

async function activate(
	world: Part,
	tx: Transaction,
	{ organisation, activation, payment, verdict, entry }: Case
): Promise<void> {
	const now = world.clock.now();
	const state = after(organisation, 'proven');
	await tx.organisations.save({
		...organisation,
		state,
		activatedAt: state === 'active' ? (organisation.activatedAt ?? now) : organisation.activatedAt,
		register: entry,
		registerCheckedAt: now
	});
	if (payment.sealedPayerIban && payment.payerIbanFingerprint && payment.payerIbanMasked) {
		const accounts = await tx.organisations.bankAccounts(organisation.id);
		const known = accounts.find(({ fingerprint }) => fingerprint === payment.payerIbanFingerprint);
		await tx.organisations.putBankAccount({
			id: known?.id ?? world.ids.uuid(),
			organisationId: organisation.id,
			sealedIban: payment.sealedPayerIban,
			fingerprint: payment.payerIbanFingerprint,
			maskedIban: payment.payerIbanMasked,
			holder: payment.payerName,
			label: known?.label ?? '',
			isDefault: known?.isDefault ?? accounts.length === 0,
			verifiedAt: now
		});
	}
	await giveMandate(world, tx, activation, payment);
	if (activation.userId)
		await notify(world, tx, activation.userId, {
			type: 'activation',
			organisationId: organisation.id,
			notice: {
				about: 'activation-approved',
				organisation: organisation.name,
				payerName: payment.payerName ?? '',
				registerName: verdict.name.compared?.name ?? entry.name,
				link: `${world.settings.origin}/organisations/${organisation.id}`
			}
		});
}

async function review(
	world: Part,
	tx: Transaction,
	{ organisation, activation, payment, verdict }: Case
): Promise<void> {
	const link = `${world.settings.origin}/organisations/${organisation.id}/activate`;
	// The money may have come after the attempt had ended.
	await tx.organisations.save({ ...organisation, state: after(organisation, 'activation-started') });
	if (activation.userId)
		await notify(world, tx, activation.userId, {
			type: 'activation',
			organisationId: organisation.id,
			notice: {
				about: 'activation-in-review',
				organisation: organisation.name,
				payerName: payment.payerName ?? '',
				link
			}
		});
	if (verdict.because.includes('company-active-elsewhere'))
		await tx.jobs.add('warn-owners', { organisationId: organisation.id }, { key: `warn-${organisation.id}` });
}

async function refuse(
	world: Part,
	tx: Transaction,
	{ organisation, activation, payment, verdict }: Case
): Promise<void> {
	await tx.organisations.save({ ...organisation, state: after(organisation, 'activation-ended') });
	if (payment.method === 'banktransfer')
		await tx.activations.addCredit({
			id: world.ids.uuid(),
			organisationId: organisation.id,
			paymentId: payment.id,
			amountCents: payment.amountCents,
			reason: 'activation-refused'
		});
	if (payment.customerId && payment.mandateId)
		await tx.jobs.add('let-go-of-mandate', {
			organisationId: organisation.id,
			customerId: payment.customerId,
			providerMandateId: payment.mandateId
		});
	if (activation.userId)
		await notify(world, tx, activation.userId, {
			type: 'activation',
			organisationId: organisation.id,
			notice: {
				about: 'activation-refused',
				organisation: organisation.name,
				payerName: payment.payerName,
				reason: activation.decidedBy ? 'by-specialist' : (verdict.because[0] ?? 'name-differs'),
				link: `${world.settings.origin}/organisations/${organisation.id}/activate`
			}
		});
}
