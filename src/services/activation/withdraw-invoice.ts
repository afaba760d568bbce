import { creditNoteOf } from '#domain/billing/own-invoice.ts';
import { isRefused } from '#domain/outcome.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import type { Language } from '#domain/user/user.ts';
import type { KeptInvoice } from '#ports/invoices.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';

/** Why an invoice is taken back: nobody paid it in time, or the person goes on without it. */
export type Withdrawal = 'expired' | 'withdrawn';

const REASON: Record<Withdrawal, Record<Language, string>> = {
	expired: {
		nl: 'Niet betaald binnen 30 dagen; de activering is vervallen.',
		en: 'Not paid within 30 days; the activation has lapsed.'
	},
	withdrawn: {
		nl: 'De activering gaat zonder deze factuur verder.',
		en: 'The activation goes on without this invoice.'
	}
};

/**
 * Takes back the unpaid invoice of an attempt that ends, to the cent, in the transaction of who ends it and holds the
 * lock of the attempt; a job prints and mails the credit note. Answers the invoice, or null when none was open.
 */
export async function withdrawInvoice(
	{ ids, clock }: Pick<World, 'ids' | 'clock'>,
	tx: Transaction,
	activationId: string,
	why: Withdrawal
): Promise<KeptInvoice | null> {
	const invoice = (await tx.invoices.ofActivation(activationId)).find(({ state }) => state === 'open');
	if (!invoice) return null;
	const { organisationId, content } = invoice;
	const today = localDate(clock.now());
	const number = await tx.invoices.nextNumber('ACT', Number(today.slice(0, 4)));
	const note = creditNoteOf(content, { number, issuedOn: today, reason: REASON[why][content.language] });
	if (isRefused(note)) throw new Error(`What is open can't be credited: ${note.refused}`);
	const id = ids.uuid();
	await tx.invoices.add({
		id,
		organisationId,
		activationId,
		number,
		kind: 'credit-note',
		creditsId: invoice.id,
		totalCents: note.totalCents,
		dueOn: today,
		state: 'final',
		content: note,
		pdf: null,
		remindedAt: null
	});
	await tx.invoices.settle(invoice.id, 'credited', clock.now());
	await tx.trail.write(organisationId, 'invoice-credited', { invoice: invoice.number, credit: number, why });
	await tx.jobs.add('deliver-invoice', { invoiceId: id, organisationId, about: `activation-${why}` });
	return invoice;
}
