import { existsSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { SaxesParser } from 'saxes';
import { judge } from '#domain/rules/judge.ts';
import { measured, ms, ROUNDS, type Measured } from '../support/measure.ts';
import { invoiceXml } from '../support/ubl-documents.ts';

const ROUND_MS = 250;
const SIZES = [1, 100, 1000, 10_000];
const SCHEMA = new URL('../../../shared/data/xsd/maindoc/UBL-Invoice-2.1.xsd', import.meta.url).pathname;
const decoder = new TextDecoder();

/**
 * A whole verdict, all layers, in processor time against parsers that only parse and one that checks the schema (where
 * the schemas stand beside the project); how it grows with the lines, and what memory it holds.
 */
export async function run(): Promise<Measured[]> {
	const bench = candidates();
	const verdicts = SIZES.map((lines) => {
		const bytes = new TextEncoder().encode(document(lines));
		const { verdict } = judge(bytes);
		if (verdict !== 'valid') throw new Error(`The document to measure with is ${verdict}`);
		const [kade = 0, saxes = 0, fast = 0, libxml2] = times(bench, bytes);
		const others = `saxes ${ms(saxes)}, fast-xml-parser ${ms(fast)}`;
		const schema = libxml2 === undefined ? 'no schemas here' : `libxml2 with schema ${ms(libxml2)}`;
		const said = `verdict ${ms(kade)}, ${others}, ${schema}`;
		return {
			lines,
			kade,
			memory: memoryOf(bytes),
			told: measured(`validate-${lines}`, kade / saxes, 3, said)
		};
	});
	const [thousand, tenThousand] = [verdicts[2]!, verdicts[3]!];
	return [
		...verdicts.map(({ told }) => told),
		measured('validate-growth', tenThousand.kade / thousand.kade, 11, '10,000 lines against 1,000'),
		measured('validate-memory', tenThousand.memory, 3, 'times the document, at 10,000 lines')
	];
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
function times(all: readonly Candidate[], bytes: Uint8Array): number[] {
	const took: number[][] = all.map(() => []);
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
			if (round >= 0) took[at]!.push((processorTime() - start) / count);
		});
	return took.map((list) => Math.round(list.sort((a, b) => a - b)[list.length >> 1]! * 1000) / 1000);
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
