import { attributeOf, collapsed, textOf, trimmedOf } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { peppol } from '../codes/lists.ts';
import type { Facts } from '../facts.ts';
import { isGreek } from '../peppol/check-digits.ts';
import { fatal, warning, type Pattern, type Test } from '../rule.ts';
import { isExactly, says } from '../tests.ts';
import { allAlong, firstAlong, some, way, first } from '../walk.ts';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const SCHEME = attributeNumber('schemeID');
const TAX_SCHEMES = [
	way(`${SELLER}/cac:PartyTaxScheme`),
	way('cac:TaxRepresentativeParty/cac:PartyTaxScheme')
];
const SCHEMES = way('cac:PartyTaxScheme');
const COMPANY = numberOf('cbc:CompanyID');
const REFERENCES = way('cac:AdditionalDocumentReference');
const NAME = way('cac:PartyName/cbc:Name');
const ISSUED = way('cbc:IssueDate');
const LINK = way('cac:Attachment/cac:ExternalReference/cbc:URI');
const isMark = isExactly('cbc:DocumentDescription', '##M.AR.K##');
const isLink = isExactly('cbc:DocumentDescription', '##INVOICE|URL##');
const underVatName = says('cac:TaxScheme/cbc:ID', 'VAT');
const exactlyVat = isExactly('cac:TaxScheme/cbc:ID', 'VAT');

const greek = (country: string) => country === 'GR' || country === 'EL';
const sender: Test = ({ countries }) => greek(countries.supplier);
const domestic: Test = ({ countries }) => greek(countries.supplier) && greek(countries.customer);
const addressInGreece: Test = ({ countries }) =>
	greek(countries.supplier) && countries.supplierAddress === 'GR';

/** The parts of the document number, between the pipes. */
const segment = ({ document }: Facts, row: number, at: number) => textOf(document, row).split('|')[at] ?? '';

const ownNumber: Test = (facts, row) => {
	const { document } = facts;
	const number = segment(facts, row, 0);
	if (collapsed(number).length !== 9 || !isGreek(number)) return false;
	return TAX_SCHEMES.some((along) =>
		some(
			document,
			1,
			along,
			(scheme) =>
				exactlyVat(facts, scheme) &&
				textOf(document, first(document, scheme, COMPANY)).slice(2, 11) === number
		)
	);
};

const issueDate: Test = (facts, row) => {
	const written = segment(facts, row, 1);
	const [day, month, year] = written.split('/');
	const [issuedYear, issuedMonth, issuedDay] = textOf(
		facts.document,
		firstAlong(facts.document, 1, ISSUED)
	).split('-');
	return (
		/^(0?[1-9]|[12][0-9]|3[01])[-\\/ ]?(0?[1-9]|1[0-2])[-\\/ ]?(19|20)[0-9]{2}/.test(written) &&
		day === issuedDay &&
		month === issuedMonth &&
		year === issuedYear
	);
};

const series: Test = (facts, row) => /^[ \t\r\n]*(\+?[0-9]+|-0+)[ \t\r\n]*$/.test(segment(facts, row, 2));

/** The party has one VAT number, with the Greek prefix and a right check digit. */
const vatNumber: Test = (facts, row) => {
	const { document } = facts;
	const numbers = allAlong(document, row, SCHEMES)
		.filter((scheme) => underVatName(facts, scheme))
		.flatMap((scheme) => allAlong(document, scheme, [COMPANY]))
		.map((id) => textOf(document, id));
	return numbers.length === 1 && numbers[0]!.startsWith('EL') && isGreek(numbers[0]!.slice(2));
};

const named: Test = ({ document }, row) => textOf(document, firstAlong(document, row, NAME)).length > 0;

const endpoint: Test = ({ document }, row) =>
	attributeOf(document, row, SCHEME) === '9933' && isGreek(textOf(document, row));

const described = (facts: Facts, test: Test) =>
	allAlong(facts.document, 1, REFERENCES).filter((row) => test(facts, row)).length;

const ROOTS = '/Invoice | /CreditNote';

/** The Greek rules in Peppol BIS Billing, by the country of the supplier's VAT number. */
export const greece: readonly Pattern[] = [
	[
		{
			at: '/Invoice/cbc:ID | /CreditNote/cbc:ID',
			when: sender,
			rules: [
				fatal('GR-R-001-1', 'BT-1', ({ document }, row) => textOf(document, row).split('|').length === 6),
				fatal('GR-R-001-2', 'BT-1', ownNumber),
				fatal('GR-R-001-3', 'BT-1', issueDate),
				fatal('GR-R-001-4', 'BT-1', series),
				fatal('GR-R-001-5', 'BT-1', (facts, row) =>
					peppol['2026.5'].greekDocumentType.has(segment(facts, row, 3))
				),
				fatal('GR-R-001-6', 'BT-1', (facts, row) => segment(facts, row, 4) !== ''),
				fatal('GR-R-001-7', 'BT-1', (facts, row) => segment(facts, row, 5) !== '')
			]
		},
		{
			at: SELLER,
			when: sender,
			rules: [fatal('GR-R-002', 'BT-28', named), warning('GR-S-011', 'BT-31', vatNumber)]
		},
		{
			at: `${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`,
			when: (facts, row) => sender(facts, row) && underVatName(facts, facts.document.parent[row]!),
			rules: [
				fatal(
					'GR-R-003',
					'BT-31',
					({ document }, row) =>
						textOf(document, row).startsWith('EL') && isGreek(textOf(document, row).slice(2))
				)
			]
		},
		{
			at: ROOTS,
			when: addressInGreece,
			rules: [
				fatal('GR-R-004-1', 'BT-122', (facts) => described(facts, isMark) === 1),
				warning('GR-S-008-1', 'BT-122', (facts) => described(facts, isLink) === 1),
				fatal('GR-R-008-2', 'BT-122', (facts) => described(facts, isLink) <= 1)
			]
		},
		{
			at: 'cac:AdditionalDocumentReference/cbc:ID',
			when: (facts, row) => addressInGreece(facts, row) && isMark(facts, facts.document.parent[row]!),
			rules: [fatal('GR-R-004-2', 'BT-122', ({ document }, row) => /^[1-9]/.test(textOf(document, row)))]
		},
		{
			at: 'cac:AdditionalDocumentReference',
			when: (facts, row) => sender(facts, row) && isLink(facts, row),
			rules: [
				fatal(
					'GR-R-008-3',
					'BT-124',
					({ document }, row) => trimmedOf(document, firstAlong(document, row, LINK)) !== ''
				)
			]
		},
		{ at: BUYER, when: sender, rules: [fatal('GR-R-005', 'BT-45', named)] },
		{
			at: `${SELLER}/cbc:EndpointID`,
			when: ({ countries }) => greek(countries.accountingSupplier),
			rules: [fatal('GR-R-009', 'BT-34', endpoint)]
		}
	],
	[
		{ at: BUYER, when: domestic, rules: [fatal('GR-R-006', 'BT-48', vatNumber)] },
		{ at: `${BUYER}/cbc:EndpointID`, when: domestic, rules: [fatal('GR-R-010', 'BT-49', endpoint)] }
	]
];
