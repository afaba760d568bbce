import { attributeOf, textOf } from '../../ubl/read/content.ts';
import { attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { carries, isExactly } from '../tests.ts';
import { fatal, never, warning, type Context, type Flag, type Rule, type Test } from '../rule.ts';
import { restrictions } from './restrictions.ts';
import { some, way } from '../walk.ts';

/** An element that the core model leaves out: the number of its rule and the path to it, from the root, by number. */
export interface Restriction {
	readonly rule: Omit<Rule, 'holds'>;
	/** Names from the element up to the child of the root. */
	readonly upward: readonly number[];
	/** An attribute that may not stand on it; without one the element itself may not stand. */
	readonly attribute: number;
}

const LINES = ['cac:InvoiceLine', 'cac:CreditNoteLine'];

/** The restrictions with a plain path. */
export const plainRestrictions: readonly Restriction[] = numbered(restrictions).flatMap(([number, path]) => {
	const [elements = '', attribute] = path.split('/@');
	const rule = {
		id: `UBL-CR-${String(number).padStart(3, '0')}`,
		flag: 'warning',
		about: '',
		...(attribute && { detail: `@${attribute}` })
	} as const;
	const heads = elements.startsWith('*') ? LINES.map((name) => name + elements.slice(1)) : [elements];
	return heads.map((head) => ({
		rule,
		upward: head.split('/').map(numberOf).reverse(),
		attribute: attribute === undefined ? 0 : attributeNumber(attribute)
	}));
});

/** The lines of the list with their numbers, which are written only where they do not just count on. */
function numbered(list: string): (readonly [number: number, path: string])[] {
	let number = 0;
	return list.split('\n').map((line) => {
		const [path = '', stated] = line.split(' ').reverse();
		number = stated === undefined ? number + 1 : Number(stated);
		return [number, path] as const;
	});
}

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

/** An attribute that may not stand on an element. */
function unwantedAttribute(
	number: number,
	at: string,
	attribute: string,
	when: Test = carries(attribute)
): Context {
	return { at, when, rules: [{ ...warning(`UBL-CR-${number}`, '', never), detail: `@${attribute}` }] };
}

const inObjectReference: Test = (facts, row) => objectReference(facts, facts.document.parent[row]!);
const SCHEME = attributeNumber('schemeID');

const DOCUMENT_TYPE = way('cbc:DocumentTypeCode');
const otherReferenceWithScheme: Test = (facts, row) => {
	const { document } = facts;
	const parent = document.parent[row]!;
	const types = some(document, parent, DOCUMENT_TYPE, () => true);
	const other = some(document, parent, DOCUMENT_TYPE, (type) => textOf(document, type) !== '130');
	return (!types || other) && attributeOf(document, row, SCHEME) !== undefined;
};

/** The restrictions that hold wherever an element stands, each in a pattern of its own. */
export const anywhereRestrictions: readonly Context[] = [
	unwantedAttribute(652, 'cac:PartyTaxScheme/cbc:CompanyID', 'schemeID'),
	unwantedAttribute(660, 'cac:Country/cbc:IdentificationCode', 'listID'),
	unwantedAttribute(662, 'cbc:AllowanceChargeReasonCode', 'listID'),
	unwanted(664, 'cac:FinancialInstitution'),
	unwantedAttribute(665, 'cac:AdditionalDocumentReference/cbc:ID', 'schemeID', otherReferenceWithScheme),
	unwanted(666, 'cac:AdditionalDocumentReference/cac:Attachment', inObjectReference, 'fatal'),
	unwantedAttribute(667, 'cac:BuyersItemIdentification/cbc:ID', 'schemeID'),
	unwantedAttribute(668, 'cac:SellersItemIdentification/cbc:ID', 'schemeID'),
	unwanted(669, 'cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode'),
	unwanted(670, 'cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReason'),
	unwanted(671, 'cac:Price/cac:AllowanceCharge/cbc:MultiplierFactorNumeric'),
	unwanted(673, 'cac:AdditionalDocumentReference/cbc:DocumentDescription', inObjectReference, 'fatal'),
	unwantedAttribute(674, 'cbc:PrimaryAccountNumberID', 'schemeID'),
	unwantedAttribute(675, 'cac:CardAccount/cbc:NetworkID', 'schemeID'),
	unwantedAttribute(676, 'cac:PaymentMandate/cbc:ID', 'schemeID'),
	unwantedAttribute(677, 'cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID', 'schemeID'),
	unwantedAttribute(678, 'cac:TaxCategory/cbc:ID', 'schemeID'),
	unwantedAttribute(679, 'cac:ClassifiedTaxCategory/cbc:ID', 'schemeID'),
	unwanted(680, 'cac:PaymentMeans/cac:PayerFinancialAccount')
];

const UNIT_LIST = attributeNumber('unitCodeListID');

const withoutUnitList: Test = ({ document }) =>
	(document.attributesSeen[UNIT_LIST >> 5]! & (1 << (UNIT_LIST & 31))) === 0;

/** The restriction of an attribute wherever it stands, asked of the root. */
export const unitListRestriction: Context = {
	at: '/Invoice | /CreditNote',
	rules: [{ ...warning('UBL-CR-663', '', withoutUnitList), detail: '@unitCodeListID' }]
};
