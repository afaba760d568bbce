import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openVault } from '#adapters/node/vault.ts';
import { sha256 } from '#adapters/postgres/trail.ts';
import { checkTrails, type TrailVerdict } from '#adapters/postgres/trail-check.ts';
import { entryDigestInput, type ChainedEntry } from '#domain/audit/chain.ts';
import type { Actor } from '#domain/user/actor.ts';
import { run } from '../../../src/commands/verify-audit.ts';
import { BY, openTestStore, VAULT_KEY, type TestStore } from '../../support/store.ts';

let world: TestStore;
beforeAll(async () => {
	world = await openTestStore();
});
afterAll(() => world.close());

const USER: Actor = {
	kind: 'user',
	userId: crypto.randomUUID(),
	address: '192.0.2.7',
	requestId: 'request-1'
};
const vault = openVault(VAULT_KEY);
const signed = () =>
	world.store.change({ platform: 'test', by: BY }, (tx) => tx.trail.signCheckpoints(world.time.now));

async function check(id: string): Promise<TrailVerdict> {
	for await (const verdict of checkTrails({ pool: world.store.pool, vault }, id)) return verdict;
	throw new Error('no verdict');
}

async function trailOf(entries: number): Promise<string> {
	const { id } = await world.addOrganisation({ kvkNumber: null });
	await world.store.change({ organisation: id, by: USER }, async (tx) => {
		for (let number = 1; number <= entries; number += 1)
			await tx.trail.write(
				id,
				'capability-wanted',
				{ number, nested: { b: [1, null], a: 1.5 } },
				{ name: `Jan ${number}` }
			);
	});
	return id;
}

test('the trail gives back what was written, newest first, in pages, with who did it', async () => {
	const id = await trailOf(3);
	const page = (before: number | null) =>
		world.store.look({ organisation: id, by: BY }, (reading) => reading.trail.page(id, before, 2));
	expect((await page(null)).map(({ sequence }) => sequence)).toEqual([3, 2]);
	expect(await page(2)).toEqual([
		{
			organisationId: id,
			sequence: 1,
			at: world.time.now,
			actor: USER,
			action: 'capability-wanted',
			details: { number: 1, nested: { a: 1.5, b: [1, null] } },
			personal: { name: 'Jan 1' }
		}
	]);
});

test('twenty at once write one chain without a gap', async () => {
	const { id } = await world.addOrganisation({ kvkNumber: null });
	await Promise.all(
		Array.from({ length: 20 }, (_, number) =>
			world.store.change({ organisation: id, by: BY }, (tx) => tx.trail.write(id, 'at-once', { number }))
		)
	);
	expect(await check(id)).toEqual({ organisationId: id, entries: 20, bad: null });
});

test('an entry of a change that is refused is not in the trail', async () => {
	const id = await trailOf(1);
	await world.store.change({ organisation: id, by: BY }, async (tx) => {
		await tx.trail.write(id, 'refused');
		return { refused: 'already-active' };
	});
	expect(await check(id)).toMatchObject({ entries: 1, bad: null });
});

test('A14 erasing personal details leaves the chain whole, and what was erased is in no column', async () => {
	const id = await trailOf(3);
	await world.owner("update audit_entry set personal = '{}' where organisation_id = $1", [id]);
	expect(await check(id)).toMatchObject({ entries: 3, bad: null });
	const [row] = await world.owner<{ all: string }>(
		'select string_agg(e::text, chr(10)) as all from audit_entry e where organisation_id = $1',
		[id]
	);
	expect(row!.all).not.toMatch(/Jan|192\.0\.2\.7/);
});

test('checkpoints are signed for trails that grew, and for no others', async () => {
	await signed();
	await trailOf(2);
	await trailOf(1);
	expect(await signed()).toBe(2);
	expect(await signed()).toBe(0);
});

describe('A13 verify-audit names the first entry that', () => {
	const rewrite = (id: string, sequence: number) =>
		world.owner(
			`update audit_entry set digest = encode(sha256(digest::bytea), 'hex') where organisation_id = $1 and sequence = $2`,
			[id, sequence]
		);
	const cut = (id: string, from: number) =>
		world.owner('delete from audit_entry where organisation_id = $1 and sequence >= $2', [id, from]);
	const headAt = (id: string, sequence: number) =>
		world.owner(
			`update audit_head h set sequence = e.sequence, digest = e.digest from audit_entry e
			where h.organisation_id = $1 and e.organisation_id = $1 and e.sequence = $2`,
			[id, sequence]
		);
	const cases: [string, (id: string) => Promise<unknown>, TrailVerdict['bad']][] = [
		[
			'was edited in its details',
			(id) =>
				world.owner(
					`update audit_entry set details = '{"number": 9}' where organisation_id = $1 and sequence = 3`,
					[id]
				),
			{ sequence: 3, fault: 'edited' }
		],
		[
			'was given to another actor',
			(id) =>
				world.owner(
					`update audit_entry set actor = jsonb_set(actor, '{userId}', '"x"') where organisation_id = $1 and sequence = 2`,
					[id]
				),
			{ sequence: 2, fault: 'edited' }
		],
		[
			'was moved in time',
			(id) =>
				world.owner(
					`update audit_entry set at = at + interval '1 ms' where organisation_id = $1 and sequence = 5`,
					[id]
				),
			{ sequence: 5, fault: 'edited' }
		],
		[
			'was edited in its personal details',
			(id) =>
				world.owner(
					`update audit_entry set personal = jsonb_set(personal, '{name,value}', '"Piet"') where organisation_id = $1 and sequence = 4`,
					[id]
				),
			{ sequence: 4, fault: 'personal-edited' }
		],
		['got another digest', (id) => rewrite(id, 1), { sequence: 1, fault: 'edited' }],
		[
			'was removed from the middle',
			(id) => world.owner('delete from audit_entry where organisation_id = $1 and sequence = 3', [id]),
			{ sequence: 3, fault: 'missing' }
		],
		[
			'changed places with the next',
			(id) =>
				world.owner(
					`update audit_entry e set (at, actor, action, details, commitments, personal, previous_digest, digest) =
					(select at, actor, action, details, commitments, personal, previous_digest, digest from audit_entry o
						where o.organisation_id = e.organisation_id and o.sequence = 5 - e.sequence)
					where organisation_id = $1 and sequence in (2, 3)`,
					[id]
				),
			{ sequence: 2, fault: 'moved' }
		],
		['was cut with the tail', (id) => cut(id, 4), { sequence: 4, fault: 'tail-cut' }],
		[
			'was cut with the tail, the head made to fit, after a checkpoint was signed',
			async (id) => {
				await signed();
				await headAt(id, 3);
				await cut(id, 4);
			},
			{ sequence: 4, fault: 'tail-cut' }
		],
		[
			'is not as the checkpoint signed it',
			async (id) => {
				await signed();
				const other = await trailOf(5);
				await world.owner('delete from audit_entry where organisation_id = $1 and sequence = 5', [id]);
				await headAt(id, 4);
				await world.store.change({ organisation: id, by: BY }, (tx) => tx.trail.write(id, 'written-anew'));
				expect((await check(other)).bad).toBeNull();
			},
			{ sequence: 5, fault: 'not-as-signed' }
		],
		[
			'has a checkpoint that we did not sign',
			async (id) => {
				await signed();
				await world.owner(
					`update audit_checkpoint set signature = repeat('0', 64) where organisation_id = $1`,
					[id]
				);
			},
			{ sequence: 5, fault: 'signature-forged' }
		],
		[
			'is the last, written anew with a digest that fits it',
			async (id) => {
				const [last] = await world.owner<ChainedEntry>(
					`select at, actor, commitments, previous_digest as "previousDigest" from audit_entry
					where organisation_id = $1 and sequence = 5`,
					[id]
				);
				const anew = { ...last!, organisationId: id, sequence: 5, action: 'other', details: {} };
				await world.owner(
					`update audit_entry set action = $2, details = $3, digest = $4 where organisation_id = $1 and sequence = 5`,
					[id, anew.action, anew.details, sha256(entryDigestInput(anew))]
				);
			},
			{ sequence: 5, fault: 'edited' }
		],
		[
			'is the last, its head removed',
			(id) => world.owner('delete from audit_head where organisation_id = $1', [id]),
			{ sequence: 5, fault: 'head-removed' }
		],
		[
			'was removed with the whole chain',
			async (id) => {
				await cut(id, 1);
			},
			{ sequence: 1, fault: 'tail-cut' }
		]
	];
	test.each(cases)('%s', async (_, harm, bad) => {
		const id = await trailOf(5);
		expect((await check(id)).bad).toBeNull();
		await harm(id);
		expect((await check(id)).bad).toEqual(bad);
	});
});

test('A13 the command ends with 1 and a sentence when a trail is not whole, with 0 when it is, with 2 when asked wrongly', async () => {
	const whole = await trailOf(2);
	const harmed = await trailOf(2);
	await world.owner(`update audit_entry set action = 'other' where organisation_id = $1 and sequence = 2`, [
		harmed
	]);
	const said: string[] = [];
	const write = process.stdout.write.bind(process.stdout);
	const before = { ...process.env };
	process.env.DATABASE_URL = world.database.url;
	process.env.KADE_VAULT_KEY = VAULT_KEY;
	process.stdout.write = (text) => said.push(String(text)) > 0;
	try {
		expect(await run([whole])).toBe(0);
		expect(await run([harmed])).toBe(1);
		expect(await run([])).toBe(1);
		expect(await run(['everything'])).toBe(2);
	} finally {
		process.stdout.write = write;
		process.env = before;
	}
	expect(said[0]).toBe('Trails checked: 1, entries: 2. All are whole.\n');
	expect(said[1]).toBe(`Organisation ${harmed}: entry 2 was changed after it was written.\n`);
});

test('a trail longer than a page is checked to its end', async () => {
	const id = await trailOf(1001);
	expect(await check(id)).toMatchObject({ entries: 1001, bad: null });
	await world.owner(
		`update audit_entry set action = 'other' where organisation_id = $1 and sequence = 1001`,
		[id]
	);
	expect((await check(id)).bad).toEqual({ sequence: 1001, fault: 'edited' });
});
