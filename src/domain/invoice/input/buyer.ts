import { parseVatNumber } from '#domain/identifiers/vat-number.ts';
import { isRefused } from '#domain/outcome.ts';
import type { Party } from '../party.ts';
import { readAddress } from './address.ts';
import type { FieldReader, Fields } from './fields.ts';
import { readParticipant } from './participant.ts';

const KNOWN = new Set([
	'name',
	'peppolId',
	'street',
	'city',
	'postalCode',
	'country',
	'vatNumber',
	'contactName',
	'email'
]);
/** EAS schemes whose value is a legal registration too. */
const REGISTERS = new Set(['0106', '0190', '0208']);
/** EAS schemes whose value is a VAT number: Belgian and Dutch. */
const VAT_SCHEMES = new Set(['9925', '9944']);

/** Reads `to`: the six fields that a buyer must have (004-03), and the few that may help. */
export function readBuyer(reader: FieldReader, body: Fields, sandbox: boolean): Party {
	const to = reader.object(body, '', 'to');
	if (to === undefined) {
		if (body['to'] === undefined || body['to'] === null)
			reader.error('', 'to', 'field_required', { rule: 'BR-07' });
		return { identifiers: [], name: '' };
	}
	reader.unknown(to, 'to', KNOWN);
	const peppolId = reader.required(to, 'to', 'peppolId');
	const endpoint = peppolId === '' ? undefined : readParticipant(reader, peppolId, sandbox);
	const { scheme = '', value = '' } = endpoint ?? {};
	const vatNumber = readVatNumber(reader, to) ?? (VAT_SCHEMES.has(scheme) ? value.toUpperCase() : undefined);
	const contact = { name: reader.text(to, 'to', 'contactName'), email: reader.text(to, 'to', 'email') };
	return {
		endpoint,
		identifiers: [],
		name: reader.required(to, 'to', 'name', 'field_required', 'BR-07'),
		legalId: REGISTERS.has(scheme) ? { value, scheme } : undefined,
		vatNumber,
		address: readAddress(reader, to, 'to', 'buyer_address_incomplete'),
		contact: (contact.name ?? contact.email) === undefined ? undefined : contact
	};
}

function readVatNumber(reader: FieldReader, to: Fields): string | undefined {
	const given = reader.text(to, 'to', 'vatNumber');
	if (given === undefined) return undefined;
	const number = parseVatNumber(given);
	return isRefused(number) ? reader.error('to', 'vatNumber', 'invalid_number', { given }) : number;
}
