import type { Decimal } from '#domain/money/decimal.ts';

/** Something off or on top of a line (BG-27, BG-28); the amount is positive, which list it stands in says which way. */
export interface Adjustment {
	/** BT-136, 141: excluding VAT. */
	readonly amount: Decimal;
	/** BT-137, 142: what the percentage is taken of. */
	readonly baseAmount?: Decimal;
	/** BT-138, 143: 10 for ten per cent. */
	readonly percentage?: Decimal;
	/** BT-139, 144. */
	readonly reason?: string;
	/** BT-140 (UNTDID 5189), BT-145 (UNTDID 7161). */
	readonly reasonCode?: string;
}

/** Something off or on top of the whole document (BG-20: BT-92 to 98, BG-21: BT-99 to 105), with the VAT that it bears. */
export interface DocumentAdjustment extends Adjustment {
	/** BT-95, 102 VAT category code (UNTDID 5305). */
	readonly vatCategory: string;
	/** BT-96, 103: 21 for twenty-one per cent; absent in category O. */
	readonly vatRate?: Decimal;
}
