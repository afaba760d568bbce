import { formatPhoneNumber } from '#domain/identifiers/phone-number.ts';
import { formatVatNumber, suggestedVatNumber } from '#domain/identifiers/vat-number.ts';
import type { KeptBankAccount, KeptOrganisation } from '#domain/organisation/organisation.ts';
import { addressLine, formatPostcode } from '#domain/party/address.ts';
import type { nl as organisation } from '#texts/organisation/nl.ts';
import type { Language, Shape } from '#texts/pick.ts';
import type { nl } from '#texts/record/nl.ts';
import type { FactData } from '#ui/Fact.svelte';

/** What people added themselves, as lines of the record; a VAT number that nobody confirmed says so. */
export function detailLines(
	kept: KeptOrganisation,
	/** Null where they are not spoken of. */
	accounts: readonly KeptBankAccount[] | null,
	{
		texts,
		extra
	}: {
		texts: Shape<typeof nl>['details'];
		extra: Shape<typeof organisation>['extra'];
		language: Language;
	}
): FactData[] {
	const { country, billingAddress, typed, register } = kept;
	const vatNumber = kept.vatNumber ?? suggestedVatNumber(register?.rsin ?? null);
	const line = (label: string, value: string | null, more: Partial<FactData> = {}): FactData =>
		value ? { label, value, ...more } : { label, note: texts.none };
	const [first] = accounts ?? [];
	return [
		...(typed && !register
			? [
					line(
						texts.typedAddress,
						[
							`${typed.street} ${typed.houseNumber}`,
							`${formatPostcode(typed.postcode ?? '', country)} ${typed.place}`
						].join(', ')
					)
				]
			: []),
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
		...(billingAddress ? [line(texts.billing, addressLine(billingAddress))] : [])
	];
}
