import { sheetSetter } from '../../src/adapters/pdf/compiler.ts';
import { invoiceFromInput, type InputContext } from '#domain/invoice/input/simple-invoice.ts';
import type { Invoice } from '#domain/invoice/invoice.ts';
import { sheetOf } from '#domain/invoice/show/sheet-of.ts';
import { isRefused } from '#domain/outcome.ts';
import { writeUbl } from '#domain/ubl/write/document.ts';
import { nl } from '#texts/invoice/nl.ts';
import { measured, median, ms, ROUNDS, type Measured } from '../support/measure.ts';

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

/** Documents a second that are ten times what the peers make, as time spent per document. */
const SHARE_OF_PEERS = 0.1;
const PDF_MS = 15;
const WARM_SHEETS = 10;
const SHEETS_A_ROUND = 8;

/**
 * Measures, in processor time, how long a document takes from JSON text to UTF-8 bytes (parsed, checked, counted,
 * written) as a share of what the fastest peer takes, and how long one page takes as a PDF.
 */
export async function run(): Promise<Measured[]> {
	const sizes = Object.keys(PEERS).map(Number);
	const jsons = sizes.map(json);
	const rates: number[][] = sizes.map(() => []);
	for (let round = -1; round < ROUNDS; round++) {
		sizes.forEach((_, at) => {
			const rate = perSecond(() => build(jsons[at]!));
			if (round >= 0) rates[at]!.push(rate);
		});
	}
	const builds = sizes.map((lines, at) => {
		const rate = median(rates[at]!);
		return measured(
			`build-${lines}-lines`,
			PEERS[lines]! / rate,
			SHARE_OF_PEERS,
			`${Math.round(rate)} a second, the fastest peer ${PEERS[lines]}`
		);
	});
	const pdf = pdfOf(read(jsons[0]!));
	return [...builds, measured('pdf-one-page', pdf / PDF_MS, 1, `${ms(pdf)} of ${PDF_MS} ms`)];
}

/** The median over sheets that differ, in a process that has set some before, as a worker has. */
function pdfOf(invoice: Invoice): number {
	const set = sheetSetter();
	const sheet = sheetOf(invoice, nl);
	const took = Array.from({ length: WARM_SHEETS + ROUNDS * SHEETS_A_ROUND }, (_, at) => {
		const start = processorTime();
		set({ ...sheet, heading: `${sheet.heading} ${at}` });
		return processorTime() - start;
	});
	return median(took.slice(WARM_SHEETS));
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
