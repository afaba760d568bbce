import { matchTransfer } from '#domain/billing/match-transfer.ts';
import { maskIban } from '#domain/identifiers/iban.ts';
import { isRefused, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { BankStatement, StatementEntry } from '#ports/bank-statements.ts';
import type { World } from '#ports/world.ts';

/** What an import did: entries new to us, those that pay an invoice, those seen before, those nobody can place. */
export interface Imported {
	statementIds: string[];
	matched: string[];
	unmatched: number;
	known: number;
}

type Part = Pick<World, 'store' | 'statements' | 'vault' | 'ids' | 'clock'>;
interface Open {
	id: string;
	organisationId: string;
	activationId: string | null;
	number: string;
	totalCents: number;
}

/**
 * Reads a bank statement and pays the activation invoices that its transfers name. The name of the account goes
 * through the same decision as an iDEAL payer. Importing a statement again changes nothing.
 */
export async function importStatement(
	world: Part,
	by: Actor & { kind: 'staff' },
	file: Uint8Array
): Promise<Imported | Refusal<'not-camt053' | 'xml-refused' | 'too-large'>> {
	const statements = world.statements.read(file);
	if (isRefused(statements)) return statements;
	const imported: Imported = {
		statementIds: statements.map(({ statementId }) => statementId),
		matched: [],
		unmatched: 0,
		known: 0
	};
	const open = await world.store.look({ platform: 'open-invoices', by }, (reading) =>
		reading.invoices.openNumbers()
	);
	const arrivals = statements.flatMap((statement) =>
		statement.entries.filter(({ credit }) => credit).map((entry) => ({ statement, entry }))
	);
	for (const { statement, entry } of arrivals) {
		const match = matchTransfer(entry, open);
		const invoice = match?.found === 'one' ? match.invoice : null;
		const isNew = await keep(world, by, statement, entry, invoice);
		if (!isNew) imported.known += 1;
		else if (!invoice) imported.unmatched += 1;
		else {
			await pay(world, by, entry, invoice);
			imported.matched.push(invoice.number);
		}
	}
	return imported;
}

function keep(
	{ store, vault, ids }: Part,
	by: Actor & { kind: 'staff' },
	{ statementId, iban }: BankStatement,
	entry: StatementEntry,
	invoice: Open | null
): Promise<boolean> {
	const { bookedOn, amountCents, currency, debtorName, debtorIban, remittance } = entry;
	const identity = [
		iban,
		entry.accountServicerReference,
		entry.endToEndId,
		bookedOn,
		amountCents,
		debtorIban,
		remittance
	];
	return store.change({ platform: 'import-statement', by }, (tx) =>
		tx.invoices.addTransfer(
			{
				id: ids.uuid(),
				fingerprint: vault.fingerprint(JSON.stringify(identity)),
				statementId,
				bookedOn,
				amountCents,
				currency,
				debtorName,
				sealedDebtorIban: debtorIban && vault.seal(debtorIban),
				remittance,
				ownInvoiceId: invoice?.id ?? null,
				state: invoice ? 'matched' : 'unmatched'
			},
			by.userId
		)
	);
}

async function pay(
	{ store, vault, clock }: Part,
	by: Actor,
	{ debtorName, debtorIban, bookedOn }: StatementEntry,
	{ id, organisationId, activationId, number }: Open
): Promise<void> {
	await store.change({ organisation: organisationId, by }, async (tx) => {
		await tx.invoices.settle(id, 'paid', clock.now());
		await tx.trail.write(organisationId, 'invoice-paid', { invoice: number, by: 'bank-statement' });
		if (!activationId) return;
		const [waiting] = (await tx.activations.payments(activationId)).filter(({ status }) => status !== 'paid');
		const payment = waiting && (await tx.activations.lockPayment(waiting.id));
		if (!payment || payment.status === 'paid') return;
		await tx.activations.savePayment({
			...payment,
			status: 'paid',
			mode: 'live',
			payerName: debtorName,
			sealedPayerIban: debtorIban && vault.seal(debtorIban),
			payerIbanFingerprint: debtorIban && vault.fingerprint(debtorIban),
			payerIbanMasked: debtorIban && maskIban(debtorIban),
			paidAt: new Date(`${bookedOn}T12:00:00Z`),
			fetchedAt: clock.now()
		});
		await tx.jobs.add(
			'check-payment',
			{ paymentId: payment.id, organisationId },
			{ key: `check-${payment.id}` }
		);
	});
}
