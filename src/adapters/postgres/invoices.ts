import { sql } from 'kysely';
import { invoiceNumber } from '#domain/billing/own-invoice.ts';
import type { AwaitedInvoice, Invoices, KeptInvoice, KeptTransfer } from '#ports/invoices.ts';
import { needsPlatform, type Context } from './context.ts';
import { json } from './schema.ts';

/** Our own invoices, their numbers, and the transfers that pay them. */
export function invoices(context: Context): Invoices {
	const { db, clock } = context;
	const kept = db
		.selectFrom('own_invoice as i')
		.select([
			'i.id',
			'i.organisation_id as organisationId',
			'i.activation_id as activationId',
			'i.number',
			'i.kind',
			'i.credits_id as creditsId',
			'i.total_cents as totalCents',
			'i.due_on as dueOn',
			'i.state',
			'i.content',
			'i.pdf',
			'i.reminded_at as remindedAt'
		]);

	const transfers = db
		.selectFrom('incoming_transfer as t')
		.select([
			't.id',
			't.fingerprint',
			't.statement_id as statementId',
			't.booked_on as bookedOn',
			't.amount_cents as amountCents',
			't.currency',
			't.debtor_name as debtorName',
			't.sealed_debtor_iban as sealedDebtorIban',
			't.remittance',
			't.own_invoice_id as ownInvoiceId',
			't.state'
		]);

	return {
		async byId(id): Promise<KeptInvoice | null> {
			return (await kept.where('i.id', '=', id).executeTakeFirst()) ?? null;
		},
		ofActivation: (activationId): Promise<KeptInvoice[]> =>
			kept.where('i.activation_id', '=', activationId).orderBy('i.created_at').orderBy('i.id').execute(),
		openIssuedBefore(day, limit, after): Promise<KeptInvoice[]> {
			needsPlatform(context, 'invoices.openIssuedBefore');
			const open = kept.where('i.state', '=', 'open').where('i.issued_on', '<', day);
			const rest = after
				? open.where(sql<boolean>`(i.issued_on, i.id) > (${after.content.issuedOn}, ${after.id})`)
				: open;
			return rest.orderBy('i.issued_on').orderBy('i.id').limit(limit).execute();
		},
		async awaited(): Promise<AwaitedInvoice[]> {
			needsPlatform(context, 'invoices.awaited');
			const { rows } = await sql<AwaitedInvoice>`
				select id, organisation_id as "organisationId", activation_id as "activationId", number,
					total_cents as "totalCents", array_remove(array[content #>> '{transfer,reference}'], null) as references
				from own_invoice i
				where activation_id is not null and (state = 'open' or (
					state = 'credited' and issued_on > ${clock.now()}::date - 180 and not exists (
						select from payment p where p.activation_id = i.activation_id and p.status = 'paid')))
				order by number`.execute(db);
			return rows;
		},
		transfers(state, limit): Promise<KeptTransfer[]> {
			needsPlatform(context, 'invoices.transfers');
			const newest = transfers.orderBy('t.booked_on', 'desc').orderBy('t.id', 'desc').limit(limit);
			return (state ? newest.where('t.state', '=', state) : newest).execute();
		},
		async nextNumber(series, year) {
			const { last_number } = await db
				.insertInto('invoice_series')
				.values({ code: `${series}-${year}`, last_number: 1 })
				.onConflict((conflict) =>
					conflict.column('code').doUpdateSet({ last_number: sql`invoice_series.last_number + 1` })
				)
				.returning('last_number')
				.executeTakeFirstOrThrow();
			return invoiceNumber(series, year, last_number);
		},
		async add(invoice) {
			await db
				.insertInto('own_invoice')
				.values({
					id: invoice.id,
					organisation_id: invoice.organisationId,
					activation_id: invoice.activationId,
					number: invoice.number,
					kind: invoice.kind,
					credits_id: invoice.creditsId,
					total_cents: invoice.totalCents,
					issued_on: invoice.content.issuedOn,
					due_on: invoice.dueOn,
					state: invoice.state,
					content: json(invoice.content),
					pdf: invoice.pdf,
					reminded_at: invoice.remindedAt,
					created_at: clock.now()
				})
				.execute();
		},
		async setPdf(id, pdf) {
			await db.updateTable('own_invoice').set({ pdf }).where('id', '=', id).execute();
		},
		async settle(id, state, at) {
			await db.updateTable('own_invoice').set({ state, settled_at: at }).where('id', '=', id).execute();
		},
		async markReminded(id, at) {
			await db.updateTable('own_invoice').set({ reminded_at: at }).where('id', '=', id).execute();
		},
		async addTransfer(transfer, importedBy) {
			const { numInsertedOrUpdatedRows } = await db
				.insertInto('incoming_transfer')
				.values({
					id: transfer.id,
					fingerprint: transfer.fingerprint,
					statement_id: transfer.statementId,
					booked_on: transfer.bookedOn,
					amount_cents: transfer.amountCents,
					currency: transfer.currency,
					debtor_name: transfer.debtorName,
					sealed_debtor_iban: transfer.sealedDebtorIban,
					remittance: transfer.remittance,
					own_invoice_id: transfer.ownInvoiceId,
					state: transfer.state,
					imported_by: importedBy,
					created_at: clock.now()
				})
				.onConflict((conflict) => conflict.column('fingerprint').doNothing())
				.executeTakeFirst();
			return (numInsertedOrUpdatedRows ?? 0n) > 0n;
		},
		async lockTransfer(id): Promise<KeptTransfer | null> {
			return (await transfers.where('t.id', '=', id).forUpdate().executeTakeFirst()) ?? null;
		},
		async matchTransfer(id, invoiceId) {
			await db
				.updateTable('incoming_transfer')
				.set({ own_invoice_id: invoiceId, state: 'matched' })
				.where('id', '=', id)
				.execute();
		},
		async setAside(id, said) {
			await db
				.updateTable('incoming_transfer')
				.set({
					state: said ? 'ignored' : 'unmatched',
					set_aside_by: said?.by ?? null,
					set_aside_at: said?.at ?? null
				})
				.where('id', '=', id)
				.execute();
		}
	};
}
