import { cacNames, cbcNames, extNames, otherNames } from './schema-tables.ts';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** The namespace of extension components. */
export const extensionNamespace = `${UBL}CommonExtensionComponents-2`;

/** The namespaces whose names have fixed numbers, with the prefix that reports use for them. */
export const namespaces: readonly (readonly [uri: string, prefix: string])[] = [
	[`${UBL}CommonBasicComponents-2`, 'cbc:'],
	[`${UBL}CommonAggregateComponents-2`, 'cac:'],
	[extensionNamespace, 'ext:'],
	[`${UBL}Invoice-2`, ''],
	[`${UBL}CreditNote-2`, '']
];

const INVOICE = 3;
const CREDIT_NOTE = 4;
const cbc = cbcNames.split(' ').map((name) => `cbc:${name}`);
const cac = cacNames.split(' ').map((name) => `cac:${name}`);
const ext = extNames.split(' ').map((name) => `ext:${name}`);

/** Element names by their number, with prefix; number 0 is no element, foreign names come after the last. */
export const elementNames: readonly string[] = [
	'',
	...cbc,
	...cac,
	...ext,
	'Invoice',
	'CreditNote',
	...otherNames.split(' ')
];

/** The first number of aggregate components; basic components come before it. */
export const firstAggregate = cbc.length + 1;

/** The first number of extension components. */
export const firstExtension = firstAggregate + cac.length;

/** The number of the root of an invoice. */
export const invoiceRoot = firstExtension + ext.length;

/** The number of the root of a credit note. */
export const creditNoteRoot = invoiceRoot + 1;

/** Names from this number on are foreign to UBL and known to one document only. */
export const firstForeign = 2048;

const numbers = new Map<string, number>(elementNames.map((name, number) => [name, number]));

/** The number of an element name with its prefix ("cbc:ID", "Invoice"); asking for a name that UBL lacks is a breakdown. */
export function numberOf(name: string): number {
	const number = numbers.get(name);
	if (!number) throw new Error(`No such UBL element: ${name}`);
	return number;
}

const byNamespace = new Map(
	namespaces.map(([uri, prefix], at): [string, Map<string, number>] => [
		uri,
		new Map(
			at === INVOICE
				? [['Invoice', invoiceRoot]]
				: at === CREDIT_NOTE
					? [['CreditNote', creditNoteRoot]]
					: [...numbers]
							.filter(([name]) => name.startsWith(prefix))
							.map(([name, number]): [string, number] => [name.slice(prefix.length), number])
		)
	])
);

/** The number of a local name in a namespace, or undefined where it is foreign. */
export function numberIn(uri: string, local: string): number | undefined {
	return byNamespace.get(uri)?.get(local);
}

/** The namespace of the attributes that speak about a schema. */
export const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

/** Attributes without a namespace that UBL or its rules know, by number from 1; the rest are foreign. */
export const attributeNames: readonly string[] = (
	' currencyID currencyCodeListVersionID format mimeCode encodingCode characterSetCode uri filename listID' +
	' listAgencyID listAgencyName listName listVersionID name languageID listURI listSchemeURI schemeID schemeName' +
	' schemeAgencyID schemeAgencyName schemeVersionID schemeDataURI schemeURI unitCode unitCodeListVersionID' +
	' unitCodeListID unitCodeListAgencyID unitCodeListAgencyName languageLocaleID unitCodeListIdentifier' +
	' unitCodeListAgencyIdentifier'
).split(' ');

/** Attributes of the schema instance namespace that any element may carry. */
export const schemaLocationAttribute = 62;

/** xsi:type and xsi:nil, which change what an element is. */
export const schemaTypeAttribute = 63;

/** An attribute that UBL does not know. */
export const foreignAttribute = 0;

const attributeNumbers = new Map(attributeNames.map((name, number) => [name, number]));

/** The number of an attribute without namespace; 0 when UBL does not know it. */
export function attributeNumber(name: string): number {
	return attributeNumbers.get(name) ?? foreignAttribute;
}
