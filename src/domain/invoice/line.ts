import type { Decimal } from '#domain/money/decimal.ts';
import type { Adjustment } from './adjustment.ts';
import type { Identifier } from './identifier.ts';
import type { Period } from './period.ts';

/** One thing that was supplied (BG-25). */
export interface InvoiceLine {
	/** BT-126 Line identifier. */
	readonly id: string;
	/** BT-127 Line note. */
	readonly note?: string;
	/** BT-128 Object identifier, such as a meter or a subscription. */
	readonly object?: Identifier;
	/** BT-129 Quantity, negative on a line that takes back. */
	readonly quantity: Decimal;
	/** BT-130 Unit of measure (UN/ECE Rec 20 and 21); C62 is "one". */
	readonly unit: string;
	/** BT-131 Net amount: quantity times price, with the line's allowances off and charges on. */
	readonly netAmount: Decimal;
	/** BT-132 Line of the purchase order. */
	readonly orderLine?: string;
	/** BT-133 Buyer accounting reference. */
	readonly accountingReference?: string;
	/** BG-26 Line period. */
	readonly period?: Period;
	/** BG-27 Line allowances. */
	readonly allowances: readonly Adjustment[];
	/** BG-28 Line charges. */
	readonly charges: readonly Adjustment[];
	readonly price: Price;
	readonly item: Item;
	/** BT-151 VAT category code (UNTDID 5305). */
	readonly vatCategory: string;
	/** BT-152 VAT rate in per cent; absent in category O. */
	readonly vatRate?: Decimal;
}

/** What one unit costs, excluding VAT (BG-29). */
export interface Price {
	/** BT-146 Net price, never negative. */
	readonly net: Decimal;
	/** BT-147 Discount that is already off the net price. */
	readonly discount?: Decimal;
	/** BT-148 Gross price. */
	readonly gross?: Decimal;
	/** BT-149 How many units the price is for; one when absent. */
	readonly baseQuantity?: Decimal;
	/** BT-150 The unit of that quantity. */
	readonly baseUnit?: string;
}

/** What it is (BG-31). */
export interface Item {
	/** BT-153. */
	readonly name: string;
	/** BT-154. */
	readonly description?: string;
	/** BT-155. */
	readonly sellersId?: string;
	/** BT-156. */
	readonly buyersId?: string;
	/** BT-157, its scheme from the ICD list (0160 is GTIN). */
	readonly standardId?: Identifier;
	/** BT-158 with its list (UNTDID 7143) and the list's version. */
	readonly classifications: readonly Classification[];
	/** BT-159. */
	readonly originCountry?: string;
	/** BG-32. */
	readonly attributes: readonly ItemAttribute[];
}

/** A code of the item in some list, such as CPV (BT-158). */
export interface Classification {
	readonly code: string;
	readonly list?: string;
	readonly listVersion?: string;
}

/** A property of the item: BT-160 its name, BT-161 its value. */
export interface ItemAttribute {
	readonly name: string;
	readonly value: string;
}
