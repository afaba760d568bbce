import type { Price } from '#domain/invoice/line.ts';
import { group, leaf, leafWith, money } from './element.ts';

/** cac:Price of a line; a discount stands in it as an allowance on the gross price. */
export function price(given: Price, currency: string): string {
	const discounted = given.discount !== undefined || given.gross !== undefined;
	return group(
		'Price',
		money('PriceAmount', given.net, currency) +
			leafWith('BaseQuantity', given.baseQuantity, 'unitCode', given.baseUnit) +
			(discounted
				? group(
						'AllowanceCharge',
						leaf('ChargeIndicator', 'false') +
							money('Amount', given.discount ?? '0', currency) +
							money('BaseAmount', given.gross, currency)
					)
				: '')
	);
}
