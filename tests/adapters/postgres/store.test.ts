import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { StoreBusy } from '#domain/breakdown.ts';
import { refuse } from '#domain/outcome.ts';
import type { Scope } from '#ports/store.ts';
import { transact } from '#adapters/postgres/transaction.ts';
import { asOwner } from '../../support/database.ts';
import { BY, openTestStore, type TestStore } from '../../support/store.ts';

let world: TestStore;
beforeAll(async () => {
	world = await openTestStore({ poolSize: 1 });
});
afterAll(() => world.close());

const within = (organisation: string): Scope => ({ organisation, by: BY });
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const count = (scope: Scope, table: string) =>
	transact(world.store.pool, 'read only', scope, async (db) => {
		const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(db);
		return rows[0]!.count;
	});

describe('whose rows are in reach', () => {
	test('A02 a query without a condition gives only the rows of its organisation, and across organisations all', async () => {
		const one = await world.addOrganisation({ kvkNumber: '90000101' });
		const other = await world.addOrganisation({ kvkNumber: '90000102' });
		const userId = await world.addUser('Jan');
		for (const { id } of [one, other])
			await world.store.change(within(id), async (tx) => {
				await tx.members.put({ organisationId: id, userId, role: 'owner' });
				await tx.trail.write(id, 'added');
			});
		for (const table of ['organisation', 'member', 'audit_entry', 'audit_head']) {
			expect([table, await count(within(one.id), table)]).toEqual([table, 1]);
			expect([table, await count({ platform: 'test', by: BY }, table)]).toEqual([table, 2]);
		}
		expect(await count({ user: userId, by: BY }, 'organisation')).toBe(2);
		expect(await count({ user: userId, by: BY }, 'member')).toBe(2);
		expect(await count({ user: userId, by: BY }, 'audit_entry')).toBe(0);
		expect(await count({ user: await world.addUser('Piet'), by: BY }, 'organisation')).toBe(0);
	});

	test('one look sees one moment, whatever changes meanwhile', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000109' });
		const stateOf = async (reading: {
			organisations: { byId(id: string): Promise<{ state: string } | null> };
		}) => (await reading.organisations.byId(id))?.state;
		const seen = await world.store.look(within(id), async (reading) => {
			const first = await stateOf(reading);
			await world.owner("update organisation set state = 'closed' where id = $1", [id]);
			return [first, await stateOf(reading)];
		});
		expect(seen[1]).toBe(seen[0]);
		expect(await world.store.look(within(id), stateOf)).toBe('closed');
	});

	test('A01 an organisation of somebody else is not there, to read, to lock or to change', async () => {
		const mine = await world.addOrganisation({ kvkNumber: '90000103' });
		const theirs = await world.addOrganisation({ kvkNumber: '90000104' });
		await world.store.change(within(mine.id), async (tx) => {
			expect(await tx.organisations.byId(theirs.id)).toBeNull();
			expect(await tx.organisations.lock(theirs.id)).toBeNull();
			expect(await tx.organisations.save({ ...theirs, name: 'Stolen' })).toBe(false);
			await tx.organisations.remove(theirs.id);
		});
		const write = (tx: Parameters<Parameters<typeof world.store.change>[1]>[0]) =>
			tx.trail.write(theirs.id, 'forged');
		await expect(world.store.change(within(mine.id), write)).rejects.toThrow(/row-level security/);
		expect(
			await world.store.look(within(theirs.id), (reading) => reading.organisations.byId(theirs.id))
		).toEqual(theirs);
	});

	test('A02 a person cannot make themselves a member, nor grant their own request', async () => {
		const { id: organisationId } = await world.addOrganisation({ kvkNumber: '90000105' });
		const userId = await world.addUser('Eve');
		const mine: Scope = { user: userId, by: BY };
		await expect(
			world.store.change(mine, (tx) => tx.members.put({ organisationId, userId, role: 'owner' }))
		).rejects.toThrow(/row-level security/);
		const id = crypto.randomUUID();
		expect(
			await world.store.change(mine, (tx) => tx.members.ask({ id, organisationId, userId, message: '' }))
		).toBe(true);
		await expect(
			world.store.change(mine, (tx) => tx.members.decideRequest(id, 'granted', userId, world.time.now))
		).rejects.toThrow(/row-level security/);
		expect(
			await world.store.change(mine, (tx) =>
				tx.members.decideRequest(id, 'withdrawn', userId, world.time.now)
			)
		).toMatchObject({ state: 'withdrawn' });
	});

	test('A03 the next request on the same connection sees nothing of the organisation before', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000106' });
		const backend = () =>
			transact(world.store.pool, 'read only', within(id), async (db) => {
				const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
				return rows[0]!.pid;
			});
		const first = await backend();
		const other = crypto.randomUUID();
		const seen = await world.store.look(within(other), (reading) => reading.organisations.byId(id));
		expect([seen, await backend()]).toEqual([null, first]);
	});

	test('A02 without a scope a query is an error, on a new connection and on one used before', async () => {
		await world.addOrganisation({ kvkNumber: '90000107' });
		const bare = () => world.store.pool.query('select * from organisation');
		await expect(bare()).rejects.toThrow(
			/invalid input syntax for type uuid|unrecognized configuration parameter/
		);
		const fresh = await openTestStore({ poolSize: 1 });
		try {
			await fresh.owner(
				`insert into organisation (id, country, state, name) values (gen_random_uuid(), 'NL', 'added', 'X')`
			);
			await expect(fresh.store.pool.query('select * from organisation')).rejects.toThrow(
				/unrecognized configuration parameter/
			);
			await expect(fresh.store.pool.query(`update organisation set name = 'Y'`)).rejects.toThrow(
				/unrecognized/
			);
		} finally {
			await fresh.close();
		}
	});

	test('a scope that is no UUID never reaches the database', async () => {
		const wicked = within("' or true; --");
		await expect(world.store.look(wicked, () => Promise.resolve(1))).rejects.toThrow('by its UUID');
	});

	test('the app is kade_app, whoever logs in', async () => {
		const owner = new URL(world.database.ownerUrl);
		expect(owner.username).toBe('kade');
		const { rows } = await world.store.pool.query<{ session_user: string; current_user: string }>(
			'select session_user, current_user'
		);
		expect(rows).toEqual([{ session_user: 'kade_web', current_user: 'kade_app' }]);
	});
});

describe('one transaction a use-case', () => {
	test('a refusal leaves nothing behind, and is the answer', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000111' });
		const outcome = await world.store.change(within(id), async (tx) => {
			await tx.organisations.setCapability(id, 'send', true, world.time.now);
			await tx.jobs.add('warn-owners', { organisationId: id });
			return refuse('not-now');
		});
		expect(outcome).toEqual({ refused: 'not-now' });
		expect(await world.store.look(within(id), (reading) => reading.organisations.capabilities(id))).toEqual(
			[]
		);
		expect(await world.store.queue()).toEqual({ waiting: 0, working: 0, failed: 0 });
	});

	test('a breakdown leaves nothing behind, and is thrown on', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000112' });
		const change = world.store.change(within(id), async (tx) => {
			await tx.organisations.setCapability(id, 'send', true, world.time.now);
			throw new Error('broken');
		});
		await expect(change).rejects.toThrow('broken');
		expect(await world.store.look(within(id), (reading) => reading.organisations.capabilities(id))).toEqual(
			[]
		);
	});

	test('a look cannot change anything', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000113' });
		const sneaky = world.store.look(within(id), (reading) =>
			(reading.organisations as unknown as { remove(id: string): Promise<void> }).remove(id)
		);
		await expect(sneaky).rejects.toThrow(/read-only transaction/);
	});

	test('a query that was not awaited cannot run in the transaction of somebody else', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000114' });
		let late: (() => Promise<unknown>) | undefined;
		await world.store.look(within(id), (reading) => {
			late = () => reading.organisations.byId(id);
			return Promise.resolve();
		});
		await expect(late!()).rejects.toThrow('has ended');
	});

	test('an error of the database that a caller swallowed is not taken for a commit', async () => {
		const organisation = await world.addOrganisation({ kvkNumber: '90000115' });
		const change = world.store.change(within(organisation.id), async (tx) => {
			await tx.organisations.add(organisation).catch(() => undefined);
			return 'done';
		});
		await expect(change).rejects.toThrow(/rolled it back/);
	});
});

describe('two at once', () => {
	let two: TestStore;
	beforeAll(async () => {
		two = await openTestStore({ poolSize: 4 });
	});
	afterAll(() => two.close());

	test('a deadlock is solved by running one of them again', async () => {
		const [a, b] = [
			await two.addOrganisation({ kvkNumber: '90000121' }),
			await two.addOrganisation({ kvkNumber: '90000122' })
		];
		let runs = 0;
		const both = (first: string, second: string) =>
			two.store.change({ platform: 'test', by: BY }, async (tx) => {
				runs += 1;
				const kept = await tx.organisations.lock(first);
				await wait(100);
				await tx.organisations.lock(second);
				return tx.organisations.save({ ...kept!, place: `${kept!.place}.` });
			});
		expect(await Promise.all([both(a.id, b.id), both(b.id, a.id)])).toEqual([true, true]);
		expect(runs).toBe(3);
	});

	test('I03 with every connection taken, one waits a second at most and is told to come back', async () => {
		const { id } = await two.addOrganisation({ kvkNumber: '90000123' });
		let release: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		const slow = Array.from({ length: 4 }, () => two.store.look(within(id), () => held));
		await wait(50);
		const begun = performance.now();
		const more = await Promise.allSettled(
			Array.from({ length: 500 }, () =>
				two.store.look(within(id), (reading) => reading.organisations.byId(id))
			)
		);
		expect(performance.now() - begun).toBeLessThan(2500);
		for (const outcome of more)
			expect(outcome).toMatchObject({
				status: 'rejected',
				reason: { code: 'store-busy', why: 'no-room', retryAfter: 1 }
			});
		expect(more[0]).toMatchObject({ reason: expect.any(StoreBusy) as StoreBusy });
		expect(await two.store.ready()).toBe(false);
		release();
		await Promise.all(slow);
		expect(await two.store.ready()).toBe(true);
	});
});

describe('a database that goes away', () => {
	const killAll = () =>
		asOwner(world.database.ownerUrl, (client) =>
			client.query(
				'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
			)
		);
	afterEach(async () => {
		expect(await world.store.ready()).toBe(true);
	});

	test('I02 idle connections that are ended are made anew, and nobody notices', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000131' });
		await killAll();
		expect(await world.store.look(within(id), (reading) => reading.organisations.byId(id))).not.toBeNull();
		await killAll();
		await world.store.change(within(id), (tx) =>
			tx.organisations.setCapability(id, 'send', true, world.time.now)
		);
		expect(
			await world.store.look(within(id), (reading) => reading.organisations.capabilities(id))
		).toHaveLength(1);
	});

	test('I02 a look whose connection is ended halfway looks again', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000132' });
		let looks = 0;
		const seen = await world.store.look(within(id), async (reading) => {
			looks += 1;
			if (looks === 1) await killAll();
			return reading.organisations.byId(id);
		});
		expect([seen?.id, looks]).toEqual([id, 2]);
	});

	test('I02 a change whose connection is ended before the commit runs again, and happens once', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000133' });
		let runs = 0;
		await world.store.change(within(id), async (tx) => {
			runs += 1;
			await tx.trail.write(id, 'once');
			if (runs === 1) await killAll();
			await tx.trail.write(id, 'twice');
		});
		expect(runs).toBe(2);
		expect(await world.store.look(within(id), (reading) => reading.trail.page(id, null, 9))).toHaveLength(2);
	});

	test('I01 a change whose connection is ended during the commit is not run again: its outcome is unknown', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000134' });
		let runs = 0;
		await world.owner(`create function die() returns trigger language plpgsql security definer as $$ begin
			perform pg_terminate_backend(pg_backend_pid()); return null; end $$`);
		await world.owner(`create constraint trigger die after insert on capability deferrable initially deferred
			for each row execute function die()`);
		const change = world.store.change(within(id), async (tx) => {
			runs += 1;
			await tx.organisations.setCapability(id, 'send', true, world.time.now);
		});
		await expect(change).rejects.toMatchObject({ code: 'store-busy', why: 'outcome-unknown' });
		expect(runs).toBe(1);
		await world.owner('drop trigger die on capability');
	});

	test('I02 connections ended all the time break no request without telling it to come back', async () => {
		const { id } = await world.addOrganisation({ kvkNumber: '90000135' });
		let stop = false;
		const killer = (async () => {
			while (!stop) {
				await killAll();
				await wait(20);
			}
		})();
		const outcomes: PromiseSettledResult<unknown>[] = [];
		for (let number = 0; number < 60; number += 1)
			outcomes.push(
				...(await Promise.allSettled([
					world.store.change(within(id), (tx) => tx.trail.write(id, 'under fire', { number })),
					world.store.look(within(id), (reading) => reading.organisations.byId(id))
				]))
			);
		stop = true;
		await killer;
		for (const outcome of outcomes)
			if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'store-busy' });
		const acknowledged = outcomes.filter(
			(outcome, index) => index % 2 === 0 && outcome.status === 'fulfilled'
		).length;
		const kept = await world.store.look(within(id), (reading) => reading.trail.page(id, null, 1000));
		expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
	});
});
