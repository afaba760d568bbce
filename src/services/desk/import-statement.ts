import { matchTransfer } from '#domain/billing/match-transfer.ts';
import { isRefused, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { BankStatement, StatementEntry } from '#ports/bank-statements.ts';
import type { AwaitedInvoice } from '#ports/invoices.ts';
import type { World } from '#ports/world.ts';
import { payInvoice } from '#services/desk/pay-invoice.ts';

/** What an import did: entries new to us, those that pay an invoice, those seen before, those nobody can place. */
export interface Imported {
	statementIds: string[];
	matched: string[];
	unmatched: number;
	known: number;
}

type Part = Pick<World, 'store' | 'statements' | 'vault' | 'ids' | 'clock'>;

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
	let awaited = await world.store.look({ platform: 'open-invoices', by }, (reading) =>
		reading.invoices.awaited()
	);
	const arrivals = statements.flatMap((statement) =>
		statement.entries.filter(({ credit }) => credit).map((entry) => ({ statement, entry }))
	);
	for (const { statement, entry } of arrivals) {
		const match = matchTransfer(entry, awaited);
		const invoice = match?.found === 'one' ? match.invoice : null;
		const isNew = await keep(world, by, statement, entry, invoice);
		if (invoice) {
			// Also one that was kept before while its invoice still waits: then an import was cut off halfway.
			await payInvoice(world, by, entry, invoice);
			awaited = awaited.filter(({ id }) => id !== invoice.id);
			imported.matched.push(invoice.number);
		} else if (isNew) imported.unmatched += 1;
		else imported.known += 1;
	}
	return imported;
}

function keep(
	{ store, vault, ids }: Part,
	by: Actor & { kind: 'staff' },
	{ statementId, iban }: BankStatement,
	entry: StatementEntry,
	invoice: AwaitedInvoice | null
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
