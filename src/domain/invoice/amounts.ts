import type { Decimal } from '#domain/money/decimal.ts';

/** One row of the VAT breakdown (BG-23). */
export interface VatSubtotal {
	/** BT-116 Taxable amount. */
	readonly taxable: Decimal;
	/** BT-117 Tax amount. */
	readonly tax: Decimal;
	/** BT-118 Category code. */
	readonly category: string;
	/** BT-119 Rate in per cent; absent in category O. */
	readonly rate?: Decimal;
	/** BT-120 Exemption reason text. */
	readonly exemptionReason?: string;
	/** BT-121 Exemption reason code. */
	readonly exemptionCode?: string;
}

/** The sums of a document (BG-22), in its currency unless said otherwise. */
export interface Totals {
	/** BT-106 Sum of line net amounts. */
	readonly lines: Decimal;
	/** BT-107 Sum of allowances on document level. */
	readonly allowances?: Decimal;
	/** BT-108 Sum of charges on document level. */
	readonly charges?: Decimal;
	/** BT-109 Total without VAT. */
	readonly withoutVat: Decimal;
	/** BT-110 Total VAT. */
	readonly vat?: Decimal;
	/** BT-111 Total VAT in the accounting currency (BT-6). */
	readonly vatInAccountingCurrency?: Decimal;
	/** BT-112 Total with VAT. */
	readonly withVat: Decimal;
	/** BT-113 Paid already. */
	readonly prepaid?: Decimal;
	/** BT-114 Rounding. */
	readonly rounding?: Decimal;
	/** BT-115 Amount due for payment. */
	readonly payable: Decimal;
}
