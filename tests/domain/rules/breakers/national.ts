import { attribute, cut, put, steps, text, twice, type Change } from '../../../support/ubl-tree.ts';
import type { Wish } from '../../../support/valid-wish.ts';
import {
	BUYER,
	LINE,
	SELLER,
	SUBTOTAL,
	TOTAL,
	adjustment,
	amount,
	breaks,
	category,
	id,
	reason,
	taxNumber,
	type Breaker
} from './breaker.ts';

const LEGAL = 'cac:PartyLegalEntity/cbc:CompanyID';
const VAT = `${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`;
const MEANS = 'cac:PaymentMeans';
const ACCOUNT = `${MEANS}/cac:PayeeFinancialAccount`;
const code = (value: string) => text(`${MEANS}/cbc:PaymentMeansCode`, value);
const account = (value: string) => text(`${ACCOUNT}/cbc:ID`, value);
const branch = (value: string) =>
	put(ACCOUNT, `<cac:FinancialInstitutionBranch>${id(value)}</cac:FinancialInstitutionBranch>`);
const paymentId = (value: string) => text(`${MEANS}/cbc:PaymentID`, value);
const reference = (inner: string) =>
	put('', `<cac:AdditionalDocumentReference>${inner}</cac:AdditionalDocumentReference>`);
const described = (value: string, description: string) =>
	reference(`${id(value)}<cbc:DocumentDescription>${description}</cbc:DocumentDescription>`);
const scheme = (party: string) => attribute(`${party}/${LEGAL}`, 'schemeID', '0060');
const mandate = (inner: string) => put(MEANS, `<cac:PaymentMandate>${inner}</cac:PaymentMandate>`);
const payer = (iban: string) => `<cac:PayerFinancialAccount>${id(iban)}</cac:PayerFinancialAccount>`;
const IBAN = 'DE89370400440532013000';
const creditor = put(
	SELLER,
	`<cac:PartyIdentification>${id('DE98ZZZ09999999999', 'SEPA')}</cac:PartyIdentification>`
);
const card = put(
	MEANS,
	'<cac:CardAccount><cbc:PrimaryAccountNumberID>1</cbc:PrimaryAccountNumberID><cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount>'
);
const ADDRESS = 'cac:PostalAddress';

function home(country: NonNullable<Wish['home']>, more: Wish = {}): Wish {
	const without = [...(more.without ?? []), 'secondAccount'] as const;
	return { home: country, ...more, without };
}

const invoice = (country: NonNullable<Wish['home']>, more: Wish = {}) =>
	home(country, { kind: 'invoice', ...more });

const denmark: readonly Breaker[] = [
	breaks('DK-R-002', cut(`${SELLER}/${LEGAL}`), home('DK')),
	breaks(
		'DK-R-003',
		put(
			`${LINE}/cac:Item`,
			'<cac:CommodityClassification><cbc:ItemClassificationCode listID="TST" listVersionID="1">1</cbc:ItemClassificationCode></cac:CommodityClassification>'
		),
		home('DK')
	),
	breaks(
		'DK-R-004',
		put(
			'',
			adjustment(
				true,
				`<cbc:AllowanceChargeReasonCode>ZZZ</cbc:AllowanceChargeReasonCode><cbc:AllowanceChargeReason>abc</cbc:AllowanceChargeReason>${amount('0.00')}`,
				category()
			)
		),
		home('DK', { with: ['charge'] })
	),
	breaks('DK-R-005', code('30'), invoice('DK')),
	breaks('DK-R-006', code('31'), invoice('DK')),
	breaks('DK-R-007', steps(code('49'), mandate(id('M-1'))), invoice('DK')),
	breaks('DK-R-008', steps(code('50'), paymentId('99#'), account('1234567')), invoice('DK')),
	breaks('DK-R-009', steps(code('50'), paymentId('04#1'), account('1234567')), invoice('DK')),
	breaks('DK-R-010', steps(code('93'), paymentId('99#'), account('12345678')), invoice('DK')),
	breaks('DK-R-011', steps(code('93'), paymentId('71#1'), account('12345678')), invoice('DK')),
	breaks(
		'DK-R-013',
		put(SELLER, `<cac:PartyIdentification>${id('1')}</cac:PartyIdentification>`),
		home('DK')
	),
	breaks('DK-R-014', scheme(SELLER), home('DK')),
	breaks(
		'DK-R-016',
		steps(text(`${TOTAL}/cbc:PayableAmount`, '-1.00'), (root) => {
			const total = root.children.find(({ name }) => name === TOTAL)!;
			const inclusive = total.children.find(({ name }) => name === 'cbc:TaxInclusiveAmount')!;
			put(
				TOTAL,
				amount(((Math.round(Number(inclusive.text) * 100) + 100) / 100).toFixed(2), 'PrepaidAmount')
			)(root);
		}),
		home('DK', { kind: 'credit_note', without: ['prepaid', 'rounding'] })
	),
	breaks('DK-R-017', scheme(BUYER), home('DK'))
];

const sweden: readonly Breaker[] = [
	breaks('SE-R-001', text(VAT, 'SE55673217070'), home('SE')),
	breaks('SE-R-002', text(VAT, 'SE55673217070A'), home('SE')),
	breaks('SE-R-003', steps(text(`${SELLER}/${LEGAL}`, '556732170A'), scheme(SELLER)), home('SE'), {
		'SE-R-013': 'what is no number has no check digit'
	}),
	breaks('SE-R-004', steps(text(`${SELLER}/${LEGAL}`, '55673217'), scheme(SELLER)), home('SE'), {
		'SE-R-013': 'the check digit is that of ten digits'
	}),
	breaks('SE-R-005', put(SELLER, taxNumber('1', 'TAX')), home('SE')),
	breaks(
		'SE-R-006',
		put('', adjustment(false, reason + amount('0.00'), category('S', '21'))),
		home('SE', { with: ['allowance'] })
	),
	breaks('SE-R-007', steps(code('30'), account('AB'), branch('SE:PLUSGIRO')), home('SE')),
	breaks('SE-R-008', steps(code('30'), account('ABCDEFG'), branch('SE:BANKGIRO')), home('SE')),
	breaks('SE-R-009', steps(code('30'), account('123'), branch('SE:BANKGIRO')), home('SE')),
	breaks('SE-R-010', steps(code('30'), account('1'), branch('SE:PLUSGIRO')), home('SE')),
	breaks('SE-R-011', code('56'), home('SE')),
	breaks('SE-R-012', code('31'), home('SE')),
	breaks('SE-R-013', steps(text(`${SELLER}/${LEGAL}`, '5567321708'), scheme(SELLER)), home('SE'))
];

const number = (at: number, said: string): Change =>
	text('cbc:ID', (old) =>
		old
			.split('|')
			.map((part, place) => (place === at ? said : part))
			.join('|')
	);
const greece: readonly Breaker[] = [
	breaks(
		'GR-R-001-1',
		text('cbc:ID', (old) => `${old}|1`),
		home('GR')
	),
	breaks('GR-R-001-2', number(0, '123456789'), home('GR')),
	breaks('GR-R-001-3', number(1, '01/01/2020'), home('GR')),
	breaks('GR-R-001-4', number(2, 'x'), home('GR')),
	breaks('GR-R-001-5', number(3, '9.9'), home('GR')),
	breaks('GR-R-001-6', number(4, ''), home('GR')),
	breaks('GR-R-001-7', number(5, ''), home('GR')),
	breaks('GR-R-002', cut(`${SELLER}/cac:PartyName`), home('GR', { without: ['payee'] })),
	breaks('GR-R-003', text(VAT, 'EL123456789'), home('GR'), {
		'GR-S-011': 'it asks for the check digit as well',
		'GR-R-001-2': 'the number of the document starts with the VAT number'
	}),
	breaks(
		'GR-R-004-1',
		cut('cac:AdditionalDocumentReference'),
		home('GR', { without: ['object', 'project'] })
	),
	breaks(
		'GR-R-004-2',
		text('cac:AdditionalDocumentReference/cbc:ID', 'x'),
		home('GR', { without: ['object', 'project'] })
	),
	breaks('GR-R-005', cut(`${BUYER}/cac:PartyName`), home('GR')),
	breaks('GR-R-006', cut(`${BUYER}/cac:PartyTaxScheme`), home('GR')),
	breaks(
		'GR-R-008-2',
		twice('cac:AdditionalDocumentReference[2]'),
		home('GR', { without: ['object', 'project'] }),
		{
			'GR-S-008-1': 'two are not the one that it asks for'
		}
	),
	breaks(
		'GR-R-008-3',
		cut('cac:AdditionalDocumentReference[2]/cac:Attachment'),
		home('GR', { without: ['object', 'project'] })
	),
	breaks('GR-R-009', attribute(`${SELLER}/cbc:EndpointID`, 'schemeID', '9930'), home('GR')),
	breaks('GR-R-010', attribute(`${BUYER}/cbc:EndpointID`, 'schemeID', '9930'), home('GR')),
	breaks(
		'GR-S-008-1',
		cut('cac:AdditionalDocumentReference[2]'),
		home('GR', { without: ['object', 'project'] })
	),
	breaks('GR-S-011', put(SELLER, taxNumber('EL123456783')), home('GR'), {
		'UBL-SR-12': 'one number too many is what both find'
	})
];

const other: readonly Breaker[] = [
	breaks('NO-R-001', text(VAT, 'NO987654321MVA'), home('NO')),
	breaks('NO-R-002', text(`${SELLER}/cac:PartyTaxScheme[2]/cbc:CompanyID`, 'Brreg'), home('NO')),
	breaks('IT-R-001', put(SELLER, taxNumber('1', 'TAX')), home('IT')),
	breaks('IT-R-002', cut(`${SELLER}/${ADDRESS}/cbc:StreetName`), home('IT')),
	breaks('IT-R-003', cut(`${SELLER}/${ADDRESS}/cbc:CityName`), home('IT')),
	breaks('IT-R-004', cut(`${SELLER}/${ADDRESS}/cbc:PostalZone`), home('IT')),
	breaks('IS-R-001', text('cbc:InvoiceTypeCode', '393'), invoice('IS')),
	breaks('IS-R-002', scheme(SELLER), home('IS')),
	breaks('IS-R-003', cut(`${SELLER}/${ADDRESS}/cbc:StreetName`), home('IS')),
	breaks('IS-R-004', scheme(BUYER), home('IS')),
	breaks('IS-R-005', cut(`${BUYER}/${ADDRESS}/cbc:StreetName`), home('IS')),
	breaks('IS-R-006', code('9'), home('IS')),
	breaks('IS-R-007', code('42'), home('IS')),
	breaks('IS-R-008', described('3000-99-99', 'EINDAGI'), invoice('IS')),
	breaks('IS-R-009', steps(described('2027-12-31', 'EINDAGI'), cut('cbc:DueDate')), invoice('IS'), {
		'IS-R-010': 'no due date is not before that date'
	}),
	breaks('IS-R-010', described('2026-01-01', 'EINDAGI'), invoice('IS')),
	breaks('NL-R-001', cut('cac:BillingReference'), home('NL', { kind: 'credit_note', profiles: ['billing'] })),
	...(
		[
			['NL-R-002', cut(`${SELLER}/${ADDRESS}/cbc:StreetName`)],
			['NL-R-003', attribute(`${SELLER}/${LEGAL}`, 'schemeID', '0060')],
			['NL-R-004', cut(`${BUYER}/${ADDRESS}/cbc:CityName`)],
			['NL-R-005', attribute(`${BUYER}/${LEGAL}`, 'schemeID', '0060')],
			['NL-R-008', code('10')]
		] as const
	).map(([rule, change]) =>
		breaks(rule, change, home('NL', { profiles: ['billing'], without: ['card', 'mandate'] }))
	),
	breaks(
		'NL-R-006',
		steps(
			text('cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country/cbc:IdentificationCode', 'NL'),
			cut('cac:TaxRepresentativeParty/cac:PostalAddress/cbc:CityName')
		),
		home('NL', { profiles: ['billing'], with: ['representative'], vat: [['S', '21']] })
	),
	breaks('NL-R-007', cut(MEANS), home('NL', { profiles: ['billing'], kind: 'invoice' })),
	breaks(
		'NL-R-009',
		put(LINE, '<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>'),
		home('NL', { profiles: ['billing'], without: ['order', 'orderLine'] })
	)
];

const DELIVERED = 'cac:Delivery/cac:DeliveryLocation/cac:Address';
const CONTACT = `${SELLER}/cac:Contact`;
const file = reference(
	`${id('1')}<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="uren.pdf">YQ==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>`
);
const terms = (note: string) => put('', `<cac:PaymentTerms><cbc:Note>${note}</cbc:Note></cac:PaymentTerms>`);
const delivered = home('DE', { with: ['delivery'] });

const germany: readonly Breaker[] = [
	breaks('DE-R-001', cut(MEANS), home('DE')),
	breaks('DE-R-002', cut(CONTACT), home('DE')),
	breaks('DE-R-003', cut(`${SELLER}/${ADDRESS}/cbc:CityName`), home('DE')),
	breaks('DE-R-004', cut(`${SELLER}/${ADDRESS}/cbc:PostalZone`), home('DE')),
	breaks('DE-R-005', cut(`${CONTACT}/cbc:Name`), home('DE')),
	breaks('DE-R-006', cut(`${CONTACT}/cbc:Telephone`), home('DE'), {
		'DE-R-027': 'a number that is missing has no three digits'
	}),
	breaks('DE-R-007', cut(`${CONTACT}/cbc:ElectronicMail`), home('DE'), {
		'DE-R-028': 'an address that is missing has no form'
	}),
	breaks('DE-R-008', cut(`${BUYER}/${ADDRESS}/cbc:CityName`), home('DE')),
	breaks('DE-R-009', cut(`${BUYER}/${ADDRESS}/cbc:PostalZone`), home('DE')),
	breaks('DE-R-010', cut(`${DELIVERED}/cbc:CityName`), delivered),
	breaks('DE-R-011', cut(`${DELIVERED}/cbc:PostalZone`), delivered),
	breaks('DE-R-014', cut(`${SUBTOTAL}/cac:TaxCategory/cbc:Percent`), home('DE', { vat: [['Z', '0']] }), {
		'BR-48': 'it asks for the same rate'
	}),
	breaks('DE-R-015', cut('cbc:BuyerReference'), home('DE', { with: ['order'] })),
	breaks('DE-R-016', cut(`${SELLER}/cac:PartyTaxScheme`), home('DE', { without: ['allowance', 'charge'] }), {
		'BR-S-02': 'category S asks for the same number'
	}),
	breaks('DE-R-017', text('cbc:InvoiceTypeCode', '388'), invoice('DE')),
	breaks('DE-R-018', terms('#SKONTO#TAGE=7#PROZENT=2#\n'), home('DE', { without: ['terms'] })),
	breaks('DE-R-019', account('DE88370400440532013000'), home('DE')),
	breaks('DE-R-020', steps(code('59'), cut(ACCOUNT), mandate(id('1') + payer('DE1')), creditor), home('DE')),
	breaks('DE-R-022', file, home('DE', { with: ['file'] })),
	breaks('DE-R-023-1', cut(ACCOUNT), home('DE'), {
		'BR-61': 'a transfer needs an account number',
		'DE-R-019': 'an account that is missing has no IBAN'
	}),
	breaks('DE-R-023-2', card, home('DE')),
	breaks('DE-R-024-1', steps(code('48'), cut(ACCOUNT)), home('DE')),
	breaks('DE-R-024-2', steps(code('48'), card), home('DE')),
	breaks('DE-R-025-1', steps(code('59'), cut(ACCOUNT)), home('DE'), {
		'DE-R-020': 'a mandate that is missing names no account',
		'PEPPOL-EN16931-R061': 'a mandate that is missing has no reference'
	}),
	breaks('DE-R-025-2', steps(code('59'), mandate(id('1') + payer(IBAN)), creditor), home('DE')),
	breaks('DE-R-026', text('cbc:InvoiceTypeCode', '384'), invoice('DE', { without: ['preceding'] })),
	breaks('DE-R-027', text(`${CONTACT}/cbc:Telephone`, '12'), home('DE')),
	breaks('DE-R-028', text(`${CONTACT}/cbc:ElectronicMail`, 'a@b'), home('DE')),
	breaks('DE-R-030', steps(code('59'), cut(ACCOUNT), mandate(id('1') + payer(IBAN))), home('DE')),
	breaks('DE-R-031', steps(code('59'), cut(ACCOUNT), mandate(id('1')), creditor), home('DE'), {
		'DE-R-020': 'an account that is missing has no IBAN'
	}),
	breaks(
		'DE-R-T02',
		reference(
			`${id('1')}<cac:Attachment><cac:ExternalReference><cbc:URI>example.org</cbc:URI></cac:ExternalReference></cac:Attachment>`
		),
		home('DE')
	)
];

const slovakAddresses: readonly Breaker[] = (
	[
		['SK-R-002', SELLER, 'cbc:StreetName'],
		['SK-R-003', SELLER, 'cbc:CityName'],
		['SK-R-004', SELLER, 'cbc:PostalZone'],
		['SK-R-005', BUYER, 'cbc:StreetName'],
		['SK-R-006', BUYER, 'cbc:CityName'],
		['SK-R-007', BUYER, 'cbc:PostalZone']
	] as const
).map(([rule, party, name]) => breaks(rule, cut(`${party}/${ADDRESS}/${name}`), home('SK'), {}, '2026.11'));

const slovakia: readonly Breaker[] = [
	breaks(
		'SK-R-001',
		text('cbc:InvoiceTypeCode', '384'),
		invoice('SK', { without: ['preceding'] }),
		{},
		'2026.11'
	),
	...slovakAddresses
];

export const nationalBreakers: readonly Breaker[] = [
	...denmark,
	...sweden,
	...greece,
	...other,
	...germany,
	...slovakia
];
