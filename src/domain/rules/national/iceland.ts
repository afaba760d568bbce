import { attributeOf, textOf, trimmedOf } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { isDate } from '../../ubl/read/values.ts';
import type { Facts } from '../facts.ts';
import { fatal, warning, type Pattern, type Test } from '../rule.ts';
import { either, hasAll, isExactly, says } from '../tests.ts';
import { allAlong, first, firstAlong, some, way } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const SCHEME = attributeNumber('schemeID');
const REFERENCES = way('cac:AdditionalDocumentReference');
const MEANS = way('cac:PaymentMeans');
const ACCOUNT = way('cac:PayeeFinancialAccount/cbc:ID');
const ID = numberOf('cbc:ID');
const DUE = way('cbc:DueDate');
const isFinalDueDate = isExactly('cbc:DocumentDescription', 'EINDAGI');

const supplier: Test = ({ countries }) => countries.supplierAddress === 'IS';
const domestic: Test = ({ countries }) =>
	countries.supplierAddress === 'IS' && countries.customerAddress === 'IS';

/** The party's legal number is under the Icelandic scheme. */
function kennitala(path: string): Test {
	const along = way(path);
	return ({ document }, row) =>
		some(document, row, along, (id) => attributeOf(document, id, SCHEME) === '0196');
}

/** Where payment is by a means, its account number has twelve characters. */
function account(code: string): Test {
	const coded = isExactly('cbc:PaymentMeansCode', code);
	return (facts, row) => {
		const { document } = facts;
		const means = allAlong(document, row, MEANS).filter((one) => coded(facts, one));
		const accounts = means.flatMap((one) => allAlong(document, one, ACCOUNT));
		return (
			means.length === 0 ||
			(accounts.length > 0 && accounts.every((one) => trimmedOf(document, one).length === 12))
		);
	};
}

const finalDueDates = (facts: Facts) =>
	allAlong(facts.document, 1, REFERENCES).filter((row) => isFinalDueDate(facts, row));

const dated: Test = (facts) => {
	const references = finalDueDates(facts);
	return references.every((row) => {
		const id = textOf(facts.document, first(facts.document, row, ID));
		return id.length === 10 && isDate(id);
	});
};

const withDueDate: Test = (facts) =>
	finalDueDates(facts).length === 0 || firstAlong(facts.document, 1, DUE) !== 0;

const notBeforeDueDate: Test = (facts) => {
	const references = finalDueDates(facts);
	if (references.length === 0) return true;
	const { document } = facts;
	return some(document, 1, DUE, (due) =>
		references.some((row) => some(document, row, [ID], (id) => textOf(document, due) <= textOf(document, id)))
	);
};

/** The Icelandic rules in Peppol BIS Billing; all ask for a supplier whose address is in Iceland. */
export const iceland: readonly Pattern[] = [
	[
		{
			at: 'CreditNote | Invoice',
			when: supplier,
			rules: [
				warning(
					'IS-R-001',
					'BT-3',
					either(says('cbc:InvoiceTypeCode', '380', '381'), says('cbc:CreditNoteTypeCode', '380', '381'))
				),
				fatal('IS-R-002', 'BT-30', kennitala(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`)),
				fatal(
					'IS-R-003',
					'BT-35 BT-38',
					hasAll(`${SELLER}/cac:PostalAddress/cbc:StreetName`, `${SELLER}/cac:PostalAddress/cbc:PostalZone`)
				),
				fatal('IS-R-006', 'BT-84', account('9')),
				fatal('IS-R-007', 'BT-84', account('42')),
				fatal('IS-R-008', 'BT-122', dated),
				fatal('IS-R-009', 'BT-9', withDueDate),
				fatal('IS-R-010', 'BT-122', notBeforeDueDate)
			]
		},
		{
			at: 'CreditNote/cac:AccountingCustomerParty | Invoice/cac:AccountingCustomerParty',
			when: domestic,
			rules: [
				fatal('IS-R-004', 'BT-47', kennitala('cac:Party/cac:PartyLegalEntity/cbc:CompanyID')),
				fatal(
					'IS-R-005',
					'BT-50 BT-53',
					hasAll('cac:Party/cac:PostalAddress/cbc:StreetName', 'cac:Party/cac:PostalAddress/cbc:PostalZone')
				)
			]
		}
	]
];
