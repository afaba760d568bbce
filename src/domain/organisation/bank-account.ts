import { parseIban, type Iban, type IbanRefusal } from '#domain/identifiers/iban.ts';
import { isRefused } from '#domain/outcome.ts';

/** A bank account as typed. */
export interface TypedBankAccount {
	iban: string;
	label: string;
}

/** What is not right yet, by field. */
export type BankAccountFinding =
	{ field: 'iban'; reason: IbanRefusal } | { field: 'label'; reason: 'label-too-long' };

/** Longest name that a person gives an account. */
export const LONGEST_LABEL = 60;

/** An organisation has no more accounts than people can choose from. */
export const MOST_BANK_ACCOUNTS = 20;

/** Reads a bank account; every finding at once. */
export function readBankAccount(
	typed: TypedBankAccount
): { iban: Iban; label: string } | { findings: BankAccountFinding[] } {
	const iban = parseIban(typed.iban);
	const label = readLabel(typed.label);
	const findings: BankAccountFinding[] = [];
	if (isRefused(iban)) findings.push({ field: 'iban', reason: iban.refused });
	if (label === null) findings.push({ field: 'label', reason: 'label-too-long' });
	return isRefused(iban) || label === null ? { findings } : { iban, label };
}

/** Reads what a person calls an account, on one line; null when it is too long. */
export function readLabel(text: string): string | null {
	const label = text
		.normalize('NFC')
		.replace(/[\s\p{C}]+/gu, ' ')
		.trim();
	return label.length > LONGEST_LABEL ? null : label;
}
