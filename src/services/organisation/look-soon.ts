import type { Transaction } from '#ports/store.ts';

/** People also type by hand when the register was away for a moment, so the first look is not left to the night. */
const SOON = 5 * 60_000;

/** Has those typed by hand that were not looked for yet looked for in five minutes. */
export async function lookSoon(tx: Transaction, now: Date): Promise<void> {
	await tx.jobs.add('check-unlisted', {}, { key: 'check-unlisted-soon', at: new Date(now.getTime() + SOON) });
}
