import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { camtStatements } from '#adapters/camt/statements.ts';
import { kvkRegister } from '#adapters/kvk/register.ts';
import { smtpMailer } from '#adapters/mail/mailer.ts';
import { mailWriter } from '#adapters/mail/writer.ts';
import { molliePayments } from '#adapters/mollie/payments.ts';
import { systemIds } from '#adapters/node/ids.ts';
import { openVault } from '#adapters/node/vault.ts';
import { invoicePrinter } from '#adapters/pdf/own-invoice.ts';
import { pictures } from '#adapters/pictures/pictures.ts';
import { postgresLimits } from '#adapters/postgres/limits.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';
import type { OpenStore } from '#adapters/postgres/store.ts';
import { openTestStore, VAULT_KEY, type TestStore } from './store.ts';

/** Where nobody answers: an outside world that a test did not open is away. */
const AWAY = 'http://127.0.0.1:9';

/** A mail as it stands in the outbox. */
export interface PostedMail {
	to: string;
	type: string;
	subject: string;
	text: string;
	html: string;
}

/** A whole world on a database of its own, with the clock in the test's hand. */
export interface TestWorld extends TestStore, Omit<World, 'store'> {
	store: OpenStore;
	/** Everything posted so far to this address (or to all), oldest first; those sent already are empty. */
	mails(to?: string): Promise<PostedMail[]>;
	/** Does every job that is due by the database's own clock, once. */
	work(): Promise<void>;
}

/** Opens a world; `parts` take the place of outside worlds, e.g. a register at a pretend KVK. */
export async function openTestWorld(parts: Partial<World> = {}): Promise<TestWorld> {
	const { store, ...hands } = await openTestStore();
	const clock = { now: () => hands.time.now };
	const note = (event: string, facts?: Record<string, unknown>) => void hands.logged.push({ event, facts });
	const log = { info: note, warn: note, error: note };
	const vault = openVault(VAULT_KEY);
	const origin = 'https://kade.example';
	const world: World = {
		store,
		clock,
		vault,
		log,
		ids: systemIds(),
		letters: mailWriter(origin, 'Kade Voorbeeld B.V. · Kadestraat 1, 1011 AB Amsterdam · KVK 90009999'),
		limits: postgresLimits(store.pool),
		pictures: pictures(),
		printer: invoicePrinter(),
		statements: camtStatements,
		mailer: smtpMailer({ url: 'smtp://127.0.0.1:9', from: 'Kade <kade@kade.example>', timeoutMs: 1000 }),
		register: kvkRegister({ baseUrl: `${AWAY}/api`, apiKey: 'none', clock, timeoutMs: 1000, log }),
		payments: molliePayments({ apiKey: 'test_none', endpoint: `${AWAY}/v2`, timeoutMs: 1000 }),
		settings: {
			origin,
			paymentWebhook: `${origin}/webhooks/mollie/for-tests-only`,
			production: false,
			reseller: null,
			company: {
				name: 'Kade Voorbeeld B.V.',
				street: 'Kadestraat 1',
				postcode: '1011 AB',
				place: 'Amsterdam',
				country: 'NL',
				kvkNumber: '90009999',
				vatNumber: 'NL999999990B01',
				iban: 'NL20INGB0001234567',
				email: 'rekening@kade.example'
			}
		},
		...parts
	};
	return {
		...hands,
		...world,
		store,
		async mails(to) {
			const rows = await hands.owner<{ to: string; type: string; sealed: string | null }>(
				`select recipient as to, message_type as type, sealed_content as sealed from outgoing_mail
				where $1::text is null or recipient = $1 order by created_at, id`,
				[to ?? null]
			);
			return rows.map(({ sealed, ...mail }) => {
				const content = sealed === null ? {} : (JSON.parse(vault.open(sealed)) as Partial<PostedMail>);
				return { subject: '', text: '', html: '', ...content, ...mail };
			});
		},
		async work() {
			const { catalogue } = await import('#jobs/catalogue.ts');
			const pool = new pg.Pool({ connectionString: hands.database.ownerUrl, max: 2 });
			pool.on('error', () => undefined);
			pool.on('connect', (client) => client.on('error', () => undefined));
			const taskList = Object.fromEntries(
				Object.entries(catalogue).map(([name, handler]) => [
					name,
					(payload: unknown) => (handler as (world: World, payload: unknown) => Promise<void>)(world, payload)
				])
			);
			try {
				await runOnce({
					pgPool: pool,
					taskList,
					noHandleSignals: true,
					logger: new Logger(() => () => undefined)
				});
			} finally {
				await pool.end();
			}
		}
	};
}

/** Somebody signed in, as the hooks say it. */
export function asUser(userId: string): Actor {
	return { kind: 'user', userId, address: '192.0.2.7', requestId: null };
}
