import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { StoreBusy } from '#domain/breakdown.ts';
import { refuse } from '#domain/outcome.ts';
import type { Door, Limits } from '#ports/limits.ts';
import { isConnectionLost, isFull } from './trouble.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often each door opens, and in how many seconds: wide enough for people, too narrow for guessing and for nuisance.
 * One that `staysShut` is remembered by the process that saw it shut, so that who hammers on it costs no more questions.
 */
export const DOORS: Record<Door, { points: number; seconds: number; staysShut?: boolean }> = {
	'sign-in-mail-per-address': { points: 5, seconds: 15 * MINUTE },
	'sign-in-mail-per-visitor': { points: 60, seconds: HOUR },
	'sign-in-code-per-address': { points: 10, seconds: HOUR },
	'knock-per-code': { points: 20, seconds: HOUR, staysShut: true },
	'sign-in-per-visitor': { points: 60, seconds: 10 * MINUTE },
	'register-search-per-user': { points: 60, seconds: 5 * MINUTE },
	'register-company-per-user': { points: 100, seconds: DAY },
	'register-refresh-per-organisation': { points: 4, seconds: HOUR },
	'activation-per-user': { points: 10, seconds: DAY },
	'activation-per-organisation': { points: 6, seconds: DAY },
	'invitation-per-organisation': { points: 30, seconds: DAY },
	'access-request-per-user': { points: 10, seconds: DAY },
	'address-per-user': { points: 10, seconds: HOUR },
	'upload-per-user': { points: 30, seconds: HOUR },
	'webhook-unknown': { points: 30, seconds: MINUTE },
	'webhook-unknown-per-id': { points: 1, seconds: 5 },
	'check-per-visitor': { points: 60, seconds: 5 * MINUTE }
};

/** Counts in the database, all processes together. When the database is away it throws: no door opens uncounted. */
export function postgresLimits(pool: pg.Pool): Limits {
	const limiters = new Map<Door, RateLimiterPostgres>();
	for (const [door, { points, seconds, staysShut }] of Object.entries(DOORS) as [
		Door,
		(typeof DOORS)[Door]
	][])
		limiters.set(
			door,
			new RateLimiterPostgres({
				storeClient: pool,
				storeType: 'pool',
				tableName: 'rate_limit',
				tableCreated: true,
				clearExpiredByTimeout: false,
				keyPrefix: door,
				points,
				duration: seconds,
				...(staysShut && { inMemoryBlockOnConsumed: points })
			})
		);
	return {
		async take(door, key) {
			try {
				const { remainingPoints } = await limiters.get(door)!.consume(digest(key));
				return { left: remainingPoints };
			} catch (error) {
				if (error instanceof RateLimiterRes)
					return refuse('too-many', { retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
				return busy(error);
			}
		},
		async left(door, key) {
			const known = await limiters.get(door)!.get(digest(key)).catch(busy);
			return known ? Math.max(0, known.remainingPoints) : DOORS[door].points;
		}
	};
}

function busy(error: unknown): never {
	if (isFull(error)) throw new StoreBusy('no-room', error);
	if (isConnectionLost(error)) throw new StoreBusy('away', error);
	throw error;
}

/** Keys are addresses of people: the table needs to know them again, not to read them. */
function digest(key: string): string {
	return createHash('sha256').update(key.toLowerCase()).digest('base64url');
}
