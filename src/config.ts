import * as v from 'valibot';

/** Everything that the process reads from its environment, read once, frozen, and complete or not at all. */

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const url = v.pipe(text, v.url());
const secret = v.pipe(text, v.minLength(32, 'at least 32 characters'));
const number = (fallback: string) =>
	v.pipe(v.optional(text, fallback), v.transform(Number), v.integer(), v.minValue(0));
const client = { id: v.optional(text), secret: v.optional(text), issuer: v.optional(url) };

const Environment = v.object({
	ORIGIN: url,
	HOST: v.optional(text, '127.0.0.1'),
	PORT: number('3000'),
	/** `production` refuses pretend worlds, test keys and payments in test mode, and insists on https. */
	KADE_ENVIRONMENT: v.optional(v.picklist(['production', 'test']), 'production'),
	DATABASE_URL: url,
	/** The role that owns the tables and the job queue; needed to migrate and by workers. */
	DATABASE_OWNER_URL: v.optional(url),
	DATABASE_POOL: number('10'),
	AUTH_SECRET: secret,
	/** 32 bytes in base64: seals IBANs and signs the daily checkpoints of the trail. */
	KADE_VAULT_KEY: v.pipe(
		text,
		v.check((key) => Buffer.from(key, 'base64').length === 32, '32 bytes in base64')
	),
	/** An unguessable part of the address at which payment webhooks arrive. */
	KADE_WEBHOOK_TOKEN: secret,
	/** Whoever shows it may read `/metrics`; without it only this machine may. */
	KADE_METRICS_TOKEN: v.optional(secret),
	/** Where the payment provider reaches us, when that differs from ORIGIN. */
	KADE_WEBHOOK_ORIGIN: v.optional(url),
	KVK_API_BASE: v.optional(url, 'https://api.kvk.nl/api'),
	KVK_API_KEY: text,
	MOLLIE_API_BASE: v.optional(url, 'https://api.mollie.com/v2'),
	MOLLIE_API_KEY: text,
	/** Mollie's name of iDEAL | Wero, should it change with the brand. */
	MOLLIE_IDEAL_METHOD: v.optional(text, 'ideal'),
	AUTH_GOOGLE_ID: client.id,
	AUTH_GOOGLE_SECRET: client.secret,
	AUTH_GOOGLE_ISSUER: client.issuer,
	AUTH_LINKEDIN_ID: client.id,
	AUTH_LINKEDIN_SECRET: client.secret,
	AUTH_LINKEDIN_ISSUER: client.issuer,
	AUTH_MICROSOFT_ENTRA_ID_ID: client.id,
	AUTH_MICROSOFT_ENTRA_ID_SECRET: client.secret,
	/** The server that answers for login.microsoftonline.com, where that host itself is not to be asked. */
	AUTH_MICROSOFT_ENTRA_ID_AUTHORITY: client.issuer,
	AUTH_EMAIL_SERVER: url,
	AUTH_EMAIL_FROM: text,
	/** Our own legal facts, as they stand on our invoices: JSON, see docs/operating.md. */
	KADE_COMPANY: v.pipe(
		text,
		v.parseJson(),
		v.object({
			name: text,
			street: text,
			postcode: text,
			place: text,
			country: text,
			kvkNumber: text,
			vatNumber: text,
			iban: text,
			email: text
		})
	),
	/** Name of the reseller whose house this is; ours when absent. */
	KADE_RESELLER: v.optional(text),
	/** The header in which a trusted proxy gives the visitor's address, e.g. `x-forwarded-for`. */
	ADDRESS_HEADER: v.optional(text),
	LOG_LEVEL: v.optional(v.picklist(['trace', 'debug', 'info', 'warn', 'error', 'silent']), 'info'),
	/** Seconds that a web process which is to stop serves on, its readiness red, so that a balancer sees it in time. */
	SHUTDOWN_NOTICE: number('0'),
	/** How long a stop waits for work in flight, seconds. */
	SHUTDOWN_TIMEOUT: number('30')
});

/** The settings of one process. */
export type Config = Readonly<v.InferOutput<typeof Environment>>;

/** Names beginning with one of these are ours; any other of ours is a typing mistake worth stopping for. */
const OURS = /^(KADE_|KVK_|MOLLIE_|AUTH_(GOOGLE|LINKEDIN|MICROSOFT|EMAIL)_)/;
/** Read by the start command and the pretend worlds, not by the product. */
const NOT_OURS = /^KADE_(SANDBOX_|DATA$|TEST_)/;

/** Reads the environment; throws one Error that names everything missing, wrong or unknown. */
export function readConfig(env: Record<string, string | undefined>): Config {
	const given = Object.fromEntries(
		Object.entries(env).filter(([, value]) => value !== undefined && value !== '')
	);
	const parsed = v.safeParse(Environment, given);
	const problems = parsed.success
		? []
		: parsed.issues.map((issue) => {
				const name = v.getDotPath(issue) ?? '?';
				return `  ${name}: ${given[name.split('.')[0] ?? ''] === undefined ? 'missing' : issue.message}`;
			});
	for (const name of Object.keys(given)) {
		if (OURS.test(name) && !NOT_OURS.test(name) && !(name in Environment.entries))
			problems.push(`  ${name}: unknown`);
	}
	for (const provider of ['GOOGLE', 'LINKEDIN', 'MICROSOFT_ENTRA_ID']) {
		if (!given[`AUTH_${provider}_ID`] !== !given[`AUTH_${provider}_SECRET`])
			problems.push(`  AUTH_${provider}_ID and AUTH_${provider}_SECRET: both or neither`);
	}
	if (given.KADE_ENVIRONMENT !== 'test') problems.push(...notForProduction(given));
	if (problems.length > 0 || !parsed.success)
		throw new Error(`The configuration is not complete:\n${problems.join('\n')}`);
	return Object.freeze(parsed.output);
}

/** Where the outside reaches us, or we it: over https, and never a pretend world on this machine. */
const OUTSIDE = /^(ORIGIN|KADE_WEBHOOK_ORIGIN|(KVK|MOLLIE)_API_BASE|AUTH_\w+_(ISSUER|AUTHORITY))$/;
const HERE = /^https?:\/\/(localhost|127\.|0\.0\.0\.0|\[::1?\])/;

/** What would make money or companies pretended while customers take them for real. */
function notForProduction(given: Record<string, string | undefined>): string[] {
	const outside = Object.entries(given).filter(([name]) => OUTSIDE.test(name));
	return [
		...outside.flatMap(([name, value = '']) =>
			value.startsWith('http:') ? [`  ${name}: https in production`] : []
		),
		...outside.flatMap(([name, value = '']) =>
			HERE.test(value) ? [`  ${name}: not this machine in production`] : []
		),
		...(given.MOLLIE_API_KEY && !given.MOLLIE_API_KEY.startsWith('live_')
			? ['  MOLLIE_API_KEY: a live key in production; set KADE_ENVIRONMENT to test for another']
			: []),
		...(given.KVK_API_BASE?.includes('/test/') ? ['  KVK_API_BASE: not the test register in production'] : [])
	];
}

let read: Config | undefined;

/** The configuration of this process, read at the first call. */
export function config(): Config {
	read ??= readConfig(process.env);
	return read;
}
