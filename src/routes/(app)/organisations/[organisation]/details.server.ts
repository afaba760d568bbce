import { formatKboNumber } from '#domain/identifiers/kbo-number.ts';
import { formatPhoneNumber } from '#domain/identifiers/phone-number.ts';
import { formatVatNumber, suggestedVatNumber } from '#domain/identifiers/vat-number.ts';
import type { KeptBankAccount, KeptOrganisation } from '#domain/organisation/organisation.ts';
import { addressLine } from '#domain/party/address.ts';
import type { nl as organisation } from '#texts/organisation/nl.ts';
import type { Shape } from '#texts/pick.ts';
import type { nl } from '#texts/record/nl.ts';
import type { FactData } from '#ui/Fact.svelte';

interface Texts {
	texts: Shape<typeof nl>['details'];
	words: Pick<Shape<typeof organisation>, 'extra' | 'register'>;
}

/** What people added themselves, as lines of the record; a VAT number that nobody confirmed says so. */
export function detailLines(
	kept: KeptOrganisation,
	/** Null where they are not spoken of. */
	accounts: readonly KeptBankAccount[] | null,
	{ texts, words }: Texts
): FactData[] {
	const { extra } = words;
	const { country, billingAddress, register } = kept;
	const vatNumber = kept.vatNumber ?? suggestedVatNumber({ rsin: register?.rsin, kboNumber: kept.kboNumber });
	const line = (label: string, value: string | null, more: Partial<FactData> = {}): FactData =>
		value ? { label, value, ...more } : { label, note: texts.none };
	const [first] = accounts ?? [];
	return [
		...(register ? [] : typedLines(kept, { texts, words })),
		line(extra.vatNumber, vatNumber && formatVatNumber(vatNumber), {
			mono: true,
			copy: vatNumber ?? false,
			...(vatNumber && !kept.vatConfirmed && { badge: { tone: 'fog', label: texts.proposal } })
		}),
		...(accounts
			? [
					line(texts.account, first ? [first.maskedIban, first.label].filter(Boolean).join(' · ') : null, {
						mono: true
					})
				]
			: []),
		line(extra.phone, kept.phone && formatPhoneNumber(kept.phone, country)),
		line(extra.email, kept.email),
		...(kept.oin ? [line(extra.oin, kept.oin, { mono: true, copy: true })] : []),
		...(billingAddress
			? [
					line(
						texts.billing,
						addressLine(
							billingAddress,
							billingAddress.country === country ? undefined : extra.countries[billingAddress.country]
						)
					)
				]
			: [])
	];
}

/** The number and address of an organisation that no register tells of. */
function typedLines({ kvkNumber, kboNumber, typed }: KeptOrganisation, { texts, words }: Texts): FactData[] {
	return [
		...(kvkNumber ? [{ label: words.register.kvkNumber, value: kvkNumber, mono: true, copy: true }] : []),
		...(kboNumber
			? [
					{
						label: words.register.kboNumber,
						value: formatKboNumber(kboNumber),
						mono: true,
						copy: kboNumber
					}
				]
			: []),
		...(typed ? [{ label: texts.typedAddress, value: addressLine(typed) }] : [])
	];
}
