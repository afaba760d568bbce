import { accounts } from './accounts.ts';
import { bicOf, readIban } from './iban.ts';
import type { Account, Status } from './payment.ts';

/** What was filled in at the checkout page, as text, so that it can be shown again. */
export interface Choice {
	method: string;
	account: string;
	name: string;
	iban: string;
	status: string;
	noName: boolean;
	cut: boolean;
	upper: boolean;
	webhook: string;
}

/** A choice that can be carried out. */
export interface Decision {
	method: 'ideal' | 'banktransfer';
	status: Status;
	payer: Account | null;
	webhook: 'before' | 'after' | 'never';
}

/** What is wrong with a field, in Dutch, by the id of the field. */
export interface Mistake {
	field: string;
	message: string;
}

const STATUSES: readonly Status[] = ['paid', 'failed', 'canceled', 'expired', 'open', 'pending'];

/** Reads the posted form. */
export function readChoice(body: Record<string, unknown>, method: string): Choice {
	const value = (name: string) => (typeof body[name] === 'string' ? body[name].trim() : '');
	return {
		method: value('method') || method,
		account: value('account') || 'other',
		name: value('name'),
		iban: value('iban'),
		status: value('status'),
		noName: value('noName') === 'on',
		cut: value('cut') === 'on',
		upper: value('upper') === 'on',
		webhook: value('webhook') || 'before'
	};
}

/** The name as the bank passes it on under the options chosen. */
export function passedOn(name: string, choice: Pick<Choice, 'noName' | 'cut' | 'upper'>): string | null {
	if (choice.noName) return null;
	const spelled = choice.upper ? name.toUpperCase() : name;
	return choice.cut ? spelled.slice(0, 35) : spelled;
}

/** The choice as a decision, or what is wrong with it. */
export function decide(choice: Choice): Decision | Mistake[] {
	const mistakes: Mistake[] = [];
	const status = STATUSES.find((known) => known === choice.status);
	if (status === undefined) mistakes.push({ field: 'status-paid', message: 'Kies hoe de betaling afloopt.' });
	const seeded = accounts.get(choice.account);
	const iban = seeded?.iban ?? readIban(choice.iban);
	const name = seeded?.name ?? choice.name;
	if (status === 'paid' && iban === null) {
		mistakes.push({ field: 'iban', message: 'Dit is geen geldig IBAN. Controleer de cijfers.' });
	}
	if (status === 'paid' && name === '' && !choice.noName) {
		mistakes.push({ field: 'name', message: 'Vul de naam van de rekeninghouder in.' });
	}
	if (mistakes.length > 0 || status === undefined) return mistakes;
	const payer =
		iban === null || status !== 'paid'
			? null
			: { name: passedOn(name, choice), iban, bic: seeded?.bic ?? bicOf(iban) };
	return {
		method: choice.method === 'banktransfer' ? 'banktransfer' : 'ideal',
		status,
		payer,
		webhook: choice.webhook === 'after' || choice.webhook === 'never' ? choice.webhook : 'before'
	};
}
