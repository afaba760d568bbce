import { attributeOf, textOf, trimmedOf, collapsed } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { fatal, warning, type Context, type Pattern, type Test } from '../rule.ts';
import { either, filled, has, lacks, not, says } from '../tests.ts';
import { allAlong, first, some, way } from '../walk.ts';
import { germanPayment } from './germany-payment.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const SCHEME = attributeNumber('schemeID');
const FILE_NAME = attributeNumber('filename');
const SKONTO =
	/(^|\r?\n)#(SKONTO)#TAGE=([0-9]+#PROZENT=[0-9]+\.[0-9]{2})(#BASISBETRAG=-?[0-9]+\.[0-9]{2})?#$/;
const EMAIL = /^[^@ \t\r\n]+@([^@. \t\r\n]+\.)+[^@. \t\r\n]+$/;
const URL_FORM = /^([a-zA-Z])([a-zA-Z0-9+.-])+:.*/;
const NOTE = numberOf('cbc:Note');
const TERMS = way('cac:PaymentTerms');
const FILES = way('cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject');
const LINE_CATEGORIES = ['cac:InvoiceLine', 'cac:CreditNoteLine'].map((line) =>
	way(`${line}/cac:Item/cac:ClassifiedTaxCategory/cbc:ID`)
);
const ALLOWANCE_CATEGORIES = way('cac:TaxCategory/cbc:ID');
const ALLOWANCES = way('cac:AllowanceCharge');
const INDICATOR = numberOf('cbc:ChargeIndicator');
const CATEGORIES = new Set(['S', 'Z', 'E', 'AE', 'K', 'G', 'L', 'M']);
const CREDITOR = [
	'cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID',
	'cac:PayeeParty/cac:PartyIdentification/cbc:ID'
].map(way);

const domestic: Test = ({ countries }) => countries.supplierIn('DE') && countries.customerIn('DE');

const usesCategory: Test = ({ document }) => {
	const counts = (id: number) => CATEGORIES.has(textOf(document, id));
	return (
		LINE_CATEGORIES.some((along) => some(document, 1, along, counts)) ||
		some(document, 1, ALLOWANCES, (row) => {
			const indicator = textOf(document, first(document, row, INDICATOR));
			return (
				(indicator === 'true' || indicator === 'false') && some(document, row, ALLOWANCE_CATEGORIES, counts)
			);
		})
	);
};

const taxIdentity = either(
	not(usesCategory),
	has('cac:TaxRepresentativeParty'),
	filled(`${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`)
);

/** Each line of the payment terms that starts with # is a discount in the agreed form, and a line end follows the last. */
const discounts: Test = ({ document }) => {
	const note = allAlong(document, 1, TERMS)
		.map((terms) => first(document, terms, NOTE))
		.find((row) => row !== 0);
	if (note === undefined) return true;
	const text = textOf(document, note);
	const marked = text
		.split(/\r?\n/)
		.map(collapsed)
		.filter((line) => line.startsWith('#'));
	if (marked.length === 0) return true;
	return marked.every((line) => SKONTO.test(line)) && /^[ \t\r\n]*\n/.test(text.split(/#.+#/).at(-1) ?? '');
};

/** In exact spelling: the official test tells capitals apart, although its sentence says otherwise. */
const fileNames: Test = ({ document }) => {
	const names = allAlong(document, 1, FILES)
		.map((file) => attributeOf(document, file, FILE_NAME))
		.filter((name) => name !== undefined);
	return new Set(names).size === names.length;
};

const correction = either(
	not(either(says('cbc:InvoiceTypeCode', '384'), says('cbc:CreditNoteTypeCode', '384'))),
	has('cac:BillingReference/cac:InvoiceDocumentReference')
);

const creditor: Test = ({ document }) =>
	CREDITOR.some((along) => some(document, 1, along, (id) => attributeOf(document, id, SCHEME) === 'SEPA'));

const mandateWithout = (test: Test): Test => either(lacks('cac:PaymentMeans/cac:PaymentMandate'), test);

function text(path: string, form: RegExp): Test {
	const name = numberOf(path);
	return ({ document }, row) => form.test(trimmedOf(document, first(document, row, name)));
}

const URI = numberOf('cbc:URI');
const absolute: Test = ({ document }, row) => URL_FORM.test(textOf(document, first(document, row, URI)));

/** A path under either root. */
const at = (path: string) => `/Invoice/${path} | /CreditNote/${path}`;

function asked(path: string, ...rules: Context['rules']): Context {
	return { at: at(path), when: domestic, rules };
}

const TYPES = ['326', '380', '384', '389', '381', '875', '876', '877'];

/** The German rules in Peppol BIS Billing; all ask for both parties with an address in Germany. */
export const germany: readonly Pattern[] = [
	[
		{
			at: '/Invoice | /CreditNote',
			when: domestic,
			rules: [
				fatal('DE-R-001', 'BG-16', has('cac:PaymentMeans')),
				fatal('DE-R-015', 'BT-10', filled('cbc:BuyerReference')),
				fatal('DE-R-016', 'BT-31 BT-32', taxIdentity),
				warning(
					'DE-R-017',
					'BT-3',
					either(says('cbc:InvoiceTypeCode', ...TYPES), says('cbc:CreditNoteTypeCode', ...TYPES))
				),
				fatal('DE-R-018', 'BT-20', discounts),
				fatal('DE-R-022', 'BT-125', fileNames),
				warning('DE-R-026', 'BG-3', correction),
				fatal('DE-R-030', 'BT-90', mandateWithout(creditor)),
				fatal(
					'DE-R-031',
					'BT-91',
					mandateWithout(has('cac:PaymentMeans/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID'))
				)
			]
		},
		asked(
			'cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference',
			warning('DE-R-T02', 'BT-124', absolute)
		),
		asked('cac:AccountingSupplierParty', fatal('DE-R-002', 'BG-6', has('cac:Party/cac:Contact'))),
		asked(
			`${SELLER}/cac:PostalAddress`,
			fatal('DE-R-003', 'BT-37', filled('cbc:CityName')),
			fatal('DE-R-004', 'BT-38', filled('cbc:PostalZone'))
		),
		asked(
			`${SELLER}/cac:Contact`,
			fatal('DE-R-005', 'BT-41', filled('cbc:Name')),
			fatal('DE-R-006', 'BT-42', filled('cbc:Telephone')),
			fatal('DE-R-007', 'BT-43', filled('cbc:ElectronicMail')),
			warning('DE-R-027', 'BT-42', text('cbc:Telephone', /[0-9].*[0-9].*[0-9]/)),
			warning('DE-R-028', 'BT-43', text('cbc:ElectronicMail', EMAIL))
		),
		asked(
			`${BUYER}/cac:PostalAddress`,
			fatal('DE-R-008', 'BT-52', filled('cbc:CityName')),
			fatal('DE-R-009', 'BT-53', filled('cbc:PostalZone'))
		),
		asked(
			'cac:Delivery/cac:DeliveryLocation/cac:Address',
			fatal('DE-R-010', 'BT-77', filled('cbc:CityName')),
			fatal('DE-R-011', 'BT-78', filled('cbc:PostalZone'))
		),
		...germanPayment(domestic),
		asked('cac:TaxTotal/cac:TaxSubtotal', fatal('DE-R-014', 'BT-119', filled('cac:TaxCategory/cbc:Percent')))
	]
];
