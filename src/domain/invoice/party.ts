import type { Identifier } from './identifier.ts';

/** Where a party or a delivery is (BG-5, BG-8, BG-12, BG-15). */
export interface Address {
	/** BT-35, 50, 64, 75: first line. */
	readonly street?: string;
	/** BT-36, 51, 65, 76: second line. */
	readonly additionalStreet?: string;
	/** BT-162, 163, 164, 165: third line. */
	readonly line?: string;
	/** BT-37, 52, 66, 77. */
	readonly city?: string;
	/** BT-38, 53, 67, 78. */
	readonly postalCode?: string;
	/** BT-39, 54, 68, 79: province or region. */
	readonly subdivision?: string;
	/** BT-40, 55, 69, 80: ISO 3166-1 alpha-2. */
	readonly country: string;
}

/** Whom to ask (BG-6, BG-9). */
export interface Contact {
	/** BT-41, 56. */
	readonly name?: string;
	/** BT-42, 57. */
	readonly telephone?: string;
	/** BT-43, 58. */
	readonly email?: string;
}

/** The seller (BG-4) or the buyer (BG-7). */
export interface Party {
	/** BT-34, 49 Electronic address with its EAS scheme: where the network delivers. */
	readonly endpoint?: Identifier;
	/** BT-29, 46 Identifiers; the one with scheme SEPA is the creditor identifier (BT-90). */
	readonly identifiers: readonly Identifier[];
	/** BT-27, 44 Name under which it is registered. */
	readonly name: string;
	/** BT-28, 45 Trading name. */
	readonly tradingName?: string;
	/** BT-30, 47 Legal registration identifier (KVK 0106, OIN 0190, KBO 0208). */
	readonly legalId?: Identifier;
	/** BT-33 Additional legal information of the seller. */
	readonly legalInformation?: string;
	/** BT-31, 48 VAT identifier with its country prefix. */
	readonly vatNumber?: string;
	/** BT-32 Tax registration identifier of the seller, its scheme the tax that it is of. */
	readonly taxRegistration?: Identifier;
	readonly address?: Address;
	readonly contact?: Contact;
}

/** Who gets the money when that is not the seller (BG-10). */
export interface Payee {
	/** BT-59. */
	readonly name: string;
	/** BT-60, and BT-90 with scheme SEPA. */
	readonly identifiers: readonly Identifier[];
	/** BT-61. */
	readonly legalId?: Identifier;
}

/** Who answers for the seller's VAT (BG-11). */
export interface TaxRepresentative {
	/** BT-62. */
	readonly name: string;
	/** BT-63. */
	readonly vatNumber: string;
	readonly address?: Address;
}

/** Where and when it was delivered (BG-13). */
export interface Delivery {
	/** BT-70 Name of who received it. */
	readonly name?: string;
	/** BT-71 Location identifier. */
	readonly location?: Identifier;
	/** BT-72 Actual delivery date, yyyy-mm-dd. */
	readonly date?: string;
	/** BG-15. */
	readonly address?: Address;
}
