import { pricesOn } from '#domain/billing/prices.ts';
import { withVat } from '#domain/billing/vat.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import { count, money } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/public/en.ts';
import { nl } from '#texts/public/nl.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { language, world } }) => {
	const { rows, sentence, ...texts } = pick({ nl, en }, language).prices;
	const prices = pricesOn(localDate(world.clock.now()));
	const bundle = count(prices.documentsPerBundle, language);
	const row = (said: { what: string; when: string }, netCents: number, grossCents = withVat(netCents)) => ({
		...said,
		net: netCents === 0 ? texts.free : money(netCents, language),
		gross: netCents === 0 ? '' : money(grossCents, language)
	});
	return {
		texts,
		sentence: sentence(
			money(prices.baseFeeCents, language),
			count(prices.documentsPerBundle * prices.includedBundles, language)
		),
		rows: [
			row(rows.proof, prices.proofCents, prices.proofCents),
			row(rows.invoice, prices.activationCents),
			row(rows.base, prices.baseFeeCents),
			row({ what: rows.bundle.what(bundle), when: rows.bundle.when }, prices.extraBundleCents),
			row(rows.receiving, prices.receivingCents),
			row(rows.selfBilling, prices.receivingSelfBillingCents)
		]
	};
};
