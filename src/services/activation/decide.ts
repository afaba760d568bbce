import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import { decide as verdictOn } from '#domain/activation/decide.ts';
import { isFreeMail } from '#domain/identifiers/email-advice.ts';
import type { RegisterEntry, RegisterHit } from '#domain/organisation/register.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { isRefused } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { askRegister, type RegisterAnswer } from '#services/activation/ask-register.ts';
import { settleActivation } from '#services/activation/settle.ts';

const BY = system('decide-activation');
const DAY_MS = 86_400_000;
/** How long a decision waits for a register that is away before a specialist takes over. */
const PATIENCE_MS = 30 * 60_000;

/** What a decision touches. */
export type Deciding = Pick<
	World,
	'store' | 'register' | 'clock' | 'ids' | 'vault' | 'letters' | 'settings' | 'log'
>;

/** What is known of an attempt before the register is asked. */
export interface Attempt {
	activation: KeptActivation;
	organisation: KeptOrganisation;
	/** Addresses by which the person signs in. */
	emails: string[];
}

/** An attempt as it is now, or null when it is gone. */
export async function attemptOf(
	{ store }: Pick<World, 'store'>,
	{ activationId, organisationId }: Pick<KeptPayment, 'activationId' | 'organisationId'>
): Promise<Attempt | null> {
	return store.look({ organisation: organisationId, by: BY }, async (reading) => {
		const activation = await reading.activations.byId(activationId);
		const organisation = await reading.organisations.byId(organisationId);
		if (!activation || !organisation) return null;
		const user = activation.userId ? await reading.users.byId(activation.userId) : null;
		return { activation, organisation, emails: user?.email ? [user.email] : [] };
	});
}

/**
 * Compares who paid with who is registered, and lets the attempt follow the verdict. The register is asked afresh,
 * unless the caller does so already; as long as it is away the job is tried again, and after half an hour a
 * specialist decides. An attempt that has its verdict keeps it.
 */
export async function decideActivation(
	world: Deciding,
	attempt: Attempt,
	payment: KeptPayment,
	answer?: Promise<RegisterAnswer>
): Promise<void> {
	const { activation, organisation, emails } = attempt;
	if (activation.verdict) return;
	const [answered, signs] = await Promise.all([
		answer ?? askRegister(world, organisation.kvkNumber ?? '', payment.payerName),
		findSigns(world, attempt, payment)
	]);
	const { entry, holders } = toGoBy(world, organisation, payment, answered);
	const verdict = verdictOn({
		payment: {
			id: payment.id,
			mode: payment.mode ?? 'test',
			status: payment.status === 'wanted' ? 'open' : payment.status,
			amountCents: payment.amountCents,
			currency: 'EUR',
			payer: {
				name: payment.payerName,
				iban: payment.sealedPayerIban && world.vault.open(payment.sealedPayerIban),
				bic: null
			},
			refundedCents: payment.refundedCents,
			chargedBackCents: payment.chargedBackCents
		},
		expected: { id: payment.id, amountCents: payment.amountCents },
		production: world.settings.production,
		entry,
		holders,
		declaredName: activation.statement.name,
		signs: { ...signs, freeMail: emails.some(isFreeMail) }
	});
	await settleActivation(world, BY, {
		activationId: activation.id,
		organisationId: organisation.id,
		paymentId: payment.id,
		verdict,
		entry
	});
}

/** What the decision goes by: the answer, or after half an hour without one what was kept of the company. */
function toGoBy(
	{ clock, log }: Pick<Deciding, 'clock' | 'log'>,
	organisation: KeptOrganisation,
	payment: KeptPayment,
	{ entry, holders }: RegisterAnswer
): { entry: RegisterEntry; holders: RegisterHit[] | null } {
	const waited = clock.now().getTime() - (payment.paidAt ?? payment.createdAt).getTime();
	const patient = waited < PATIENCE_MS;
	const away = isRefused(entry) ? entry.refused : isRefused(holders) ? holders.refused : null;
	if (away && away !== 'not-listed' && patient) throw new Error(`The register could not be asked: ${away}`);
	if (away) log.warn('decided-without-register', { organisation: organisation.id, away });
	const stored = organisation.register;
	if (isRefused(entry) && !stored) throw new Error('No register entry was ever kept for this organisation');
	return {
		entry: isRefused(entry) ? stored! : entry,
		holders: isRefused(holders) || isRefused(entry) ? null : holders
	};
}

async function findSigns(
	{ store, clock }: Deciding,
	{ activation, organisation }: Attempt,
	payment: KeptPayment
): Promise<Omit<Parameters<typeof verdictOn>[0]['signs'], 'freeMail'>> {
	return store.look({ platform: 'signs-of-fraud', by: BY }, async (reading) => {
		const number = organisation.kvkNumber ?? organisation.kboNumber ?? '';
		const active = await reading.organisations.activeByNumber(organisation.country, number);
		const numbers = payment.payerIbanFingerprint
			? await reading.organisations.numbersOfIban(payment.payerIbanFingerprint)
			: [];
		return {
			attempts: await reading.activations.countSince(
				{
					organisationId: organisation.id,
					userId: activation.userId,
					ibanFingerprint: payment.payerIbanFingerprint
				},
				new Date(clock.now().getTime() - DAY_MS)
			),
			otherCompanies: numbers.filter((other) => other !== number).length,
			activeElsewhere: active !== null && active.id !== organisation.id
		};
	});
}
