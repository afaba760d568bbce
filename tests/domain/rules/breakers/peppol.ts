import { attribute, cut, put, steps, text, twice } from '../../../support/ubl-tree.ts';
import type { Wish } from '../../../support/valid-wish.ts';
import {
	BUYER,
	LINE,
	SELLER,
	SUBTOTAL,
	adjustment,
	amount,
	breaks,
	category,
	emptySubtotal,
	id,
	italian,
	more,
	peppolic,
	reason,
	standard,
	type Breaker
} from './breaker.ts';

const nothing = amount('0.00');
const factor = '<cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>';
const base = amount('100.00', 'BaseAmount');
const withAllowance: Wish = { ...standard, ...peppolic, with: ['allowance'] };
const withCharge: Wish = { ...standard, ...peppolic, with: ['charge'] };
const allowance = (rest: string) => put('', adjustment(false, reason + rest, category()));
const coded = (code: string, charge: boolean) =>
	put(
		'',
		adjustment(
			charge,
			`<cbc:AllowanceChargeReasonCode>${code}</cbc:AllowanceChargeReasonCode>${nothing}`,
			category()
		)
	);
const twin = (rule: string) => ({ [rule]: 'the lists of EN 16931 and Peppol both lack the code' });
const CODE = `${SUBTOTAL}/cac:TaxCategory/cbc:TaxExemptionReasonCode`;
const total = (currency: string, rest = '') =>
	put('', `<cac:TaxTotal><cbc:TaxAmount currencyID="${currency}">0.00</cbc:TaxAmount>${rest}</cac:TaxTotal>`);
const PRICE = `${LINE}/cac:Price`;

const cases: readonly Breaker[] = [
	breaks('R001', cut('cbc:ProfileID'), peppolic, {
		'PEPPOL-EN16931-R007': 'a process that is not named is none of those known'
	}),
	breaks('R002', put('', '<cbc:Note>Ook</cbc:Note>'), { ...peppolic, with: ['note'] }),
	breaks('R003', cut('cbc:BuyerReference'), { ...peppolic, without: ['order', 'orderLine'] }),
	breaks('R004', text('cbc:CustomizationID', 'urn:cen.eu:en16931:2017'), peppolic),
	breaks('R005', text('cbc:TaxCurrencyCode', 'EUR'), { ...peppolic, with: ['vatCurrency'] }),
	breaks('R007', text('cbc:ProfileID', 'urn:x'), peppolic),
	breaks('R008', put('', '<cbc:Note></cbc:Note>'), { ...peppolic, without: ['note'] }),
	breaks('R010', cut(`${BUYER}/cbc:EndpointID`), peppolic),
	breaks('R020', cut(`${SELLER}/cbc:EndpointID`), peppolic),
	breaks('R040', allowance(factor + nothing + base), withAllowance),
	breaks('R041', allowance(factor + nothing), withAllowance),
	breaks('R042', allowance(nothing + base), withAllowance),
	breaks('R043', put('', adjustment('1', reason + nothing, category())), withCharge),
	breaks('R044', text(`${PRICE}/cac:AllowanceCharge/cbc:ChargeIndicator`, 'true'), {
		...peppolic,
		with: ['grossPrice']
	}),
	breaks('R046', more(`${PRICE}/cac:AllowanceCharge/cbc:BaseAmount`, 100), {
		...peppolic,
		with: ['grossPrice']
	}),
	breaks('R051', attribute(`${PRICE}/cbc:PriceAmount`, 'currencyID', 'USD'), peppolic),
	breaks(
		'R053',
		total('SEK', emptySubtotal('B', '22')),
		{ vat: [['Z', '0']], ...italian },
		{
			'PEPPOL-EN16931-R051': 'a second breakdown is in another currency, or BR-CO-15 finds two totals'
		}
	),
	breaks('R054', total('SEK'), { ...peppolic, without: ['vatCurrency'] }),
	breaks('R055', text('cac:TaxTotal[2]/cbc:TaxAmount', '-1.00'), {
		...standard,
		...peppolic,
		with: ['vatCurrency']
	}),
	breaks('R061', cut('cac:PaymentMeans/cac:PaymentMandate/cbc:ID'), {
		...peppolic,
		with: ['mandate'],
		without: ['card']
	}),
	breaks(
		'R080',
		put(
			'',
			`<cac:AdditionalDocumentReference>${id('2')}<cbc:DocumentTypeCode>50</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>`
		),
		{ ...peppolic, kind: 'credit_note', with: ['project'] }
	),
	breaks(
		'R100',
		twice(`${LINE}/cac:DocumentReference`),
		{ ...peppolic, with: ['lineObject'] },
		{
			'UBL-SR-52': 'the same test under another id'
		}
	),
	breaks(
		'R101',
		put(
			LINE,
			`<cac:DocumentReference>${id('1')}<cbc:DocumentTypeCode>50</cbc:DocumentTypeCode></cac:DocumentReference>`
		),
		{ ...peppolic, without: ['lineObject'] }
	),
	breaks('R110', text(`${LINE}/cac:InvoicePeriod/cbc:StartDate`, '2026-09-30'), {
		...peppolic,
		with: ['period', 'linePeriod']
	}),
	breaks('R111', text(`${LINE}/cac:InvoicePeriod/cbc:EndDate`, '2026-11-01'), {
		...peppolic,
		with: ['period', 'linePeriod']
	}),
	breaks('R120', more(`${PRICE}/cbc:PriceAmount`, 100), {
		...peppolic,
		without: ['grossPrice', 'baseQuantity']
	}),
	breaks('R121', put(PRICE, '<cbc:BaseQuantity>0</cbc:BaseQuantity>'), {
		...peppolic,
		without: ['baseQuantity']
	}),
	breaks('R130', put(PRICE, '<cbc:BaseQuantity unitCode="LTR">1</cbc:BaseQuantity>'), {
		...peppolic,
		without: ['baseQuantity']
	}),
	breaks(
		'CL001',
		attribute(
			'cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject',
			'mimeCode',
			'text/html'
		),
		{ ...peppolic, with: ['file'], without: ['object', 'project'] },
		twin('BR-CL-24')
	),
	breaks('CL002', coded('1', false), withAllowance, twin('BR-CL-19')),
	breaks('CL003', coded('1', true), withCharge, twin('BR-CL-20')),
	breaks(
		'CL006',
		put('', '<cac:InvoicePeriod><cbc:DescriptionCode>4</cbc:DescriptionCode></cac:InvoicePeriod>'),
		{ ...peppolic, without: ['period', 'vatPointDate'] },
		twin('BR-CL-06')
	),
	breaks('CL007', attribute(`${PRICE}/cbc:PriceAmount`, 'currencyID', 'STD'), peppolic, {
		'PEPPOL-EN16931-R051': 'the amount is no longer in the currency of the document'
	}),
	breaks('CL008', attribute(`${SELLER}/cbc:EndpointID`, 'schemeID', '0147'), peppolic),
	breaks(
		'F001',
		text('cbc:IssueDate', (old) => `${old}Z`),
		peppolic
	),
	breaks('P0100', text('cbc:InvoiceTypeCode', '389'), { profiles: ['billing'], kind: 'invoice' }),
	breaks('P0100', text('cbc:InvoiceTypeCode', '380'), { profiles: ['selfbilling'], kind: 'invoice' }),
	breaks('P0101', text('cbc:CreditNoteTypeCode', '261'), { profiles: ['billing'], kind: 'credit_note' }),
	breaks('P0101', text('cbc:CreditNoteTypeCode', '381'), { profiles: ['selfbilling'], kind: 'credit_note' }),
	breaks('P0112', text('cbc:InvoiceTypeCode', '384'), { profiles: ['billing'], kind: 'invoice' }),
	...(
		[
			['P0104', 'G'],
			['P0105', 'O'],
			['P0106', 'IC'],
			['P0107', 'AE']
		] as const
	).map(([rule, code]) =>
		breaks(
			rule,
			put(
				`${SUBTOTAL}/cac:TaxCategory`,
				`<cbc:TaxExemptionReasonCode>VATEX-EU-${code}</cbc:TaxExemptionReasonCode>`
			),
			{ ...peppolic, vat: [['E', '0']] }
		)
	),
	...(
		[
			['P0108', 'D'],
			['P0109', 'F'],
			['P0110', 'I'],
			['P0111', 'J']
		] as const
	).map(([rule, code]) => breaks(rule, text(CODE, `VATEX-EU-${code}`), { ...peppolic, vat: [['G', '0']] }))
];

/** A scheme with a number that is wrong under it. */
const schemes: readonly (readonly [rule: string, scheme: string, wrong: string])[] = [
	['R040', '0088', '7300010000002'],
	['R041', '0192', '987654321'],
	['R042', '0184', 'DK1234567'],
	['R043', '0208', '0123456789'],
	['R044', '0201', 'ABC'],
	['R045', '0210', '123'],
	['R046', '9907', '123'],
	['R047', '0211', 'IT12345678901'],
	['R049', '0007', '1234567890'],
	['R050', '0151', '12345678901'],
	['R052', '0096', '123'],
	['R053', '0198', '12345678'],
	['R054', '0106', '1234567'],
	['R055', '0190', '1234'],
	['R056-1', '9944', 'NL123456789'],
	['R057', '0217', '12345678']
];
/** Schemes that have a rule although a list no longer has them. */
const unlisted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'9907': {
		'BR-CL-25': 'the list of EN 16931 no longer has the scheme',
		'PEPPOL-EN16931-CL008': 'the list of Peppol no longer has the scheme'
	},
	'0217': { 'PEPPOL-EN16931-CL008': 'the list of Peppol does not have the scheme' }
};
const endpoint = (code: string, value: string) =>
	steps(attribute(`${SELLER}/cbc:EndpointID`, 'schemeID', code), text(`${SELLER}/cbc:EndpointID`, value));
const next: Wish = { profiles: ['selfbilling'] };

/** What 2026.11 adds to self-billing besides the cardinalities. */
const added: readonly Breaker[] = [
	breaks(
		'PEPPOL-COMMON-R058',
		text(`${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`, 'LU10000357'),
		{ ...next, ...standard },
		{},
		'2026.11'
	),
	breaks('PEPPOL-COMMON-R059', endpoint('0240', '20202000000'), next, {}, '2026.11'),
	breaks(
		'PEPPOL-COMMON-R062',
		text(`${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`, 'BE2123456749'),
		{ ...next, ...standard },
		{},
		'2026.11'
	)
];

export const peppolBreakers: readonly Breaker[] = [
	...cases.map((one) => ({ ...one, rule: `PEPPOL-EN16931-${one.rule}` })),
	...schemes.map(([rule, code, wrong]) =>
		breaks(
			`PEPPOL-COMMON-${rule}`,
			/^99|^0217/.test(code)
				? endpoint(code, wrong)
				: put(BUYER, `<cac:PartyIdentification>${id(wrong, code)}</cac:PartyIdentification>`),
			{ ...peppolic, without: ['identifiers'] },
			unlisted[code] ?? {}
		)
	),
	breaks('PEPPOL-COMMON-R056-2', text(`${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`, 'NL123'), {
		...standard,
		...peppolic
	}),
	...added
];
