import type { Delivery } from '../party.ts';
import { readAddress } from './address.ts';
import { readDate } from './dates.ts';
import type { FieldReader, Fields } from './fields.ts';

const KNOWN = new Set(['date', 'address']);
const ADDRESS = new Set(['street', 'city', 'postalCode', 'country']);

/** Reads `delivery` (004-29). */
export function readDelivery(reader: FieldReader, body: Fields): Delivery | undefined {
	const delivery = reader.object(body, '', 'delivery');
	if (delivery === undefined) return undefined;
	reader.unknown(delivery, 'delivery', KNOWN);
	const date = readDate(reader, delivery, 'delivery', 'date');
	const address = reader.object(delivery, 'delivery', 'address');
	if (address !== undefined) reader.unknown(address, 'delivery.address', ADDRESS);
	return {
		...(date !== undefined && { date }),
		...(address && { address: readAddress(reader, address, 'delivery.address', 'field_required') })
	};
}
