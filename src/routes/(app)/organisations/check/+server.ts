import { json } from '@sveltejs/kit';
import { formatIban, parseIban } from '#domain/identifiers/iban.ts';
import { parseEmailAddress } from '#domain/identifiers/email-address.ts';
import { formatKboNumber, parseKboNumber } from '#domain/identifiers/kbo-number.ts';
import { parseKvkNumber } from '#domain/identifiers/kvk-number.ts';
import { parseOin } from '#domain/identifiers/oin.ts';
import { formatPhoneNumber, parsePhoneNumber } from '#domain/identifiers/phone-number.ts';
import { formatVatNumber, parseVatNumber } from '#domain/identifiers/vat-number.ts';
import { isRefused } from '#domain/outcome.ts';
import { fill } from '#texts/fill.ts';
import { en as identifiersEn } from '#texts/identifiers/en.ts';
import { nl as identifiersNl } from '#texts/identifiers/nl.ts';
import { en } from '#texts/organisation/en.ts';
import { nl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import type { RequestHandler } from './$types';

/** Reads one field while the person goes on typing; posted, so that no number ends in an address or a log. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const asked: unknown = await request.json().catch(() => null);
	const text = (name: string) => {
		const value: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, name) : null;
		return typeof value === 'string' ? value.slice(0, 500) : '';
	};
	const value = text('value');
	if (value.trim() === '') return json({});
	const country = text('country') === 'BE' ? 'BE' : 'NL';
	const read = readField(text('field'), value, country, text('soleTrader') === 'true');
	if (read === null) return json({}, { status: 404 });
	const { extra } = pick({ nl, en }, locals.language);
	return isRefused(read)
		? json({ wrong: pick({ nl: identifiersNl, en: identifiersEn }, locals.language)[read.refused] })
		: json({ right: fill(extra.valid, { value: read.shown }) });
};

function readField(field: string, value: string, country: 'NL' | 'BE', soleTrader: boolean) {
	switch (field) {
		case 'vatNumber':
			return shown(parseVatNumber(value, { country, soleTrader }), formatVatNumber);
		case 'oin':
			return shown(parseOin(value));
		case 'iban':
			return shown(parseIban(value), formatIban);
		case 'phone':
			return shown(parsePhoneNumber(value, country), (number) => formatPhoneNumber(number, country));
		case 'email':
			return shown(parseEmailAddress(value));
		case 'companyNumber':
			return /^\D*\d(\D*\d){7}\D*$/.test(value) || !looksBelgian(value, country)
				? shown(parseKvkNumber(value))
				: shown(parseKboNumber(value), formatKboNumber);
		default:
			return null;
	}
}

/** One field takes numbers of both countries, and the choice above it may still change. */
function looksBelgian(value: string, country: 'NL' | 'BE'): boolean {
	return country === 'BE' || /\bbe\b|^be\d/i.test(value.trim()) || value.replace(/\D/g, '').length === 10;
}

function shown<Reason extends string>(
	read: string | { refused: Reason },
	format: (value: string) => string = (value) => value
): { shown: string } | { refused: Reason } {
	return typeof read === 'string' ? { shown: format(read) } : read;
}
