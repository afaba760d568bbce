import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { databaseFolder, homeDatabase, paymentsFolder, secrets } from './home.mjs';
import { kept, say } from './place.mjs';
import { holdPort } from './ports.mjs';
import { answering, died, end, finished, launch } from './processes.mjs';
import { pretendWorlds } from './worlds.mjs';

const DATABASE_PORT = 54320;
/** Our own facts on invoices as long as payments are pretended; real ones are asked for when money is real. */
const EXAMPLE_COMPANY = {
	name: 'Kade Voorbeeld B.V.',
	street: 'Kadestraat 1',
	postcode: '1011 AB',
	place: 'Amsterdam',
	country: 'NL',
	kvkNumber: '90009999',
	vatNumber: 'NL999999990B01',
	iban: 'NL20INGB0001234567',
	email: 'rekening@kade.example'
};

/**
 * Starts what the environment does not name: the database, the pretend worlds; then migrates, and starts web and
 * workers. Answers where everything is, and how to end it all. An aborted `signal` ends what was begun, and throws.
 * @param {{ port?: number, quiet?: boolean, scattered?: boolean, log?: string, env?: Record<string, string>, workers?: number, data?: string, signal?: AbortSignal }} options
 * `quiet` says nothing of ports; `scattered` takes any free ones; `log` is a file for what the processes write.
 */
export async function openHouse({
	port = 3000,
	quiet = false,
	scattered = false,
	log,
	env: extra = {},
	workers = 1,
	data,
	signal
} = {}) {
	/** @type {Record<string, string | undefined>} */
	const env = { ...process.env, ...extra };
	const own = secrets();
	const children = [];
	const stops = [];
	const stop = async () => {
		for (const batch of children.splice(0).reverse()) await Promise.all(batch.map(end));
		for (const close of stops.splice(0).reverse()) await close();
	};
	const told = (wanted, port) => {
		if (port !== wanted && !quiet && !scattered) say(`Port ${wanted} is taken; ${port} serves instead.`);
	};
	const hold = async (wanted, host) => {
		const held = await holdPort(scattered ? 0 : wanted, host);
		told(wanted, held.port);
		return held;
	};
	try {
		mkdirSync(kept, { recursive: true });
		const output = log ? openSync(log, 'a', 0o600) : 'inherit';
		if (log) stops.push(() => closeSync(output));
		const host = env.HOST ?? '127.0.0.1';
		const wantedPort = Number(env.PORT ?? port);
		const web = await hold(wantedPort, host);
		if (env.ORIGIN && web.port !== wantedPort && !scattered) {
			await web.release();
			throw new Error(`Port ${wantedPort}, on which ORIGIN is to be reached, is taken.`);
		}
		stops.push(web.release);
		const local = `http://localhost:${web.port}`;
		const origin = env.ORIGIN ?? local;

		const database = async () => {
			if (env.DATABASE_URL) return;
			const folder = data ?? databaseFolder();
			const held = await holdPort(scattered ? 0 : DATABASE_PORT);
			await held.release();
			const started = await homeDatabase({ folder, port: held.port });
			stops.push(() => started.stop());
			told(DATABASE_PORT, Number(new URL(started.url).port));
			env.DATABASE_URL = started.url;
		};
		const payments = paymentsFolder(env.DATABASE_URL ?? data ?? databaseFolder());
		const [pretended] = await allOrFirstError([
			pretendWorlds({ env, origin, hold, payments }).then((answer) => {
				if (answer.child) children.push([answer.child]);
				if (answer.worlds.caFile) stops.push(() => rmSync(answer.worlds.caFile, { force: true }));
				return answer;
			}),
			database().then(() => finished(launch(['migrate'], { env, output })))
		]);
		signal?.throwIfAborted();
		const { worlds } = pretended;
		Object.assign(env, pretended.env, {
			ORIGIN: origin,
			PORT: String(web.port),
			HOST: host,
			NODE_ENV: 'production',
			KADE_ENVIRONMENT:
				env.KADE_ENVIRONMENT ??
				(worlds.mollie || env.MOLLIE_API_KEY?.startsWith('test_') ? 'test' : 'production'),
			AUTH_SECRET: env.AUTH_SECRET ?? own.AUTH_SECRET,
			KADE_VAULT_KEY: env.KADE_VAULT_KEY ?? own.KADE_VAULT_KEY,
			KADE_WEBHOOK_TOKEN: env.KADE_WEBHOOK_TOKEN ?? own.KADE_WEBHOOK_TOKEN,
			KADE_COMPANY: env.KADE_COMPANY ?? (worlds.mollie ? JSON.stringify(EXAMPLE_COMPANY) : undefined),
			LOG_LEVEL: env.LOG_LEVEL ?? 'warn'
		});
		await web.release();
		const processes = ['web', ...Array(workers).fill('worker')].map((name) =>
			launch([name], { env, output, preload: worlds.caFile })
		);
		children.push(processes);
		await Promise.race([
			answering(`${local}/readyz`),
			...processes.map((child) => died(child, child.spawnargs.at(-1))),
			aborted(signal)
		]);
		return { origin, local, webPort: web.port, env, worlds, children: children.flat(), stop };
	} catch (error) {
		await stop();
		throw signal?.aborted ? signal.reason : error;
	}
}

function aborted(signal) {
	return new Promise((_, reject) =>
		signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
	);
}

/** Waits for all of them even when one fails, so that whatever was begun is known when it is to be ended. */
async function allOrFirstError(promises) {
	const outcomes = await Promise.allSettled(promises);
	const failed = outcomes.find(({ status }) => status === 'rejected');
	if (failed) throw failed.reason;
	return outcomes.map(({ value }) => value);
}
