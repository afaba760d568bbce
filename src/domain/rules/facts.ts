import { attributeOf, decimalOf, textOf, trimmedOf } from '../ubl/read/content.ts';
import type { UblDocument } from '../ubl/read/document.ts';
import { attributeNumber, invoiceRoot, numberOf } from '../ubl/read/names.ts';
import type { Scaled } from '../money/scaled.ts';
import { Anywhere, type AnywhereName } from './anywhere.ts';
import { Countries } from './countries.ts';
import { VatUse } from './core/vat-use.ts';
import { underVat } from './vat-scheme.ts';
import { first, firstAlong, way, type Way } from './walk.ts';

const ID = numberOf('cbc:ID');
const CURRENCY = way('cbc:DocumentCurrencyCode');
const CURRENCY_ID = attributeNumber('currencyID');

/** A document with what rules found out about it so far, each fact worked out once. */
export class Facts {
	private readonly anywhere: Anywhere;
	private vat: VatUse | undefined;
	private where: Countries | undefined;
	private currency: string | undefined;
	private readonly answers = new Map<(facts: Facts, row: number) => boolean, boolean>();
	private category = '';
	private categoryRow = 0;
	/** The process behind the document: 01 billing or self-billing, 02 with a response, or unknown. */
	process: '01' | '02' | 'unknown' = 'unknown';

	constructor(readonly document: UblDocument) {
		this.anywhere = new Anywhere(document);
	}

	/** Whether the root is an invoice rather than a credit note. */
	get isInvoice(): boolean {
		return this.document.name[1] === invoiceRoot;
	}

	/** Whether a test holds of the document, worked out when it is first asked. */
	remembered(test: (facts: Facts, row: number) => boolean): boolean {
		let answer = this.answers.get(test);
		if (answer === undefined) this.answers.set(test, (answer = test(this, 1)));
		return answer;
	}

	/** All elements with a name, wherever they stand, in document order. */
	all(name: AnywhereName): readonly number[] {
		return this.anywhere.all(name);
	}

	/** What is said about VAT categories on lines, allowances, charges and in the breakdown. */
	get vatUse(): VatUse {
		return (this.vat ??= new VatUse(this.document, this.anywhere));
	}

	/** The countries of the parties as the rules of each country take them. */
	get countries(): Countries {
		return (this.where ??= new Countries(this.document));
	}

	/** Whether an amount states the document's currency; no amount does where the document has none. */
	isInDocumentCurrency(row: number): boolean {
		const code = firstAlong(this.document, 1, CURRENCY);
		return code !== 0 && this.currencyOf(row) === (this.currency ??= textOf(this.document, code));
	}

	/** The currency attribute of an amount. */
	currencyOf(row: number): string | undefined {
		return attributeOf(this.document, row, CURRENCY_ID);
	}

	/** The number at the first element at the end of a way, if there is one. */
	decimal(row: number, along: Way): Scaled | undefined {
		return decimalOf(this.document, firstAlong(this.document, row, along));
	}

	/** The collapsed text of the first child with a name. */
	said(row: number, name: number): string {
		return trimmedOf(this.document, first(this.document, row, name));
	}

	/** The category code of a tax category whose scheme is VAT, '' for another; the last answer is kept. */
	vatCategoryOf(row: number): string {
		if (this.categoryRow !== row) {
			this.categoryRow = row;
			this.category = underVat(this.document, row) ? this.said(row, ID) : '';
		}
		return this.category;
	}
}
