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
	new Set(judge(encoder.encode(xml), { layers: 'rules' }).findings.map(({ rule }) => rule));
const id = (value: string, scheme = '') => `<cbc:ID${scheme && ` schemeID="${scheme}"`}>${value}</cbc:ID>`;
const SCHEME = (code: string) => `<cac:TaxScheme><cbc:ID>${code}</cbc:ID></cac:TaxScheme>`;
const taxScheme = (number: string, code: string) =>
	`<cac:PartyTaxScheme><cbc:CompanyID>${number}</cbc:CompanyID>${SCHEME(code)}</cac:PartyTaxScheme>`;
const reference = (inner: string) =>
	before(
		'cac:AccountingSupplierParty',
		`<cac:AdditionalDocumentReference>${inner}</cac:AdditionalDocumentReference>`
	);
const described = (value: string, description: string, rest = '') =>
	reference(`${id(value)}<cbc:DocumentDescription>${description}</cbc:DocumentDescription>${rest}`);
const paymentId = (value: string) => after('cbc:PaymentMeansCode', `<cbc:PaymentID>${value}</cbc:PaymentID>`);
const code = (value: string) => text('cbc:PaymentMeansCode', value);
const account = (value: string) => text('cac:PayeeFinancialAccount', id(value));
const branch = (value: string) =>
	inside(
		'cac:PayeeFinancialAccount',
		`<cac:FinancialInstitutionBranch>${id(value)}</cac:FinancialInstitutionBranch>`
	);
const line = (xml: string) => before('cac:Item', xml);
const representative = (country: string, address: string) =>
	before(
		'cac:PaymentMeans',
		`<cac:TaxRepresentativeParty><cac:PartyName><cbc:Name>R</cbc:Name></cac:PartyName><cac:PostalAddress>${address}<cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>${taxScheme(`${country}1`, 'VAT')}</cac:TaxRepresentativeParty>`
	);
const delivery = before(
	'cac:PaymentMeans',
	'<cac:Delivery><cac:DeliveryLocation><cac:Address><cac:AddressLine><cbc:Line>a</cbc:Line></cac:AddressLine><cbc:CountrySubentity>a</cbc:CountrySubentity><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:Address></cac:DeliveryLocation></cac:Delivery>'
);
const orderLine = line('<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>');
const mandate = (inner: string) =>
	inside('cac:PaymentMeans', `<cac:PaymentMandate>${inner}</cac:PaymentMandate>`);
const payer = `<cac:PayerFinancialAccount>${id('DE89370400440532013000')}</cac:PayerFinancialAccount>`;
const card = inside(
	'cac:PaymentMeans',
	'<cac:CardAccount><cbc:PrimaryAccountNumberID>1</cbc:PrimaryAccountNumberID></cac:CardAccount>'
);
const terms = (note: string) =>
	before('cac:TaxTotal', `<cac:PaymentTerms><cbc:Note>${note}</cbc:Note></cac:PaymentTerms>`);
const file = reference(
	`${id('1')}<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="a.csv">YQ==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`
);
const contact = (inner: string) => inside('cac:Party', `<cac:Contact>${inner}</cac:Contact>`);
const duty = (reason: string) =>
	before(
		'cac:TaxTotal',
		`<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>ZZZ</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>${reason}</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">1</cbc:Amount></cac:AllowanceCharge>`
	);
const GREEK = '123456783';
const greekNumber = (...parts: string[]) => text('cbc:ID', parts.join('|'));

/** Makes both parties of a country, with the seller's numbers as that country wants them. */
function country(iso: string, vat: string, legal: string, scheme: string): Edit {
	return steps(
		every('>NL</cbc:IdentificationCode>', `>${iso}</cbc:IdentificationCode>`),
		text('cbc:CompanyID', vat),
		attributes('cbc:CompanyID', ` schemeID="${scheme}"`, 2),
		text('cbc:CompanyID', legal, 2),
		attributes('cbc:CompanyID', ` schemeID="${scheme}"`, 3),
		text('cbc:CompanyID', legal, 3)
	);
}
const same: Edit = (xml) => xml;
const names = before('cac:PostalAddress', '<cac:PartyName><cbc:Name>A</cbc:Name></cac:PartyName>');
const homes: Readonly<Record<string, Edit>> = {
	NO: country('NO', 'NO987654325MVA', '987654325', '0192'),
	DK: country('DK', 'DK12345678', 'DK12345678', '0184'),
	IT: country('IT', 'IT12345678903', '12345678903', '0210'),
	SE: country('SE', 'SE556732170701', '5567321707', '0007'),
	GR: steps(
		country('GR', `EL${GREEK}`, GREEK, '9933'),
		names,
		before('cac:PostalAddress', '<cac:PartyName><cbc:Name>B</cbc:Name></cac:PartyName>', 2),
		before('cac:PartyLegalEntity', taxScheme(`EL${GREEK}`, 'VAT'), 2),
		attributes('cbc:EndpointID', ' schemeID="9933"'),
		text('cbc:EndpointID', GREEK),
		attributes('cbc:EndpointID', ' schemeID="9933"', 2),
		text('cbc:EndpointID', GREEK, 2),
		greekNumber(GREEK, '21/11/2026', '1', '1.1', 'A', '1'),
		described('123', '##M.AR.K##'),
		described(
			'1',
			'##INVOICE|URL##',
			'<cac:Attachment><cac:ExternalReference><cbc:URI>https://x</cbc:URI></cac:ExternalReference></cac:Attachment>'
		)
	),
	IS: country('IS', 'IS12345', '1234567890', '0196'),
	NL: same,
	DE: steps(
		country('DE', 'DE123456789', '1', '0204'),
		contact(
			'<cbc:Name>A</cbc:Name><cbc:Telephone>030 123</cbc:Telephone><cbc:ElectronicMail>a@b.de</cbc:ElectronicMail>'
		),
		account('DE89370400440532013000')
	)
};

const cases: readonly (readonly [rule: string, edit: Edit, kind?: 'CreditNote' | 'nlcius'])[] = [
	['NO-R-001', text('cbc:CompanyID', 'NO987654321MVA')],
	['NO-R-002', same],
	['DK-R-002', cut('cbc:CompanyID', 2)],
	[
		'DK-R-003',
		inside(
			'cac:Item',
			'<cac:CommodityClassification><cbc:ItemClassificationCode listID="TST" listVersionID="1">1</cbc:ItemClassificationCode></cac:CommodityClassification>'
		)
	],
	['DK-R-004', duty('abc')],
	['DK-R-005', code('30')],
	['DK-R-006', code('31')],
	['DK-R-007', code('49')],
	['DK-R-008', steps(code('50'), paymentId('99#'))],
	['DK-R-009', steps(code('50'), paymentId('04#1'), account('1234567'))],
	['DK-R-010', steps(code('93'), paymentId('99#'))],
	['DK-R-011', steps(code('93'), paymentId('71#1'), account('12345678'))],
	['DK-R-013', before('cac:PostalAddress', `<cac:PartyIdentification>${id('1')}</cac:PartyIdentification>`)],
	['DK-R-014', attributes('cbc:CompanyID', ' schemeID="0088"', 2)],
	['DK-R-016', text('cbc:PayableAmount', '-1'), 'CreditNote'],
	['DK-R-017', attributes('cbc:CompanyID', ' schemeID="0088"', 3)],
	['IT-R-001', after('cac:PartyTaxScheme', taxScheme('1', 'TAX'))],
	['IT-R-002', cut('cbc:StreetName')],
	['IT-R-003', cut('cbc:CityName')],
	['IT-R-004', cut('cbc:PostalZone')],
	['SE-R-001', text('cbc:CompanyID', 'SE55673217070')],
	['SE-R-002', text('cbc:CompanyID', 'SE55673217070A')],
	['SE-R-003', text('cbc:CompanyID', '556732170A', 2)],
	['SE-R-004', text('cbc:CompanyID', '55673217', 2)],
	['SE-R-005', after('cac:PartyTaxScheme', taxScheme('1', 'TAX'))],
	['SE-R-006', same],
	[
		'SE-R-007',
		steps(
			branch('SE:PLUSGIRO'),
			text(
				'cac:PayeeFinancialAccount',
				`${id('AB')}<cac:FinancialInstitutionBranch>${id('SE:PLUSGIRO')}</cac:FinancialInstitutionBranch>`
			)
		)
	],
	[
		'SE-R-008',
		text(
			'cac:PayeeFinancialAccount',
			`${id('ABCDEFG')}<cac:FinancialInstitutionBranch>${id('SE:BANKGIRO')}</cac:FinancialInstitutionBranch>`
		)
	],
	[
		'SE-R-009',
		text(
			'cac:PayeeFinancialAccount',
			`${id('123')}<cac:FinancialInstitutionBranch>${id('SE:BANKGIRO')}</cac:FinancialInstitutionBranch>`
		)
	],
	[
		'SE-R-010',
		text(
			'cac:PayeeFinancialAccount',
			`${id('1')}<cac:FinancialInstitutionBranch>${id('SE:PLUSGIRO')}</cac:FinancialInstitutionBranch>`
		)
	],
	['SE-R-011', code('56')],
	['SE-R-012', code('31')],
	['SE-R-013', text('cbc:CompanyID', '5567321708', 2)],
	['GR-R-001-1', greekNumber(GREEK, '21/11/2026', '1', '1.1', 'A')],
	['GR-R-001-2', greekNumber('123456789', '21/11/2026', '1', '1.1', 'A', '1')],
	['GR-R-001-3', greekNumber(GREEK, '22/11/2026', '1', '1.1', 'A', '1')],
	['GR-R-001-4', greekNumber(GREEK, '21/11/2026', 'x', '1.1', 'A', '1')],
	['GR-R-001-5', greekNumber(GREEK, '21/11/2026', '1', '9.9', 'A', '1')],
	['GR-R-001-6', greekNumber(GREEK, '21/11/2026', '1', '1.1', '', '1')],
	['GR-R-001-7', greekNumber(GREEK, '21/11/2026', '1', '1.1', 'A', '')],
	['GR-R-002', cut('cac:PartyName')],
	['GR-R-003', text('cbc:CompanyID', 'EL123456789')],
	['GR-R-004-1', cut('cac:AdditionalDocumentReference')],
	['GR-R-004-2', steps(every('<cbc:ID>123</cbc:ID>', id('x')))],
	['GR-R-005', cut('cac:PartyName', 2)],
	['GR-R-006', cut('cac:PartyTaxScheme', 2)],
	['GR-R-008-2', twice('cac:AdditionalDocumentReference', 2)],
	['GR-R-008-3', cut('cac:ExternalReference')],
	['GR-R-009', attributes('cbc:EndpointID', ' schemeID="0088"')],
	['GR-R-010', attributes('cbc:EndpointID', ' schemeID="0088"', 2)],
	['GR-S-008-1', cut('cac:AdditionalDocumentReference', 2)],
	['GR-S-011', after('cac:PartyTaxScheme', taxScheme(`EL${GREEK}`, 'VAT'))],
	['IS-R-001', text('cbc:InvoiceTypeCode', '384')],
	['IS-R-002', attributes('cbc:CompanyID', ' schemeID="0088"', 2)],
	['IS-R-003', cut('cbc:StreetName')],
	['IS-R-004', attributes('cbc:CompanyID', ' schemeID="0088"', 3)],
	['IS-R-005', cut('cbc:StreetName', 2)],
	['IS-R-006', code('9')],
	['IS-R-007', code('42')],
	['IS-R-008', described('21-11-2026', 'EINDAGI')],
	['IS-R-009', steps(described('2026-12-31', 'EINDAGI'), cut('cbc:DueDate'))],
	['IS-R-010', described('2026-12-01', 'EINDAGI')],
	['NL-R-001', cut('cac:BillingReference'), 'CreditNote'],
	['NL-R-002', cut('cbc:StreetName')],
	['NL-R-003', attributes('cbc:CompanyID', ' schemeID="0088"', 2)],
	['NL-R-004', cut('cbc:CityName', 2)],
	['NL-R-005', attributes('cbc:CompanyID', ' schemeID="0088"', 3)],
	['NL-R-006', representative('NL', '')],
	['NL-R-007', cut('cac:PaymentMeans')],
	['NL-R-008', code('10')],
	['NL-R-009', orderLine],
	['DE-R-001', cut('cac:PaymentMeans')],
	['DE-R-002', cut('cac:Contact')],
	['DE-R-003', cut('cbc:CityName')],
	['DE-R-004', cut('cbc:PostalZone')],
	['DE-R-005', text('cac:Contact', '')],
	['DE-R-006', text('cac:Contact', '')],
	['DE-R-007', text('cac:Contact', '')],
	['DE-R-008', cut('cbc:CityName', 2)],
	['DE-R-009', cut('cbc:PostalZone', 2)],
	['DE-R-010', delivery],
	['DE-R-011', delivery],
	['DE-R-014', cut('cbc:Percent')],
	['DE-R-015', cut('cbc:BuyerReference')],
	['DE-R-016', cut('cac:PartyTaxScheme')],
	['DE-R-017', text('cbc:InvoiceTypeCode', '388')],
	['DE-R-018', terms('#SKONTO#TAGE=7#PROZENT=2#\n')],
	['DE-R-019', steps(code('58'), account('DE88370400440532013000'))],
	[
		'DE-R-020',
		steps(
			code('59'),
			mandate(`${id('1')}<cac:PayerFinancialAccount>${id('DE1')}</cac:PayerFinancialAccount>`)
		)
	],
	['DE-R-022', steps(file, file)],
	['DE-R-023-1', cut('cac:PayeeFinancialAccount')],
	['DE-R-023-2', card],
	['DE-R-024-1', code('48')],
	['DE-R-024-2', code('48')],
	['DE-R-025-1', code('59')],
	['DE-R-025-2', steps(code('59'), mandate(id('1') + payer))],
	['DE-R-026', steps(text('cbc:InvoiceTypeCode', '384'), cut('cac:BillingReference'))],
	['DE-R-027', text('cbc:Telephone', '12')],
	['DE-R-028', text('cbc:ElectronicMail', 'a@b')],
	['DE-R-030', mandate(id('1') + payer)],
	['DE-R-031', mandate(id('1'))],
	[
		'DE-R-T02',
		reference(
			`${id('1')}<cac:Attachment><cac:ExternalReference><cbc:URI>example.org</cbc:URI></cac:ExternalReference></cac:Attachment>`
		)
	],
	['BR-NL-1', attributes('cbc:CompanyID', '', 2), 'nlcius'],
	['BR-NL-2', cut('cbc:BuyerReference'), 'nlcius'],
	['BR-NL-3', cut('cbc:PostalZone'), 'nlcius'],
	['BR-NL-4', cut('cbc:PostalZone', 2), 'nlcius'],
	['BR-NL-5', representative('NL', ''), 'nlcius'],
	['BR-NL-7', text('cbc:InvoiceTypeCode', '326'), 'nlcius'],
	['BR-NL-8', text('cbc:InvoiceTypeCode', '381'), 'nlcius'],
	['BR-NL-9', steps(text('cbc:InvoiceTypeCode', '384'), cut('cac:BillingReference')), 'nlcius'],
	['BR-NL-10', attributes('cbc:CompanyID', '', 3), 'nlcius'],
	['BR-NL-11', cut('cac:PaymentMeans'), 'nlcius'],
	['BR-NL-12', code('10'), 'nlcius'],
	['BR-NL-13', orderLine, 'nlcius'],
	['BR-NL-19', after('cbc:DocumentCurrencyCode', '<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>'), 'nlcius'],
	[
		'BR-NL-20',
		before('cbc:DocumentCurrencyCode', '<cbc:TaxPointDate>2026-11-21</cbc:TaxPointDate>'),
		'nlcius'
	],
	[
		'BR-NL-21',
		before(
			'cac:BillingReference',
			'<cac:InvoicePeriod><cbc:DescriptionCode>35</cbc:DescriptionCode></cac:InvoicePeriod>'
		),
		'nlcius'
	],
	['BR-NL-24', inside('cac:InvoiceDocumentReference', '<cbc:IssueDate>2026-01-01</cbc:IssueDate>'), 'nlcius'],
	['BR-NL-25', after('cac:PartyTaxScheme', taxScheme('1', 'TAX')), 'nlcius'],
	['BR-NL-26', inside('cac:PartyLegalEntity', '<cbc:CompanyLegalForm>BV</cbc:CompanyLegalForm>'), 'nlcius'],
	[
		'BR-NL-27-1',
		inside('cac:PostalAddress', '<cac:AddressLine><cbc:Line>a</cbc:Line></cac:AddressLine>'),
		'nlcius'
	],
	[
		'BR-NL-27-2',
		inside('cac:PostalAddress', '<cac:AddressLine><cbc:Line>a</cbc:Line></cac:AddressLine>', 2),
		'nlcius'
	],
	['BR-NL-27-3', representative('NL', '<cac:AddressLine><cbc:Line>a</cbc:Line></cac:AddressLine>'), 'nlcius'],
	['BR-NL-27-4', delivery, 'nlcius'],
	['BR-NL-28-1', inside('cac:PostalAddress', '<cbc:CountrySubentity>a</cbc:CountrySubentity>'), 'nlcius'],
	['BR-NL-28-2', inside('cac:PostalAddress', '<cbc:CountrySubentity>a</cbc:CountrySubentity>', 2), 'nlcius'],
	['BR-NL-28-3', representative('NL', '<cbc:CountrySubentity>a</cbc:CountrySubentity>'), 'nlcius'],
	['BR-NL-28-4', delivery, 'nlcius'],
	['BR-NL-29', attributes('cbc:PaymentMeansCode', ' name="a"'), 'nlcius'],
	['BR-NL-30', inside('cac:PayeeFinancialAccount', '<cbc:Name>a</cbc:Name>'), 'nlcius'],
	['BR-NL-31', steps(code('58'), branch('ABNANL2A')), 'nlcius'],
	['BR-NL-32-1', duty('1'), 'nlcius'],
	[
		'BR-NL-33',
		after('cac:TaxTotal', '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">1</cbc:TaxAmount></cac:TaxTotal>'),
		'nlcius'
	],
	[
		'BR-NL-35',
		inside('cac:TaxCategory', '<cbc:TaxExemptionReasonCode>VATEX-EU-G</cbc:TaxExemptionReasonCode>'),
		'nlcius'
	],
	['SI-UBL-2', inside('cac:Item', '<cbc:Description> </cbc:Description>'), 'nlcius']
];

/** Rules that a document of the country breaks as it stands here, and what makes it keep them. */
const kept: Readonly<Record<string, Edit>> = {
	'NO-R-002': after('cac:PartyTaxScheme', taxScheme('Foretaksregisteret', 'TAX')),
	'DK-R-005': code('58'),
	'SE-R-006': steps(text('cbc:Percent', '25'), text('cbc:Percent', '25', 2))
};

describe('the rules of countries and of NLCIUS, one change at a time', () => {
	for (const [rule, edit, kind] of cases)
		it(`${rule} is broken by its change and kept without it`, () => {
			const home = homes[rule.slice(0, 2)] ?? same;
			const xml = home(
				kind === 'nlcius' ? invoiceXml({ profile: 'nlcius' }) : invoiceXml({ kind: kind ?? 'Invoice' })
			);
			expect(rules((kept[rule] ?? same)(xml))).not.toContain(rule);
			expect(rules(edit(xml))).toContain(rule);
		});

	it('the national rules do not ask a self-billed document anything', () => {
		const own = every(
			'>NL</cbc:IdentificationCode>',
			'>DE</cbc:IdentificationCode>'
		)(invoiceXml({ profile: 'selfbilling' }));
		expect([...rules(own)].filter((rule) => /^(DE|NL|DK|SE|GR|IS|IT|NO)-/.test(rule))).toEqual([]);
	});
});
