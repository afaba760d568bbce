import type { UblDocument } from '../ubl/read/document.ts';
import { numberOf } from '../ubl/read/names.ts';

/** Names whose elements rules ask for wherever they stand. */
const NAMES = [
	'cac:TaxCategory',
	'cac:ClassifiedTaxCategory',
	'cac:AllowanceCharge',
	'cac:PartyIdentification',
	'cac:PaymentMeans',
	'cac:TaxTotal',
	'cbc:PaymentID',
	'cbc:PaymentMeansCode',
	'cbc:IdentificationCode',
	'cac:InvoiceLine',
	'cac:CreditNoteLine'
] as const;

/** A name whose elements can be asked for wherever they stand. */
export type AnywhereName = (typeof NAMES)[number];

const slots = new Uint8Array(65536);
NAMES.forEach((name, slot) => (slots[numberOf(name)] = slot + 1));

/** The elements of some names wherever they stand, sorted out in one pass when the first is asked for. */
export class Anywhere {
	private lists: number[][] | undefined;

	constructor(private readonly document: UblDocument) {}

	/** All elements with a name, in document order. */
	all(name: AnywhereName): readonly number[] {
		return (this.lists ??= this.sorted())[NAMES.indexOf(name)]!;
	}

	private sorted(): number[][] {
		const lists: number[][] = NAMES.map(() => []);
		const { name, size } = this.document;
		for (let row = 1; row <= size; row++) {
			const slot = slots[name[row]!]!;
			if (slot !== 0) lists[slot - 1]!.push(row);
		}
		return lists;
	}
}
