import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputFinding } from '#domain/invoice/input/finding.ts';
import {
	invoiceFromInput,
	type InputContext,
	type SimpleInvoice
} from '#domain/invoice/input/simple-invoice.ts';
import { isRefused } from '#domain/outcome.ts';
import { judge } from '#domain/rules/judge.ts';
import { writeUbl } from '#domain/ubl/write/document.ts';
import { en } from '#texts/invoice-input/en.ts';
import { nl } from '#texts/invoice-input/nl.ts';
import { inputFailure } from '#texts/invoice-input/failure.ts';
import { inputSentence } from '#texts/invoice-input/sentence.ts';
import { bakery } from '../cast.ts';
import { sourceExamples } from './source-examples.ts';

const context: InputContext = {
	seller: bakery,
	today: '2026-11-21',
	account: { id: 'NL91ABNA0417164300', name: bakery.name },
	sandbox: true,
	language: 'en'
};
const encoder = new TextEncoder();
const first = sourceExamples['Send an invoice'];

describe('the simple input of source 004', () => {
	test.each(Object.entries(sourceExamples))('its own example "%s" works as it stands', async (name, body) => {
		const { invoice } = read(body);
		const file = `../../../golden/ubl/simple-${name.toLowerCase().replace(/[^a-z]+/g, '-')}.xml`;
		await expect(writeUbl(invoice)).toMatchFileSnapshot(file);
		expect(judge(encoder.encode(writeUbl(invoice)))).toMatchObject({ verdict: 'valid', findings: [] });
	});

	test('004-06 004-07 004-11 004-19 004-20 the first example comes out with every sum made', () => {
		const { invoice, warnings } = read(first);
		expect(invoice.totals).toEqual({
			lines: '50750.00',
			withoutVat: '50750.00',
			vat: '10657.50',
			withVat: '61407.50',
			payable: '61407.50'
		});
		expect(invoice).toMatchObject({
			number: 'INV-2026-042',
			issueDate: '2026-03-01',
			dueDate: '2026-03-31',
			buyerReference: 'PO-2026-007',
			paymentTerms: 'Net 30 days',
			notes: ['Thank you for your business!'],
			currency: 'EUR'
		});
		expect(invoice.payment).toEqual([
			{ code: '58', remittance: 'INV-2026-042', account: { id: 'BE68539007547034', name: bakery.name } }
		]);
		expect(warnings.map((one) => one.code)).toEqual(['sample_peppol_id']);
	});

	test('004-16 004-27 004-28 allowances and charges count on their own level', () => {
		const { invoice } = read(sourceExamples['Allowances & Charges']);
		expect(invoice.lines[0]?.netAmount).toBe('4800.00');
		expect(invoice.totals).toMatchObject({
			allowances: '100.00',
			charges: '50.00',
			withoutVat: '4750.00',
			vat: '997.50'
		});
	});

	test('004-02 004-04 the seller is that of the key; from is ignored without a word', () => {
		const { invoice, warnings } = read({ ...first, from: { name: 'Somebody Else', vatNumber: 'BE1' } });
		expect(invoice.seller).toBe(bakery);
		expect(warnings.map((one) => one.path)).not.toContain('from');
	});

	test('004-10 the date is today when none is given, and 30 days to pay follow when nothing is agreed', () => {
		const { invoice } = read(sourceExamples.Attachments);
		expect([invoice.issueDate, invoice.dueDate]).toEqual(['2026-11-21', '2026-12-21']);
	});

	test('004-07 the account of the organisation stands in for a paymentIban; a Dutch seller needs one of them', () => {
		const body = sourceExamples.Attachments;
		expect(read(body).invoice.payment[0]?.account?.id).toBe('NL91ABNA0417164300');
		expect(faults(body, { account: null })).toEqual([['paymentIban', 'payment_iban_required']]);
		const belgian = { ...bakery, address: { ...bakery.address, country: 'BE' } };
		expect(read(body, { account: null, seller: belgian }).invoice.payment).toEqual([]);
	});

	test('1a-2 the sample participants are normalised in the sandbox and refused outside it', () => {
		expect(read(first).invoice.buyer).toMatchObject({
			endpoint: { value: '0123456749', scheme: '0208' },
			legalId: { value: '0123456749', scheme: '0208' }
		});
		expect(faults(first, { sandbox: false })).toEqual([['to.peppolId', 'malformed_peppol_id']]);
		const real = { ...first, to: { ...first.to, peppolId: '0208:BE0403.170.701' } };
		expect(read(real, { sandbox: false }).invoice.buyer.endpoint).toEqual({
			value: '0403170701',
			scheme: '0208'
		});
	});

	test.each(['name', 'peppolId', 'street', 'city', 'postalCode', 'country'])(
		'004-03 a buyer without %s is refused at that field',
		(key) => {
			const { [key]: _gone, ...to } = first.to as Record<string, unknown>;
			const code = key === 'name' || key === 'peppolId' ? 'field_required' : 'buyer_address_incomplete';
			expect(faults({ ...first, to })).toEqual([[`to.${key}`, code]]);
		}
	);

	test.each(['description', 'quantity', 'unitPrice', 'vatRate'])(
		'004-05 a line without %s is refused at that field',
		(key) => {
			const { [key]: _gone, ...line } = first.lines[1] as Record<string, unknown>;
			expect(faults({ ...first, lines: [first.lines[0], line] })).toEqual([
				[`lines[1].${key}`, 'field_required']
			]);
		}
	);

	test('004-09 no lines, no invoice', () => {
		expect(faults({ ...first, lines: [] })).toEqual([['lines', 'no_lines']]);
		expect(faults({ ...first, lines: undefined })).toEqual([['lines', 'no_lines']]);
	});

	test.each<[string, unknown, string, string | undefined]>([
		['currency', 'EURO', 'unknown_currency', undefined],
		['currency', 'eur', 'unknown_currency', 'EUR'],
		['date', '01-03-2026', 'invalid_date', '2026-03-01'],
		['date', '2026-03-01T10:00:00Z', 'invalid_date', '2026-03-01'],
		['date', '2026-02-30', 'invalid_date', undefined],
		['paymentIban', 'BE68539007547035', 'invalid_iban', undefined],
		['note', 'a\u0000b', 'unwritable_character', undefined],
		['note', 'half \ud83d', 'unwritable_character', undefined],
		['number', 42, 'wrong_type', 'text'],
		['lines', 'many', 'wrong_type', 'list'],
		['isCreditNote', 'yes', 'wrong_type', 'true']
	])('%s %j is refused as %s', (key, value, code, suggestion) => {
		const [found] = errors({ ...first, [key]: value });
		expect(found).toMatchObject({ path: key, code });
		expect(found?.suggestion).toBe(suggestion);
	});

	test.each<[Record<string, unknown>, string, string, string | undefined]>([
		[{ vatRate: 0.21 }, 'lines[0].vatRate', 'invalid_vat_rate', '21'],
		[{ vatRate: -21 }, 'lines[0].vatRate', 'invalid_vat_rate', undefined],
		[{ vatRate: 2100 }, 'lines[0].vatRate', 'invalid_vat_rate', undefined],
		[{ vatRate: 'high' }, 'lines[0].vatRate', 'invalid_number', undefined],
		[{ vatRate: 21, vatCategory: 'AE' }, 'lines[0].vatRate', 'invalid_vat_rate', undefined],
		[{ vatRate: 0, vatCategory: 'E' }, 'lines[0].vatExemptionReason', 'exemption_reason_required', undefined],
		[{ unitPrice: '1.250,50' }, 'lines[0].unitPrice', 'invalid_number', '1250.50'],
		[{ unitPrice: -5 }, 'lines[0].unitPrice', 'negative_price', '5'],
		[{ quantity: Infinity }, 'lines[0].quantity', 'invalid_number', undefined],
		[{ quantity: null }, 'lines[0].quantity', 'field_required', undefined],
		[{ unit: 'STUK' }, 'lines[0].unit', 'unknown_unit', 'C62'],
		[
			{ allowances: [{ reason: 'x', amount: -1 }] },
			'lines[0].allowances[0].amount',
			'negative_amount',
			'charges'
		],
		[{ allowances: [{ amount: 1 }] }, 'lines[0].allowances[0].reason', 'field_required', undefined]
	])('004-34 a line with %j is refused at %s as %s', (change, path, code, suggestion) => {
		const found = errors({ ...first, lines: [{ ...first.lines[0], ...change }] })[0];
		expect(found).toMatchObject({ path, code });
		expect(found?.suggestion).toBe(suggestion);
	});

	test('a misspelled field is pointed out where it stands', () => {
		const { quantity, ...line } = first.lines[0]!;
		const found = errors({ ...first, lines: [{ ...line, quantitiy: quantity }] });
		expect(found[0]).toMatchObject({ path: 'lines[0].quantity', code: 'field_required', given: 'quantitiy' });
		expect(found.at(-1)).toMatchObject({
			path: 'lines[0].quantitiy',
			code: 'unknown_field',
			suggestion: 'quantity'
		});
	});

	test.each<[string, string | undefined]>([
		['BE0403170701', '0208:0403170701'],
		['68750110', '0106:68750110'],
		['NL000099998B57', '9944:NL000099998B57'],
		['0208:BE0403170702', undefined],
		['1234:5', undefined],
		['nonsense', undefined]
	])('004-34 the Peppol id %s is malformed, suggested is %s', (peppolId, suggestion) => {
		const [found] = errors({ ...first, to: { ...first.to, peppolId } });
		expect(found).toMatchObject({ path: 'to.peppolId', code: 'malformed_peppol_id' });
		expect(found?.suggestion).toBe(suggestion);
	});

	test.each<[Record<string, unknown>, string, string]>([
		[{ content: 'data:application/pdf;base64,JVBERg==' }, 'attachments[0].content', 'data_uri_prefix'],
		[{ content: 'not base64' }, 'attachments[0].content', 'invalid_base64'],
		[{ mimeType: 'text/html' }, 'attachments[0].mimeType', 'unsupported_mime_type'],
		[{ filename: undefined }, 'attachments[0].filename', 'field_required'],
		[{ content: undefined }, 'attachments[0].content', 'attachment_without_content'],
		[{ url: 'https://dezon.example/a.pdf' }, 'attachments[0].url', 'attachment_with_both'],
		[{ content: undefined, url: 'javascript:alert(1)' }, 'attachments[0].url', 'invalid_url'],
		[{ content: undefined, url: 'https://user:pass@dezon.example/' }, 'attachments[0].url', 'invalid_url']
	])('004-15 004-24 004-25 an attachment with %j is refused at %s as %s', (change, path, code) => {
		const [attachment] = sourceExamples.Attachments.attachments;
		expect(errors({ ...first, attachments: [{ ...attachment, ...change }] })[0]).toMatchObject({
			path,
			code
		});
	});

	test('004-25 an address that nobody outside can reach is a warning', () => {
		for (const url of [
			'http://localhost/a.pdf',
			'http://192.168.1.4/a.pdf',
			'https://[::1]/a',
			'https://intranet/a'
		]) {
			const { warnings } = read({ ...first, attachments: [{ id: 'A', url }] });
			expect(warnings.map((one) => one.code)).toContain('url_not_public');
		}
	});

	test('004-17 004-18 delivery and period are dates in order', () => {
		expect(faults({ ...first, invoicePeriod: { startDate: '2026-03-31', endDate: '2026-01-01' } })).toEqual([
			['invoicePeriod.endDate', 'period_ends_before_start']
		]);
		expect(faults({ ...first, invoicePeriod: {} })).toEqual([['invoicePeriod.startDate', 'field_required']]);
		expect(faults({ ...first, delivery: { date: 'soon', address: { city: 'Gent' } } })).toEqual([
			['delivery.date', 'invalid_date'],
			['delivery.address.street', 'field_required'],
			['delivery.address.postalCode', 'field_required'],
			['delivery.address.country', 'field_required']
		]);
	});

	test('004-30 buyers in Italy and Spain expect delivery information', () => {
		const to = { ...first.to, country: 'IT' };
		expect(read({ ...first, to }).warnings.map((one) => one.code)).toContain('delivery_recommended');
	});

	test('004-45 a credit note says which invoice it credits', () => {
		expect(faults({ ...first, isCreditNote: true })).toEqual([
			['invoiceReference', 'invoice_reference_required']
		]);
		const { invoice } = read({ ...first, isCreditNote: true, invoiceReference: 'INV-1' });
		expect(invoice).toMatchObject({
			kind: 'credit_note',
			typeCode: '381',
			references: { preceding: [{ number: 'INV-1' }] }
		});
	});

	test('reverse charge brings its words and its code along', () => {
		const lines = [{ ...first.lines[0], vatRate: 0, vatCategory: 'AE' }];
		const [row] = read({ ...first, lines }, { language: 'nl' }).invoice.vat;
		expect(row).toMatchObject({
			category: 'AE',
			exemptionReason: 'Btw verlegd',
			exemptionCode: 'VATEX-EU-AE'
		});
	});

	test('004-32 004-33 a buyer without street and postal code fails with the code of source 004', () => {
		const { street: _street, postalCode: _postalCode, ...to } = first.to;
		expect(inputFailure(errors({ ...first, to }), en)).toMatchObject({
			error: 'Validation failed: to.street not provided, to.postalCode not provided',
			code: 'buyer_address_incomplete',
			fields: [{ path: 'to.street' }, { path: 'to.postalCode' }]
		});
	});

	test('everything that is wrong is told at once, in both languages', () => {
		const found = errors({ number: '', to: {}, lines: [{}], attachments: [{}], currency: 'X' });
		expect(found.length).toBeGreaterThanOrEqual(13);
		for (const one of found) {
			expect(inputSentence(one, en).message.length).toBeGreaterThan(5);
			expect(inputSentence(one, nl).message).not.toMatch(/undefined|not provided/);
		}
		const address = found.find((one) => one.path === 'to.postalCode')!;
		expect(inputSentence(address, en).message).toBe('to.postalCode not provided');
	});

	test('004-01 whatever is accepted is valid by every rule of Peppol, whatever the amounts', () => {
		fc.assert(
			fc.property(simpleInputs, (body) => {
				const { invoice } = read(body);
				expect(judge(encoder.encode(writeUbl(invoice))).findings).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});

	test('W08 anything that is JSON ends with a document or with findings, never with a throw', () => {
		fc.assert(
			fc.property(
				fc.anything({ withBigInt: false, withNullPrototype: true }),
				fc.constantFrom(...Object.keys(first)),
				(value, key) => {
					const outcome = invoiceFromInput({ ...first, [key]: value }, context);
					if (!isRefused(outcome)) expect(writeUbl(outcome.invoice)).toContain('</Invoice>');
					else expect(outcome.findings.length).toBeGreaterThan(0);
					expect(isRefused(invoiceFromInput(value, context))).toBe(true);
				}
			)
		);
	});

	test('W08 a body of nothing but mistakes is answered at once and in bounds', () => {
		const mistakes = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`line${at}`, at]));
		expect(read({ ...first, ...mistakes }).warnings.length).toBeLessThanOrEqual(500);
		expect(faults({ ...first, lines: Array.from({ length: 50_000 }, () => ({})) }).length).toBe(500);
		expect(errors({ ...first, ...mistakes, number: '' })[0]).toMatchObject({
			path: 'number',
			severity: 'error'
		});
	});

	test('W08 10,000 lines are counted exactly', () => {
		const lines = Array.from({ length: 10_000 }, () => ({
			description: 'x',
			quantity: 3,
			unitPrice: 0.1,
			vatRate: 21
		}));
		expect(read({ ...first, lines }).invoice.totals).toMatchObject({ withoutVat: '3000.00', vat: '630.00' });
	});
});

const money = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
const vat = fc.constantFrom(
	{ vatRate: 21 },
	{ vatRate: 9 },
	{ vatRate: 6 },
	{ vatRate: 0, vatCategory: 'Z' },
	{ vatRate: 0, vatCategory: 'E', vatExemptionReason: 'Artikel 11 Wet OB' },
	{ vatRate: 0 }
);
const adjustments = (more: fc.Arbitrary<object>) =>
	fc.array(
		fc
			.tuple(fc.record({ reason: fc.constantFrom('Korting', 'R&D <b>'), amount: money }), more)
			.map(([one, two]) => ({ ...one, ...two })),
		{ maxLength: 2 }
	);
/** Inputs as senders make them, of every shape and amount. */
const simpleInputs = fc
	.record({
		lines: fc.array(
			fc
				.record({
					description: fc.constantFrom('Brood', 'Één "grote" <taart> & koffie 😀'),
					quantity: fc.oneof(fc.integer({ min: -20, max: 500 }), fc.constantFrom(0.25, 1.333)),
					unitPrice: fc.oneof(money, fc.constantFrom(0.0001, 12.3456)),
					vat,
					allowances: adjustments(fc.constant({})),
					charges: adjustments(fc.constant({}))
				})
				.map(({ vat: borne, ...line }) => ({ ...line, ...borne })),
			{ minLength: 1, maxLength: 8 }
		),
		allowances: adjustments(vat),
		charges: adjustments(vat),
		delivery: fc.option(fc.constant(sourceExamples['Delivery & Period'].delivery), { nil: undefined }),
		invoicePeriod: fc.option(fc.constant({ startDate: '2026-01-01', endDate: '2026-03-31' }), {
			nil: undefined
		}),
		note: fc.option(fc.constant('Dank u'), { nil: undefined })
	})
	.map((change) => ({ ...first, ...change }));

function read(body: unknown, change: Partial<InputContext> = {}): SimpleInvoice {
	const outcome = invoiceFromInput(body, { ...context, ...change });
	if (isRefused(outcome)) throw new Error(JSON.stringify(outcome));
	return outcome;
}

function errors(body: unknown, change: Partial<InputContext> = {}): readonly InputFinding[] {
	const outcome = invoiceFromInput(body, { ...context, ...change });
	return isRefused(outcome) ? outcome.findings : [];
}

function faults(body: unknown, change: Partial<InputContext> = {}): [string, string][] {
	return errors(body, change)
		.filter((one) => one.severity === 'error')
		.map((one) => [one.path, one.code]);
}
