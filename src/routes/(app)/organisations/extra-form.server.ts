import type { AdditionFinding } from '#services/organisation/add.ts';
import type { TypedBankAccount } from '#domain/organisation/bank-account.ts';
import type { TypedExtraData } from '#domain/organisation/extra-data.ts';
import type { TypedAddress } from '#domain/party/address.ts';
import type { nl } from '#texts/identifiers/nl.ts';
import type { Shape } from '#texts/pick.ts';

/** What a form about extra data holds, by field name; files and ticks apart. */
export type ExtraValues = Record<string, string>;

/** The extra data as typed. */
export function typedExtra(form: FormData): TypedExtraData {
	const text = (name: keyof Omit<TypedExtraData, 'billingAddress'> | keyof TypedAddress) =>
		String(form.get(name) ?? '').slice(0, 500);
	return {
		vatNumber: text('vatNumber'),
		vatConfirmed: form.has('vatConfirmed'),
		oin: text('oin'),
		phone: text('phone'),
		email: text('email'),
		billingAddress: {
			street: text('street'),
			houseNumber: text('houseNumber'),
			postcode: text('postcode'),
			place: text('place'),
			country: text('country') || 'NL'
		}
	};
}

/** The rows of bank accounts as typed, empty ones too, and which of them is the default. */
export function typedAccounts(form: FormData): { accounts: TypedBankAccount[]; defaultAccount: number } {
	const rows = [...form.keys()].filter((name) => /^iban-[0-9]{1,2}$/.test(name)).length;
	const accounts = Array.from({ length: rows }, (_, row) => ({
		iban: String(form.get(`iban-${row}`) ?? '').slice(0, 200),
		label: String(form.get(`label-${row}`) ?? '').slice(0, 200)
	}));
	return { accounts, defaultAccount: Number(form.get('defaultAccount') ?? 0) };
}

/** The uploaded logo, or null when none was chosen. */
export async function uploadedLogo(form: FormData): Promise<Uint8Array | null> {
	const file = form.get('logo');
	return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
}

/** Everything typed, to give it back after a refusal. */
export function echoed(form: FormData): ExtraValues {
	const values: ExtraValues = {};
	for (const [name, value] of form) if (typeof value === 'string') values[name] = value.slice(0, 500);
	return values;
}

/** Sentences at their fields. */
export function sentences(
	findings: readonly AdditionFinding[],
	texts: Shape<typeof nl>
): { field: string; message: string }[] {
	return findings.map((finding) => ({
		field: 'row' in finding ? `${finding.field}-${finding.row}` : finding.field,
		message: texts[finding.reason]
	}));
}
