import { createMollieClient } from '@mollie/api-client';
import pg from 'pg';
import { isRefused } from '#domain/outcome.ts';
import { startActivation } from '#services/activation/start.ts';
import { stateAuthority } from '#services/activation/state-authority.ts';
import type { OpenWorld } from '#wiring.server.ts';
import { newOrganisation, somebody, worldOf } from '../support/bench-house.ts';
import {
	measured,
	median,
	ms,
	takeTurns,
	timed,
	type House,
	type Measured,
	type Surroundings
} from '../support/measure.ts';

const TURNS = 15;
/** A house that has run for a while has compiled what it does often. */
const WARM_UP = 40;
const MOST_MS = 20_000;

/** Milliseconds after the knock, of each turn. */
interface Legs {
	readonly bell: number[];
	readonly booked: number[];
}

/** An attempt of which the bank has the cent and Kade does not know it yet. */
interface Paid {
	readonly organisationId: string;
	readonly number: string;
	readonly providerId: string;
}

/**
 * From the webhook's knock on the front until the worker has made the organisation active, against the least that it
 * takes: asking the provider by its own client, as we do, asking the register, and three statements that each must
 * last (the bell, the payment, the organisation), as a network call lies between them.
 */
export async function run({ openHouse }: Surroundings): Promise<Measured[]> {
	const house = await openHouse();
	const world = worldOf(house);
	const database = new pg.Client({ connectionString: house.env.DATABASE_URL });
	await database.connect();
	const least = leastOf(house, database);
	const news = await listen(house);
	const legs: Legs = { bell: [], booked: [] };
	const { kade, floor } = await takeTurns(
		{
			kade: async () => confirmed(house, news, await paid(house, world), legs),
			floor: async () => {
				const attempt = await paid(house, world);
				return timed(() => least(attempt));
			}
		},
		{ turns: TURNS, warmUp: WARM_UP }
	);
	await database.end();
	await news.end();
	const { bell, booked } = { bell: median(legs.bell), booked: median(legs.booked) };
	const said = `webhook to active ${ms(kade)} (bell answered ${ms(bell)}, cent booked ${ms(booked)})`;
	return [measured('activation-confirm', kade / floor, 2, `${said}, the least ${ms(floor)}`)];
}

/** Somebody new with a new company that is paid for at the bank, by the right account, without a bell. */
async function paid(house: House, world: OpenWorld): Promise<Paid> {
	const person = await somebody(world);
	const { userId, email, by } = person;
	const { organisationId, name, number } = await newOrganisation(house, world, person);
	const stated = await stateAuthority(world, by, {
		organisationId,
		userId,
		name: 'Katrijn de Boer',
		role: 'director',
		agreed: true,
		language: 'nl'
	});
	if (!('activationId' in stated)) throw new Error(JSON.stringify(stated));
	const asked = await startActivation(world, by, {
		organisationId,
		userId,
		method: 'ideal',
		wantsMandate: false,
		language: 'nl',
		email
	});
	if (isRefused(asked)) throw new Error(asked.refused);
	const payments = await world.store.look({ organisation: organisationId, by }, ({ activations }) =>
		activations.payments(asked.activationId)
	);
	const providerId = payments[0]!.providerId!;
	const response = await fetch(`${house.worlds.bank}/_sandbox/payments/${providerId}/complete`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			status: 'paid',
			webhook: 'never',
			consumerName: name.toUpperCase(),
			consumerAccount: accountOf(number)
		})
	});
	if (!response.ok) throw new Error(await response.text());
	return { organisationId, number, providerId };
}

/** Tells of money that was booked and organisations that became active, once it is committed. */
interface News {
	until(what: 'booked' | 'active', organisationId: string): Promise<void>;
	end(): Promise<void>;
}

/** Has the database of this house tell by itself: asking it again and again takes time from those who are measured. */
async function listen(house: House): Promise<News> {
	const client = new pg.Client({ connectionString: house.env.DATABASE_URL });
	await client.connect();
	await client.query(`create function tell_bench() returns trigger language plpgsql as $$
		begin perform pg_notify('bench', tg_argv[0] || ' ' || (to_jsonb(new) ->> tg_argv[1])); return null; end $$`);
	await client.query(`create trigger tell_booked after update of status on payment for each row
		when (new.status = 'paid' and old.status <> 'paid') execute function tell_bench('booked', 'organisation_id')`);
	await client.query(`create trigger tell_active after update of state on organisation for each row
		when (new.state = 'active' and old.state <> 'active') execute function tell_bench('active', 'id')`);
	await client.query('listen bench');
	const waiting = new Map<string, () => void>();
	client.on('notification', ({ payload = '' }) => waiting.get(payload)?.());
	return {
		until: (what, organisationId) =>
			new Promise((resolve, reject) => {
				const late = setTimeout(() => reject(new Error(`Never ${what}`)), MOST_MS);
				waiting.set(`${what} ${organisationId}`, () => {
					clearTimeout(late);
					resolve();
				});
			}),
		end: () => client.end()
	};
}

async function confirmed(
	house: House,
	news: News,
	{ organisationId, providerId }: Paid,
	legs: Legs
): Promise<number> {
	const begun = performance.now();
	const booked = news.until('booked', organisationId).then(() => performance.now() - begun);
	const active = news.until('active', organisationId).then(() => performance.now() - begun);
	const bell = await fetch(`${house.local}/webhooks/mollie/${house.env.KADE_WEBHOOK_TOKEN}`, {
		method: 'POST',
		body: new URLSearchParams({ id: providerId })
	});
	if (!bell.ok) throw new Error(`The bell answers ${bell.status}`);
	legs.bell.push(performance.now() - begun);
	legs.booked.push(await booked);
	return active;
}

function leastOf(house: House, database: pg.Client): (attempt: Paid) => Promise<void> {
	const mollie = createMollieClient({
		apiKey: house.env.MOLLIE_API_KEY!,
		apiEndpoint: `${house.worlds.mollie}/v2`
	});
	return async ({ organisationId, number, providerId }) => {
		await database.query(`insert into rate_limit (key) values ($1) on conflict (key) do nothing`, [
			providerId
		]);
		const payment = await mollie.payments.get(providerId);
		await database.query('update payment set status = $2, fetched_at = now() where provider_id = $1', [
			providerId,
			payment.status
		]);
		const profile = await fetch(`${house.worlds.kvk}/api/v1/basisprofielen/${number}`, {
			headers: { apikey: house.env.KVK_API_KEY! }
		});
		await database.query(
			`update organisation set state = 'active', activated_at = now(), register_entry = $2 where id = $1`,
			[organisationId, JSON.stringify(await profile.json())]
		);
	};
}

/** An account with a sound check number that only this company pays from. */
function accountOf(number: string): string {
	const bban = `ABNA${number.padStart(10, '0')}`;
	const digits = [...`${bban}NL00`].map((character) => parseInt(character, 36)).join('');
	return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}
