import { plainRestrictions } from '#domain/rules/core/restricted.ts';
import {
	letterOf,
	modelOf,
	placeIn,
	placesIn,
	requiredBetween,
	simpleContent
} from '#domain/ubl/read/content-models.ts';
import { elementNames, firstExtension, numberOf } from '#domain/ubl/read/names.ts';

/** The paths that the core model leaves out. */
const leftOut = new Set(
	plainRestrictions
		.filter(({ attribute }) => attribute === 0)
		.map(({ upward }) =>
			upward
				.map((name) => elementNames[name]!)
				.reverse()
				.join('/')
		)
);

/** A value of each data type of the schemas, with the attributes that it needs. */
const values: Readonly<Record<string, readonly [attributes: string, value: string]>> = {
	A: [' currencyID="EUR"', '1.00'],
	B: [' mimeCode="application/pdf" filename="a.pdf"', 'YQ=='],
	C: ['', 'A'],
	D: ['', '2026-11-21'],
	H: ['', '12:00:00'],
	I: ['', 'A-1'],
	L: ['', 'true'],
	M: [' unitCode="C62"', '1'],
	N: ['', '1'],
	Q: [' unitCode="C62"', '1'],
	T: ['', 'Tekst']
};

/** Codes that a list knows, so that only the element is one too many. */
const codes: Readonly<Record<string, string>> = {
	'cbc:AllowanceChargeReasonCode': '95',
	'cbc:DescriptionCode': '35',
	'cbc:IdentificationCode': 'NL',
	'cbc:PaymentMeansCode': '48',
	'cbc:TaxExemptionReasonCode': 'VATEX-EU-79-C',
	'cbc:DocumentTypeCode': '130',
	'cbc:InvoiceTypeCode': '380',
	'cbc:CreditNoteTypeCode': '381'
};

/** The first child that an element may have and the core model does not leave out, one with a plain value first. */
function any(model: number, path: string): number {
	let [best, at] = [0, Infinity];
	for (let name = 1; name < firstExtension; name++) {
		const place = placeIn(model, name) & 0xff;
		const worse =
			(modelOf(name) === simpleContent ? 0 : 1000) +
			(leftOut.has(`${path}/${elementNames[name]!}`) ? 5000 : 0);
		if (place > 0 && place + worse < at) [best, at] = [name, place + worse];
	}
	return best;
}

/** An element at the end of a path as the schemas want it, as short as it may be, with something in it. */
export function filled(path: string): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (name.startsWith('ext:'))
		return `<${name}><ext:UBLExtension><ext:ExtensionContent><x xmlns="urn:x">1</x></ext:ExtensionContent></ext:UBLExtension></${name}>`;
	const model = modelOf(numberOf(name));
	if (model === simpleContent) {
		if (codes[name]) return `<${name}>${codes[name]}</${name}>`;
		const [attributes, value] = values[String.fromCharCode(letterOf(numberOf(name)))] ?? ['', 'Tekst'];
		return `<${name}${attributes}>${value}</${name}>`;
	}
	const children: number[] = [];
	for (let from = 0; from < placesIn(model);) {
		const child = requiredBetween(model, from, placesIn(model));
		if (child === 0) break;
		children.push(child);
		from = placeIn(model, child) & 0xff;
	}
	if (name === 'cac:PartyTaxScheme') children.unshift(numberOf('cbc:CompanyID'));
	if (children.length === 0) children.push(any(model, path));
	return `<${name}>${children.map((child) => filled(`${path}/${elementNames[child]!}`)).join('')}</${name}>`;
}
