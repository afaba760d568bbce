import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefused } from '#domain/outcome.ts';
import { chaseActivationInvoices } from '#services/activation/chase.ts';
import { importStatement } from '#services/desk/import-statement.ts';
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
