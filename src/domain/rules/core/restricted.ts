import { attributeOf, textOf } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { carries, isExactly } from '../tests.ts';
import { fatal, never, warning, type Context, type Flag, type Test } from '../rule.ts';
import { restrictions } from './restrictions.ts';
import { some, way } from '../walk.ts';

/** An element that the core model leaves out: the number of its rule and the path to it, from the root, by number. */
export interface Restriction {
	readonly rule: { readonly id: string; readonly flag: Flag; readonly about: string };
	/** Names from the element up to the child of the root. */
	readonly upward: readonly number[];
	/** An attribute that may not stand on it; without one the element itself may not stand. */
	readonly attribute: number;
}

const LINES = ['cac:InvoiceLine', 'cac:CreditNoteLine'];

/** The restrictions with a plain path. */
export const plainRestrictions: readonly Restriction[] = restrictions.split('\n').flatMap((line) => {
	const [number = '', path = ''] = line.split(' ');
	const rule = { id: `UBL-CR-${number}`, flag: 'warning', about: '' } as const;
	const [elements = '', attribute] = path.split('/@');
	const heads = elements.startsWith('*') ? LINES.map((name) => name + elements.slice(1)) : [elements];
	return heads.map((head) => ({
		rule,
		upward: head.split('/').map(numberOf).reverse(),
		attribute: attribute === undefined ? 0 : attributeNumber(attribute)
	}));
});

const VERSION = numberOf('cbc:UBLVersionID');

const MEANS = numberOf('cac:PaymentMeans');
const DUE_DATE = numberOf('cbc:PaymentDueDate');

/** Two restrictions let something pass: version 2.1 may be stated, and a credit note has its due date with the payment. */
export const allowedAnyway: Test = ({ document, isInvoice }, row) =>
	(document.name[row] === VERSION && textOf(document, row) === '2.1') ||
	(document.name[row] === DUE_DATE && document.name[document.parent[row]!] === MEANS && !isInvoice);

const objectReference = isExactly('cbc:DocumentTypeCode', '130');

function unwanted(number: number, at: string, when?: Test, flag: Flag = 'warning'): Context {
	const rule = (flag === 'fatal' ? fatal : warning)(`UBL-CR-${number}`, '', never);
	return when ? { at, when, rules: [rule] } : { at, rules: [rule] };
}

const inObjectReference: Test = (facts, row) => objectReference(facts, facts.document.parent[row]!);
const SCHEME = attributeNumber('schemeID');
const scheme = carries('schemeID');

const otherReferenceWithScheme: Test = (facts, row) => {
	const { document } = facts;
	const parent = document.parent[row]!;
	const types = some(document, parent, way('cbc:DocumentTypeCode'), () => true);
	const other = some(
		document,
		parent,
		way('cbc:DocumentTypeCode'),
		(type) => textOf(document, type) !== '130'
	);
	return (!types || other) && attributeOf(document, row, SCHEME) !== undefined;
};

/** The restrictions that hold wherever an element stands, each in a pattern of its own. */
export const anywhereRestrictions: readonly Context[] = [
	unwanted(652, 'cac:PartyTaxScheme/cbc:CompanyID', scheme),
	unwanted(660, 'cac:Country/cbc:IdentificationCode', carries('listID')),
	unwanted(662, 'cbc:AllowanceChargeReasonCode', carries('listID')),
	unwanted(664, 'cac:FinancialInstitution'),
	unwanted(665, 'cac:AdditionalDocumentReference/cbc:ID', otherReferenceWithScheme),
	unwanted(666, 'cac:AdditionalDocumentReference/cac:Attachment', inObjectReference, 'fatal'),
	unwanted(667, 'cac:BuyersItemIdentification/cbc:ID', scheme),
	unwanted(668, 'cac:SellersItemIdentification/cbc:ID', scheme),
	unwanted(669, 'cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode'),
	unwanted(670, 'cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReason'),
	unwanted(671, 'cac:Price/cac:AllowanceCharge/cbc:MultiplierFactorNumeric'),
	unwanted(673, 'cac:AdditionalDocumentReference/cbc:DocumentDescription', inObjectReference, 'fatal'),
	unwanted(674, 'cbc:PrimaryAccountNumberID', scheme),
	unwanted(675, 'cac:CardAccount/cbc:NetworkID', scheme),
	unwanted(676, 'cac:PaymentMandate/cbc:ID', scheme),
	unwanted(677, 'cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID', scheme),
	unwanted(678, 'cac:TaxCategory/cbc:ID', scheme),
	unwanted(679, 'cac:ClassifiedTaxCategory/cbc:ID', scheme),
	unwanted(680, 'cac:PaymentMeans/cac:PayerFinancialAccount')
];

const UNIT_LIST = attributeNumber('unitCodeListID');

/** The restriction of an attribute wherever it stands, asked of the root. */
export const unitListRestriction: Context = {
	at: '/Invoice | /CreditNote',
	rules: [
		warning(
			'UBL-CR-663',
			'',
			({ document }) => (document.attributesSeen[UNIT_LIST >> 5]! & (1 << (UNIT_LIST & 31))) === 0
		)
	]
};
