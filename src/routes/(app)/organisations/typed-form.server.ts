import { formatKboNumber } from '#domain/identifiers/kbo-number.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import type { TypedOrganisation, TypedOrganisationFinding } from '#domain/organisation/typed-organisation.ts';
import { formatPostcode } from '#domain/party/address.ts';
import { en as identifiersEn } from '#texts/identifiers/en.ts';
import { nl as identifiersNl } from '#texts/identifiers/nl.ts';
import type { nl } from '#texts/organisation/nl.ts';
import { pick, type Language, type Shape } from '#texts/pick.ts';

/** What stands in the form of an organisation typed by hand, by field name. */
export type TypedValues = Record<keyof TypedOrganisation, string>;

/** An organisation as a person typed it into the form. */
export function typedOrganisation(form: FormData): TypedValues {
	const text = (name: keyof TypedOrganisation) => String(form.get(name) ?? '').slice(0, 500);
	return {
		name: text('name'),
		number: text('number'),
		street: text('street'),
		houseNumber: text('houseNumber'),
		postcode: text('postcode'),
		place: text('place'),
		country: text('country')
	};
}

/** The same as it is kept. */
export function keptValues({ name, country, kvkNumber, kboNumber, typed }: KeptOrganisation): TypedValues {
	const { street = '', houseNumber = '', postcode = '', place = '' } = typed ?? {};
	return {
		country,
		name,
		number: kvkNumber ?? (kboNumber ? formatKboNumber(kboNumber) : ''),
		street,
		houseNumber,
		postcode: formatPostcode(postcode, country),
		place
	};
}

/** Sentences at their fields. */
export function typedErrors(
	findings: readonly TypedOrganisationFinding[],
	language: Language
): { field: string; message: string }[] {
	const texts = pick({ nl: identifiersNl, en: identifiersEn }, language);
	return findings.map(({ field, reason }) => ({ field, message: texts[reason] }));
}

/** What the fields say, with the countries to choose from. */
export function typedFieldTexts({ manual, extra }: Pick<Shape<typeof nl>, 'manual' | 'extra'>) {
	const { street, houseNumber, postcode, place } = extra;
	return {
		fields: manual,
		address: { street, houseNumber, postcode, place },
		countries: (['NL', 'BE'] as const).map((value) => ({
			value,
			label: extra.countries[value],
			hint: manual.what[value]
		}))
	};
}
