/** What the operator decided about this house; facts, no secrets. */
export interface Settings {
	/** Where people reach us, without a slash at the end. */
	origin: string;
	/** Where the payment provider rings, complete. */
	paymentWebhook: string;
	/** Whether only live payments count. */
	production: boolean;
	/** Name of the reseller whose house this is, or null when it is ours. */
	reseller: string | null;
	/** Our own legal facts, as they stand on our invoices. */
	company: {
		name: string;
		street: string;
		postcode: string;
		place: string;
		country: string;
		kvkNumber: string;
		vatNumber: string;
		iban: string;
		email: string;
	};
}
