import { existsSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { SaxesParser } from 'saxes';
import { judge } from '#domain/rules/judge.ts';
import { invoiceXml } from '../support/ubl-documents.ts';

const ROUNDS = 5;
const ROUND_MS = 250;
const SIZES = [1, 100, 1000, 10_000];
const SCHEMA = new URL('../../../shared/data/xsd/maindoc/UBL-Invoice-2.1.xsd', import.meta.url).pathname;
const decoder = new TextDecoder();

interface Row {
	readonly lines: number;
	readonly kilobytes: number;
	/** Milliseconds of processor time a document, the median of the rounds. */
	readonly kade: number;
	readonly saxes: number;
	readonly fastXmlParser: number;
	/** Parsing and the schema check; null where the schemas do not stand beside the project. */
	readonly libxml2: number | null;
	readonly timesSaxes: number;
	readonly timesLibxml2: number | null;
	/** Memory that the judgement holds at its peak, as a multiple of the document. */
	readonly memory: number;
}

/** Measures a whole verdict, all layers, against parsers that only parse and a parser that checks the schema. */
export async function run(args: readonly string[]): Promise<number> {
	const bench = candidates();
	const rows = SIZES.map((lines): Row => {
		const bytes = new TextEncoder().encode(document(lines));
		const verdict = judge(bytes).verdict;
		if (verdict !== 'valid') throw new Error(`The document to measure with is ${verdict}`);
		const times = measured(bench, bytes);
		const [kade, saxes, fastXmlParser, libxml2] = times as [number, number, number, number?];
		return {
			lines,
			kilobytes: Math.round(bytes.length / 1024),
			kade,
			saxes,
			fastXmlParser,
			libxml2: libxml2 ?? null,
			timesSaxes: ratio(kade, saxes),
			timesLibxml2: libxml2 === undefined ? null : ratio(kade, libxml2),
			memory: memoryOf(bytes)
		};
	});
	const growth = ratio(rows[3]!.kade, rows[2]!.kade);
	if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ rows, growth })}\n`);
	else {
		console.table(rows);
		process.stdout.write(`10,000 lines take ${growth} times as long as 1,000.\n`);
	}
	return 0;
}

type Candidate = (bytes: Uint8Array) => void;

function candidates(): Candidate[] {
	const parser = new XMLParser({ ignoreAttributes: false });
	const all: Candidate[] = [
		(bytes) => void judge(bytes),
		(bytes) => {
			const saxes = new SaxesParser({ xmlns: true });
			saxes.on('opentag', () => undefined);
			saxes.on('text', () => undefined);
			saxes.write(decoder.decode(bytes)).close();
		},
		(bytes) => void parser.parse(decoder.decode(bytes))
	];
	if (!existsSync(SCHEMA)) return all;
	xmlRegisterFsInputProviders();
	const schema = XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA });
	const validator = XsdValidator.fromDoc(schema);
	return [
		...all,
		(bytes) => {
			const parsed = XmlDocument.fromBuffer(bytes);
			validator.validate(parsed);
			parsed.dispose();
		}
	];
}

/** The candidates take turns, a first round is not counted, and the median of the others is kept. */
function measured(all: readonly Candidate[], bytes: Uint8Array): number[] {
	const times: number[][] = all.map(() => []);
	for (let round = -1; round < ROUNDS; round++)
		all.forEach((candidate, at) => {
			// The first round warms up: compiled code is what a server runs.
			const enough = round < 0 ? ROUND_MS * 6 : ROUND_MS;
			const start = processorTime();
			let count = 0;
			do {
				candidate(bytes);
				count++;
			} while (processorTime() - start < enough && count < 20_000);
			if (round >= 0) times[at]!.push((processorTime() - start) / count);
		});
	return times.map((list) => Math.round(list.sort((a, b) => a - b)[list.length >> 1]! * 1000) / 1000);
}

function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function memoryOf(bytes: Uint8Array): number {
	globalThis.gc?.();
	const before = process.memoryUsage();
	judge(bytes);
	const after = process.memoryUsage();
	const grown = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
	return Math.round((grown / bytes.length) * 100) / 100;
}

function ratio(a: number, b: number): number {
	return Math.round((a / b) * 100) / 100;
}

/** An invoice whose lines carry what real ones do: a note, a description, a seller's number, a base quantity. */
function document(lines: number): string {
	return invoiceXml({ lines })
		.replaceAll(
			'<cac:Item>',
			'<cac:Item>\n\t\t\t<cbc:Description>Appelvlaai van roomdeeg, 28 cm, om 6 uur gebakken en om 7 uur gebracht</cbc:Description>'
		)
		.replaceAll(
			'<cac:ClassifiedTaxCategory>',
			'<cac:SellersItemIdentification>\n\t\t\t\t<cbc:ID>VL-28-APPEL</cbc:ID>\n\t\t\t</cac:SellersItemIdentification>\n\t\t\t<cac:ClassifiedTaxCategory>'
		)
		.replaceAll(
			'</cbc:PriceAmount>',
			'</cbc:PriceAmount>\n\t\t\t<cbc:BaseQuantity unitCode="C62">1</cbc:BaseQuantity>'
		)
		.replaceAll(
			'</cbc:LineExtensionAmount>\n\t\t<cac:Item>',
			'</cbc:LineExtensionAmount>\n\t\t<cbc:AccountingCost>Afdeling 7</cbc:AccountingCost>\n\t\t<cac:OrderLineReference>\n\t\t\t<cbc:LineID>1</cbc:LineID>\n\t\t</cac:OrderLineReference>\n\t\t<cac:Item>'
		)
		.replace(
			'<cac:BillingReference>',
			'<cac:OrderReference>\n\t\t<cbc:ID>PO-7</cbc:ID>\n\t</cac:OrderReference>\n\t<cac:BillingReference>'
		);
}
