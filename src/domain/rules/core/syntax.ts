import { attributeOf, textOf } from '../../ubl/read/content.ts';
import { attributeNames, attributeNumber, elementNames, numberOf } from '../../ubl/read/names.ts';
import { allowance, charge } from '../indicator.ts';
import { fatal, warning, type Context, type Pattern, type Rule, type Test } from '../rule.ts';
import { atMost, carries, either, has, hasTwoDecimals, isExactly } from '../tests.ts';
import { allAlong, countAlong, firstAlong, some, way } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const SCHEME_ID = way('cac:TaxScheme/cbc:ID');
const COMPANY = numberOf('cbc:CompanyID');
const ID = numberOf('cbc:ID');
const SCHEME = attributeNumber('schemeID');
const NAME = attributeNumber('name');

/** At most one company number under tax schemes that are VAT, or that are not. */
function oneTaxNumber(schemes: string, vat: boolean): Test {
	const along = way(schemes);
	return ({ document }, row) => {
		let count = 0;
		some(document, row, along, (scheme) => {
			const matches = some(
				document,
				scheme,
				SCHEME_ID,
				(id) => (textOf(document, id).toUpperCase() === 'VAT') === vat
			);
			if (matches) count += countAlong(document, scheme, [COMPANY]);
			return false;
		});
		return count <= 1;
	};
}

/** All elements with a name say the same, white space counted. */
function allSame(name: 'cbc:PaymentID' | 'cbc:PaymentMeansCode'): Test {
	return (facts) => new Set(facts.all(name).map((row) => textOf(facts.document, row))).size <= 1;
}

/** How many elements at the end of a way carry an attribute or hold a text, at most one. */
function atMostOne(path: string, counts: Test): Test {
	const along = way(path);
	return (facts, row) =>
		allAlong(facts.document, row, along).filter((found) => counts(facts, found)).length <= 1;
}

const oneSepaCreditor: Test = (facts) => {
	const { document } = facts;
	let count = 0;
	for (const party of facts.all('cac:PartyIdentification'))
		some(document, party, [ID], (id) => {
			if (attributeOf(document, id, SCHEME)?.toUpperCase() === 'SEPA') count++;
			return false;
		});
	return count <= 1;
};

const documentRules: readonly Rule[] = [
	fatal('UBL-SR-01', 'BT-12', atMost(1, 'cac:ContractDocumentReference/cbc:ID')),
	fatal('UBL-SR-02', 'BT-15', atMost(1, 'cac:ReceiptDocumentReference/cbc:ID')),
	fatal('UBL-SR-03', 'BT-16', atMost(1, 'cac:DespatchDocumentReference/cbc:ID')),
	fatal(
		'UBL-SR-04',
		'BT-18',
		(facts, row) =>
			allAlong(facts.document, row, way('cac:AdditionalDocumentReference'))
				.filter((found) => isExactly('cbc:DocumentTypeCode', '130')(facts, found))
				.reduce((count, found) => count + countAlong(facts.document, found, [ID]), 0) <= 1
	),
	fatal('UBL-SR-05', 'BT-20', atMost(1, 'cac:PaymentTerms/cbc:Note')),
	fatal('UBL-SR-08', 'BG-14', atMost(1, 'cac:InvoicePeriod')),
	fatal('UBL-SR-09', 'BT-27', atMost(1, `${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`)),
	fatal('UBL-SR-10', 'BT-28', atMost(1, `${SELLER}/cac:PartyName/cbc:Name`)),
	fatal('UBL-SR-11', 'BT-30', atMost(1, `${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`)),
	fatal('UBL-SR-12', 'BT-31', oneTaxNumber(`${SELLER}/cac:PartyTaxScheme`, true)),
	fatal('UBL-SR-13', 'BT-32', oneTaxNumber(`${SELLER}/cac:PartyTaxScheme`, false)),
	fatal('UBL-SR-14', 'BT-33', atMost(1, `${SELLER}/cac:PartyLegalEntity/cbc:CompanyLegalForm`)),
	fatal('UBL-SR-15', 'BT-44', atMost(1, `${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`)),
	fatal('UBL-SR-16', 'BT-46', atMost(1, `${BUYER}/cac:PartyIdentification/cbc:ID`)),
	fatal('UBL-SR-17', 'BT-47', atMost(1, `${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`)),
	fatal('UBL-SR-18', 'BT-48', oneTaxNumber(`${BUYER}/cac:PartyTaxScheme`, true)),
	fatal('UBL-SR-24', 'BG-13', atMost(1, 'cac:Delivery')),
	fatal('UBL-SR-29', 'BT-90', oneSepaCreditor),
	fatal('UBL-SR-39', 'BT-11', atMost(1, 'cac:ProjectReference/cbc:ID')),
	fatal('UBL-SR-40', 'BT-45', atMost(1, `${BUYER}/cac:PartyName/cbc:Name`)),
	fatal('UBL-SR-44', 'BT-83', allSame('cbc:PaymentID')),
	fatal('UBL-SR-45', 'BT-9', atMost(1, 'cac:PaymentMeans/cbc:PaymentDueDate')),
	fatal('UBL-SR-46', 'BT-82', atMostOne('cac:PaymentMeans/cbc:PaymentMeansCode', carries('name'))),
	fatal('UBL-SR-47', 'BT-81', allSame('cbc:PaymentMeansCode')),
	fatal('UBL-SR-49', 'BT-8', atMost(1, 'cac:InvoicePeriod/cbc:DescriptionCode')),
	fatal('UBL-SR-54', 'BG-18', atMost(1, 'cac:PaymentMeans/cac:CardAccount')),
	fatal('UBL-SR-55', 'BG-19', atMost(1, 'cac:PaymentMeans/cac:PaymentMandate')),
	fatal('UBL-SR-56', 'BT-17', atMost(1, 'cac:OriginatorDocumentReference/cbc:ID'))
];

/** Attributes that should stand nowhere, in the order of their rules UBL-DT-08 to 28. */
const unwanted = (
	'schemeName schemeAgencyName schemeDataURI schemeURI format unitCodeListIdentifier unitCodeListAgencyIdentifier ' +
	'unitCodeListAgencyName listAgencyName listName name languageID listURI listSchemeURI languageLocaleID uri ' +
	'currencyCodeListVersionID characterSetCode encodingCode schemeAgencyID listAgencyID'
).split(' ');

const attributeRules: readonly Rule[] = unwanted.map((name, at) => {
	const number = attributeNames.indexOf(name);
	const holds: Test = ({ document }) => (document.attributesSeen[number >> 5]! & (1 << (number & 31))) === 0;
	return warning(
		`UBL-DT-${String(at + 8).padStart(2, '0')}`,
		'',
		name === 'name' ? either(holds, onlyOnPaymentMeans) : holds
	);
});

/** A name attribute stands on payment means codes only. */
function onlyOnPaymentMeans({ document }: Parameters<Test>[0]): boolean {
	const code = numberOf('cbc:PaymentMeansCode');
	for (let row = 1; row <= document.size; row++)
		if (document.name[row] !== code && attributeOf(document, row, NAME) !== undefined) return false;
	return true;
}

const payeeNamed: Test = (facts, row) => {
	const { document } = facts;
	const seller = allAlong(
		document,
		document.parent[row]!,
		way(`${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`)
	);
	const names = allAlong(document, row, way('cac:PartyName/cbc:Name'));
	return names.some((name) => seller.some((other) => textOf(document, name) !== textOf(document, other)));
};

/** The test holds and the payee has another name than the seller, which the official rules ask in one breath. */
const andNamed =
	(test: Test): Test =>
	(facts, row) =>
		test(facts, row) && payeeNamed(facts, row);

const referenceType: Test = (facts, row) => {
	const { document } = facts;
	if (isExactly('cbc:DocumentTypeCode', '130')(facts, row)) return true;
	if (!facts.isInvoice && isExactly('cbc:DocumentTypeCode', '50')(facts, row)) return true;
	return (
		firstAlong(document, row, way('cbc:DocumentTypeCode')) === 0 &&
		!some(document, row, [ID], (id) => attributeOf(document, id, SCHEME) !== undefined)
	);
};

const inGrossPrice: Test = ({ document }, row) => {
	for (let at = document.parent[row]!; at !== 0; at = document.parent[at]!)
		if (
			document.name[at] === numberOf('cac:AllowanceCharge') &&
			document.name[document.parent[at]!] === numberOf('cac:Price')
		)
			return true;
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
		rules: [
			fatal(
				'UBL-SR-53',
				'BT-31 BT-32 BT-48',
				(facts, row) => has('cac:TaxScheme/cbc:ID')(facts, row) && has('cbc:CompanyID')(facts, row)
			)
		]
	},
	{ at: '/Invoice | /CreditNote', rules: [...attributeRules, ...documentRules] },
	{
		at: 'cac:InvoiceLine | cac:CreditNoteLine',
		rules: [
			fatal('UBL-SR-34', 'BT-127', atMost(1, 'cbc:Note')),
			fatal('UBL-SR-35', 'BT-132', atMost(1, 'cac:OrderLineReference/cbc:LineID')),
			fatal('UBL-SR-36', 'BG-26', atMost(1, 'cac:InvoicePeriod')),
			fatal('UBL-SR-37', 'BT-147', atMost(1, 'cac:Price/cac:AllowanceCharge/cbc:Amount')),
			fatal(
				'UBL-SR-48',
				'BG-30',
				({ document }, row) => countAlong(document, row, way('cac:Item/cac:ClassifiedTaxCategory')) === 1
			),
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
						({ document }, id) => (attributeOf(document, id, SCHEME)?.toUpperCase() ?? 'SEPA') !== 'SEPA'
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
			fatal('UBL-SR-27', 'BT-82', atMost(1, 'cbc:InstructionNote')),
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
