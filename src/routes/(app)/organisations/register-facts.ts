import type { RegisterAddress, RegisterEntry } from '#domain/organisation/register.ts';
import { formatAddressLine } from '#texts/address.ts';
import { day, month } from '#texts/format.ts';
import { countryName } from '#texts/invoice/spelling.ts';
import type { nl } from '#texts/organisation/nl.ts';
import type { Language, Shape } from '#texts/pick.ts';
import type { FactData } from '#ui/Fact.svelte';

type Texts = Pick<Shape<typeof nl>, 'register' | 'legalForms'>;

/** What the register tells of a company, as lines of a page; numbers can be copied. */
export function registerFactLines(
	entry: RegisterEntry,
	{ register: words, legalForms }: Texts,
	language: Language
): FactData[] {
	const number = (label: string, value: string | null): FactData[] =>
		value ? [{ label, value, mono: true, copy: true }] : [];
	const text = (label: string, value: string | null): FactData[] => (value ? [{ label, value }] : []);
	const address = (kind: RegisterAddress['kind']) => {
		const found = entry.addresses.find((one) => one.kind === kind);
		return found ? written(found, words.shielded, language) : null;
	};
	const names = entry.tradeNames.filter((name) => name !== entry.statutoryName && name !== entry.name);
	const activity = entry.activities.find(({ main }) => main) ?? entry.activities[0];
	return [
		...text(entry.statutoryName ? words.statutoryName : words.name, entry.statutoryName ?? entry.name),
		...text(words.tradeNames, names.join(', ')),
		...text(words.legalForm, legalFormOf(entry, legalForms)),
		...number(words.kvkNumber, entry.kvkNumber),
		...number(words.rsin, entry.rsin),
		...text(words.visiting, address('visiting')),
		...text(words.postal, address('postal')),
		...number(words.establishment, entry.mainEstablishment),
		...text(words.activity, activity ? `${activity.description} (${activity.sbi})` : null),
		...text(words.since, entry.startedOn && registerDay(entry.startedOn, language)),
		...text(words.ceasedOn, entry.ceasedOn && registerDay(entry.ceasedOn, language))
	];
}

/** The legal form as people know it; one that we have no word for as the register writes it. */
export function legalFormOf(
	{ legalForm, legalFormText }: RegisterEntry,
	legalForms: Texts['legalForms']
): string {
	return legalForm === 'overig' ? legalFormText : legalForms[legalForm];
}

/** A day of the register as people write it; a year or month where the register knows no more. */
export function registerDay(date: string, language: Language): string {
	if (/^\d{4}-\d{2}$/.test(date)) return month(date, language);
	return date.length === 4 ? date : day(date, language);
}

/** Of a country whose name the register wrote as nobody knows it, only what stands in the address is said. */
function written(address: RegisterAddress, shielded: string, language: Language): string {
	if (address.shielded) return shielded;
	const line = formatAddressLine(address);
	return ['NL', 'ZZ'].includes(address.country) ? line : `${line}, ${countryName(address.country, language)}`;
}
