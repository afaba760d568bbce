import type { Language } from '#texts/pick.ts';

const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/** A decimal text with every digit that it has: "1.234,5" in Dutch; a text that is no number as it stands. */
export function decimalText(value: string, language: Language): string {
	if (!isNumber(value)) return value;
	const digits = digitsOf(value);
	return format(language, digits, digits).format(value as Intl.StringNumericLiteral);
}

/** A decimal amount in a currency, two digits or more: "€ 1.234,56" in Dutch; a text that is no number as it stands. */
export function amountText(value: string, currency: string, language: Language): string {
	if (!isNumber(value)) return [value, currency].filter((part) => part !== '').join(' ');
	const digits = digitsOf(value);
	if (!/^[A-Z]{3}$/.test(currency)) {
		return `${format(language, Math.max(2, digits), Math.max(2, digits)).format(value as Intl.StringNumericLiteral)} ${currency}`.trim();
	}
	const least = Math.max(2, digits);
	return format(language, least, least, currency).format(value as Intl.StringNumericLiteral);
}

function isNumber(value: string): boolean {
	return /^-?\d+(\.\d+)?$/.test(value);
}

function digitsOf(value: string): number {
	const point = value.indexOf('.');
	return point < 0 ? 0 : Math.min(value.length - point - 1, 20);
}

function format(language: Language, least: number, most: number, currency?: string): Intl.NumberFormat {
	const key = `${language} ${least} ${most} ${currency ?? ''}`;
	const known = formats.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(LOCALES[language], {
		minimumFractionDigits: least,
		maximumFractionDigits: most,
		...(currency !== undefined && { style: 'currency', currency })
	});
	// Currencies come from other people's documents: what is kept stays bounded.
	if (formats.size < 200) formats.set(key, made);
	return made;
}
