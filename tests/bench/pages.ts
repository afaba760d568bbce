import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import type { OpenWorld } from '#wiring.server.ts';
import { firstByte, newOrganisation, somebody, worldOf, type Person } from '../support/bench-house.ts';
import {
	measured,
	ms,
	takeTurns,
	timed,
	type House,
	type Measured,
	type Surroundings
} from '../support/measure.ts';

const TURNS = 60;
const OWN = 10;
const OTHERS = 100_000;
/** So many the list asks for: a page and one more. */
const A_PAGE = 51;
/** The public page with the least on it, and one of the app that shows nothing of anybody's. */
const EMPTY = '/voorwaarden';
const EMPTY_APP = '/organisations/add';

/**
 * The first byte of a page against a handler that has the same bytes in memory; and of a list against an empty page
 * and the question that the list puts to the database, with few and with many rows of other tenants beside it.
 */
export async function run({ openHouse }: Surroundings): Promise<Measured[]> {
	const house = await openHouse();
	const world = worldOf(house);
	const person = await somebody(world);
	for (let count = 0; count < OWN; count++) await newOrganisation(house, world, person);
	const empty = await emptyPage(house);
	const few = await list(house, world, person, `list-page-${OWN}`);
	await addOthers(house.env.DATABASE_URL!);
	return [empty, few, await list(house, world, person, `list-page-${OWN}-among-${OTHERS}`)];
}

async function emptyPage({ local }: House): Promise<Measured> {
	const bytes = await (await fetch(local + EMPTY)).text();
	const fixed = await staticHandler(bytes);
	const { page, still } = await takeTurns(
		{ page: () => firstByte(local + EMPTY), still: () => firstByte(fixed.url) },
		{ turns: TURNS, warmUp: TURNS * 5 }
	);
	await fixed.close();
	return measured('empty-page', page / still, 2, `page ${ms(page)}, static ${ms(still)}`);
}

async function list(house: House, world: OpenWorld, person: Person, name: string): Promise<Measured> {
	const { cookie, userId, by } = person;
	const statement = () =>
		world.store.look({ user: userId, by }, ({ organisations }) =>
			organisations.ofUser(userId, { limit: A_PAGE })
		);
	if ((await statement()).length !== OWN) throw new Error('The list is not the one to measure with');
	const { page, empty, sql } = await takeTurns(
		{
			page: () => firstByte(`${house.local}/organisations`, cookie),
			empty: () => firstByte(house.local + EMPTY_APP, cookie),
			sql: () => timed(statement)
		},
		{ turns: TURNS, warmUp: TURNS * 3 }
	);
	return measured(
		name,
		page / (empty + sql),
		1.5,
		`list ${ms(page)}, empty page of the app ${ms(empty)}, its SQL ${ms(sql)}`
	);
}

/** Rows of other people's organisations, each with its member, straight into the tables. */
async function addOthers(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(
			`with others as (
				insert into "User" (name, email, "emailVerified", welcomed_at)
				select 'Ander ' || n, 'ander-' || n || '@elders.example', now(), now() from generate_series(1, $1::int / 10) n
				returning id
			), numbered as (select id, row_number() over () as n from others), added as (
				insert into organisation (id, country, state, kvk_number, name, place, created_by)
				select gen_random_uuid(), 'NL', 'added', (10000000 + n * 10 + k)::text, 'Loods ' || n || ' ' || k, 'Breda', id
				from numbered, generate_series(0, 9) k
				returning id, created_by
			) insert into member (organisation_id, user_id, role) select id, created_by, 'owner' from added`,
			[OTHERS]
		);
		await client.query('analyze');
	} finally {
		await client.end();
	}
}

/** A server that does nothing but answer these bytes, in a process of its own as the house is. */
async function staticHandler(bytes: string): Promise<{ url: string; close: () => Promise<unknown> }> {
	const child = spawn(
		process.execPath,
		[
			'-e',
			`process.once('message', (bytes) => {
				const server = require('node:http').createServer((request, response) =>
					response.writeHead(200, { 'content-type': 'text/html' }).end(bytes));
				server.listen(0, '127.0.0.1', () => process.send(server.address().port));
			}).once('disconnect', () => process.exit());`
		],
		{ stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }
	);
	child.send(bytes);
	const [port] = (await once(child, 'message')) as [number];
	const close = () => {
		child.disconnect();
		return once(child, 'exit');
	};
	return { url: `http://127.0.0.1:${port}/`, close };
}
