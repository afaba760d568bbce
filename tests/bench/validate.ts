import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { SaxesParser } from 'saxes';
import { judge } from '#domain/rules/judge.ts';
import { measured, median, ms, ROUNDS, type Measured } from '../support/measure.ts';
import { invoiceXml } from '../support/ubl-documents.ts';

const ROUND_MS = 250;
const GROWTH_TURNS = 9;
const SIZES = [1, 100, 1000, 10_000];
const DATA = new URL('../../../shared/data/', import.meta.url).pathname;
const SCHEMA = path.join(DATA, 'xsd/maindoc/UBL-Invoice-2.1.xsd');
/** The official rules as SaxonJS takes them, compiled from their XSLT. */
const COMPILED_RULES = path.join(DATA, 'sef');
/** SaxonJS takes a minute over a document of a thousand lines. */
const SAXON_LINES = 100;
const decoder = new TextDecoder();

/**
 * A whole verdict, all layers, in processor time against parsers that only parse, one that checks the schema (where
 * the schemas stand beside the project) and SaxonJS with the official rules (where it is installed and they stand
 * there too); how it grows with the lines, and what memory it holds.
 */
export async function run(): Promise<Measured[]> {
	const peers = [schemaCheck(), await saxon()];
	const verdicts = [];
	for (const lines of SIZES) {
		const bytes = new TextEncoder().encode(document(lines));
		const { verdict } = judge(bytes);
		if (verdict !== 'valid') throw new Error(`The document to measure with is ${verdict}`);
		const here = [...parsers(), ...peers.filter(({ most }) => lines <= most)];
		const [kade = 0, ...others] = await times(
			here.map(({ work }) => work),
			bytes
		);
		const said = here
			.slice(1)
			.map(({ name }, at) => `${name} ${ms(others[at]!)}`)
			.concat(peers.flatMap(({ missing }) => missing ?? []));
		verdicts.push({
			memory: memoryOf(bytes),
			told: measured(`validate-${lines}`, kade / others[0]!, 3, `verdict ${ms(kade)}, ${said.join(', ')}`)
		});
	}
	const [thousand, tenThousand] = growth();
	return [
		...verdicts.map(({ told }) => told),
		measured(
			'validate-growth',
			tenThousand / thousand,
			11,
			`10,000 lines ${ms(tenThousand)}, 1,000 lines ${ms(thousand)}`
		),
		measured('validate-memory', verdicts[3]!.memory, 3, 'times the document, at 10,000 lines')
	];
}

/** A thousand lines and ten thousand in turn, so that a machine that is slow for a while is so to both. */
function growth(): readonly [thousand: number, tenThousand: number] {
	const sizes = [1000, 10_000].map((lines) => ({
		bytes: new TextEncoder().encode(document(lines)),
		count: 30_000 / lines,
		took: [] as number[]
	}));
	for (let turn = 0; turn < GROWTH_TURNS; turn++)
		for (const { bytes, count, took } of sizes) {
			const start = processorTime();
			for (let more = 0; more < count; more++) judge(bytes);
			took.push((processorTime() - start) / count);
		}
	const [thousand, tenThousand] = sizes.map(({ took }) => median(took));
	return [thousand!, tenThousand!];
}

type Work = (bytes: Uint8Array) => void;

/** Who takes part, up to how many lines, or why not. */
interface Candidate {
	readonly name: string;
	readonly most: number;
	readonly work: Work;
	readonly missing?: string;
}

const absent = (name: string, why: string): Candidate => ({
	name,
	most: 0,
	work: () => undefined,
	missing: `${name} skipped: ${why}`
});

function parsers(): Candidate[] {
	const parser = new XMLParser({ ignoreAttributes: false });
	const saxes: Work = (bytes) => {
		const reader = new SaxesParser({ xmlns: true });
		reader.on('opentag', () => undefined);
		reader.on('text', () => undefined);
		reader.write(decoder.decode(bytes)).close();
	};
	const most = Infinity;
	return [
		{ name: 'verdict', most, work: (bytes) => void judge(bytes) },
		{ name: 'saxes', most, work: saxes },
		{ name: 'fast-xml-parser', most, work: (bytes) => void parser.parse(decoder.decode(bytes)) }
	];
}

function schemaCheck(): Candidate {
	const name = 'libxml2 with schema';
	if (!existsSync(SCHEMA)) return absent(name, 'no schemas beside the project');
	xmlRegisterFsInputProviders();
	const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA }));
	const work: Work = (bytes) => {
		const parsed = XmlDocument.fromBuffer(bytes);
		validator.validate(parsed);
		parsed.dispose();
	};
	return { name, most: Infinity, work };
}

interface SaxonJs {
	transform(options: { stylesheetInternal: unknown; sourceText: string; destination: string }): unknown;
}

async function saxon(): Promise<Candidate> {
	const name = 'saxon-js';
	const files = existsSync(COMPILED_RULES)
		? readdirSync(COMPILED_RULES).filter((file) => file.endsWith('.sef.json'))
		: [];
	if (files.length === 0) return absent(name, 'no compiled rules beside the project');
	// Not one of our packages: a name that the bundler can't follow is looked up when the measurement runs.
	const found = await import([name].join('')).catch(() => undefined);
	if (!found) return absent(name, 'not installed');
	const { transform } = (found.default ?? found) as SaxonJs;
	const sheets = files.map((file): unknown =>
		JSON.parse(readFileSync(path.join(COMPILED_RULES, file), 'utf8'))
	);
	const work: Work = (bytes) => {
		const sourceText = decoder.decode(bytes);
		for (const stylesheetInternal of sheets)
			transform({ stylesheetInternal, sourceText, destination: 'serialized' });
	};
	return { name, most: SAXON_LINES, work };
}

/** The candidates take turns, a first round is not counted, and the median of the others is kept. */
async function times(all: readonly Work[], bytes: Uint8Array): Promise<number[]> {
	// Asking for the time takes longer than one may think; small documents are judged many at a time.
	const batch = Math.max(1, Math.round(100_000 / bytes.length));
	const took: number[][] = all.map(() => []);
	for (let round = -1; round < ROUNDS; round++)
		for (const [at, work] of all.entries()) {
			// Between turns whoever told this process to end is heard.
			await new Promise((resume) => setImmediate(resume));
			// What the one before left is cleared away first, and compiled code, which a server runs, with it at times.
			spent(() => work(bytes), batch, round < 0 ? ROUND_MS * 6 : ROUND_MS);
			const each = spent(() => work(bytes), batch, ROUND_MS);
			if (round >= 0) took[at]!.push(each);
		}
	return took.map(median);
}

/** What one piece of work takes when it is done, a batch at a time, for so many milliseconds. */
function spent(work: () => void, batch: number, enough: number): number {
	const start = processorTime();
	let count = 0;
	do {
		for (let more = 0; more < batch; more++) work();
		count += batch;
	} while (processorTime() - start < enough);
	return (processorTime() - start) / count;
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
