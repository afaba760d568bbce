import { entraFetch } from '#adapters/entra/authority.ts';
import { kvkRegister } from '#adapters/kvk/register.ts';
import { mailWriter } from '#adapters/mail/writer.ts';
import { smtpMailer } from '#adapters/mail/mailer.ts';
import { camtStatements } from '#adapters/camt/statements.ts';
import { molliePayments } from '#adapters/mollie/payments.ts';
import { systemClock } from '#adapters/node/clock.ts';
import { systemIds } from '#adapters/node/ids.ts';
import { structuredLog } from '#adapters/node/log.ts';
import { openVault } from '#adapters/node/vault.ts';
import { invoicePrinter } from '#adapters/pdf/own-invoice.ts';
import { pictures } from '#adapters/pictures/pictures.ts';
import { authAdapter, sessionByToken, type Device } from '#adapters/postgres/auth.ts';
import { postgresLimits } from '#adapters/postgres/limits.ts';
import { openStore, type OpenStore } from '#adapters/postgres/store.ts';
import { config, type Config } from '#config.ts';
import type { World } from '#ports/world.ts';

/** A world with the handles that only its opener needs. */
export interface OpenWorld extends World {
	store: OpenStore;
	close(): Promise<void>;
}

const OPEN = Symbol.for('kade.world');
const globals = globalThis as { [OPEN]?: OpenWorld };

/** The one world of this process; the front and the pages share it. */
export function openWorld(): OpenWorld {
	globals[OPEN] ??= build(config());
	return globals[OPEN];
}

/** Where Auth.js keeps who signs in, for the device of one request. */
export function authAdapterFor(device: Device): ReturnType<typeof authAdapter> {
	return authAdapter(openWorld().store.pool, device);
}

/** Who is signed in by a session token, or null. */
export function sessionOf(token: string): ReturnType<typeof sessionByToken> {
	const { store, clock } = openWorld();
	return sessionByToken(store.pool, token, clock.now());
}

/** How Microsoft is asked where another server answers for it. */
export function entraFetchAt(authority: string): ReturnType<typeof entraFetch> {
	return entraFetch(authority);
}

/** Ends the session of a token, for a browser that got another. */
export async function endSession(token: string): Promise<void> {
	await authAdapterFor({ userAgent: null, address: null }).deleteSession?.(token);
}

/** Puts adapters behind the ports, from one configuration. */
export function build(settings: Config): OpenWorld {
	const clock = systemClock();
	const ids = systemIds();
	const vault = openVault(settings.KADE_VAULT_KEY);
	const log = structuredLog(settings.LOG_LEVEL);
	const origin = settings.ORIGIN.replace(/\/$/, '');
	const store = openStore({
		url: settings.DATABASE_URL,
		poolSize: settings.DATABASE_POOL,
		mailHost: new URL(origin).hostname,
		clock,
		ids,
		vault,
		log
	});
	const webhooks = (settings.KADE_WEBHOOK_ORIGIN ?? origin).replace(/\/$/, '');
	return {
		store,
		payments: molliePayments({
			apiKey: settings.MOLLIE_API_KEY,
			endpoint: settings.MOLLIE_API_BASE,
			methods: { ideal: settings.MOLLIE_IDEAL_METHOD, banktransfer: 'banktransfer' },
			timeoutMs: 10_000
		}),
		statements: camtStatements,
		register: kvkRegister({
			baseUrl: settings.KVK_API_BASE,
			apiKey: settings.KVK_API_KEY,
			clock,
			timeoutMs: 4_000,
			log
		}),
		mailer: smtpMailer({
			url: settings.AUTH_EMAIL_SERVER,
			from: settings.AUTH_EMAIL_FROM,
			timeoutMs: 15_000
		}),
		letters: mailWriter(origin, imprint(settings), settings.KADE_RESELLER),
		printer: invoicePrinter(),
		pictures: pictures(),
		limits: postgresLimits(store.pool),
		clock,
		ids,
		vault,
		log,
		settings: {
			origin,
			paymentWebhook: `${webhooks}/webhooks/mollie/${settings.KADE_WEBHOOK_TOKEN}`,
			production: settings.KADE_ENVIRONMENT === 'production',
			reseller: settings.KADE_RESELLER ?? null,
			company: settings.KADE_COMPANY
		},
		close: () => store.close()
	};
}

/** The sender of our mails, as business letters must name it. */
function imprint({ KADE_COMPANY }: Config): string {
	const { name, street, postcode, place, kvkNumber, email } = KADE_COMPANY;
	return `${name} · ${street}, ${postcode} ${place} · KVK ${kvkNumber} · ${email}`;
}
