import type { Kysely } from 'kysely';
import type { Clock } from '#ports/clock.ts';
import type { Ids } from '#ports/ids.ts';
import type { Scope } from '#ports/store.ts';
import type { Vault } from '#ports/vault.ts';
import type { Database } from './schema.ts';

/** What the database needs of the rest of the world. */
export interface Surroundings {
	clock: Clock;
	ids: Ids;
	vault: Vault;
	/** The right-hand side of the Message-ID of our mails. */
	mailHost: string;
}

/** One transaction: its connection, and whose rows are in reach. */
export interface Context extends Surroundings {
	db: Kysely<Database>;
	scope: Scope;
}

/** Stops a question across organisations that was asked within one: row-level security would answer it with less. */
export function needsPlatform({ scope }: Context, question: string): void {
	if (!('platform' in scope)) throw new Error(`${question} asks for platform scope`);
}
