import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOORS, postgresLimits } from '#adapters/postgres/limits.ts';
import { openPool } from '#adapters/postgres/pool.ts';
import type { Door } from '#ports/limits.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

let world: TestStore;
beforeAll(async () => {
	world = await openTestStore();
});
afterAll(() => world.close());

test.each(Object.entries(DOORS) as [Door, { points: number; seconds: number }][])(
	'%s opens its number of times, then says how long to wait',
	async (door, { points, seconds }) => {
		const limits = postgresLimits(world.store.pool);
		const key = crypto.randomUUID();
		for (let left = points - 1; left >= 0; left -= 1) expect(await limits.take(door, key)).toEqual({ left });
		const refused = await limits.take(door, key);
		expect(refused).toEqual({ refused: 'too-many', retryAfter: expect.any(Number) as number });
		const { retryAfter } = refused as { retryAfter: number };
		expect(retryAfter).toBeGreaterThan(seconds - 30);
		expect(retryAfter).toBeLessThanOrEqual(seconds);
		expect(await limits.take(door, crypto.randomUUID())).toEqual({ left: points - 1 });
	}
);

test('processes count together, also at once', async () => {
	const [one, other] = [postgresLimits(world.store.pool), postgresLimits(world.store.pool)];
	const taken = await Promise.all(
		Array.from({ length: 20 }, (_, number) =>
			(number % 2 ? one : other).take('sign-in-mail-per-address', 'jan@zon.example')
		)
	);
	expect(taken.filter((outcome) => 'left' in outcome)).toHaveLength(DOORS['sign-in-mail-per-address'].points);
});

test('an address in capitals knocks at the same door, and the table does not tell who knocked', async () => {
	const limits = postgresLimits(world.store.pool);
	const { points } = DOORS['sign-in-code-per-address'];
	await limits.take('sign-in-code-per-address', 'piet@zon.example');
	expect(await limits.take('sign-in-code-per-address', 'PIET@zon.example')).toEqual({ left: points - 2 });
	const rows = await world.owner<{ key: string }>('select key from rate_limit');
	expect(rows.map(({ key }) => key).join()).not.toMatch(/zon|@/i);
});

test('a door opens again when its time is over', async () => {
	const limits = postgresLimits(world.store.pool);
	const { points } = DOORS['invitation-per-organisation'];
	for (let knock = 0; knock <= points; knock += 1) await limits.take('invitation-per-organisation', 'o');
	await world.owner(`update rate_limit set expire = 1 where key like 'invitation%'`);
	expect(await limits.take('invitation-per-organisation', 'o')).toEqual({ left: points - 1 });
});

test('no door opens uncounted: with the database away it throws', async () => {
	const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
	const away = openPool({ url: 'postgres://kade@127.0.0.1:1/kade', poolSize: 1, log });
	await expect(postgresLimits(away).take('check-per-visitor', 'x')).rejects.toMatchObject({
		code: 'store-busy',
		why: 'away'
	});
	await away.end();
});
