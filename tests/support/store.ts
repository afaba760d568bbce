import { openVault } from '#adapters/node/vault.ts';
import { systemIds } from '#adapters/node/ids.ts';
import { openStore, type OpenStore } from '#adapters/postgres/store.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { system } from '#domain/user/actor.ts';
import type { Role } from '#domain/organisation/membership.ts';
import type { Log } from '#ports/log.ts';
import { asOwner, freshDatabase, type TestDatabase } from './database.ts';

/** The key of every vault in tests. */
export const VAULT_KEY = Buffer.alloc(32, 7).toString('base64');
/** Who acts when a test doesn't care. */
export const BY = system('test');

/** A store on a database of its own, and hands to prepare it with. */
export interface TestStore {
	store: OpenStore;
	database: TestDatabase;
	/** What `now` is; a test may move it. */
	time: { now: Date };
	logged: { event: string; facts: Record<string, unknown> | undefined }[];
	owner<Row extends object>(statement: string, values?: unknown[]): Promise<Row[]>;
	addUser(name: string, email?: string): Promise<string>;
	addOrganisation(
		facts?: Partial<KeptOrganisation>,
		owner?: { userId: string; role: Role }
	): Promise<KeptOrganisation>;
	close(): Promise<void>;
}

/** Opens a store as a web process does. */
export async function openTestStore({ poolSize = 5 } = {}): Promise<TestStore> {
	const database = await freshDatabase();
	const time = { now: new Date('2026-11-21T09:00:00Z') };
	const logged: TestStore['logged'] = [];
	const note = (event: string, facts?: Record<string, unknown>) => void logged.push({ event, facts });
	const log: Log = { info: note, warn: note, error: note };
	const clock = { now: () => time.now };
	const vault = openVault(VAULT_KEY);
	const ids = systemIds();
	const store = openStore({ url: database.url, poolSize, clock, ids, vault, log, mailHost: 'kade.example' });
	return {
		store,
		database,
		time,
		logged,
		owner: <Row extends object>(statement: string, values: unknown[] = []) =>
			asOwner(database.ownerUrl, async (client) => (await client.query<Row>(statement, values)).rows),
		async addUser(name, email) {
			const [row] = await asOwner(
				database.ownerUrl,
				async (client) =>
					(
						await client.query<{ id: string }>(
							'insert into "User" (id, name, email, "emailVerified") values ($1, $2, $3, case when $3::text is null then null else now() end) returning id',
							[ids.uuid(), name, email ?? null]
						)
					).rows
			);
			return row!.id;
		},
		async addOrganisation(facts = {}, member) {
			const organisation = organisationOf({ id: ids.uuid(), createdAt: time.now, ...facts });
			await store.change({ organisation: organisation.id, by: BY }, async (tx) => {
				await tx.organisations.add(organisation);
				if (member) await tx.members.put({ organisationId: organisation.id, ...member });
			});
			return organisation;
		},
		async close() {
			await store.close();
			await database.drop();
		}
	};
}

function organisationOf(
	facts: Partial<KeptOrganisation> & Pick<KeptOrganisation, 'id' | 'createdAt'>
): KeptOrganisation {
	return {
		country: 'NL',
		state: 'added',
		kvkNumber: '68750110',
		kboNumber: null,
		name: 'Test BV Donald',
		place: 'Lollum',
		typed: null,
		register: null,
		registerCheckedAt: null,
		vatNumber: null,
		vatConfirmed: false,
		oin: null,
		phone: null,
		email: null,
		billingAddress: null,
		logoId: null,
		version: 1,
		createdBy: null,
		activatedAt: null,
		closedAt: null,
		closedFrom: null,
		...facts
	};
}
