import { attributeOf, textOf, trimmedOf } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import {
	fatal,
	never,
	warning,
	type Context,
	type Pattern,
	type Rule,
	type RuleSet,
	type Test
} from '../rule.ts';
import { either, has, hasAll, isExactly, lacks, not, says, sign } from '../tests.ts';
import { first, some, way } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const REPRESENTATIVE = 'cac:TaxRepresentativeParty';
const DELIVERY = 'cac:Delivery/cac:DeliveryLocation/cac:Address';
const CUSTOMIZATION = numberOf('cbc:CustomizationID');
const SCHEME = attributeNumber('schemeID');
const NAME = attributeNumber('name');
const LEGAL_ID = way('cac:PartyLegalEntity/cbc:CompanyID');
const BUYER_LEGAL_ID = way(`${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`);
const BUYER_COUNTRY = way(`${BUYER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`);
const CORRECTED = way('cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID');
const COMPANY = way('cbc:CompanyID');
const ORDER = way('cac:OrderReference/cbc:ID');

/** The document says that it keeps NLCIUS, or its extension for blocked accounts. */
const dutchDocument: Test = (facts) => {
	const customization = facts.said(1, CUSTOMIZATION);
	return (
		customization.includes('#compliant#urn:fdc:nen.nl:nlcius:v1.0') ||
		customization.includes('#conformant#urn:fdc:nen.nl:gaccount:v1.0')
	);
};

/** And its supplier is in the Netherlands, which most of these rules ask for. */
const dutchSupplier: Test = (facts, row) => facts.countries.supplierIn('NL') && dutchDocument(facts, row);

const dutchScheme = (scheme: string | undefined) =>
	(scheme ?? '').split(' ').some((one) => one === '0106' || one === '0190');

const sellerNumber: Test = ({ document }, row) =>
	some(document, row, LEGAL_ID, (id) => dutchScheme(attributeOf(document, id, SCHEME))) &&
	some(document, row, LEGAL_ID, (id) => trimmedOf(document, id) !== '');

const buyerNumber: Test = ({ document }, row) =>
	(!some(document, 1, BUYER_COUNTRY, (code) => textOf(document, code) === 'NL') ||
		some(document, 1, BUYER_LEGAL_ID, (id) => dutchScheme(attributeOf(document, id, SCHEME)))) &&
	(first(document, row, COMPANY[0]!) === 0 ||
		some(document, row, COMPANY, (id) => trimmedOf(document, id) !== ''));

const wholeAddress = hasAll('cbc:StreetName', 'cbc:CityName', 'cbc:PostalZone');
const COUNTRY = way('cac:Country/cbc:IdentificationCode');
const abroad: Test = ({ document }, row) =>
	some(document, row, COUNTRY, (code) => textOf(document, code) !== 'NL');

const text =
	(passes: (text: string, facts: Parameters<Test>[0]) => boolean): Test =>
	(facts, row) =>
		passes(textOf(facts.document, row), facts);

function context(at: string, ...rules: readonly Rule[]): Context {
	return { at, when: dutchSupplier, rules };
}

/** An element that Dutch documents should do without. */
function discouraged(at: string, number: string, about: string): Context {
	return context(at, warning(`BR-NL-${number}`, about, never));
}

const notPositive = sign('cbc:PayableAmount', -1, 0);

const pattern: Pattern = [
	context(SELLER, fatal('BR-NL-1', 'BT-30', sellerNumber)),
	context(
		'/Invoice | /CreditNote',
		fatal('BR-NL-2', 'BT-10 BT-13', either(has('cbc:BuyerReference'), has('cac:OrderReference/cbc:ID')))
	),
	context(`${SELLER}/cac:PostalAddress`, fatal('BR-NL-3', 'BT-35 BT-37 BT-38', wholeAddress)),
	context(`${BUYER}/cac:PostalAddress`, fatal('BR-NL-4', 'BT-50 BT-52 BT-53', either(abroad, wholeAddress))),
	context(
		`${REPRESENTATIVE}/cac:PostalAddress`,
		fatal('BR-NL-5', 'BT-64 BT-66 BT-67', either(abroad, wholeAddress))
	),
	context(
		'cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode',
		fatal(
			'BR-NL-7',
			'BT-3',
			text((code) => ['380', '381', '384', '389'].includes(code))
		),
		fatal(
			'BR-NL-8',
			'BT-3',
			text((code, { isInvoice }) => (code === '381' ? !isInvoice : isInvoice))
		),
		fatal(
			'BR-NL-9',
			'BT-25',
			text((code, { document }) => code !== '384' || some(document, 1, CORRECTED, () => true))
		)
	),
	context(`${BUYER}/cac:PartyLegalEntity`, fatal('BR-NL-10', 'BT-47', buyerNumber)),
	context(
		'/Invoice/cac:LegalMonetaryTotal',
		fatal(
			'BR-NL-11',
			'BG-16',
			(facts, row) => facts.all('cac:PaymentMeans').length > 0 || notPositive(facts, row)
		)
	),
	context(
		'cac:PaymentMeans',
		fatal('BR-NL-12', 'BT-81', says('cbc:PaymentMeansCode', '30', '48', '49', '57', '58', '59')),
		warning(
			'BR-NL-31',
			'BT-86',
			either(
				not(says('cbc:PaymentMeansCode', '58', '59')),
				lacks('cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID')
			)
		)
	),
	{
		at: 'cac:OrderLineReference/cbc:LineID',
		when: dutchDocument,
		rules: [fatal('BR-NL-13', 'BT-132', ({ document }) => some(document, 1, ORDER, () => true))]
	},
	discouraged('cbc:TaxCurrencyCode', '19', 'BT-6'),
	discouraged('cbc:TaxPointDate', '20', 'BT-7'),
	discouraged('cac:InvoicePeriod/cbc:DescriptionCode', '21', 'BT-8'),
	discouraged('cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate', '24', 'BT-26'),
	context(
		`${SELLER}/cac:PartyTaxScheme`,
		warning('BR-NL-25', 'BT-32', either(lacks('cbc:CompanyID'), isExactly('cac:TaxScheme/cbc:ID', 'VAT')))
	),
	discouraged(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyLegalForm`, '26', 'BT-33'),
	discouraged(`${SELLER}/cac:PostalAddress/cac:AddressLine/cbc:Line`, '27-1', 'BT-162'),
	discouraged(`${BUYER}/cac:PostalAddress/cac:AddressLine/cbc:Line`, '27-2', 'BT-163'),
	discouraged(`${REPRESENTATIVE}/cac:PostalAddress/cac:AddressLine/cbc:Line`, '27-3', 'BT-164'),
	discouraged(`${DELIVERY}/cac:AddressLine/cbc:Line`, '27-4', 'BT-165'),
	discouraged(`${SELLER}/cac:PostalAddress/cbc:CountrySubentity`, '28-1', 'BT-39'),
	discouraged(`${BUYER}/cac:PostalAddress/cbc:CountrySubentity`, '28-2', 'BT-54'),
	discouraged(`${REPRESENTATIVE}/cac:PostalAddress/cbc:CountrySubentity`, '28-3', 'BT-68'),
	discouraged(`${DELIVERY}/cbc:CountrySubentity`, '28-4', 'BT-79'),
	context(
		'cac:PaymentMeans/cbc:PaymentMeansCode',
		warning('BR-NL-29', 'BT-82', ({ document }, row) => attributeOf(document, row, NAME) === undefined)
	),
	discouraged('cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:Name', '30', 'BT-85'),
	discouraged('cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', '32-1', 'BT-98 BT-105 BT-140 BT-145'),
	// The next two stand behind the one above, which matches first; they keep their ids and never speak.
	discouraged('cac:InvoiceLine/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', '32-2', 'BT-140 BT-145'),
	discouraged(
		'cac:CreditNoteLine/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode',
		'32-3',
		'BT-140 BT-145'
	),
	context(
		'cac:TaxTotal/cbc:TaxAmount',
		warning('BR-NL-33', 'BT-111', (facts, row) => facts.isInDocumentCurrency(row))
	),
	discouraged('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode', '35', 'BT-121'),
	{ at: '()', rules: [warning('SI-UBL-2', '', never)] }
];

/** The rules of NLCIUS (SI-UBL 2.0.3.13) on top of EN 16931. */
export const nlciusRules: RuleSet = { layer: 'nlcius', patterns: [pattern] };
