import { formatIban } from '#domain/identifiers/iban.ts';
import type { Identifier } from '../identifier.ts';
import type { Invoice } from '../invoice.ts';
import type { Address, Party } from '../party.ts';
import { oneLine } from './plain-text.ts';
import type { SheetParty } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** Who takes part, the seller and the buyer first. */
export function sheetParties(invoice: Invoice, words: SheetWords): SheetParty[] {
	const { payee, taxRepresentative, delivery } = invoice;
	const parties = [
		tradingParty('seller', invoice.seller, words),
		tradingParty('buyer', invoice.buyer, words)
	];
	if (payee) {
		const numbers = [...numbered(payee.identifiers, words), ...numbered(one(payee.legalId), words)];
		parties.push(entry(words.roles.payee, payee.name, numbers, words));
	}
	if (taxRepresentative) {
		const vat = `${words.vatNumber} ${taxRepresentative.vatNumber}`;
		const lines = [...addressLines(taxRepresentative.address, words), vat];
		parties.push(entry(words.roles.taxRepresentative, taxRepresentative.name, lines, words));
	}
	if (delivery && (delivery.name !== undefined || delivery.address || delivery.location)) {
		const lines = [...addressLines(delivery.address, words), ...numbered(one(delivery.location), words)];
		parties.push(entry(words.roles.delivery, delivery.name ?? invoice.buyer.name, lines, words));
	}
	return parties;
}

/** An account number as its owner reads it: an IBAN in groups of four, another as it is. */
export function accountNumber(id: string): string {
	const compact = oneLine(id).replace(/ /g, '');
	return /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact) ? formatIban(compact) : oneLine(id);
}

function tradingParty(role: 'seller' | 'buyer', party: Party, words: SheetWords): SheetParty {
	const { tradingName, vatNumber, taxRegistration, contact } = party;
	const lines: (string | undefined)[] = [
		tradingName === undefined || tradingName === party.name
			? undefined
			: words.tradingName(oneLine(tradingName)),
		party.legalInformation,
		...addressLines(party.address, words),
		contact?.name,
		contact?.telephone,
		contact?.email,
		...numbered(one(party.legalId), words),
		...numbered(
			party.identifiers.filter((id) => id.value !== party.legalId?.value),
			words
		),
		vatNumber === undefined ? undefined : `${words.vatNumber} ${vatNumber}`,
		taxRegistration === undefined ? undefined : `${words.taxNumber} ${taxRegistration.value}`
	];
	return entry(words.roles[role], party.name === '' ? (tradingName ?? '') : party.name, lines, words);
}

function entry(
	label: string,
	name: string,
	lines: readonly (string | undefined)[],
	words: SheetWords
): SheetParty {
	const told = lines.map((line) => oneLine(line ?? '')).filter((line) => line !== '');
	return { label, name: oneLine(name) || words.missing, lines: [...new Set(told)] };
}

function addressLines(address: Address | undefined, words: SheetWords): (string | undefined)[] {
	if (!address) return [];
	const place = [address.postalCode, address.city].filter(Boolean).join(' ');
	const { street, additionalStreet, line, subdivision, country } = address;
	return [
		street,
		additionalStreet,
		line,
		place,
		subdivision,
		country === '' ? undefined : words.country(country)
	];
}

function numbered(identifiers: readonly Identifier[], words: SheetWords): string[] {
	return identifiers.map(({ value, scheme }) => {
		if (scheme === 'SEPA') return `${words.creditorId} ${value}`;
		return scheme === undefined ? value : `${words.scheme(scheme)} ${value}`;
	});
}

function one(identifier: Identifier | undefined): readonly Identifier[] {
	return identifier === undefined ? [] : [identifier];
}
