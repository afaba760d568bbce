import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownInvoice, type OwnInvoice } from '#domain/billing/own-invoice.ts';
import { isRefused } from '#domain/outcome.ts';
import type { KeptInvoice, KeptTransfer } from '#ports/invoices.ts';
import type { Scope } from '#ports/store.ts';
import { BY, openTestStore, type TestStore } from '../../support/store.ts';

let world: TestStore;
let organisationId: string;
beforeAll(async () => {
	world = await openTestStore({ poolSize: 8 });
	organisationId = (await world.addOrganisation()).id;
});
afterAll(() => world.close());

const across: Scope = { platform: 'test', by: BY };
const within: () => Scope = () => ({ organisation: organisationId, by: BY });

function content(number: string, issuedOn: string): OwnInvoice {
	const address = { street: 'Kadestraat 1', postcode: '1011 AB', place: 'Amsterdam', country: 'NL' };
	const invoice = ownInvoice({
		number,
		language: 'nl',
		issuedOn,
		suppliedOn: issuedOn,
		dueOn: '2026-12-21',
		supplier: {
			name: 'Kade',
			address,
			kvkNumber: '90009999',
			vatNumber: 'NL1',
			email: 'kade@kade.example',
			iban: 'NL1'
		},
		customer: {
			name: 'Test BV Donald',
			address,
			kvkNumber: '68750110',
			kboNumber: null,
			vatNumber: null,
			email: 'post@donald.example'
		},
		treatment: 'standard',
		items: [{ description: 'Activering', quantity: 1, unitPriceCents: 1500, period: null }],
		transfer: null
	});
	if (isRefused(invoice)) throw new Error(invoice.refused);
	return invoice;
}

function kept(number: string, issuedOn = '2026-11-21', facts: Partial<KeptInvoice> = {}): KeptInvoice {
	return {
		id: crypto.randomUUID(),
		organisationId,
		activationId: null,
		number,
		kind: 'invoice',
		creditsId: null,
		totalCents: 1815,
		dueOn: '2026-12-21',
		state: 'open',
		content: content(number, issuedOn),
		pdf: null,
		remindedAt: null,
		...facts
	};
}

test('numbers follow each other without a gap under parallel load, whatever is rolled back', async () => {
	const draw = (number: number) =>
		world.store.change(across, async (tx) => {
			const drawn = await tx.invoices.nextNumber('ACT', 2026);
			if (number % 3 === 0) return { refused: 'payments-down' as const };
			if (number % 3 === 1) throw new Error('broken');
			await tx.invoices.add(kept(drawn));
			return drawn;
		});
	const outcomes = await Promise.allSettled(Array.from({ length: 45 }, (_, number) => draw(number)));
	// On a busy machine some wait too long for a connection, and are rolled back as well.
	const issued = outcomes.filter((one) => one.status === 'fulfilled' && typeof one.value === 'string').length;
	expect(issued).toBeGreaterThan(3);
	const numbers = await world.owner<{ number: string }>('select number from own_invoice order by number');
	expect(numbers.map(({ number }) => number)).toEqual(
		Array.from({ length: issued }, (_, index) => `ACT2026-${String(index + 1).padStart(5, '0')}`)
	);
});

test('each series and each year counts for itself', async () => {
	const draw = (series: string, year: number) =>
		world.store.change(across, (tx) => tx.invoices.nextNumber(series, year));
	expect([await draw('CRE', 2026), await draw('CRE', 2027), await draw('CRE', 2026)]).toEqual([
		'CRE2026-00001',
		'CRE2027-00001',
		'CRE2026-00002'
	]);
});

test('an invoice comes back as issued, to the day, with its document and what became of it', async () => {
	const invoice = kept('TST2026-00001');
	await world.store.change(within(), async (tx) => {
		await tx.invoices.add(invoice);
		await tx.invoices.setPdf(invoice.id, new Uint8Array([37, 80, 68, 70]));
		await tx.invoices.markReminded(invoice.id, world.time.now);
		await tx.invoices.settle(invoice.id, 'paid', world.time.now);
	});
	const back = await world.store.look(within(), (reading) => reading.invoices.byId(invoice.id));
	expect(back).toEqual({ ...invoice, state: 'paid', pdf: Buffer.from('%PDF'), remindedAt: world.time.now });
});

test('one invoice is credited by one credit note', async () => {
	const invoice = kept('TST2026-00002');
	const note = (number: string) =>
		kept(number, '2026-11-21', { kind: 'credit-note', creditsId: invoice.id, state: 'final' });
	await world.store.change(within(), async (tx) => {
		await tx.invoices.add(invoice);
		await tx.invoices.add(note('TST2026-00003'));
	});
	await expect(world.store.change(within(), (tx) => tx.invoices.add(note('TST2026-00004')))).rejects.toThrow(
		/credits_id/
	);
});

test('open invoices are found by the day of issue, across organisations', async () => {
	await world.owner(`update own_invoice set state = 'paid' where state = 'open'`);
	for (const [number, day] of [
		['OLD2026-00002', '2026-11-02'],
		['OLD2026-00001', '2026-11-01'],
		['OLD2026-00003', '2026-11-21']
	] as const)
		await world.store.change(within(), (tx) => tx.invoices.add(kept(number, day)));
	await world.store.look(across, async ({ invoices }) => {
		const old = await invoices.openIssuedBefore('2026-11-21', 10);
		expect(old.map(({ number }) => number)).toEqual(['OLD2026-00001', 'OLD2026-00002']);
		const [first] = await invoices.openIssuedBefore('2026-11-21', 1);
		const rest = await invoices.openIssuedBefore('2026-11-21', 1, first);
		expect(rest.map(({ number }) => number)).toEqual(['OLD2026-00002']);
	});
});

test('an entry of a statement that is imported twice is kept once', async () => {
	const userId = await world.addUser('Finance');
	const transfer = (): KeptTransfer => ({
		id: crypto.randomUUID(),
		fingerprint: 'entry-1',
		statementId: 'S1',
		bookedOn: '2026-11-20',
		amountCents: 1815,
		currency: 'EUR',
		debtorName: 'Test BV Donald',
		sealedDebtorIban: 'sealed',
		remittance: 'ACT2026-00001',
		ownInvoiceId: null,
		state: 'unmatched'
	});
	const first = transfer();
	const add = (one: KeptTransfer) => world.store.change(across, (tx) => tx.invoices.addTransfer(one, userId));
	expect([await add(first), await add(transfer())]).toEqual([true, false]);
	await world.store.look(across, async ({ invoices }) => {
		expect(await invoices.transfers('unmatched', 10)).toEqual([first]);
		expect(await invoices.transfers('matched', 10)).toEqual([]);
		expect(await invoices.transfers(null, 10)).toEqual([first]);
	});
});
