/** One way to pay (BG-16). */
export interface PaymentMeans {
	/** BT-81 Payment means type code (UNTDID 4461): 30 credit transfer, 58 SEPA transfer, 59 SEPA debit, 48 card. */
	readonly code: string;
	/** BT-82 The same in words. */
	readonly text?: string;
	/** BT-83 Remittance information: what to state with the payment. */
	readonly remittance?: string;
	/** BG-17 Account to pay to. */
	readonly account?: PaymentAccount;
	/** BG-18 Card that was paid with. */
	readonly card?: PaymentCard;
	/** BG-19 Mandate to debit by. */
	readonly mandate?: Mandate;
}

/** An account to pay to (BG-17). */
export interface PaymentAccount {
	/** BT-84 IBAN or another account number. */
	readonly id: string;
	/** BT-85 In whose name. */
	readonly name?: string;
	/** BT-86 BIC. */
	readonly bic?: string;
}

/** A card that was paid with (BG-18), its number shortened as the card schemes ask. */
export interface PaymentCard {
	/** BT-87. */
	readonly number: string;
	/** The card's network, which UBL requires and EN 16931 does not know. */
	readonly network?: string;
	/** BT-88. */
	readonly holder?: string;
}

/** A permission to debit (BG-19). */
export interface Mandate {
	/** BT-89 Mandate reference. */
	readonly reference?: string;
	/** BT-91 Account that is debited. */
	readonly debitedAccount?: string;
}
