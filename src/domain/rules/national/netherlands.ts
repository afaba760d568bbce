import { attributeOf, trimmedOf } from '../../ubl/read/content.ts';
import { attributeNumber } from '../../ubl/read/names.ts';
import { fatal, type Pattern, type Test } from '../rule.ts';
import { hasAll, says, sign } from '../tests.ts';
import { some, way } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const SCHEME = attributeNumber('schemeID');
const CORRECTED = way('cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID');
const ORDER = way('cac:OrderReference/cbc:ID');

const supplier: Test = ({ countries }) => countries.supplierIn('NL');
const domestic: Test = ({ countries }) => countries.supplierIn('NL') && countries.customerIn('NL');
const represented: Test = ({ countries }) => countries.supplierIn('NL') && countries.representativeIn('NL');
const wholeAddress = hasAll('cbc:StreetName', 'cbc:CityName', 'cbc:PostalZone');
const DUTCH_SCHEME = /(^| )01(06|90)( |$)/;
const dutchNumber: Test = ({ document }, row) =>
	DUTCH_SCHEME.test(attributeOf(document, row, SCHEME) ?? '') && trimmedOf(document, row) !== '';
const notPositive = sign('cbc:PayableAmount', -1, 0);
const notNegative = sign('cbc:PayableAmount', 0, 1);
const payable: Test = (facts, row) =>
	facts.all('cac:PaymentMeans').length > 0 || (facts.isInvoice ? notPositive : notNegative)(facts, row);

/** The Dutch rules in Peppol BIS Billing; all ask for a supplier whose address is in the Netherlands. */
export const netherlands: readonly Pattern[] = [
	[
		{
			at: 'cbc:CreditNoteTypeCode',
			when: supplier,
			rules: [fatal('NL-R-001', 'BT-25', ({ document }) => some(document, 1, CORRECTED, () => true))]
		},
		{
			at: `${SELLER}/cac:PostalAddress`,
			when: supplier,
			rules: [fatal('NL-R-002', 'BT-35 BT-37 BT-38', wholeAddress)]
		},
		{
			at: `${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`,
			when: supplier,
			rules: [fatal('NL-R-003', 'BT-30', dutchNumber)]
		},
		{
			at: `${BUYER}/cac:PostalAddress`,
			when: domestic,
			rules: [fatal('NL-R-004', 'BT-50 BT-52 BT-53', wholeAddress)]
		},
		{
			at: `${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`,
			when: domestic,
			rules: [fatal('NL-R-005', 'BT-47', dutchNumber)]
		},
		{
			at: 'cac:TaxRepresentativeParty/cac:PostalAddress',
			when: represented,
			rules: [fatal('NL-R-006', 'BT-64 BT-66 BT-67', wholeAddress)]
		},
		{ at: 'cac:LegalMonetaryTotal', when: supplier, rules: [fatal('NL-R-007', 'BG-16', payable)] },
		{
			at: 'cac:PaymentMeans',
			when: domestic,
			rules: [fatal('NL-R-008', 'BT-81', says('cbc:PaymentMeansCode', '30', '48', '49', '57', '58', '59'))]
		},
		{
			at: 'cac:OrderLineReference/cbc:LineID',
			when: supplier,
			rules: [fatal('NL-R-009', 'BT-132', ({ document }) => some(document, 1, ORDER, () => true))]
		}
	]
];
