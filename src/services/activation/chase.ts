import { transferDeadlines, transferStep } from '#domain/activation/deadlines.ts';
import { isLive } from '#domain/activation/states.ts';
import { formatIban } from '#domain/identifiers/iban.ts';
import { isRefused } from '#domain/outcome.ts';
import { addDays, localDate } from '#domain/time/amsterdam.ts';
import { system } from '#domain/user/actor.ts';
import type { KeptInvoice } from '#ports/invoices.ts';
import type { World } from '#ports/world.ts';
import { endAttempt } from '#services/activation/end-attempt.ts';
import { withdrawInvoice } from '#services/activation/withdraw-invoice.ts';
import { notify } from '#services/mail/notify.ts';

const BY = system('chase-activation-invoices');
const AT_ONCE = 200;
const REMIND_AFTER_DAYS = 14;

type Part = Pick<World, 'store' | 'clock' | 'ids' | 'letters' | 'settings' | 'payments'>;

/** Unpaid activation invoices: a reminder after 14 days; after 30 the attempt ends and the invoice is credited. */
export async function chaseActivationInvoices(world: Part): Promise<void> {
	const today = localDate(world.clock.now());
	let open: KeptInvoice[];
	let last: KeptInvoice | undefined;
	do {
		open = await world.store.look({ platform: 'chase-activation-invoices', by: BY }, (reading) =>
			reading.invoices.openIssuedBefore(addDays(today, -REMIND_AFTER_DAYS + 1), AT_ONCE, last)
		);
		for (const invoice of open) await chase(world, invoice, today);
		last = open.at(-1);
	} while (open.length === AT_ONCE);
}

async function chase(world: Part, invoice: KeptInvoice, today: string): Promise<void> {
	const { issuedOn } = invoice.content;
	const step = transferStep(issuedOn, today, invoice.remindedAt !== null);
	if (step === 'expire') await expire(world, invoice);
	if (step === 'remind') await remind(world, invoice, transferDeadlines(issuedOn).expireOn);
}

async function remind(
	world: Part,
	{ id, organisationId, activationId, content, number, totalCents, dueOn }: KeptInvoice,
	ends: string
): Promise<void> {
	await world.store.change({ organisation: organisationId, by: BY }, async (tx) => {
		const activation = activationId ? await tx.activations.lock(activationId) : null;
		if (!activation?.userId || activation.state !== 'awaiting-payment') return;
		await tx.invoices.markReminded(id, world.clock.now());
		await tx.trail.write(organisationId, 'invoice-reminded', { invoice: number });
		await notify(world, tx, activation.userId, {
			type: 'activation',
			organisationId,
			notice: {
				about: 'activation-reminder',
				organisation: content.customer.name,
				number,
				total: totalCents,
				due: dueOn,
				iban: formatIban(content.transfer?.iban ?? content.supplier.iban),
				holder: content.transfer?.holder ?? content.supplier.name,
				reference: content.transfer?.reference ?? number,
				ends,
				link: `${world.settings.origin}/organisations/${organisationId}/activate`
			}
		});
	});
}

/** Goes by what the invoice says: the attempt may have ended before, by a report of the provider or a day too early. */
async function expire(world: Part, invoice: KeptInvoice): Promise<void> {
	const { organisationId, activationId } = invoice;
	if (!activationId || (await paidMeanwhile(world, invoice))) return;
	await world.store.change({ organisation: organisationId, by: BY }, async (tx) => {
		const activation = await tx.activations.lock(activationId);
		if (!activation || !(await withdrawInvoice(world, tx, activationId, 'expired'))) return;
		if (!isLive(activation.state)) return;
		await endAttempt(world, tx, activation, 'deadline-passed');
		await tx.trail.write(organisationId, 'activation-expired', { activation: activation.id });
	});
}

/** Takes the transfer back at the provider, so that nobody pays an invoice that is about to be credited. */
async function paidMeanwhile(
	{ store, payments }: Part,
	{ organisationId, activationId }: KeptInvoice
): Promise<boolean> {
	const known = await store.look({ organisation: organisationId, by: BY }, (reading) =>
		reading.activations.payments(activationId ?? '')
	);
	const payment = known.find(
		({ providerId, status }) => providerId && (status === 'open' || status === 'pending')
	);
	if (!payment?.providerId) return known.some(({ status }) => status === 'paid');
	const report = await payments.payment(payment.providerId);
	if (isRefused(report)) return report.refused !== 'unknown-payment';
	if (report.status === 'paid') return true;
	const canceled = await payments.cancel(payment.providerId);
	return isRefused(canceled) && canceled.refused !== 'unknown-payment';
}
