import { pricesOn } from '#domain/billing/prices.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import { count, money } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/public/en.ts';
import { nl } from '#texts/public/nl.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { language, world } }) => {
	const { price, ...texts } = pick({ nl, en }, language).landing;
	const prices = pricesOn(localDate(world.clock.now()));
	const documents = prices.documentsPerBundle * prices.includedBundles;
	return {
		texts,
		price: price(money(prices.baseFeeCents, language), count(documents, language)),
		amount: money(1_246_000, language)
	};
};
