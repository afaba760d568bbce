import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefused } from '#domain/outcome.ts';
import { chaseActivationInvoices } from '#services/activation/chase.ts';
import { checkPayment } from '#services/activation/check-payment.ts';
import { giveUpInvoice } from '#services/activation/give-up-invoice.ts';
import { importStatement } from '#services/desk/import-statement.ts';
import { matchByHand } from '#services/desk/match-by-hand.ts';
import { setAside } from '#services/desk/set-aside.ts';
import { openActivationWorld, type ActivationWorld } from '../../support/activation.ts';
import { asUser } from '../../support/world.ts';

let world: ActivationWorld;
beforeAll(async () => (world = await openActivationWorld()));
afterAll(() => world.close());

const FINANCE = {
	kind: 'staff' as const,
	userId: '',
	reason: 'import-statement',
	address: null,
	requestId: null
};
const invoices = (organisationId: string) =>
	world.owner<{ number: string; kind: string; state: string; total_cents: number; has_pdf: boolean }>(
		'select number, kind, state, total_cents::int, pdf is not null as has_pdf from own_invoice where organisation_id = $1 order by number',
		[organisationId]
	);

const attempts = async (organisationId: string) =>
	(
		await world.owner<{ state: string }>(
			'select state from activation where organisation_id = $1 order by created_at, id',
			[organisationId]
		)
	).map(({ state }) => state);
const credits = (organisationId: string) =>
	world.owner('select amount_cents, reason from credit where organisation_id = $1', [organisationId]);

async function asked(kvkNumber: string) {
	const who = await world.somebody(kvkNumber);
	const begun = await world.begin(who, { method: 'invoice' });
	if (isRefused(begun)) throw new Error(begun.refused);
	await world.work();
	return who;
}

const statement = (entries: { id: string; amount: string; name: string; iban: string; text: string }[]) =>
	new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-24T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S-${entries[0]?.id}</Id><CreDtTm>2026-11-24T06:00:00</CreDtTm><Acct><Id><IBAN>NL20INGB0001234567</IBAN></Id></Acct>
${entries
	.map(
		({
			id,
			amount,
			name,
			iban,
			text
		}) => `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
<BookgDt><Dt>2026-11-23</Dt></BookgDt><AcctSvcrRef>${id}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs>
<RltdPties><Dbtr><Nm>${name}</Nm></Dbtr><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct></RltdPties>
<RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
	)
	.join('\n')}
</Stmt></BkToCstmrStmt></Document>`);

describe('activation by an invoice', () => {
	it('002-32 issues € 18.15 with the next number, prints it and mails it', async () => {
		const who = await asked('68750110');
		const [invoice] = await invoices(who.organisation.id);
		expect(invoice).toMatchObject({ kind: 'invoice', state: 'open', total_cents: 1815, has_pdf: true });
		expect(invoice?.number).toMatch(/^ACT2026-\d{5}$/);
		const [kept] = await world.owner<{ postcode: string }>(
			`select content #>> '{customer,address,postcode}' as postcode from own_invoice where organisation_id = $1`,
			[who.organisation.id]
		);
		expect(kept?.postcode).toMatch(/^\d{4} [A-Z]{2}$/);
		const [mail] = await world.mails('katrijn-68750110@bakkerijdezon.example');
		expect(mail?.type).toBe('activation');
	});

	it('002-33 a transfer that the provider reports goes through the same comparison', async () => {
		const who = await asked('90008001');
		const { providerId } = await world.newestPayment(who.organisation.id);
		await world.mollie.play(`payments/${providerId}/transfer`, { account: 'de-zon', webhook: 'never' });
		await world.settle(who.organisation.id);
		expect((await world.organisation(who.organisation.id)).state).toBe('active');
		expect((await invoices(who.organisation.id))[0]?.state).toBe('paid');
	});

	it('002-33 a transfer on our own account is found in the bank statement, once', async () => {
		const who = await asked('68727720');
		const [invoice] = await invoices(who.organisation.id);
		const finance = await world.addUser('Fin', 'fin@kade.example');
		const file = statement([
			{
				id: 'A1',
				amount: '18.15',
				name: 'TEST NV KATRIEN',
				iban: 'NL39RABO0300065264',
				text: `betaling ${invoice?.number}`
			},
			{ id: 'A2', amount: '18.15', name: 'Iemand', iban: 'NL91ABNA0417164300', text: 'geen kenmerk' }
		]);
		const first = await importStatement(world, { ...FINANCE, userId: finance }, file);
		expect(first).toMatchObject({ matched: [invoice?.number], unmatched: 1, known: 0 });
		const second = await importStatement(world, { ...FINANCE, userId: finance }, file);
		expect(second).toMatchObject({ matched: [], unmatched: 0, known: 2 });
		await world.work();
		expect((await world.organisation(who.organisation.id)).state).toBe('active');
	});

	it('an invoice that is not paid is reminded of after 14 days, and credited after 30', async () => {
		const who = await asked('69599084');
		const start = world.time.now;
		const day = (days: number) => (world.time.now = new Date(start.getTime() + days * 86_400_000));
		const trail = () =>
			world.store.look({ organisation: who.organisation.id, by: asUser(who.userId) }, (reading) =>
				reading.trail.page(who.organisation.id, null, 50)
			);
		try {
			day(13);
			await chaseActivationInvoices(world);
			expect((await trail()).some(({ action }) => action === 'invoice-reminded')).toBe(false);
			day(15);
			await chaseActivationInvoices(world);
			await chaseActivationInvoices(world);
			expect((await trail()).filter(({ action }) => action === 'invoice-reminded')).toHaveLength(1);
			day(31);
			await chaseActivationInvoices(world);
			await chaseActivationInvoices(world);
			await world.work();
			const kept = await invoices(who.organisation.id);
			expect(
				kept.map(({ kind, state, total_cents, has_pdf }) => ({ kind, state, total_cents, has_pdf }))
			).toEqual([
				{ kind: 'invoice', state: 'credited', total_cents: 1815, has_pdf: true },
				{ kind: 'credit-note', state: 'final', total_cents: 1815, has_pdf: true }
			]);
			expect((await world.organisation(who.organisation.id)).state).toBe('added');
		} finally {
			world.time.now = start;
		}
	});

	it('P04 a transfer that ends at the provider takes its invoice along, with a credit note', async () => {
		const who = await asked('69599068');
		const { providerId } = await world.newestPayment(who.organisation.id);
		await world.pay(providerId, { status: 'expired' });
		await world.settle(who.organisation.id);
		expect(await invoices(who.organisation.id)).toMatchObject([
			{ kind: 'invoice', state: 'credited' },
			{ kind: 'credit-note', state: 'final', has_pdf: true }
		]);
		expect(await attempts(who.organisation.id)).toEqual(['expired']);
		expect((await world.organisation(who.organisation.id)).state).toBe('added');
	});

	it('P04 money for an invoice that was credited activates still, and is kept as credit', async () => {
		const who = await asked('69599076');
		const { providerId } = await world.newestPayment(who.organisation.id);
		await world.pay(providerId, { status: 'expired' });
		await world.settle(who.organisation.id);
		const [invoice] = await invoices(who.organisation.id);
		const iban = 'NL91ABNA0417164300';
		const entry = { id: 'L1', amount: '18.15', name: 'Test VOF Guus', iban, text: `${invoice?.number}` };
		const by = { ...FINANCE, userId: await world.addUser('Fin', 'late@kade.example') };
		expect(await importStatement(world, by, statement([entry]))).toMatchObject({
			matched: [invoice?.number]
		});
		await world.work();
		expect((await world.organisation(who.organisation.id)).state).toBe('active');
		expect(await credits(who.organisation.id)).toEqual([
			{ amount_cents: 1815, reason: 'paid-after-credit-note' }
		]);
		expect((await invoices(who.organisation.id))[0]?.state).toBe('credited');
	});

	it('P04 a cent that comes late takes back the invoice asked for since, at the provider too', async () => {
		const who = await world.somebody('90008004');
		await world.begin(who);
		const cent = await world.newestPayment(who.organisation.id);
		await world.pay(cent.providerId, { status: 'expired' });
		await world.settle(who.organisation.id);
		await world.begin(who, { method: 'invoice' });
		const transfer = await world.newestPayment(who.organisation.id);
		await world.mollie.play(`payments/${cent.providerId}/complete`, {
			status: 'paid',
			consumerName: who.organisation.name,
			consumerAccount: 'NL91ABNA0417164300',
			late: true,
			webhook: 'never'
		});
		await checkPayment(world, { paymentId: cent.id, organisationId: who.organisation.id });
		await world.work();
		expect(await attempts(who.organisation.id)).toEqual(['approved', 'canceled']);
		expect((await invoices(who.organisation.id)).map(({ state }) => state)).toEqual(['credited', 'final']);
		expect(await world.payments.payment(transfer.providerId)).toMatchObject({ status: 'canceled' });
		const mails = await world.mails('katrijn-90008004@bakkerijdezon.example');
		expect(mails.some(({ subject }) => subject.endsWith('is ingetrokken'))).toBe(true);
	});

	it('who no longer wants the invoice gets a credit note, and the cent is open at once', async () => {
		const who = await asked('90008005');
		const transfer = await world.newestPayment(who.organisation.id);
		const by = asUser(who.userId);
		expect(await world.begin(who)).toMatchObject({ refused: 'payment-open' });
		await world.mollie.play('faults', { match: 'DELETE', times: 0, status: 503 });
		expect(await giveUpInvoice(world, by, who.organisation.id)).toEqual({ refused: 'payments-down' });
		expect((await invoices(who.organisation.id)).map(({ state }) => state)).toEqual(['open']);
		await fetch(`${world.mollie.pagesUrl}/_sandbox/faults`, { method: 'DELETE' });
		expect(await giveUpInvoice(world, by, who.organisation.id)).toEqual({ done: true });
		expect(await giveUpInvoice(world, by, who.organisation.id)).toEqual({ refused: 'no-invoice' });
		expect((await invoices(who.organisation.id)).map(({ state }) => state)).toEqual(['credited', 'final']);
		expect(await world.payments.payment(transfer.providerId)).toMatchObject({ status: 'canceled' });
		await checkPayment(world, { paymentId: transfer.id, organisationId: who.organisation.id });
		expect(await attempts(who.organisation.id)).toEqual(['canceled']);
		expect(isRefused(await world.begin(who))).toBe(false);
	});

	it('an import that was cut off halfway is ended by importing again', async () => {
		const who = await asked('90001354');
		const [invoice] = await invoices(who.organisation.id);
		const [said] = await world.owner<{ reference: string }>(
			`select content #>> '{transfer,reference}' as reference from own_invoice where organisation_id = $1`,
			[who.organisation.id]
		);
		const file = statement([
			{
				id: 'H1',
				amount: '18.15',
				name: who.organisation.name,
				iban: 'NL39RABO0300065264',
				text: `kenmerk ${said?.reference}`
			}
		]);
		const by = { ...FINANCE, userId: await world.addUser('Fin', 'half@kade.example') };
		const change: typeof world.store.change = (scope, work) =>
			'organisation' in scope ? Promise.reject(new Error('cut off')) : world.store.change(scope, work);
		const cutOff = { ...world, store: { ...world.store, change } };
		await expect(importStatement(cutOff, by, file)).rejects.toThrow('cut off');
		expect(await importStatement(world, by, file)).toMatchObject({ matched: [invoice?.number] });
		await world.work();
		expect((await invoices(who.organisation.id))[0]?.state).toBe('paid');
		expect(await importStatement(world, by, file)).toMatchObject({ matched: [], known: 1 });
	});

	it('002-33 a transfer without a reference is matched by hand, to the cent, and its payer is compared as ever', async () => {
		const who = await asked('90004760');
		const [invoice] = await invoices(who.organisation.id);
		const by = { ...FINANCE, userId: await world.addUser('Fin', 'hand@kade.example') };
		const payer = { name: 'Heel Iemand Anders', iban: 'NL39RABO0300065264' };
		await importStatement(
			world,
			by,
			statement([
				{ id: 'U1', amount: '18.15', ...payer, text: 'activering' },
				{ id: 'U2', amount: '15.00', ...payer, text: 'zonder btw' }
			])
		);
		const unmatched = await world.store.look({ platform: 'unmatched', by }, (reading) =>
			reading.invoices.transfers('unmatched', 50)
		);
		const of = (text: string) => unmatched.find(({ remittance }) => remittance === text)?.id ?? '';
		const hand = (text: string, number = invoice?.number ?? '') =>
			matchByHand(world, by, { transferId: of(text), number });
		expect(await hand('activering', 'ACT2026-99999')).toEqual({ refused: 'unknown-number' });
		expect(await hand('zonder btw')).toEqual({ refused: 'other-amount' });
		expect(await hand('activering', ` ${invoice?.number.toLowerCase().replace('-', ' ')}`)).toEqual({
			matched: invoice?.number
		});
		expect(await hand('activering')).toEqual({ refused: 'not-unmatched' });
		const aside = (text: string, aside = true) => setAside(world, by, { transferId: of(text), aside });
		expect(await aside('activering')).toEqual({ refused: 'not-unmatched' });
		expect(await aside('zonder btw')).toEqual({ done: true });
		expect(await hand('zonder btw')).toEqual({ refused: 'not-unmatched' });
		expect(
			await world.owner('select set_aside_by as by, state from incoming_transfer where id = $1', [
				of('zonder btw')
			])
		).toEqual([{ by: by.userId, state: 'ignored' }]);
		expect(await aside('zonder btw', false)).toEqual({ done: true });
		expect(await hand('zonder btw')).toEqual({ refused: 'unknown-number' });
		await world.work();
		expect((await invoices(who.organisation.id))[0]?.state).toBe('paid');
		expect(await attempts(who.organisation.id)).toEqual(['refused']);
		expect(await credits(who.organisation.id)).toEqual([
			{ amount_cents: 1815, reason: 'activation-refused' }
		]);
	});

	it('numbers follow each other without a gap', async () => {
		const numbers = await world.owner<{ number: string }>('select number from own_invoice order by number');
		const sequence = numbers.map(({ number }) => Number(number.split('-')[1]));
		expect(sequence).toEqual(sequence.map((_, index) => index + 1));
	});

	it.each([
		['no XML', 'hallo', 'not-camt053'],
		['an entity', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'xml-refused']
	])('refuses a statement with %s and keeps nothing', async (_, text, refused) => {
		const outcome = await importStatement(world, { ...FINANCE, userId: '' }, new TextEncoder().encode(text));
		expect(isRefused(outcome)).toBe(true);
		if (refused === 'xml-refused') expect(outcome).toMatchObject({ refused });
	});
});
