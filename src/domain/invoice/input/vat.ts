import { compareDecimals, type Decimal } from '#domain/money/decimal.ts';
import type { Exemption } from '../invoice.ts';
import { exemptionFor, type VatCase } from '../vat-case.ts';
import type { FieldReader, Fields, Where } from './fields.ts';

/** The VAT that a line, allowance or charge bears. */
export interface ReadVat {
	readonly vatCategory: string;
	readonly vatRate?: Decimal;
}

/** The VAT case whose words and code stand for a category when the sender gives none. */
const CASES: Record<string, VatCase | undefined> = {
	AE: 'reverse-charge',
	K: 'intra-community',
	G: 'export',
	O: 'outside-scope'
};
const CATEGORIES = new Set(['S', 'Z', 'E', 'AE', 'K', 'G', 'O']);
/** Rates that the Netherlands, Belgium and their neighbours charge; another one is allowed and asked about. */
const USUAL = new Set([
	'0',
	'6',
	'7',
	'9',
	'12',
	'19',
	'20',
	'21',
	'3',
	'8',
	'14',
	'16',
	'17',
	'5.5',
	'10',
	'2.1',
	'22',
	'23',
	'25'
]);

/** Reads `vatRate` with the optional `vatCategory`, and gathers the reasons that categories without VAT need. */
export class VatReader {
	readonly exemptions: Exemption[] = [];

	constructor(
		private readonly reader: FieldReader,
		private readonly language: 'nl' | 'en'
	) {}

	read(from: Fields, where: Where): ReadVat {
		const { reader } = this;
		const given = from['vatRate'];
		const rate = reader.requiredNumber(from, where, 'vatRate');
		const stated = reader.text(from, where, 'vatCategory');
		if (stated !== undefined && !CATEGORIES.has(stated)) {
			reader.error(where, 'vatCategory', 'invalid_vat_category', { given: stated, rule: 'BR-CL-18' });
			return { vatCategory: 'S', vatRate: rate };
		}
		const zero = compareDecimals(rate, '0') === 0;
		if (given !== undefined && !this.isRate(rate, where)) return { vatCategory: 'S', vatRate: rate };
		if (stated === undefined && zero && typeof given === 'number') {
			reader.warn(where, 'vatCategory', 'vat_category_assumed', { suggestion: 'Z' });
		}
		const category = stated ?? (zero ? 'Z' : 'S');
		if ((category === 'S') === zero && given !== undefined) {
			reader.error(where, 'vatRate', 'invalid_vat_rate', {
				given: rate,
				rule: zero ? 'BR-S-05' : `BR-${category}-05`
			});
		}
		if (category !== 'S' && category !== 'Z') this.explain(category, from, where);
		return category === 'O' ? { vatCategory: category } : { vatCategory: category, vatRate: rate };
	}

	private isRate(rate: Decimal, where: Where): boolean {
		const { reader } = this;
		if (USUAL.has(rate)) return true;
		const fraction = compareDecimals(rate, '0') > 0 && compareDecimals(rate, '1') < 0;
		if (fraction || compareDecimals(rate, '0') < 0 || compareDecimals(rate, '100') > 0) {
			const suggestion = fraction ? String(Math.round(Number(rate) * 10000) / 100) : undefined;
			reader.error(where, 'vatRate', 'invalid_vat_rate', {
				given: rate,
				rule: 'BR-CO-17',
				...(suggestion && { suggestion })
			});
			return false;
		}
		reader.warn(where, 'vatRate', 'unusual_vat_rate', { given: rate });
		return true;
	}

	private explain(category: string, from: Fields, where: Where): void {
		const reason = this.reader.text(from, where, 'vatExemptionReason');
		if (this.exemptions.some((one) => one.category === category)) return;
		const known = CASES[category];
		if (known !== undefined) this.exemptions.push(exemptionFor(known, this.language, reason) ?? { category });
		else if (reason !== undefined) this.exemptions.push({ category, reason });
		else this.reader.error(where, 'vatExemptionReason', 'exemption_reason_required', { rule: 'BR-E-10' });
	}
}
