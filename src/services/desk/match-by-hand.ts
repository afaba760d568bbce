import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import { payInvoice } from '#services/desk/pay-invoice.ts';

/**
 * Finance says which invoice a transfer pays that gave no reference, or a mistyped one (002-33). Who paid is compared
 * as ever, so a number typed wrong activates nobody. The amount must be the invoice's: part of it pays nothing.
 */
export async function matchByHand(
	world: Pick<World, 'store' | 'vault' | 'ids' | 'clock'>,
	by: Actor & { kind: 'staff' },
	{ transferId, number }: { transferId: string; number: string }
): Promise<{ matched: string } | Refusal<'unknown-number' | 'other-amount' | 'not-unmatched'>> {
	const named = number.toUpperCase().replace(/[^A-Z0-9]/g, '');
	const found = await world.store.change({ platform: 'match-transfer', by }, async (tx) => {
		const transfer = await tx.invoices.lockTransfer(transferId);
		if (transfer?.state !== 'unmatched') return refuse('not-unmatched');
		const invoice = (await tx.invoices.awaited()).find((one) => one.number.replace('-', '') === named);
		if (!invoice) return refuse('unknown-number');
		if (transfer.currency !== 'EUR' || transfer.amountCents !== invoice.totalCents)
			return refuse('other-amount');
		await tx.invoices.matchTransfer(transfer.id, invoice.id);
		return { transfer, invoice };
	});
	if (isRefused(found)) return found;
	const { transfer, invoice } = found;
	const debtorIban = transfer.sealedDebtorIban && world.vault.open(transfer.sealedDebtorIban);
	await payInvoice(world, by, { ...transfer, debtorIban }, invoice);
	return { matched: invoice.number };
}
