import type { LocalDate } from '#domain/time/amsterdam.ts';

/** What Kade costs from a day on; amounts are whole cents without VAT. */
export interface PriceList {
	validFrom: LocalDate;
	/** Activation by an invoice that is paid from the company's account (002-32). */
	activationCents: number;
	/** What the one-cent payment is for: nothing, it comes back as credit. */
	proofCents: number;
	/** Per period of two calendar months, sending and one bundle included. */
	baseFeeCents: number;
	/** Documents in one bundle, per calendar month (000-12). */
	documentsPerBundle: number;
	includedBundles: number;
	/** One more bundle, per calendar month. */
	extraBundleCents: number;
	/** Receiving over Peppol, per period. */
	receivingCents: number;
	/** Receiving self-billed invoices, per period. */
	receivingSelfBillingCents: number;
}

/** Our price lists, oldest first; a list is added, never changed. The activation price is that of the sources, the rest is ours. */
const PRICE_LISTS: readonly PriceList[] = [
	{
		validFrom: '2026-01-01',
		activationCents: 1500,
		proofCents: 1,
		baseFeeCents: 900,
		documentsPerBundle: 50,
		includedBundles: 1,
		extraBundleCents: 500,
		receivingCents: 0,
		receivingSelfBillingCents: 0
	}
];

/** The prices on a day; for days before the first list, the first list. */
export function pricesOn(day: LocalDate): PriceList {
	return PRICE_LISTS.findLast((list) => list.validFrom <= day) ?? PRICE_LISTS[0]!;
}
