import type { Delivery } from '#domain/invoice/party.ts';
import { address } from './address.ts';
import { group, identified, leaf } from './element.ts';

/** cac:Delivery. */
export function delivery(given: Delivery | undefined): string {
	if (given === undefined) return '';
	return group(
		'Delivery',
		leaf('ActualDeliveryDate', given.date) +
			group('DeliveryLocation', identified('ID', given.location) + address('Address', given.address)) +
			group('DeliveryParty', group('PartyName', leaf('Name', given.name)))
	);
}
