import type { InvoiceLine, Item, Price } from '#domain/invoice/line.ts';
import type { UblDocument } from '../read/document.ts';
import { attributeNumber } from '../read/names.ts';
import { readLineAdjustments } from './amounts.ts';
import { readPeriod } from './period.ts';
import {
	at,
	attribute,
	child,
	children,
	decimal,
	identifier,
	names,
	text,
	token,
	type Row
} from './reading.ts';
import { readLineObject } from './references.ts';

const cbc = names(
	'cbc',

	'ID',
	'Note',
	'InvoicedQuantity',
	'CreditedQuantity',
	'LineExtensionAmount',
	'AccountingCost',
	'LineID',
	'Name',
	'Description',
	'IdentificationCode',
	'ItemClassificationCode',
	'Percent',
	'Value',
	'PriceAmount',
	'BaseQuantity',
	'Amount',
	'BaseAmount'
);
const cac = names(
	'cac',

	'OrderLineReference',
	'Item',
	'Price',
	'BuyersItemIdentification',
	'SellersItemIdentification',
	'OriginCountry',
	'StandardItemIdentification',
	'CommodityClassification',
	'ClassifiedTaxCategory',
	'AdditionalItemProperty',
	'AllowanceCharge'
);
const UNIT = attributeNumber('unitCode');
const LIST = attributeNumber('listID');
const LIST_VERSION = attributeNumber('listVersionID');

/** cac:InvoiceLine or cac:CreditNoteLine. */
export function readLine(document: UblDocument, line: Row): InvoiceLine {
	const quantity = child(document, line, cbc.InvoicedQuantity) || child(document, line, cbc.CreditedQuantity);
	const item = child(document, line, cac.Item);
	const category = child(document, item, cac.ClassifiedTaxCategory);
	return {
		id: text(document, child(document, line, cbc.ID)) ?? '',
		note: text(document, child(document, line, cbc.Note)),
		object: readLineObject(document, line),
		quantity: decimal(document, quantity) ?? '',
		unit: attribute(document, quantity, UNIT) ?? '',
		netAmount: decimal(document, child(document, line, cbc.LineExtensionAmount)) ?? '',
		orderLine: text(document, at(document, line, cac.OrderLineReference, cbc.LineID)),
		accountingReference: text(document, child(document, line, cbc.AccountingCost)),
		period: readPeriod(document, line),
		...readLineAdjustments(document, line),
		price: readPrice(document, child(document, line, cac.Price)),
		item: readItem(document, item),
		vatCategory: token(document, child(document, category, cbc.ID)) ?? '',
		vatRate: decimal(document, child(document, category, cbc.Percent))
	};
}

function readPrice(document: UblDocument, price: Row): Price {
	const base = child(document, price, cbc.BaseQuantity);
	const discount = child(document, price, cac.AllowanceCharge);
	return {
		net: decimal(document, child(document, price, cbc.PriceAmount)) ?? '',
		discount: decimal(document, child(document, discount, cbc.Amount)),
		gross: decimal(document, child(document, discount, cbc.BaseAmount)),
		baseQuantity: decimal(document, base),
		baseUnit: attribute(document, base, UNIT)
	};
}

function readItem(document: UblDocument, item: Row): Item {
	const idOf = (name: number) => text(document, at(document, item, name, cbc.ID));
	return {
		name: text(document, child(document, item, cbc.Name)) ?? '',
		description: text(document, child(document, item, cbc.Description)),
		sellersId: idOf(cac.SellersItemIdentification),
		buyersId: idOf(cac.BuyersItemIdentification),
		standardId: identifier(document, at(document, item, cac.StandardItemIdentification, cbc.ID)),
		classifications: children(document, item, cac.CommodityClassification).flatMap((row) =>
			children(document, row, cbc.ItemClassificationCode).map((code) => ({
				code: token(document, code) ?? '',
				list: attribute(document, code, LIST),
				listVersion: attribute(document, code, LIST_VERSION)
			}))
		),
		originCountry: token(document, at(document, item, cac.OriginCountry, cbc.IdentificationCode)),
		attributes: children(document, item, cac.AdditionalItemProperty).map((row) => ({
			name: text(document, child(document, row, cbc.Name)) ?? '',
			value: text(document, child(document, row, cbc.Value)) ?? ''
		}))
	};
}
