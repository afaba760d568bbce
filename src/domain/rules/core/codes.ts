import { attributeOf, collapsed, trimmedOf } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { en16931, isUnit } from '../codes/lists.ts';
import { fatal, type Context, type Pattern, type Test } from '../rule.ts';
import { allowance, carries, charge, isExactly } from '../tests.ts';

/** Amounts whose currency is held against the list. */
export const amountNames =
	'cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxAmount | cbc:TaxableAmount | cbc:LineExtensionAmount | ' +
	'cbc:TaxExclusiveAmount | cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount | ' +
	'cbc:PrepaidAmount | cbc:PayableRoundingAmount | cbc:PayableAmount';

/** The collapsed text is in a list; one with a space in it is not. */
export function inList(list: ReadonlySet<string>): Test {
	return ({ document }, row) => list.has(trimmedOf(document, row));
}

/** The value of an attribute is in a list. */
export function attributeIn(name: string, list: { has(code: string): boolean }, collapse = true): Test {
	const number = attributeNumber(name);
	return ({ document }, row) => {
		const value = attributeOf(document, row, number);
		return value !== undefined && (list.has(value) || (collapse && list.has(collapsed(value))));
	};
}

/** A context whose elements carry an attribute. */
function scoped(attribute: string, at: string, id: string, about: string, holds: Test): Context {
	return { at, when: carries(attribute), rules: [fatal(id, about, holds)] };
}

const objectReference = isExactly('cbc:DocumentTypeCode', '130');
const schemed = carries('schemeID');
const icd = attributeIn('schemeID', en16931.ICD_partyId);
const sepaOrIcd: Test = (facts, row) =>
	icd(facts, row) ||
	(collapsed(attributeOf(facts.document, row, SCHEME) ?? '') === 'SEPA' && underSellerOrPayee(facts, row));
const SCHEME = attributeNumber('schemeID');

const SELLER = numberOf('cac:AccountingSupplierParty');
const PAYEE = numberOf('cac:PayeeParty');

/** Only the seller and the payee can be creditors, so only theirs may be a SEPA identifier. */
const underSellerOrPayee: Test = ({ document }, row) => {
	for (let at = document.parent[row]!; at !== 0; at = document.parent[at]!)
		if (document.name[at] === SELLER || document.name[at] === PAYEE) return true;
	return false;
};

/** Code lists that EN 16931 holds a document against. */
export const codeContexts: Pattern = [
	{
		at: 'cbc:InvoiceTypeCode',
		rules: [fatal('BR-CL-01', 'BT-3', inList(en16931.UNTDID1001_invoice))]
	},
	{
		at: 'cbc:CreditNoteTypeCode',
		rules: [fatal('BR-CL-01', 'BT-3', inList(en16931.UNTDID1001_creditnote))]
	},
	{ at: amountNames, rules: [fatal('BR-CL-03', '', attributeIn('currencyID', en16931.ISO4217_currencyID))] },
	{ at: 'cbc:DocumentCurrencyCode', rules: [fatal('BR-CL-04', 'BT-5', inList(en16931.ISO4217_currencyID))] },
	{ at: 'cbc:TaxCurrencyCode', rules: [fatal('BR-CL-05', 'BT-6', inList(en16931.ISO4217_currencyID))] },
	{
		at: 'cac:InvoicePeriod/cbc:DescriptionCode',
		rules: [fatal('BR-CL-06', 'BT-8', inList(en16931.UNTDID2005))]
	},
	{
		at: 'cac:AdditionalDocumentReference/cbc:ID | cac:DocumentReference/cbc:ID',
		when: (facts, row) => schemed(facts, row) && objectReference(facts, facts.document.parent[row]!),
		rules: [fatal('BR-CL-07', 'BT-18 BT-128', attributeIn('schemeID', en16931.UNTDID1153))]
	},
	scoped('schemeID', 'cac:PartyIdentification/cbc:ID', 'BR-CL-10', 'BT-29 BT-46 BT-60', sepaOrIcd),
	scoped(
		'schemeID',
		'cac:PartyLegalEntity/cbc:CompanyID',
		'BR-CL-11',
		'BT-30 BT-47 BT-61',
		attributeIn('schemeID', en16931.ICD_partyId)
	),
	scoped(
		'listID',
		'cac:CommodityClassification/cbc:ItemClassificationCode',
		'BR-CL-13',
		'BT-158',
		attributeIn('listID', en16931.UNTDID7143)
	),
	{
		at: 'cac:Country/cbc:IdentificationCode',
		rules: [fatal('BR-CL-14', 'BT-40 BT-55 BT-69 BT-80', inList(en16931.ISO3166))]
	},
	{
		at: 'cac:OriginCountry/cbc:IdentificationCode',
		rules: [fatal('BR-CL-15', 'BT-159', inList(en16931.ISO3166))]
	},
	{
		at: 'cac:PaymentMeans/cbc:PaymentMeansCode',
		rules: [fatal('BR-CL-16', 'BT-81', inList(en16931.UNTDID4461))]
	},
	{
		at: 'cac:TaxCategory/cbc:ID',
		rules: [fatal('BR-CL-17', 'BT-95 BT-102 BT-118', inList(en16931.UNTDID5305_taxCategory))]
	},
	{
		at: 'cac:ClassifiedTaxCategory/cbc:ID',
		rules: [fatal('BR-CL-18', 'BT-151', inList(en16931.UNTDID5305_taxCategory))]
	},
	{
		at: 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode',
		when: (facts, row) => allowance(facts, facts.document.parent[row]!),
		rules: [fatal('BR-CL-19', 'BT-98 BT-140', inList(en16931.UNTDID5189))]
	},
	{
		at: 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode',
		when: (facts, row) => charge(facts, facts.document.parent[row]!),
		rules: [fatal('BR-CL-20', 'BT-105 BT-145', inList(en16931.UNTDID7161))]
	},
	scoped(
		'schemeID',
		'cac:StandardItemIdentification/cbc:ID',
		'BR-CL-21',
		'BT-157',
		attributeIn('schemeID', en16931.ICD_partyId)
	),
	{
		at: 'cbc:TaxExemptionReasonCode',
		rules: [
			fatal('BR-CL-22', 'BT-121', ({ document }, row) =>
				en16931.VATEX.has(trimmedOf(document, row).toUpperCase())
			)
		]
	},
	scoped(
		'unitCode',
		'cbc:InvoicedQuantity | cbc:BaseQuantity | cbc:CreditedQuantity',
		'BR-CL-23',
		'BT-130 BT-150',
		attributeIn('unitCode', { has: isUnit })
	),
	scoped(
		'mimeCode',
		'cbc:EmbeddedDocumentBinaryObject',
		'BR-CL-24',
		'BT-125',
		attributeIn('mimeCode', en16931.MIME, false)
	),
	scoped('schemeID', 'cbc:EndpointID', 'BR-CL-25', 'BT-34 BT-49', attributeIn('schemeID', en16931.EAS)),
	scoped(
		'schemeID',
		'cac:DeliveryLocation/cbc:ID',
		'BR-CL-26',
		'BT-71',
		attributeIn('schemeID', en16931.ICD_partyId)
	)
];
