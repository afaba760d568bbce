import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { creditNoteOf, ownInvoice, type InvoiceDraft, type OwnInvoice } from '#domain/billing/own-invoice.ts';
import { isRefused } from '#domain/outcome.ts';
import { invoicePrinter } from '../../../src/adapters/pdf/own-invoice.ts';
import { activationInvoice } from '../../support/activation-invoice.ts';

const cannotRead = spawnSync('pdftotext', ['-v']).error !== undefined;
if (cannotRead) console.warn('pdftotext is not installed: tests that read a PDF are skipped');

const draft: InvoiceDraft = {
	...activationInvoice,
	items: [{ description: 'Activering van Test BV Donald', quantity: 1, unitPriceCents: 1500, period: null }]
};

describe('our own invoice on paper', () => {
	const printer = invoicePrinter();

	test.skipIf(cannotRead)(
		'002-32 an activation invoice says who, whom, what, how much and how to pay',
		async () => {
			const words = readable(await printer.print(counted(), 'nl'));
			for (const said of [
				'Factuur ACT2026-00001',
				'Kade B.V.',
				'Havenkade 1',
				'3011 AA Rotterdam',
				'KVK 90000001',
				'Btw NL000099998B57',
				'Test BV Donald',
				'8823 SJ Lollum',
				'21 november 2026',
				'5 december 2026',
				'Activering van Test BV Donald',
				'Btw 21 % over € 15,00',
				'€ 3,15',
				'Te betalen',
				'€ 18,15',
				'NL20 INGB 0001 2345 67',
				'Scan met uw bankapp'
			]) {
				expect(words).toContain(said);
			}
		}
	);

	test.skipIf(cannotRead)('the same in English', async () => {
		const words = readable(await printer.print(counted(), 'en'));
		for (const said of [
			'Invoice ACT2026-00001',
			'Customer',
			'5 December 2026',
			'VAT 21 % over €15.00',
			'€18.15'
		]) {
			expect(words).toContain(said);
		}
	});

	test.skipIf(cannotRead)(
		'a reverse-charged bill says so and names the VAT number of the customer',
		async () => {
			const customer = {
				...draft.customer,
				kvkNumber: null,
				kboNumber: '0403170701',
				vatNumber: 'BE0403170701'
			};
			const words = readable(await printer.print(counted({ treatment: 'reverse-charge', customer }), 'nl'));
			expect(words).toContain('Btw verlegd');
			expect(words).toContain('BE0403170701');
			expect(words).toMatch(/Te betalen\s+€ 15,00/);
		}
	);

	test.skipIf(cannotRead)(
		'a credit note names the invoice that it takes back and asks for no money',
		async () => {
			const note = creditNoteOf(counted(), {
				number: 'ACT2026-00002',
				issuedOn: '2026-12-22',
				reason: 'Verlopen'
			});
			if (isRefused(note)) throw new Error(note.refused);
			const words = readable(await printer.print(note, 'nl'));
			expect(words).toContain('Creditnota ACT2026-00002');
			expect(words).toContain('ACT2026-00001 (21 november');
			expect(words).toContain('Verlopen');
			expect(words).toContain('Tegoed');
			expect(words).not.toContain('Te betalen');
			expect(words).not.toContain('Scan met');
		}
	);

	test('the same invoice gives the same bytes, in another language others', async () => {
		const once = await printer.print(counted(), 'nl');
		expect(Buffer.compare(once, await invoicePrinter().print(counted(), 'nl'))).toBe(0);
		expect(Buffer.compare(once, await printer.print(counted(), 'en'))).not.toBe(0);
	});

	test('the cent that proved the company comes back as a negative quantity', async () => {
		const items = [
			...draft.items,
			{ description: 'Verrekening', quantity: 1, unitPriceCents: -1, period: null }
		];
		expect((await printer.print(counted({ items }), 'nl')).length).toBeGreaterThan(1000);
	});
});

function counted(change: Partial<InvoiceDraft> = {}): OwnInvoice {
	const invoice = ownInvoice({ ...draft, ...change });
	if (isRefused(invoice)) throw new Error(invoice.refused);
	return invoice;
}

/** The text of a PDF as poppler reads it, hard spaces made soft. */
function readable(pdf: Uint8Array): string {
	return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf })
		.toString()
		.replace(/\u00a0/g, ' ');
}
