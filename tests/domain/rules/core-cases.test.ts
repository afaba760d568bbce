import { describe, expect, it } from 'vitest';
import { judge } from '#domain/rules/judge.ts';
import { invoiceXml } from '../../support/ubl-documents.ts';
import {
	after,
	attributes,
	before,
	cut,
	every,
	inside,
	steps,
	text,
	twice,
	type Edit
} from '../../support/xml-edits.ts';

const encoder = new TextEncoder();
const rules = (xml: string) =>
	new Set(
		judge(encoder.encode(xml), { layers: 'rules', profile: 'billing' }).findings.map(({ rule }) => rule)
	);
const base = { Invoice: invoiceXml(), CreditNote: invoiceXml({ kind: 'CreditNote' }) };

const SELLER = 'cac:AccountingSupplierParty';
const VAT = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';
const taxScheme = (id: string, scheme = VAT) =>
	`<cac:PartyTaxScheme><cbc:CompanyID>${id}</cbc:CompanyID>${scheme}</cac:PartyTaxScheme>`;
const category = (code: string, percent = '21') =>
	`<cac:TaxCategory><cbc:ID>${code}</cbc:ID>${percent && `<cbc:Percent>${percent}</cbc:Percent>`}${VAT}</cac:TaxCategory>`;
const allowance = (
	charge: boolean,
	rest = '<cbc:AllowanceChargeReason>Actie</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">1.00</cbc:Amount>',
	tax = category('S')
) =>
	`<cac:AllowanceCharge><cbc:ChargeIndicator>${charge}</cbc:ChargeIndicator>${rest}${tax}</cac:AllowanceCharge>`;
const onDocument = (xml: string) => before('cac:TaxTotal', xml);
const onLine = (xml: string) => before('cac:Item', xml);
const representative = (inner: string) =>
	before('cac:PaymentMeans', `<cac:TaxRepresentativeParty>${inner}</cac:TaxRepresentativeParty>`);
const payee = (inner: string) => before('cac:PaymentMeans', `<cac:PayeeParty>${inner}</cac:PayeeParty>`);
const period = (inner: string) => `<cac:InvoicePeriod>${inner}</cac:InvoicePeriod>`;
const amount = '<cbc:Amount currencyID="EUR">1.00</cbc:Amount>';
const reason = '<cbc:AllowanceChargeReason>Actie</cbc:AllowanceChargeReason>';
const fine = '<cbc:Amount currencyID="EUR">1.005</cbc:Amount>';
const fineBase = '<cbc:BaseAmount currencyID="EUR">1.005</cbc:BaseAmount>';
const name = (label: string) => `<cac:PartyName><cbc:Name>${label}</cbc:Name></cac:PartyName>`;
const reference = (kind: string, inner: string) => before(SELLER, `<cac:${kind}>${inner}</cac:${kind}>`);
const id = (value: string, scheme = '') => `<cbc:ID${scheme && ` schemeID="${scheme}"`}>${value}</cbc:ID>`;
const file = (written: string) =>
	reference(
		'AdditionalDocumentReference',
		`${id('1')}<cac:Attachment><cbc:EmbeddedDocumentBinaryObject${written}>YQ==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`
	);
const means = (inner: string) => before('cac:TaxTotal', `<cac:PaymentMeans>${inner}</cac:PaymentMeans>`);

/** A change that breaks each rule; documents without it keep the rule. */
const cases: readonly (readonly [rule: string, edit: Edit, kind?: 'CreditNote'])[] = [
	['BR-01', cut('cbc:CustomizationID')],
	['BR-02', text('cbc:ID', ' ')],
	['BR-03', cut('cbc:IssueDate')],
	['BR-04', cut('cbc:InvoiceTypeCode')],
	['BR-04', cut('cbc:CreditNoteTypeCode'), 'CreditNote'],
	['BR-05', cut('cbc:DocumentCurrencyCode')],
	['BR-06', cut('cbc:RegistrationName')],
	['BR-07', cut('cbc:RegistrationName', 2)],
	['BR-08', cut('cac:PostalAddress')],
	['BR-09', cut('cac:Country')],
	['BR-10', cut('cac:PostalAddress', 2)],
	['BR-11', text('cbc:IdentificationCode', '', 2)],
	['BR-12', cut('cbc:LineExtensionAmount')],
	['BR-13', cut('cbc:TaxExclusiveAmount')],
	['BR-14', cut('cbc:TaxInclusiveAmount')],
	['BR-15', cut('cbc:PayableAmount')],
	['BR-16', cut('cac:InvoiceLine')],
	['BR-17', payee(id('1'))],
	['BR-18', representative(taxScheme('NL1'))],
	['BR-19', representative(name('Fiscus'))],
	['BR-20', representative('<cac:PostalAddress/>'.replace('/>', '></cac:PostalAddress>'))],
	['BR-21', text('cbc:ID', '', 7)],
	['BR-22', cut('cbc:InvoicedQuantity')],
	['BR-22', cut('cbc:CreditedQuantity'), 'CreditNote'],
	['BR-23', attributes('cbc:InvoicedQuantity', '')],
	['BR-24', cut('cbc:LineExtensionAmount', 2)],
	['BR-25', text('cbc:Name', '')],
	['BR-26', cut('cac:Price')],
	['BR-27', text('cbc:PriceAmount', '-10.00')],
	[
		'BR-28',
		inside(
			'cac:Price',
			'<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">1</cbc:Amount><cbc:BaseAmount currencyID="EUR">-1</cbc:BaseAmount></cac:AllowanceCharge>'
		)
	],
	[
		'BR-29',
		before(
			'cac:BillingReference',
			period('<cbc:StartDate>2026-02-01</cbc:StartDate><cbc:EndDate>2026-01-31</cbc:EndDate>')
		)
	],
	['BR-30', onLine(period('<cbc:StartDate>2026-02-01</cbc:StartDate><cbc:EndDate>2026-01-31</cbc:EndDate>'))],
	['BR-31', onDocument(allowance(false, reason))],
	['BR-32', onDocument(allowance(false, reason + amount, ''))],
	['BR-33', onDocument(allowance(false, amount))],
	['BR-36', onDocument(allowance(true, reason))],
	['BR-37', onDocument(allowance(true, reason + amount, ''))],
	['BR-38', onDocument(allowance(true, amount))],
	['BR-41', onLine(allowance(false, reason, ''))],
	['BR-42', onLine(allowance(false, amount, ''))],
	['BR-43', onLine(allowance(true, reason, ''))],
	['BR-44', onLine(allowance(true, amount, ''))],
	['BR-45', cut('cbc:TaxableAmount')],
	['BR-46', cut('cbc:TaxAmount', 2)],
	['BR-47', text('cac:TaxCategory', VAT)],
	['BR-48', cut('cbc:Percent')],
	['BR-49', cut('cbc:PaymentMeansCode')],
	['BR-50', text('cac:PayeeFinancialAccount', '<cbc:Name>Zon</cbc:Name>')],
	[
		'BR-51',
		inside(
			'cac:PaymentMeans',
			'<cac:CardAccount><cbc:PrimaryAccountNumberID>12345678901</cbc:PrimaryAccountNumberID></cac:CardAccount>'
		)
	],
	['BR-52', reference('AdditionalDocumentReference', id(''))],
	['BR-53', after('cbc:DocumentCurrencyCode', '<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>')],
	[
		'BR-54',
		inside('cac:Item', '<cac:AdditionalItemProperty><cbc:Name>Kleur</cbc:Name></cac:AdditionalItemProperty>')
	],
	['BR-55', cut('cac:InvoiceDocumentReference')],
	['BR-56', representative(name('Fiscus'))],
	[
		'BR-57',
		before(
			'cac:PaymentMeans',
			'<cac:Delivery><cac:DeliveryLocation><cac:Address></cac:Address></cac:DeliveryLocation></cac:Delivery>'
		)
	],
	['BR-61', cut('cac:PayeeFinancialAccount')],
	['BR-62', attributes('cbc:EndpointID', '')],
	['BR-63', attributes('cbc:EndpointID', '', 2)],
	[
		'BR-64',
		inside('cac:Item', `<cac:StandardItemIdentification>${id('1')}</cac:StandardItemIdentification>`)
	],
	[
		'BR-65',
		inside(
			'cac:Item',
			'<cac:CommodityClassification><cbc:ItemClassificationCode>1</cbc:ItemClassificationCode></cac:CommodityClassification>'
		)
	],
	['BR-B-01', steps(every('<cbc:ID>S</cbc:ID>', '<cbc:ID>B</cbc:ID>'))],
	['BR-B-02', steps(text('cac:TaxCategory', category('B').slice(17, -18)))],
	[
		'BR-CO-03',
		steps(
			before('cbc:DocumentCurrencyCode', '<cbc:TaxPointDate>2026-11-21</cbc:TaxPointDate>'),
			before('cac:BillingReference', period('<cbc:DescriptionCode>35</cbc:DescriptionCode>'))
		)
	],
	['BR-CO-04', cut('cac:ClassifiedTaxCategory')],
	['BR-CO-09', text('cbc:CompanyID', '000099998B57')],
	['BR-CO-10', text('cbc:LineExtensionAmount', '100.01')],
	[
		'BR-CO-11',
		after(
			'cbc:TaxInclusiveAmount',
			'<cbc:AllowanceTotalAmount currencyID="EUR">1.00</cbc:AllowanceTotalAmount>'
		)
	],
	[
		'BR-CO-12',
		after('cbc:TaxInclusiveAmount', '<cbc:ChargeTotalAmount currencyID="EUR">1.00</cbc:ChargeTotalAmount>')
	],
	['BR-CO-13', text('cbc:TaxExclusiveAmount', '100.01')],
	['BR-CO-14', text('cbc:TaxAmount', '21.01')],
	['BR-CO-15', text('cbc:TaxInclusiveAmount', '121.01')],
	['BR-CO-16', text('cbc:PayableAmount', '121.01')],
	['BR-CO-17', text('cbc:TaxAmount', '22.00', 2)],
	['BR-CO-18', cut('cac:TaxSubtotal')],
	['BR-CO-19', before('cac:BillingReference', period(''))],
	['BR-CO-20', onLine(period(''))],
	['BR-CO-21', onDocument(allowance(false, amount))],
	['BR-CO-22', onDocument(allowance(true, amount))],
	['BR-CO-23', onLine(allowance(false, amount, ''))],
	['BR-CO-24', onLine(allowance(true, amount, ''))],
	['BR-CO-26', steps(cut('cac:PartyTaxScheme'), cut('cbc:CompanyID'))],
	['BR-DEC-01', onDocument(allowance(false, reason + fine))],
	['BR-DEC-02', onDocument(allowance(false, reason + amount + fineBase))],
	['BR-DEC-05', onDocument(allowance(true, reason + fine))],
	['BR-DEC-06', onDocument(allowance(true, reason + amount + fineBase))],
	['BR-DEC-09', text('cbc:LineExtensionAmount', '100.000')],
	[
		'BR-DEC-10',
		after(
			'cbc:TaxInclusiveAmount',
			'<cbc:AllowanceTotalAmount currencyID="EUR">0.000</cbc:AllowanceTotalAmount>'
		)
	],
	[
		'BR-DEC-11',
		after('cbc:TaxInclusiveAmount', '<cbc:ChargeTotalAmount currencyID="EUR">0.000</cbc:ChargeTotalAmount>')
	],
	['BR-DEC-12', text('cbc:TaxExclusiveAmount', '100.00 ')],
	['BR-DEC-14', text('cbc:TaxInclusiveAmount', '121.000')],
	['BR-DEC-16', before('cbc:PayableAmount', '<cbc:PrepaidAmount currencyID="EUR">0.000</cbc:PrepaidAmount>')],
	[
		'BR-DEC-17',
		before(
			'cbc:PayableAmount',
			'<cbc:PayableRoundingAmount currencyID="EUR">0.000</cbc:PayableRoundingAmount>'
		)
	],
	['BR-DEC-18', text('cbc:PayableAmount', '121.000')],
	['BR-DEC-19', text('cbc:TaxableAmount', '100.000')],
	['BR-DEC-20', text('cbc:TaxAmount', '21.000', 2)],
	['BR-DEC-23', text('cbc:LineExtensionAmount', '100.000', 2)],
	['BR-DEC-24', onLine(allowance(false, reason + fine, ''))],
	['BR-DEC-25', onLine(allowance(false, reason + amount + fineBase, ''))],
	['BR-DEC-27', onLine(allowance(true, reason + fine, ''))],
	['BR-DEC-28', onLine(allowance(true, reason + amount + fineBase, ''))],
	['BR-CL-01', text('cbc:InvoiceTypeCode', '381')],
	['BR-CL-01', text('cbc:CreditNoteTypeCode', '380'), 'CreditNote'],
	['BR-CL-03', attributes('cbc:PayableAmount', ' currencyID="EUX"')],
	['BR-CL-04', text('cbc:DocumentCurrencyCode', 'EUX')],
	['BR-CL-05', after('cbc:DocumentCurrencyCode', '<cbc:TaxCurrencyCode>EUX</cbc:TaxCurrencyCode>')],
	['BR-CL-06', before('cac:BillingReference', period('<cbc:DescriptionCode>4</cbc:DescriptionCode>'))],
	[
		'BR-CL-07',
		reference(
			'AdditionalDocumentReference',
			`${id('1', 'Q!')}<cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>`
		)
	],
	['BR-CL-08', before('cbc:DocumentCurrencyCode', '<cbc:Note>#QQQ#Let op</cbc:Note>')],
	[
		'BR-CL-10',
		before('cac:PostalAddress', `<cac:PartyIdentification>${id('1', 'Q')}</cac:PartyIdentification>`)
	],
	[
		'BR-CL-10',
		before('cac:PostalAddress', `<cac:PartyIdentification>${id('1', 'SEPA')}</cac:PartyIdentification>`, 2)
	],
	['BR-CL-11', attributes('cbc:CompanyID', ' schemeID="Q"', 2)],
	[
		'BR-CL-13',
		inside(
			'cac:Item',
			'<cac:CommodityClassification><cbc:ItemClassificationCode listID="Q">1</cbc:ItemClassificationCode></cac:CommodityClassification>'
		)
	],
	['BR-CL-14', text('cbc:IdentificationCode', 'QQ')],
	[
		'BR-CL-15',
		inside(
			'cac:Item',
			'<cac:OriginCountry><cbc:IdentificationCode>QQ</cbc:IdentificationCode></cac:OriginCountry>'
		)
	],
	['BR-CL-16', text('cbc:PaymentMeansCode', '999')],
	['BR-CL-17', text('cac:TaxCategory', id('Q') + VAT)],
	['BR-CL-18', text('cac:ClassifiedTaxCategory', id('Q') + VAT)],
	[
		'BR-CL-19',
		onDocument(allowance(false, '<cbc:AllowanceChargeReasonCode>1</cbc:AllowanceChargeReasonCode>' + amount))
	],
	[
		'BR-CL-20',
		onDocument(allowance(true, '<cbc:AllowanceChargeReasonCode>1</cbc:AllowanceChargeReasonCode>' + amount))
	],
	[
		'BR-CL-21',
		inside('cac:Item', `<cac:StandardItemIdentification>${id('1', 'Q')}</cac:StandardItemIdentification>`)
	],
	[
		'BR-CL-22',
		inside('cac:TaxCategory', '<cbc:TaxExemptionReasonCode>VATEX-EU-Q</cbc:TaxExemptionReasonCode>')
	],
	['BR-CL-23', attributes('cbc:InvoicedQuantity', ' unitCode="QQQ"')],
	['BR-CL-24', file(' mimeCode="text/html" filename="a.html"')],
	['BR-CL-25', attributes('cbc:EndpointID', ' schemeID="9999"')],
	[
		'BR-CL-26',
		before(
			'cac:PaymentMeans',
			`<cac:Delivery><cac:DeliveryLocation>${id('1', 'Q')}</cac:DeliveryLocation></cac:Delivery>`
		)
	],
	['UBL-DT-01', onDocument(allowance(false, reason + fine))],
	['UBL-DT-06', file(' filename="a.csv"')],
	['UBL-DT-07', file(' mimeCode="text/csv"')],
	...(['Contract', 'Receipt', 'Despatch', 'Originator'] as const).map((kind, at): [string, Edit] => [
		`UBL-SR-${['01', '02', '03', '56'][at]}`,
		steps(reference(`${kind}DocumentReference`, id('1')), reference(`${kind}DocumentReference`, id('2')))
	]),
	[
		'UBL-SR-04',
		reference(
			'AdditionalDocumentReference',
			`${id('1')}${id('2')}<cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>`
		)
	],
	[
		'UBL-SR-05',
		before(
			'cac:TaxTotal',
			'<cac:PaymentTerms><cbc:Note>1</cbc:Note><cbc:Note>2</cbc:Note></cac:PaymentTerms>'
		)
	],
	['UBL-SR-06', twice('cac:InvoiceDocumentReference')],
	['UBL-SR-07', cut('cac:InvoiceDocumentReference')],
	[
		'UBL-SR-08',
		before('cac:BillingReference', period('<cbc:StartDate>2026-02-01</cbc:StartDate>').repeat(2))
	],
	['UBL-SR-09', twice('cbc:RegistrationName')],
	['UBL-SR-10', before('cac:PostalAddress', name('A') + name('B'))],
	['UBL-SR-11', after('cbc:CompanyID', '<cbc:CompanyID schemeID="0106">1</cbc:CompanyID>', 2)],
	['UBL-SR-12', after('cac:PartyTaxScheme', taxScheme('NL1'))],
	[
		'UBL-SR-13',
		after(
			'cac:PartyTaxScheme',
			taxScheme('1', '<cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme>').repeat(2)
		)
	],
	[
		'UBL-SR-14',
		after(
			'cbc:CompanyID',
			'<cbc:CompanyLegalForm>BV</cbc:CompanyLegalForm><cbc:CompanyLegalForm>NV</cbc:CompanyLegalForm>',
			2
		)
	],
	['UBL-SR-15', twice('cbc:RegistrationName', 2)],
	[
		'UBL-SR-16',
		before('cac:PostalAddress', `<cac:PartyIdentification>${id('1')}</cac:PartyIdentification>`.repeat(2), 2)
	],
	['UBL-SR-17', twice('cbc:CompanyID', 3)],
	['UBL-SR-18', before('cac:PartyLegalEntity', taxScheme('NL1') + taxScheme('NL2'), 2)],
	['UBL-SR-19', payee(name('A') + name('B'))],
	['UBL-SR-19', payee(name('Bakkerij de Zon B.V.'))],
	['UBL-SR-20', payee(name('A') + `<cac:PartyIdentification>${id('1')}</cac:PartyIdentification>`.repeat(2))],
	[
		'UBL-SR-21',
		payee(
			`${name('A')}<cac:PartyLegalEntity><cbc:CompanyID>1</cbc:CompanyID><cbc:CompanyID>2</cbc:CompanyID></cac:PartyLegalEntity>`
		)
	],
	['UBL-SR-22', representative(name('A') + name('B'))],
	['UBL-SR-23', representative(name('A') + taxScheme('NL1') + taxScheme('NL2'))],
	[
		'UBL-SR-24',
		before(
			'cac:PaymentMeans',
			'<cac:Delivery><cbc:ActualDeliveryDate>2026-11-21</cbc:ActualDeliveryDate></cac:Delivery>'.repeat(2)
		)
	],
	[
		'UBL-SR-25',
		before(
			'cac:PaymentMeans',
			`<cac:Delivery><cac:DeliveryParty>${name('A')}${name('B')}</cac:DeliveryParty></cac:Delivery>`
		)
	],
	[
		'UBL-SR-26',
		after('cbc:PaymentMeansCode', '<cbc:PaymentID>1</cbc:PaymentID><cbc:PaymentID>1</cbc:PaymentID>')
	],
	['UBL-SR-27', twice('cbc:PaymentMeansCode')],
	['UBL-SR-28', inside('cac:PaymentMeans', `<cac:PaymentMandate>${id('1')}${id('2')}</cac:PaymentMandate>`)],
	[
		'UBL-SR-29',
		before(
			'cac:PostalAddress',
			`<cac:PartyIdentification>${id('1', 'SEPA')}</cac:PartyIdentification>`.repeat(2)
		)
	],
	['UBL-SR-30', onDocument(allowance(false, reason + reason + amount))],
	['UBL-SR-31', onDocument(allowance(true, reason + reason + amount))],
	['UBL-SR-32', inside('cac:TaxCategory', '<cbc:TaxExemptionReason>a</cbc:TaxExemptionReason>'.repeat(2))],
	[
		'UBL-SR-33',
		reference(
			'AdditionalDocumentReference',
			`${id('1')}<cbc:DocumentDescription>a</cbc:DocumentDescription><cbc:DocumentDescription>b</cbc:DocumentDescription>`
		)
	],
	['UBL-SR-34', before('cbc:InvoicedQuantity', '<cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note>')],
	[
		'UBL-SR-35',
		onLine('<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>'.repeat(2))
	],
	['UBL-SR-36', onLine(period('<cbc:StartDate>2026-02-01</cbc:StartDate>').repeat(2))],
	['UBL-SR-37', inside('cac:Price', allowance(false, amount, '').repeat(2))],
	['UBL-SR-39', reference('ProjectReference', `${id('1')}${id('2')}`)],
	['UBL-SR-40', before('cac:PostalAddress', name('A') + name('B'), 2)],
	['UBL-SR-42', after('cac:PartyTaxScheme', taxScheme('NL1').repeat(2))],
	[
		'UBL-SR-43',
		reference('AdditionalDocumentReference', `${id('1')}<cbc:DocumentTypeCode>50</cbc:DocumentTypeCode>`)
	],
	[
		'UBL-SR-44',
		steps(
			after('cbc:PaymentMeansCode', '<cbc:PaymentID>1</cbc:PaymentID>'),
			means('<cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>2</cbc:PaymentID>')
		)
	],
	[
		'UBL-SR-45',
		after('cbc:PaymentMeansCode', '<cbc:PaymentDueDate>2026-12-01</cbc:PaymentDueDate>'.repeat(2))
	],
	[
		'UBL-SR-46',
		steps(
			attributes('cbc:PaymentMeansCode', ' name="a"'),
			means('<cbc:PaymentMeansCode name="b">30</cbc:PaymentMeansCode>')
		)
	],
	['UBL-SR-47', means('<cbc:PaymentMeansCode>57</cbc:PaymentMeansCode>')],
	['UBL-SR-48', twice('cac:ClassifiedTaxCategory')],
	[
		'UBL-SR-49',
		before('cac:BillingReference', period('<cbc:DescriptionCode>35</cbc:DescriptionCode>'.repeat(2)))
	],
	[
		'UBL-SR-50',
		inside('cac:Item', '<cbc:Description>a</cbc:Description><cbc:Description>b</cbc:Description>')
	],
	[
		'UBL-SR-51',
		inside('cac:PostalAddress', '<cac:AddressLine><cbc:Line>a</cbc:Line></cac:AddressLine>'.repeat(2))
	],
	['UBL-SR-52', onLine(`<cac:DocumentReference>${id('1')}</cac:DocumentReference>`.repeat(2))],
	['UBL-SR-53', cut('cbc:CompanyID')],
	['UBL-SR-54', inside('cac:PaymentMeans', '<cac:CardAccount></cac:CardAccount>'.repeat(2))],
	['UBL-SR-55', inside('cac:PaymentMeans', `<cac:PaymentMandate>${id('1')}</cac:PaymentMandate>`.repeat(2))]
];

describe('the rules of EN 16931, one change at a time', () => {
	for (const [rule, edit, kind] of cases)
		it(`${rule} is broken by its change and kept without it`, () => {
			const xml = base[kind ?? 'Invoice'];
			expect(rules(xml)).not.toContain(rule);
			expect(rules(edit(xml))).toContain(rule);
		});
});
