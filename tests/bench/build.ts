import { sheetSetter } from '../../src/adapters/pdf/compiler.ts';
import { invoiceFromInput, type InputContext } from '#domain/invoice/input/simple-invoice.ts';
import type { Invoice } from '#domain/invoice/invoice.ts';
import { sheetOf } from '#domain/invoice/show/sheet-of.ts';
import { isRefused } from '#domain/outcome.ts';
import { writeUbl } from '#domain/ubl/write/document.ts';
import { nl } from '#texts/invoice/nl.ts';

const ROUNDS = 5;
const ROUND_MS = 400;
/** The fastest of the peers, documents a second, measured elsewhere on a like machine (two cores, Node 20). */
const PEERS: Readonly<Record<number, number>> = { 2: 2448, 20: 777, 200: 106 };
const CONTEXT: InputContext = {
	seller: {
		endpoint: { value: '90000013', scheme: '0106' },
		identifiers: [],
		name: 'Bakkerij de Zon B.V.',
		legalId: { value: '90000013', scheme: '0106' },
		vatNumber: 'NL000099998B57',
		address: { street: 'Duinweg 12', city: 'Zandvoort', postalCode: '2041 AB', country: 'NL' }
	},
	today: '2026-11-21',
	account: null,
	sandbox: false,
	language: 'nl'
};

interface Row {
	readonly lines: number;
	/** From JSON text to UTF-8 bytes: parsed, checked, counted, written. */
	readonly buildPerSecond: number;
	readonly timesFastestPeer: number;
	readonly pdfMilliseconds: number;
}

/** Measures, in processor time, how many documents a second are built from JSON and how long one takes as a PDF. */
export async function run(args: readonly string[]): Promise<number> {
	const sizes = [2, 20, 200];
	const jsons = sizes.map(json);
	const builds: number[][] = sizes.map(() => []);
	for (let round = -1; round < ROUNDS; round++) {
		sizes.forEach((_, at) => {
			const rate = perSecond(() => build(jsons[at]!));
			if (round >= 0) builds[at]!.push(rate);
		});
	}
	const set = sheetSetter();
	const rows = sizes.map((lines, at): Row => {
		const buildPerSecond = Math.round(median(builds[at]!));
		const sheet = sheetOf(read(jsons[at]!), nl);
		set(sheet);
		const times = Array.from({ length: ROUNDS }, (_, round) => {
			const start = processorTime();
			set({ ...sheet, heading: `${sheet.heading} ${round}` });
			return processorTime() - start;
		});
		return {
			lines,
			buildPerSecond,
			timesFastestPeer: Math.round((buildPerSecond / PEERS[lines]!) * 10) / 10,
			pdfMilliseconds: Math.round(median(times) * 10) / 10
		};
	});
	if (args.includes('--json')) console.log(JSON.stringify({ bench: 'build', rounds: ROUNDS, rows }));
	else console.table(rows);
	return 0;
}

function build(text: string): number {
	return encoder.encode(writeUbl(read(text))).length;
}

const encoder = new TextEncoder();

function read(text: string): Invoice {
	const outcome = invoiceFromInput(JSON.parse(text), CONTEXT);
	if (isRefused(outcome)) throw new Error(JSON.stringify(outcome.findings));
	return outcome.invoice;
}

function json(lines: number): string {
	return JSON.stringify({
		number: 'INV-2026-042',
		buyerReference: 'PO-2026-007',
		to: {
			name: 'Brouwerij Maas BV',
			peppolId: '0208:0123456749',
			street: 'Maaskade 7',
			city: 'Maaseik',
			postalCode: '3680',
			country: 'BE'
		},
		lines: Array.from({ length: lines }, (_, at) => ({
			description: `Onderhoud & inspectie, onderdeel ${at + 1}`,
			quantity: 1 + (at % 7),
			unitPrice: 12.5 + at / 4,
			vatRate: at % 3 === 0 ? 9 : 21
		})),
		paymentTerms: 'Net 30 days',
		paymentIban: 'BE68539007547034',
		date: '2026-03-01',
		dueDate: '2026-03-31'
	});
}

function perSecond(work: () => number): number {
	const start = processorTime();
	let done = 0;
	let elapsed = 0;
	do {
		for (let more = 0; more < 10; more++) work();
		done += 10;
		elapsed = processorTime() - start;
	} while (elapsed < ROUND_MS);
	return (done / elapsed) * 1000;
}

/** Milliseconds of processor this process has used, all its threads: what a busy neighbour cannot take away. */
function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
