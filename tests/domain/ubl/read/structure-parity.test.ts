import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, it } from 'vitest';
import { isRefused } from '#domain/outcome.ts';
import { letterOf, modelOf, placeIn, placesIn, requiredBetween } from '#domain/ubl/read/content-models.ts';
import { elementNames, numberOf } from '#domain/ubl/read/names.ts';
import { readUbl } from '#domain/ubl/read/read.ts';
import { checkStructure } from '#domain/ubl/read/structure.ts';
import { chanceOf, mutated } from '../../../support/schema-mutants.ts';

const DATA = new URL('../../../../../shared/data/', import.meta.url).pathname;
const there = existsSync(join(DATA, 'xsd')) && existsSync(join(DATA, 'corpus/expected.jsonl'));
if (!there) console.warn('structure-parity.test.ts skips: no schemas and no corpus beside the project');

/** Documents to change, and how many changed ones are looked at; 60,000 others were when this was written. */
const LONGEST = 12_000;
const MUTANTS = 5_000;
const SEED = 20_261_121;

const schema = (path: string) => readFileSync(join(DATA, 'xsd', path), 'utf8');

describe.skipIf(!there)('structure against the schemas themselves', () => {
	it('every aggregate has the children that the schemas give it, in order and as often', () => {
		const aggregates = schema('common/UBL-CommonAggregateComponents-2.1.xsd');
		const types = new Map(
			[...aggregates.matchAll(/<xsd:element name="(\w+)"\s+type="(\w+)"/g)].map(([, name, type]) => [
				`cac:${name}`,
				sequenceOf(aggregates, type!)
			])
		);
		for (const root of ['Invoice', 'CreditNote'])
			types.set(root, sequenceOf(schema(`maindoc/UBL-${root}-2.1.xsd`), `${root}Type`));
		const wrong = [...types].filter(([name, children]) => tableOf(name) !== children).map(([name]) => name);
		expect(wrong).toEqual([]);
		expect(types.size).toBe(elementNames.filter((name) => name.startsWith('cac:')).length + 2);
	});

	it('every basic component has the data type that the schemas give it', () => {
		const basics = schema('common/UBL-CommonBasicComponents-2.1.xsd');
		const found = [
			...basics.matchAll(
				/<xsd:complexType name="(\w+)Type">\s*<xsd:simpleContent>\s*<xsd:extension base="\w+:(\w+)Type"/g
			)
		].map(([, name, base]) => [`cbc:${name}`, LETTERS[base!] ?? 'C'] as const);
		expect(
			found.filter(([name, letter]) => String.fromCharCode(letterOf(numberOf(name))) !== letter)
		).toEqual([]);
		expect(found.length).toBe(elementNames.indexOf('cac:AcceptanceTransportEvent') - 1);
	});

	it('changed documents get the verdict of another schema processor', () => {
		xmlRegisterFsInputProviders();
		const [invoices, creditNotes] = ['Invoice', 'CreditNote'].map((kind) => {
			const url = join(DATA, `xsd/maindoc/UBL-${kind}-2.1.xsd`);
			return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(url), { url }));
		});
		const bases = readFileSync(join(DATA, 'corpus/expected.jsonl'), 'utf8')
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as { file: string; xsdErrors: number })
			.filter(({ xsdErrors }) => xsdErrors === 0)
			.map(({ file }) => readFileSync(join(DATA, 'corpus', file), 'utf8'))
			.filter((xml) => xml.length < LONGEST && xml.includes('<cbc:ID') && xml.includes('<cac:'));
		const different: string[] = [];
		let valid = 0;
		for (let number = 0; number < MUTANTS; number++) {
			const chance = chanceOf(SEED + number * 7919);
			let xml = bases[chance(bases.length)]!;
			for (let more = chance(3); more >= 0; more--) xml = mutated(xml, chance);
			const bytes = new TextEncoder().encode(xml);
			const faults = ours(bytes);
			const errors = theirs(bytes, (root) => (root === 'CreditNote' ? creditNotes! : invoices!));
			if (faults.length === 0) valid++;
			if ((faults.length === 0) === (errors.length === 0)) continue;
			if (!errors.every(isKnown) || !faults.every(isStrict))
				different.push(`${number}: ${[...faults, ...errors].join('; ')}`);
		}
		expect(different).toEqual([]);
		expect(valid).toBeGreaterThan(MUTANTS / 5);
		expect(valid).toBeLessThan(MUTANTS / 2);
	}, 120_000);
});

/** The letter of our tables for each unqualified data type; qualified ones are codes. */
const LETTERS: Readonly<Record<string, string>> = {
	Amount: 'A',
	BinaryObject: 'B',
	Code: 'C',
	Date: 'D',
	Identifier: 'I',
	Indicator: 'L',
	Measure: 'M',
	Name: 'T',
	Numeric: 'N',
	Percent: 'N',
	Quantity: 'Q',
	Rate: 'N',
	Text: 'T',
	Time: 'H'
};

/** The children of a type of the schemas as "cbc:ID 0 1 cbc:Name 1 unbounded". */
function sequenceOf(xsd: string, type: string): string {
	const from = xsd.indexOf(`<xsd:complexType name="${type}">`);
	const body = xsd.slice(from, xsd.indexOf('</xsd:complexType>', from));
	return [...body.matchAll(/<xsd:element ref="([\w:]+)"\s+minOccurs="(\d)"\s+maxOccurs="(\w+)"/g)]
		.map(([, name, least, most]) => `${name} ${least} ${most}`)
		.join(' ');
}

/** The same as our tables have it. */
function tableOf(name: string): string {
	const model = modelOf(numberOf(name));
	const children: string[] = new Array<string>(placesIn(model)).fill('');
	elementNames.forEach((child, number) => {
		const place = placeIn(model, number);
		if (place === 0) return;
		const at = (place & 0xff) - 1;
		const least = requiredBetween(model, at, at + 1) === 0 ? 0 : 1;
		children[at] = `${child} ${least} ${(place & 0x100) === 0 ? '1' : 'unbounded'}`;
	});
	return children.join(' ');
}

function ours(bytes: Uint8Array): string[] {
	const document = readUbl(bytes);
	if (isRefused(document)) return [document.fault];
	const faults: string[] = [];
	checkStructure(document, (fault, row, about) =>
		faults.push(`${fault} at ${elementNames[document.name[row]!]} ${about}`)
	);
	return faults;
}

function theirs(bytes: Uint8Array, validatorOf: (root: string) => XsdValidator): string[] {
	let document: XmlDocument | undefined;
	try {
		document = XmlDocument.fromBuffer(bytes);
		validatorOf(document.root.name).validate(document);
		return [];
	} catch (error) {
		return error instanceof XmlValidateError ? error.details.map(({ message }) => message) : ['malformed'];
	} finally {
		document?.dispose();
	}
}

/**
 * What libxml2 holds against a document although XML Schema does not: white space around dates and times, and a CDATA
 * section with nothing in it; and the inside of signatures, which we do not look at.
 */
function isKnown(error: string): boolean {
	return (
		/'(\s[^']*|[^']*\s)' is not a valid value of the atomic type 'xs:(date|time)'/.test(error) ||
		error.includes('Character content other than whitespace is not allowed') ||
		/xmldsig#|CommonSignatureComponents/.test(error)
	);
}

/** What libxml2 lets pass although XML Schema does not: letters in binary content that are no base64. */
function isStrict(fault: string): boolean {
	return fault.startsWith('XSD-VALUE at cbc:EmbeddedDocumentBinaryObject');
}
