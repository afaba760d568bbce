import { describe, expect, it } from 'vitest';
import type { Profile } from '#domain/rules/finding.ts';
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
	type Edit
} from '../../support/xml-edits.ts';

const encoder = new TextEncoder();
const rules = (xml: string, profile: Profile, release: '2026.5' | '2026.11' = '2026.5') =>
	new Set(judge(encoder.encode(xml), { layers: 'rules', profile, release }).findings.map(({ rule }) => rule));
const id = (value: string, scheme = '') => `<cbc:ID${scheme && ` schemeID="${scheme}"`}>${value}</cbc:ID>`;
const amount = (value: string) => `<cbc:Amount currencyID="EUR">${value}</cbc:Amount>`;
const baseAmount = (value: string) => `<cbc:BaseAmount currencyID="EUR">${value}</cbc:BaseAmount>`;
const allowance = (rest: string, charge = 'false') =>
	`<cac:AllowanceCharge><cbc:ChargeIndicator>${charge}</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Actie</cbc:AllowanceChargeReason>${rest}</cac:AllowanceCharge>`;
const onDocument = (xml: string) => before('cac:TaxTotal', xml);
const onLine = (xml: string) => before('cac:Item', xml);
const reference = (inner: string) =>
	before(
		'cac:AccountingSupplierParty',
		`<cac:AdditionalDocumentReference>${inner}</cac:AdditionalDocumentReference>`
	);
const period = (inner: string) => `<cac:InvoicePeriod>${inner}</cac:InvoicePeriod>`;
const endpoint = (scheme: string, value: string) =>
	steps(attributes('cbc:EndpointID', ` schemeID="${scheme}"`), text('cbc:EndpointID', value));
const exemption = (code: string) =>
	inside('cac:TaxCategory', `<cbc:TaxExemptionReasonCode>VATEX-EU-${code}</cbc:TaxExemptionReasonCode>`);

/** A scheme with a number that is wrong and one that is right. */
const schemes: readonly (readonly [rule: string, scheme: string, wrong: string, right: string])[] = [
	['R040', '0088', '7300010000002', '7300010000001'],
	['R041', '0192', '987654321', '987654325'],
	['R042', '0184', 'DK1234567', 'DK12345678'],
	['R043', '0208', '0123456789', '0123456749'],
	['R044', '0201', 'ABC', 'ABC123'],
	['R045', '0210', '123', '12345678901'],
	['R046', '9907', '123', 'RSSMRA80A01H501U'],
	['R047', '0211', 'IT12345678901', 'IT12345678903'],
	['R049', '0007', '1234567890', '5567321707'],
	['R050', '0151', '12345678901', '51824753556'],
	['R052', '0096', '123', '1234567890'],
	['R053', '0198', '12345678', 'DK12345678'],
	['R054', '0106', '1234567', '12345678'],
	['R055', '0190', '1234', '00000001234567890000'],
	['R056-1', '9944', 'NL123456789', 'NL123456789B01'],
	['R057', '0217', '12345678', '123456789012']
];

const cases: readonly (readonly [rule: string, edit: Edit, kind?: 'CreditNote'])[] = [
	['R001', cut('cbc:ProfileID')],
	['R002', before('cbc:DocumentCurrencyCode', '<cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note>')],
	['R003', cut('cbc:BuyerReference')],
	['R004', text('cbc:CustomizationID', 'urn:cen.eu:en16931:2017')],
	['R005', after('cbc:DocumentCurrencyCode', '<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>')],
	['R007', text('cbc:ProfileID', 'urn:x')],
	['R008', text('cbc:Name', ' ')],
	['R010', cut('cbc:EndpointID', 2)],
	['R020', cut('cbc:EndpointID')],
	[
		'R040',
		onDocument(
			allowance(
				`<cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>${amount('10.03')}${baseAmount('100')}`
			)
		)
	],
	[
		'R041',
		onDocument(allowance(`<cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>${amount('10')}`))
	],
	['R042', onLine(allowance(amount('10') + baseAmount('100')))],
	['R043', onDocument(allowance(amount('1'), '1'))],
	['R044', inside('cac:Price', allowance(amount('1'), 'true'))],
	['R046', inside('cac:Price', allowance(amount('1.00') + baseAmount('12.00')))],
	['R051', attributes('cbc:PayableAmount', ' currencyID="USD"')],
	['R053', cut('cac:TaxSubtotal')],
	[
		'R054',
		after('cac:TaxTotal', '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">1</cbc:TaxAmount></cac:TaxTotal>')
	],
	[
		'R055',
		steps(
			after('cbc:DocumentCurrencyCode', '<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>'),
			after('cac:TaxTotal', '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">-1</cbc:TaxAmount></cac:TaxTotal>')
		)
	],
	['R061', text('cbc:PaymentMeansCode', '59')],
	[
		'R080',
		steps(
			reference(`${id('1')}<cbc:DocumentTypeCode>50</cbc:DocumentTypeCode>`),
			reference(`${id('2')}<cbc:DocumentTypeCode>50</cbc:DocumentTypeCode>`)
		),
		'CreditNote'
	],
	[
		'R100',
		onLine(
			`<cac:DocumentReference>${id('1')}<cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:DocumentReference>`.repeat(
				2
			)
		)
	],
	['R101', onLine(`<cac:DocumentReference>${id('1')}</cac:DocumentReference>`)],
	[
		'R110',
		steps(
			before('cac:BillingReference', period('<cbc:StartDate>2026-02-01</cbc:StartDate>')),
			onLine(period('<cbc:StartDate>2026-01-31</cbc:StartDate>'))
		)
	],
	[
		'R111',
		steps(
			before('cac:BillingReference', period('<cbc:EndDate>2026-02-01</cbc:EndDate>')),
			onLine(period('<cbc:EndDate>2026-02-02</cbc:EndDate>'))
		)
	],
	['R120', text('cbc:LineExtensionAmount', '100.03', 2)],
	['R121', inside('cac:Price', '<cbc:BaseQuantity unitCode="C62">0</cbc:BaseQuantity>')],
	['R130', inside('cac:Price', '<cbc:BaseQuantity unitCode="KGM">1</cbc:BaseQuantity>')],
	[
		'CL001',
		reference(
			`${id('1')}<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/html" filename="a">YQ==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`
		)
	],
	[
		'CL002',
		onDocument(allowance(`<cbc:AllowanceChargeReasonCode>AA</cbc:AllowanceChargeReasonCode>${amount('1')}`))
	],
	[
		'CL003',
		onDocument(
			allowance(`<cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode>${amount('1')}`, 'true')
		)
	],
	['CL006', before('cac:BillingReference', period('<cbc:DescriptionCode>4</cbc:DescriptionCode>'))],
	['CL007', attributes('cbc:PayableAmount', ' currencyID="STD"')],
	['CL008', attributes('cbc:EndpointID', ' schemeID="0147"')],
	['F001', text('cbc:IssueDate', '2026-11-21Z')],
	['P0100', text('cbc:InvoiceTypeCode', '389')],
	['P0101', text('cbc:CreditNoteTypeCode', '261'), 'CreditNote'],
	['P0112', text('cbc:InvoiceTypeCode', '384')],
	['P0104', exemption('G')],
	['P0105', exemption('O')],
	['P0106', exemption('ic')],
	['P0107', exemption('AE')],
	['P0108', exemption('D')],
	['P0109', exemption('F')],
	['P0110', exemption('I')],
	['P0111', exemption('J')]
];

describe('the rules of Peppol, one change at a time', () => {
	for (const [rule, edit, kind] of cases)
		it(`PEPPOL-EN16931-${rule} is broken by its change and kept without it`, () => {
			const xml = invoiceXml({ kind: kind ?? 'Invoice' });
			expect(rules(xml, 'billing')).not.toContain(`PEPPOL-EN16931-${rule}`);
			expect(rules(edit(xml), 'billing')).toContain(`PEPPOL-EN16931-${rule}`);
		});

	it.each(schemes)(
		'PEPPOL-COMMON-%s tells right from wrong under scheme %s',
		(rule, scheme, wrong, right) => {
			expect(rules(endpoint(scheme, wrong)(invoiceXml()), 'billing')).toContain(`PEPPOL-COMMON-${rule}`);
			expect(rules(endpoint(scheme, right)(invoiceXml()), 'billing')).not.toContain(`PEPPOL-COMMON-${rule}`);
		}
	);

	it('PEPPOL-COMMON-R056-2 looks at VAT numbers that start with NL', () => {
		expect(rules(text('cbc:CompanyID', 'NL123')(invoiceXml()), 'billing')).toContain('PEPPOL-COMMON-R056-2');
		expect(rules(text('cbc:CompanyID', 'BE123')(invoiceXml()), 'billing')).not.toContain(
			'PEPPOL-COMMON-R056-2'
		);
	});

	it('003-16, 003-17 self-billing takes 389 and 261 and refuses what billing takes', () => {
		const own = invoiceXml({ profile: 'selfbilling' });
		expect(rules(own, 'selfbilling').size).toBe(0);
		expect(rules(text('cbc:InvoiceTypeCode', '380')(own), 'selfbilling')).toContain('PEPPOL-EN16931-P0100');
		const note = invoiceXml({ profile: 'selfbilling', kind: 'CreditNote' });
		expect(rules(note, 'selfbilling').size).toBe(0);
		expect(rules(text('cbc:CreditNoteTypeCode', '381')(note), 'selfbilling')).toContain(
			'PEPPOL-EN16931-P0101'
		);
	});

	it('003-10 one identifier of billing and one of self-billing is explained', () => {
		const mixed = text('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0')(invoiceXml());
		const { profile, findings } = judge(encoder.encode(mixed));
		expect(profile).toBe('selfbilling');
		expect(findings.find(({ rule }) => rule === 'PEPPOL-EN16931-R004')!.detail).toBe('mixed-identifiers');
	});

	it('a self-billed credit note under NLCIUS is explained', () => {
		const xml = text('cbc:CreditNoteTypeCode', '261')(invoiceXml({ profile: 'nlcius', kind: 'CreditNote' }));
		const finding = judge(encoder.encode(xml)).findings.find(({ rule }) => rule === 'BR-NL-7');
		expect(finding!.detail).toBe('nlcius-self-billed-credit');
	});
});

describe('release 2026.11', () => {
	const own = invoiceXml({ profile: 'selfbilling' });

	it('self-billing asks exactly one of what 2026.5 only asked for', () => {
		const without = cut('cbc:RegistrationName')(own);
		expect(rules(own, 'selfbilling', '2026.11').size).toBe(0);
		expect(rules(without, 'selfbilling')).not.toContain('PEPPOL-EN16931-R221');
		const added = [...rules(without, 'selfbilling', '2026.11')].filter((rule) => /R(1[4-9]|2)\d/.test(rule));
		expect(added).toHaveLength(1);
	});

	it('self-billing makes the Dutch numbers fatal and a GLN thirteen digits long', () => {
		const flag = (xml: string, release: '2026.5' | '2026.11') =>
			judge(encoder.encode(xml), { release }).findings.find(({ rule }) => rule === 'PEPPOL-COMMON-R054')
				?.flag;
		const wrong = endpoint('0106', '1234567')(own);
		expect([flag(wrong, '2026.5'), flag(wrong, '2026.11')]).toEqual(['warning', 'fatal']);
		const short = endpoint('0088', '73000105')(own);
		const gln = (release: '2026.5' | '2026.11') =>
			rules(short, 'selfbilling', release).has('PEPPOL-COMMON-R040');
		expect([gln('2026.5'), gln('2026.11')]).toEqual([false, true]);
	});

	it('self-billing looks at numbers of Luxembourg and Belgium', () => {
		const vat = (number: string) => rules(text('cbc:CompanyID', number)(own), 'selfbilling', '2026.11');
		expect(vat('LU10000356')).not.toContain('PEPPOL-COMMON-R058');
		expect(vat('LU10000357')).toContain('PEPPOL-COMMON-R058');
		expect(vat('BE0123456749')).not.toContain('PEPPOL-COMMON-R062');
		expect(vat('BE2123456749')).toContain('PEPPOL-COMMON-R062');
		expect(rules(endpoint('0240', '19992012345')(own), 'selfbilling', '2026.11')).toContain(
			'PEPPOL-COMMON-R059'
		);
		expect(rules(endpoint('0240', '20202000000')(own), 'selfbilling')).not.toContain('PEPPOL-COMMON-R059');
	});

	it.each([
		['SK-R-002', 'cbc:StreetName', 1],
		['SK-R-003', 'cbc:CityName', 1],
		['SK-R-004', 'cbc:PostalZone', 1],
		['SK-R-005', 'cbc:StreetName', 2],
		['SK-R-006', 'cbc:CityName', 2],
		['SK-R-007', 'cbc:PostalZone', 2]
	] as const)('%s asks for %s within Slovakia', (rule, name, nth) => {
		const slovak = every('>NL</cbc:IdentificationCode>', '>SK</cbc:IdentificationCode>')(invoiceXml());
		expect(rules(slovak, 'billing', '2026.11')).not.toContain(rule);
		expect(rules(cut(name, nth)(slovak), 'billing', '2026.11')).toContain(rule);
	});

	describe('SK-R-001, P0100 and P0112 on corrected invoices, billing', () => {
		const parties = (country: string) =>
			steps(
				every('>NL</cbc:IdentificationCode>', `>${country}</cbc:IdentificationCode>`),
				every('>NL000099998B57<', `>${country}000099998B57<`)
			)(invoiceXml());
		const found = (xml: string, code: string, release?: '2026.11') =>
			[...rules(text('cbc:InvoiceTypeCode', code)(xml), 'billing', release)].filter((rule) =>
				/^(SK-R-001|PEPPOL-EN16931-P01(00|12))$/.test(rule)
			);
		const lonely = cut('cac:BillingReference');

		it('384 is for German parties, from 2026.11 on for Slovak ones too', () => {
			expect(found(parties('DE'), '384')).toEqual([]);
			expect(found(parties('SK'), '384')).toEqual(['PEPPOL-EN16931-P0112']);
			expect(found(parties('SK'), '384', '2026.11')).toEqual([]);
			expect(found(parties('BE'), '384', '2026.11')).toEqual(['PEPPOL-EN16931-P0112']);
			expect(found(parties('SK'), '326', '2026.11')).toEqual(['PEPPOL-EN16931-P0112']);
		});

		it('389 is unknown in 2026.5 and for German parties in 2026.11', () => {
			expect(found(parties('DE'), '389')).toEqual(['PEPPOL-EN16931-P0100']);
			expect(found(parties('DE'), '389', '2026.11')).toEqual([]);
			expect(found(parties('SK'), '389', '2026.11')).toEqual(['PEPPOL-EN16931-P0112']);
		});

		it('SK-R-001 asks a corrected Slovak invoice for the earlier one', () => {
			expect(found(lonely(parties('SK')), '384', '2026.11')).toEqual(['SK-R-001']);
			expect(found(lonely(parties('SK')), '380', '2026.11')).toEqual([]);
			expect(found(lonely(parties('SK')), '384')).toEqual(['PEPPOL-EN16931-P0112']);
		});
	});
});
