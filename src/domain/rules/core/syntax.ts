import { attributeOf, textOf } from '../../ubl/read/content.ts';
import { attributeNumber, elementNames, numberOf } from '../../ubl/read/names.ts';
import { fatal, type Context, type Pattern, type Test } from '../rule.ts';
import {
	allowance,
	atMost,
	atMostOne,
	carries,
	charge,
	has,
	hasAll,
	hasTwoDecimals,
	isExactly
} from '../tests.ts';
import { onceRules } from './syntax-document.ts';
import { unwantedAttributeRules } from './unwanted-attributes.ts';
import { allAlong, countAlong, firstAlong, some, way } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const ID = numberOf('cbc:ID');
const SCHEME = attributeNumber('schemeID');

const SELLER_NAME = way(`${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`);
const PAYEE_NAME = way('cac:PartyName/cbc:Name');
const DOCUMENT_TYPE = way('cbc:DocumentTypeCode');
const LINE_CATEGORY = way('cac:Item/cac:ClassifiedTaxCategory');
const ALLOWANCE = numberOf('cac:AllowanceCharge');
const PRICE = numberOf('cac:Price');
const objectReference = isExactly('cbc:DocumentTypeCode', '130');
const projectReference = isExactly('cbc:DocumentTypeCode', '50');

const payeeNamed: Test = (facts, row) => {
	const { document } = facts;
	const seller = allAlong(document, document.parent[row]!, SELLER_NAME);
	const names = allAlong(document, row, PAYEE_NAME);
	return names.some((name) => seller.some((other) => textOf(document, name) !== textOf(document, other)));
};

/** The test holds and the payee has another name than the seller, which the official rules ask in one breath. */
const andNamed =
	(test: Test): Test =>
	(facts, row) =>
		test(facts, row) && payeeNamed(facts, row);

const referenceType: Test = (facts, row) => {
	const { document } = facts;
	if (objectReference(facts, row)) return true;
	if (!facts.isInvoice && projectReference(facts, row)) return true;
	return (
		firstAlong(document, row, DOCUMENT_TYPE) === 0 &&
		!some(document, row, [ID], (id) => attributeOf(document, id, SCHEME) !== undefined)
	);
};

const inGrossPrice: Test = ({ document }, row) => {
	for (let at = document.parent[row]!; at !== 0; at = document.parent[at]!)
		if (document.name[at] === ALLOWANCE && document.name[document.parent[at]!] === PRICE) return true;
	return false;
};

const amounts = elementNames
	.filter((name) => name.endsWith('Amount') && !name.endsWith('PriceAmount'))
	.join(' | ');
const binaries = elementNames.filter((name) => name.endsWith('BinaryObject')).join(' | ');
const allowanceReason = atMost(1, 'cbc:AllowanceChargeReason');

const contexts: readonly Context[] = [
	{
		at: 'cac:PostalAddress | cac:Address',
		rules: [fatal('UBL-SR-51', 'BT-162 BT-163 BT-164 BT-165', atMost(1, 'cac:AddressLine'))]
	},
	{
		at: 'cac:AccountingSupplierParty/cac:Party',
		rules: [fatal('UBL-SR-42', 'BT-31 BT-32', atMost(2, 'cac:PartyTaxScheme'))]
	},
	{
		at: 'cac:AdditionalDocumentReference',
		rules: [
			fatal('UBL-SR-33', 'BT-123', atMost(1, 'cbc:DocumentDescription')),
			fatal('UBL-SR-43', 'BT-18 BT-11', referenceType)
		]
	},
	{
		at: `${amounts} | *Amount`,
		when: (facts, row) => !inGrossPrice(facts, row),
		rules: [fatal('UBL-DT-01', '', ({ document }, row) => hasTwoDecimals(textOf(document, row)))]
	},
	{
		at: `${binaries} | *BinaryObject`,
		rules: [
			fatal('UBL-DT-06', 'BT-125', carries('mimeCode')),
			fatal('UBL-DT-07', 'BT-125', carries('filename'))
		]
	},
	{
		at: 'cac:Delivery',
		rules: [fatal('UBL-SR-25', 'BT-70', atMost(1, 'cac:DeliveryParty/cac:PartyName/cbc:Name'))]
	},
	{
		at: 'cac:AllowanceCharge',
		when: allowance,
		rules: [fatal('UBL-SR-30', 'BT-97 BT-139', allowanceReason)]
	},
	{ at: 'cac:AllowanceCharge', when: charge, rules: [fatal('UBL-SR-31', 'BT-104 BT-144', allowanceReason)] },
	{
		at: 'cac:PartyTaxScheme',
		rules: [fatal('UBL-SR-53', 'BT-31 BT-32 BT-48', hasAll('cac:TaxScheme/cbc:ID', 'cbc:CompanyID'))]
	},
	{ at: '/Invoice | /CreditNote', rules: [...unwantedAttributeRules, ...onceRules] },
	{
		at: 'cac:InvoiceLine | cac:CreditNoteLine',
		rules: [
			fatal('UBL-SR-34', 'BT-127', atMost(1, 'cbc:Note')),
			fatal('UBL-SR-35', 'BT-132', atMost(1, 'cac:OrderLineReference/cbc:LineID')),
			fatal('UBL-SR-36', 'BG-26', atMost(1, 'cac:InvoicePeriod')),
			fatal('UBL-SR-37', 'BT-147', atMost(1, 'cac:Price/cac:AllowanceCharge/cbc:Amount')),
			fatal('UBL-SR-48', 'BG-30', ({ document }, row) => countAlong(document, row, LINE_CATEGORY) === 1),
			fatal('UBL-SR-50', 'BT-154', atMost(1, 'cac:Item/cbc:Description')),
			fatal('UBL-SR-52', 'BT-128', atMost(1, 'cac:DocumentReference'))
		]
	},
	{
		at: 'cac:PayeeParty',
		rules: [
			fatal('UBL-SR-19', 'BT-59', andNamed(atMost(1, 'cac:PartyName/cbc:Name'))),
			fatal(
				'UBL-SR-20',
				'BT-60',
				andNamed(
					atMostOne(
						'cac:PartyIdentification/cbc:ID',
						({ document }, id) => attributeOf(document, id, SCHEME)?.toUpperCase() !== 'SEPA'
					)
				)
			),
			fatal('UBL-SR-21', 'BT-61', andNamed(atMost(1, 'cac:PartyLegalEntity/cbc:CompanyID')))
		]
	},
	{
		at: 'cac:PaymentMeans',
		rules: [
			fatal('UBL-SR-26', 'BT-83', atMost(1, 'cbc:PaymentID')),
			fatal('UBL-SR-27', 'BT-81', atMost(1, 'cbc:PaymentMeansCode')),
			fatal('UBL-SR-28', 'BT-89', atMost(1, 'cac:PaymentMandate/cbc:ID'))
		]
	},
	{
		at: 'cac:BillingReference',
		rules: [
			fatal('UBL-SR-06', 'BG-3', atMost(1, 'cac:InvoiceDocumentReference')),
			fatal('UBL-SR-07', 'BT-25', has('cac:InvoiceDocumentReference/cbc:ID'))
		]
	},
	{
		at: 'cac:TaxRepresentativeParty',
		rules: [
			fatal('UBL-SR-22', 'BT-62', atMost(1, 'cac:PartyName/cbc:Name')),
			fatal('UBL-SR-23', 'BT-63', atMost(1, 'cac:PartyTaxScheme/cbc:CompanyID'))
		]
	},
	{
		at: 'cac:TaxSubtotal',
		rules: [fatal('UBL-SR-32', 'BT-120', atMost(1, 'cac:TaxCategory/cbc:TaxExemptionReason'))]
	}
];

/** How EN 16931 restricts the use of UBL, as far as it is not a plain list of paths. */
export const syntaxContexts: Pattern = contexts;
