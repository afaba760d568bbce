import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#adapters/postgres/migrate.ts';
import { asOwner, freshDatabase, type TestDatabase } from '../../support/database.ts';

let migrated: TestDatabase;
const made: string[] = [];
beforeAll(async () => {
	migrated = await freshDatabase();
});
afterAll(async () => {
	await migrated.drop();
	await asOwner(migrated.ownerUrl.replace(/[^/]+$/, 'postgres'), async (client) => {
		for (const name of made) await client.query(`drop database ${name}`);
		await client.query('drop role if exists kade_plain_owner');
	});
});

async function emptyDatabase(name: string): Promise<string> {
	const postgres = migrated.ownerUrl.replace(/[^/]+$/, 'postgres');
	const role = `do $$ begin create role kade_plain_owner login createrole password 'plain';
		exception when duplicate_object then null; end $$`;
	await asOwner(postgres, async (client) => {
		await client.query(role);
		await client.query('grant kade_app to kade_plain_owner with admin option');
		await client.query(`create database ${name} owner kade_plain_owner`);
	});
	made.push(name);
	const url = new URL(postgres);
	Object.assign(url, { username: 'kade_plain_owner', password: 'plain', pathname: `/${name}` });
	return url.href;
}

test('an owner that is no superuser migrates an empty database; three at once do it once', async () => {
	const url = await emptyDatabase(`kade_test_${process.pid}_migrate`);
	const done = await Promise.all([migrate(url), migrate(url), migrate(url)]);
	expect(done.filter((names) => names.length > 0)).toHaveLength(1);
	const names = done.flat();
	expect(names).toEqual([...names].sort());
	expect(names.every((name) => /^\d{4}-\d{2}-\d{2}-\d{4}-[a-z-]+$/.test(name))).toBe(true);
	await asOwner(url, async (client) => {
		await client.query('set role kade_app');
		await client.query(`select add_job('send-mail', '{}', null, null, null)`);
	});
});

test('a database that is up to date is left as it is, fast', async () => {
	const begun = performance.now();
	expect(await migrate(migrated.ownerUrl)).toEqual([]);
	expect(performance.now() - begun).toBeLessThan(2000);
});
