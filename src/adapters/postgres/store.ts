import type pg from 'pg';
import { StoreBusy } from '#domain/breakdown.ts';
import type { Log } from '#ports/log.ts';
import type { Reading, Scope, Store, Transaction } from '#ports/store.ts';
import { activations } from './activations.ts';
import { addresses } from './addresses.ts';
import { signInCodes } from './codes.ts';
import type { Context, Surroundings } from './context.ts';
import { desk } from './desk.ts';
import { farewell } from './farewell.ts';
import { heldForms } from './held-forms.ts';
import { invoices } from './invoices.ts';
import { jobs, queueCounts } from './jobs.ts';
import { mandates } from './mandates.ts';
import { members } from './members.ts';
import { organisations } from './organisations.ts';
import { outbox } from './outbox.ts';
import { personalData } from './personal-data.ts';
import { openPool } from './pool.ts';
import { registerChanges } from './register-changes.ts';
import { retention } from './retention.ts';
import { sessions } from './sessions.ts';
import { trail } from './trail.ts';
import { CommitUnknown, transact } from './transaction.ts';
import { isClash, isConnectionLost, isFull } from './trouble.ts';
import { users } from './users.ts';

/** A store with the handles that only its opener needs. */
export interface OpenStore extends Store {
	pool: pg.Pool;
	close(): Promise<void>;
}

const CLASHES = 5;
const LOSSES = 2;

/** The store on PostgreSQL, its connections as role kade_app. */
export function openStore(options: Surroundings & { url: string; poolSize: number; log: Log }): OpenStore {
	const pool = openPool(options);

	/**
	 * Runs a transaction, again when another stood in its way, and again when its connection was lost before the
	 * commit was asked for: nothing has happened then.
	 */
	async function attempt<T>(
		mode: 'read only' | 'read write',
		scope: Scope,
		act: (context: Context) => Promise<T>
	): Promise<T> {
		for (let clashes = 0, losses = 0; ;) {
			try {
				return await transact(pool, mode, scope, (db) => act({ ...options, db, scope }));
			} catch (error) {
				if (error instanceof CommitUnknown) throw new StoreBusy('outcome-unknown', error.cause);
				if (isFull(error)) throw new StoreBusy('no-room', error);
				if (isClash(error) && (clashes += 1) < CLASHES) await pause(clashes);
				else if (!isConnectionLost(error)) throw error;
				else if ((losses += 1) > LOSSES) throw new StoreBusy('away', error);
			}
		}
	}

	return {
		pool,
		look: (scope, look) => attempt('read only', scope, (context) => look(reading(context))),
		change: (scope, act) => attempt('read write', scope, (context) => act(transaction(context))),
		ready: () =>
			pool.query('select').then(
				() => true,
				() => false
			),
		queue: () => queueCounts(pool),
		close: () => pool.end()
	};
}

const reading = opener<Reading>({
	users,
	addresses,
	sessions,
	codes: signInCodes,
	organisations,
	members,
	activations,
	registerChanges,
	desk,
	mandates,
	invoices,
	trail,
	farewell,
	personalData
});

const transaction = opener<Transaction>({
	users,
	addresses,
	sessions,
	codes: signInCodes,
	organisations,
	members,
	activations,
	registerChanges,
	mandates,
	invoices,
	trail,
	jobs,
	outbox,
	forms: heldForms,
	farewell,
	retention
});

/** What a transaction can reach, each part made when it is first asked for: most transactions touch two or three. */
function opener<Parts extends object>(makers: { [Name in keyof Parts]: (context: Context) => Parts[Name] }) {
	return (context: Context): Parts => {
		const parts = {} as Parts;
		for (const name of Object.keys(makers) as (keyof Parts)[])
			Object.defineProperty(parts, name, {
				configurable: true,
				enumerable: true,
				get() {
					const value = makers[name](context);
					Object.defineProperty(parts, name, { value, enumerable: true });
					return value;
				}
			});
		return parts;
	};
}

/** A short wait of uneven length, so that two that clashed don't clash again. */
function pause(times: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, times * (5 + Math.random() * 20)));
}
