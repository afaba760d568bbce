import { isRefused, refuse } from '#domain/outcome.ts';
import type { Clock } from '#ports/clock.ts';
import type { CompanyRegister } from '#ports/company-register.ts';
import type { Log } from '#ports/log.ts';
import { entryFrom } from './entry.ts';
import { findCompanies } from './find.ts';
import { findHolders } from './holders.ts';
import { paidBooks } from './paid-books.ts';
import type { Line, Patience } from './request.ts';

/** Longest that one question to the register may take with all its retries: a person is waiting. */
const PATIENCE_MS = 8000;
const RETRIES = 3;

/** KVK as the business register: Zoeken v2, Basisprofiel v1 and Naamgeving v1. */
export function kvkRegister(options: {
	/** `https://api.kvk.nl/api`. */
	baseUrl: string;
	apiKey: string;
	clock: Clock;
	/** Longest wait for one answer, milliseconds. */
	timeoutMs: number;
	/** Longest wait for one question with its retries, milliseconds. */
	patienceMs?: number;
	/** Hears of every answer that was none. */
	log?: Log;
}): CompanyRegister {
	const line: Line = options;
	const patient = (): Patience => ({
		until: performance.now() + (options.patienceMs ?? PATIENCE_MS),
		retries: RETRIES
	});
	const books = paidBooks(line);

	return {
		search: (query) => findCompanies(line, books, query, patient()),
		holdersOfName: (name) => findHolders(line, books, name, patient()),
		async entry(kvkNumber) {
			if (!/^\d{8}$/.test(kvkNumber)) return refuse('not-listed');
			const patience = patient();
			const [profiled, named] = await Promise.all([
				books.profile(kvkNumber, patience),
				books.naming(kvkNumber, patience)
			]);
			if (isRefused(profiled)) return profiled;
			// Some registrations have a profile and no Naamgeving; any other bad news leaves names unknown.
			if (isRefused(named) && named.refused !== 'not-listed') return named;
			return entryFrom(profiled.value, isRefused(named) ? null : named.value, profiled.fetchedAt);
		}
	};
}
