import type { InvoiceLine } from '#domain/invoice/line.ts';
import { group, identified, leaf, leafWithTwo } from './element.ts';
import { taxCategory } from './tax-category.ts';

/** cac:Item of a line, with the VAT category that the line bears. */
export function item({ item: given, vatCategory, vatRate }: InvoiceLine): string {
	let out =
		leaf('Description', given.description) +
		leaf('Name', given.name) +
		group('BuyersItemIdentification', leaf('ID', given.buyersId)) +
		group('SellersItemIdentification', leaf('ID', given.sellersId)) +
		group('StandardItemIdentification', identified('ID', given.standardId)) +
		group('OriginCountry', leaf('IdentificationCode', given.originCountry));
	for (const { code, list, listVersion } of given.classifications) {
		out += group(
			'CommodityClassification',
			leafWithTwo('ItemClassificationCode', code, ['listID', list], ['listVersionID', listVersion])
		);
	}
	out += taxCategory('ClassifiedTaxCategory', vatCategory, vatRate);
	for (const { name, value } of given.attributes) {
		out += group('AdditionalItemProperty', leaf('Name', name) + leaf('Value', value));
	}
	return group('Item', out);
}
