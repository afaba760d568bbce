import { parseEmailAddress, type EmailAddressRefusal } from '#domain/identifiers/email-address.ts';
import { parseOin, type OinRefusal } from '#domain/identifiers/oin.ts';
import { parsePhoneNumber, type PhoneNumberRefusal } from '#domain/identifiers/phone-number.ts';
import { parseVatNumber, type VatNumberRefusal } from '#domain/identifiers/vat-number.ts';
import type { Refusal } from '#domain/outcome.ts';
import {
	readAddress,
	type AddressFinding,
	type PostalAddress,
	type TypedAddress
} from '#domain/party/address.ts';
import type { KeptOrganisation } from './organisation.ts';

/** What a person may add to what the register tells (002-24), as typed. */
export interface TypedExtraData {
	vatNumber: string;
	/** Whether the person says that the VAT number is right. */
	vatConfirmed: boolean;
	oin: string;
	phone: string;
	email: string;
	billingAddress: TypedAddress;
}

/** The same, checked. */
export interface ExtraData {
	vatNumber: string | null;
	vatConfirmed: boolean;
	oin: string | null;
	phone: string | null;
	email: string | null;
	billingAddress: PostalAddress | null;
}

/** What is not right yet, by field. */
export type ExtraDataFinding =
	| { field: 'vatNumber'; reason: VatNumberRefusal }
	| { field: 'oin'; reason: OinRefusal }
	| { field: 'phone'; reason: PhoneNumberRefusal }
	| { field: 'email'; reason: EmailAddressRefusal }
	| AddressFinding;

/** Reads the extra data of a company; empty fields are left out, every finding comes at once. */
export function readExtraData(
	typed: TypedExtraData,
	{ country, register }: Pick<KeptOrganisation, 'country' | 'register'>
): ExtraData | { findings: ExtraDataFinding[] } {
	const findings: ExtraDataFinding[] = [];
	const read = <Value extends string, Reason extends string>(
		text: string,
		parse: (text: string) => Value | Refusal<Reason>,
		found: (reason: Reason) => ExtraDataFinding
	): Value | null => {
		if (text.trim() === '') return null;
		const value = parse(text);
		if (typeof value === 'string') return value;
		findings.push(found(value.refused));
		return null;
	};
	const soleTrader = register?.legalForm === 'eenmanszaak';
	const vatNumber = read(
		typed.vatNumber,
		(text) => parseVatNumber(text, { country, soleTrader }),
		(reason) => ({ field: 'vatNumber', reason })
	);
	const oin = read(typed.oin, parseOin, (reason) => ({ field: 'oin', reason }));
	const phone = read(
		typed.phone,
		(text) => parsePhoneNumber(text, country),
		(reason) => ({ field: 'phone', reason })
	);
	const email = read(typed.email, parseEmailAddress, (reason) => ({ field: 'email', reason }));
	const billingAddress = readBillingAddress(typed.billingAddress, findings);
	if (findings.length > 0) return { findings };
	return {
		vatNumber,
		vatConfirmed: vatNumber !== null && typed.vatConfirmed,
		oin,
		phone,
		email,
		billingAddress
	};
}

/** An address of which nothing but the country is filled in was left out. */
function readBillingAddress(typed: TypedAddress, findings: ExtraDataFinding[]): PostalAddress | null {
	const { street, houseNumber, postcode, place } = typed;
	if ([street, houseNumber, postcode, place].every((text) => text.trim() === '')) return null;
	const read = readAddress(typed);
	if (!('findings' in read)) return read;
	findings.push(...read.findings);
	return null;
}
