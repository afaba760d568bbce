import { describe, expect, it } from 'vitest';
import { judge } from '#domain/rules/judge.ts';
import { invoiceXml } from '../../support/ubl-documents.ts';
import { after, before, cut, inside, steps, text, type Edit } from '../../support/xml-edits.ts';

const encoder = new TextEncoder();
const base = invoiceXml();
const rules = (xml: string) =>
	new Set(judge(encoder.encode(xml), { layers: 'rules' }).findings.map(({ rule }) => rule));

/** The categories with rules of their own: name in the rules, code, the right rate and a wrong one. */
const families = [
	['S', 'S', '21', '0'],
	['Z', 'Z', '0', '21'],
	['E', 'E', '0', '21'],
	['AE', 'AE', '0', '21'],
	['IC', 'K', '0', '21'],
	['G', 'G', '0', '21'],
	['AF', 'L', '7', '-1'],
	['AG', 'M', '4', '-1'],
	['O', 'O', '', '21']
] as const;
const withReason = new Set(['E', 'AE', 'IC', 'G', 'O']);
const taxed = new Set(['S', 'AF', 'AG']);

const inner = (code: string, rate: string) =>
	`<cbc:ID>${code}</cbc:ID>${rate && `<cbc:Percent>${rate}</cbc:Percent>`}<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>`;
const adjustment = (charge: boolean, code: string, rate: string) =>
	before(
		'cac:TaxTotal',
		`<cac:AllowanceCharge><cbc:ChargeIndicator>${charge}</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Actie</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">1.00</cbc:Amount><cac:TaxCategory>${inner(code, rate)}</cac:TaxCategory></cac:AllowanceCharge>`
	);
const reason = '<cbc:TaxExemptionReason>Vrijgesteld</cbc:TaxExemptionReason>';
const buyerVat = before(
	'cac:PartyLegalEntity',
	'<cac:PartyTaxScheme><cbc:CompanyID>BE0123456749</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>',
	2
);

describe.each(families)('VAT category %s', (name, code, rate, wrong) => {
	const noNumbers = cut('cac:PartyTaxScheme');
	const onLine = text('cac:ClassifiedTaxCategory', inner(code, rate));
	const amounts = steps(text('cbc:TaxAmount', rate || '0'), text('cbc:TaxAmount', rate || '0', 2));
	const right = steps(
		onLine,
		amounts,
		text('cac:TaxCategory', inner(code, rate)),
		withReason.has(name) ? inside('cac:TaxCategory', reason) : (xml) => xml,
		name === 'O' ? noNumbers : name === 'AE' || name === 'IC' ? buyerVat : (xml) => xml
	);
	/** Numbers that the category asks for gone, or those that it forbids there. */
	const numbers: Edit =
		name === 'O'
			? before(
					'cac:PartyLegalEntity',
					'<cac:PartyTaxScheme><cbc:CompanyID>NL000099998B57</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>'
				)
			: noNumbers;

	it('is right when all of it is', () => {
		expect([...rules(right(base))].filter((rule) => rule.startsWith(`BR-${name}-`))).toEqual(
			name === 'IC' ? ['BR-IC-11', 'BR-IC-12'] : []
		);
	});

	const otherCategory = inner(code === 'Z' ? 'E' : 'Z', '0');
	const edits: readonly (readonly [string, Edit])[] = [
		['01', text('cac:TaxCategory', otherCategory)],
		['02', numbers],
		['03', steps(numbers, adjustment(false, code, rate))],
		['04', steps(numbers, adjustment(true, code, rate))],
		['05', text('cac:ClassifiedTaxCategory', inner(code, wrong))],
		['06', adjustment(false, code, wrong)],
		['07', adjustment(true, code, wrong)],
		['08', text('cbc:TaxableAmount', '102.00')],
		['09', text('cbc:TaxAmount', taxed.has(name) ? '50.00' : '1.00', 2)],
		['10', withReason.has(name) ? cut('cbc:TaxExemptionReason') : inside('cac:TaxCategory', reason)]
	];
	it.each(edits)('rule %s is broken by its change', (number, edit) => {
		expect(rules(edit(right(base)))).toContain(`BR-${name}-${number}`);
	});
});

describe('VAT categories together', () => {
	const outside = steps(
		text('cac:ClassifiedTaxCategory', inner('O', '')),
		text('cac:TaxCategory', inner('O', '') + reason),
		cut('cac:PartyTaxScheme')
	);
	it.each([
		[
			'BR-O-11',
			after(
				'cac:TaxSubtotal',
				`<cac:TaxSubtotal><cac:TaxCategory>${inner('S', '21')}</cac:TaxCategory></cac:TaxSubtotal>`
			)
		],
		['BR-O-12', text('cac:ClassifiedTaxCategory', inner('S', '21'))],
		['BR-O-13', adjustment(false, 'S', '21')],
		['BR-O-14', adjustment(true, 'S', '21')]
	] as const)('%s: outside VAT stands alone', (rule, edit) => {
		expect(rules(outside(base))).not.toContain(rule);
		expect(rules(edit(outside(base)))).toContain(rule);
	});

	it('BR-IC-11 and BR-IC-12 are kept by a delivery with a date and a country', () => {
		const supply = text('cac:TaxCategory', inner('K', '0') + reason);
		const delivery = before(
			'cac:PaymentMeans',
			'<cac:Delivery><cbc:ActualDeliveryDate>2026-11-21</cbc:ActualDeliveryDate><cac:DeliveryLocation><cac:Address><cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country></cac:Address></cac:DeliveryLocation></cac:Delivery>'
		);
		expect(rules(supply(base))).toContain('BR-IC-11');
		expect(rules(supply(base))).toContain('BR-IC-12');
		expect(rules(delivery(supply(base)))).not.toContain('BR-IC-11');
		expect(rules(delivery(supply(base)))).not.toContain('BR-IC-12');
	});

	it('BR-S-08 lets a difference below one pass, and at exactly one its binary digits decide', () => {
		const taxable = (amount: string) => rules(text('cbc:TaxableAmount', amount)(base)).has('BR-S-08');
		expect([taxable('100.99'), taxable('99.01'), taxable('101.01')]).toEqual([false, false, true]);
		expect([taxable('101.00'), taxable('99.00')]).toEqual([true, true]);
	});
});
