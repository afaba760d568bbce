import { attributeOf, textOf } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { fatal, type Rule, type Test } from '../rule.ts';
import { atMost, atMostOne, carries, isExactly } from '../tests.ts';
import { allAlong, countAlong, first, some, way } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const TAX_SCHEME = way('cac:TaxScheme');
const COMPANY = numberOf('cbc:CompanyID');
const ID = numberOf('cbc:ID');
const SCHEME = attributeNumber('schemeID');

const REFERENCES = way('cac:AdditionalDocumentReference');
const objectReference = isExactly('cbc:DocumentTypeCode', '130');

/** At most one company number under tax schemes that are VAT, or that are not. */
function oneTaxNumber(schemes: string, vat: boolean): Test {
	const along = way(schemes);
	return ({ document }, row) => {
		let count = 0;
		for (const scheme of allAlong(document, row, along)) {
			const matches = some(
				document,
				scheme,
				TAX_SCHEME,
				(one) => (textOf(document, first(document, one, ID)).toUpperCase() === 'VAT') === vat
			);
			if (matches) count += countAlong(document, scheme, [COMPANY]);
		}
		return count <= 1;
	};
}

/** All elements with a name say the same, white space counted. */
function allSame(name: 'cbc:PaymentID' | 'cbc:PaymentMeansCode'): Test {
	return (facts) => new Set(facts.all(name).map((row) => textOf(facts.document, row))).size <= 1;
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

/** How often things may stand in a document, where UBL allows more than EN 16931. */
export const onceRules: readonly Rule[] = [
	fatal('UBL-SR-01', 'BT-12', atMost(1, 'cac:ContractDocumentReference/cbc:ID')),
	fatal('UBL-SR-02', 'BT-15', atMost(1, 'cac:ReceiptDocumentReference/cbc:ID')),
	fatal('UBL-SR-03', 'BT-16', atMost(1, 'cac:DespatchDocumentReference/cbc:ID')),
	fatal(
		'UBL-SR-04',
		'BT-18',
		(facts, row) =>
			allAlong(facts.document, row, REFERENCES)
				.filter((found) => objectReference(facts, found))
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
