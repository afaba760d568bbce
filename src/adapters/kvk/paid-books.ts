import * as v from 'valibot';
import { isRefused } from '#domain/outcome.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import { BriefCache } from './cache.ts';
import { ask, type Line, type Patience } from './request.ts';
import { naming, profile, type Naming, type Profile } from './wire.ts';

/** What the register said of one number, and when it said so. */
export type Page<T> = { value: T; fetchedAt: Date } | { refused: 'not-listed' } | RegisterTrouble;

/** The two books of the register that cost money by the page. */
export interface PaidBooks {
	/** Basisprofiel of one number. */
	profile(kvkNumber: string, patience: Patience): Promise<Page<Profile>>;
	/** Naamgeving of one number. */
	naming(kvkNumber: string, patience: Patience): Promise<Page<Naming>>;
}

/** A page costs two cents, and what it says rarely changes while a person walks through a wizard. */
const KEEP_MS = 10 * 60_000;
const MOST_KEPT = 500;

/**
 * Opens both books; a page that was read is not paid for again within ten minutes. Bad news isn't kept, but that our
 * question was wrong: a retry would pay for the same answer.
 */
export function paidBooks(line: Line): PaidBooks {
	return {
		profile: keptBook(line, '/v1/basisprofielen/', profile),
		naming: keptBook(line, '/v1/naamgevingen/kvknummer/', naming)
	};
}

function keptBook<T extends { kvkNummer: string }>(
	line: Line,
	path: string,
	schema: v.GenericSchema<unknown, T>
): (kvkNumber: string, patience: Patience) => Promise<Page<T>> {
	const cache = new BriefCache<T>(line.clock, KEEP_MS, MOST_KEPT);
	const rejected = new BriefCache<RegisterTrouble>(line.clock, KEEP_MS, MOST_KEPT);
	const asked = new Map<string, Promise<Page<T>>>();
	const read = async (kvkNumber: string, patience: Patience): Promise<Page<T>> => {
		// An answer about another number is no answer: a proxy mixed them up.
		const own = v.pipe(
			schema,
			v.check((page) => page.kvkNummer === kvkNumber)
		);
		const reply = await ask(line, path + kvkNumber, own, patience);
		if (!isRefused(reply)) return cache.set(kvkNumber, reply.value);
		return reply.refused === 'register-rejects-question' ? rejected.set(kvkNumber, reply).value : reply;
	};
	return (kvkNumber, patience) => {
		const kept = cache.get(kvkNumber);
		if (kept) return Promise.resolve(kept);
		const wrong = rejected.get(kvkNumber);
		if (wrong) return Promise.resolve(wrong.value);
		// Who asks while the same page is on its way waits for that one: it is paid for once.
		const underWay = asked.get(kvkNumber) ?? read(kvkNumber, patience).finally(() => asked.delete(kvkNumber));
		asked.set(kvkNumber, underWay);
		return underWay;
	};
}
