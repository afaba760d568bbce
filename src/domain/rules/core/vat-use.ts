import { decimalOf, textOf, trimmedOf } from '../../ubl/read/content.ts';
import type { UblDocument } from '../../ubl/read/document.ts';
import { numberOf } from '../../ubl/read/names.ts';
import { opposite, plus, zero, type Scaled } from '../../money/scaled.ts';
import type { Anywhere } from '../anywhere.ts';
import { isCharge } from '../indicator.ts';
import { underVat } from '../vat-scheme.ts';
import { allAlong, first, following, way } from '../walk.ts';

const ALLOWANCE = numberOf('cac:AllowanceCharge');
const SUBTOTAL_CATEGORIES = way('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory');
const ID = numberOf('cbc:ID');
const PERCENT = numberOf('cbc:Percent');
const AMOUNT = numberOf('cbc:Amount');
const NET = numberOf('cbc:LineExtensionAmount');
const LINE_CATEGORY = way('cac:Item/cac:ClassifiedTaxCategory');
const CATEGORY = numberOf('cac:TaxCategory');

/** How often a category is used, by where; "vat" counts only those whose tax scheme is VAT. */
export class CategoryUse {
	lines = 0;
	vatLines = 0;
	allowances = 0;
	vatAllowances = 0;
	charges = 0;
	vatCharges = 0;
	/** Of these the ones of the document itself, not of its lines or prices. */
	vatHeadAllowances = 0;
	vatHeadCharges = 0;
	/** On an allowance or charge, whatever its indicator says. */
	either = 0;
	vatEither = 0;
	/** In a tax category anywhere, under VAT. */
	vatAnywhere = 0;
	subtotals = 0;
	vatSubtotals = 0;
	/** Where the code stands without white space around it, as a few of the official tests take it. */
	exactVatCharges = 0;
	exactSubtotals = 0;
	exactVatSubtotals = 0;
}

const UNUSED = new CategoryUse();

/** The use of VAT categories over a document, gathered once. */
export class VatUse {
	private readonly uses = new Map<string, CategoryUse>();
	private readonly sums = new Map<string, Scaled>();
	private readonly used = new Set<string>();
	private lastCode = '';
	private lastRate = '';
	private lastKeys: readonly string[] = [];

	constructor(
		private readonly document: UblDocument,
		anywhere: Anywhere
	) {
		for (const row of anywhere.all('cac:ClassifiedTaxCategory')) {
			const use = this.at(row);
			const vat = underVat(document, row);
			use.lines++;
			if (vat) use.vatLines++;
		}
		for (const row of anywhere.all('cac:TaxCategory')) this.addCategory(row);
		for (const row of allAlong(document, 1, SUBTOTAL_CATEGORIES)) {
			const use = this.at(row);
			const vat = underVat(document, row);
			const exact = this.isExact(row);
			use.subtotals++;
			if (vat) use.vatSubtotals++;
			if (exact) use.exactSubtotals++;
			if (exact && vat) use.exactVatSubtotals++;
		}
		for (const line of [...anywhere.all('cac:InvoiceLine'), ...anywhere.all('cac:CreditNoteLine')])
			this.addLine(line);
		for (const row of anywhere.all('cac:AllowanceCharge')) this.addAllowance(row);
	}

	/** How often a category is used. */
	of(category: string): CategoryUse {
		return this.uses.get(category) ?? UNUSED;
	}

	/** All categories that are used, with how often. */
	get categories(): ReadonlyMap<string, CategoryUse> {
		return this.uses;
	}

	/** Net amounts of lines less allowances plus charges of a category, and of one rate where that is given. */
	sum(category: string, rate?: Scaled): Scaled {
		return this.sums.get(keyOf(category, rate)) ?? zero;
	}

	/** Whether a line, allowance or charge anywhere has the category and the rate. */
	isUsed(category: string, rate: Scaled): boolean {
		return this.used.has(keyOf(category, rate));
	}

	private at(row: number): CategoryUse {
		const category = trimmedOf(this.document, first(this.document, row, ID));
		let use = this.uses.get(category);
		if (!use) this.uses.set(category, (use = new CategoryUse()));
		return use;
	}

	private isExact(row: number): boolean {
		const id = first(this.document, row, ID);
		return textOf(this.document, id) === trimmedOf(this.document, id);
	}

	private addCategory(row: number): void {
		const { document } = this;
		const use = this.at(row);
		const vat = underVat(document, row);
		if (vat) use.vatAnywhere++;
		const parent = document.parent[row]!;
		if (document.name[parent] !== ALLOWANCE) return;
		const charge = isCharge(document, parent);
		use.either++;
		if (vat) use.vatEither++;
		if (charge === true) use.charges++;
		if (charge === true && vat) use.vatCharges++;
		if (charge === true && vat && document.parent[parent] === 1) use.vatHeadCharges++;
		if (charge === true && vat && this.isExact(row)) use.exactVatCharges++;
		if (charge === false) use.allowances++;
		if (charge === false && vat) use.vatAllowances++;
		if (charge === false && vat && document.parent[parent] === 1) use.vatHeadAllowances++;
	}

	private addLine(line: number): void {
		const { document } = this;
		const amount = decimalOf(document, first(document, line, NET));
		const categories = allAlong(document, line, LINE_CATEGORY);
		this.add(categories, document.parent[line] === 1 ? amount : undefined);
	}

	private addAllowance(row: number): void {
		const { document } = this;
		const categories = allAlong(document, row, [CATEGORY]);
		const charge = isCharge(document, row);
		const amount = decimalOf(document, first(document, row, AMOUNT));
		const counts = document.parent[row] === 1 && charge !== undefined && amount !== undefined;
		this.add(categories, counts ? (charge ? amount : opposite(amount)) : undefined);
	}

	/** Adds an amount under each category that its element has, once each, and under each rate with each category. */
	private add(rows: readonly number[], amount: Scaled | undefined): void {
		const keys = rows.length === 1 ? this.keysOf(rows[0]!) : this.keysOfAll(rows);
		for (const key of keys) {
			this.used.add(key);
			if (amount) this.sums.set(key, plus(this.sums.get(key) ?? zero, amount));
		}
	}

	/** The usual case: one category, whose code and rate are mostly those of the line before. */
	private keysOf(row: number): readonly string[] {
		const { document } = this;
		const id = first(document, row, ID);
		const percent = first(document, row, PERCENT);
		if (id === 0 || following(document, id) !== 0 || following(document, percent) !== 0)
			return this.keysOfAll([row]);
		const code = trimmedOf(document, id);
		const rate = textOf(document, percent);
		if (code !== this.lastCode || rate !== this.lastRate) {
			this.lastCode = code;
			this.lastRate = rate;
			this.lastKeys = this.keysOfAll([row]);
		}
		return this.lastKeys;
	}

	private keysOfAll(rows: readonly number[]): readonly string[] {
		const { document } = this;
		const codes = new Set<string>();
		const keys = new Set<string>();
		for (const row of rows)
			for (const id of allAlong(document, row, [ID])) codes.add(trimmedOf(document, id));
		for (const code of codes) {
			keys.add(keyOf(code));
			for (const row of rows)
				for (const percent of allAlong(document, row, [PERCENT])) {
					const rate = decimalOf(document, percent);
					if (rate) keys.add(keyOf(code, rate));
				}
		}
		return [...keys];
	}
}

function keyOf(category: string, rate?: Scaled): string {
	if (!rate) return category;
	let { units, scale } = rate;
	while (scale > 0 && (typeof units === 'number' ? units % 10 === 0 : units % 10n === 0n)) {
		units = typeof units === 'number' ? units / 10 : units / 10n;
		scale--;
	}
	return `${category} ${units}/${scale}`;
}
