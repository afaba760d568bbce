import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { kept, root, say } from './prepare.mjs';
import { startPostgres } from './postgres.mjs';

/** The first port from `wanted` on that nobody listens on. */
export async function freePort(wanted) {
	for (let port = wanted; port < wanted + 200; port += 1) if (await isFree(port)) return port;
	throw new Error(`No free port from ${wanted} on.`);
}

function isFree(port) {
	return new Promise((resolve) => {
		const probe = net.createServer();
		probe.once('error', () => resolve(false));
		probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
	});
}

/** Secrets for this machine's own house, made once. Production gives its own. */
function secrets() {
	const file = path.join(kept, 'secrets.json');
	if (!existsSync(file)) {
		mkdirSync(kept, { recursive: true });
		const made = {
			AUTH_SECRET: randomBytes(32).toString('base64url'),
			KADE_VAULT_KEY: randomBytes(32).toString('base64'),
			KADE_WEBHOOK_TOKEN: randomBytes(24).toString('base64url'),
			databasePassword: randomBytes(18).toString('base64url')
		};
		writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
	}
	return JSON.parse(readFileSync(file, 'utf8'));
}

/** Where the embedded database keeps its rows: in the project, or, when started as root from a private folder, where its own user can reach. */
function databaseFolder() {
	if (process.env.KADE_DATA) return path.resolve(process.env.KADE_DATA);
	if (process.getuid?.() !== 0 || reachableByAll(root)) return path.join(kept, 'database');
	return path.join('/var/lib', `kade-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
}

function reachableByAll(folder) {
	for (let place = folder; ; place = path.dirname(place)) {
		if ((statSync(place).mode & 0o001) === 0) return false;
		if (place === path.dirname(place)) return true;
	}
}

/**
 * Starts what the environment does not name: the database, the pretend worlds; then migrates, and starts web and
 * worker. Answers where everything is, and how to end it all.
 * @param {{ port?: number, quiet?: boolean, env?: Record<string, string>, workers?: number, data?: string }} options
 */
export async function openHouse({ port = 3000, quiet = false, env: extra = {}, workers = 1, data } = {}) {
	/** @type {Record<string, string | undefined>} */
	const env = { ...process.env, ...extra };
	const own = secrets();
	const children = [];
	const stops = [];
	const stop = async () => {
		for (const child of children.reverse()) await end(child);
		for (const close of stops.reverse()) await close();
	};
	try {
		const webPort = await freePort(Number(env.PORT ?? port));
		const origin = env.ORIGIN ?? `http://localhost:${webPort}`;
		// Pretend payments live as long as the database that knows of them.
		const payments = path.join(
			kept,
			'mollie',
			createHash('sha256')
				.update(env.DATABASE_URL ?? data ?? databaseFolder())
				.digest('hex')
				.slice(0, 12)
		);
		if (!env.DATABASE_URL) {
			const database = await startPostgres({
				folder: data ?? databaseFolder(),
				port: await freePort(54320),
				user: 'kade',
				password: own.databasePassword,
				durable: true
			});
			stops.push(() => database.stop());
			env.DATABASE_URL = database.url;
		}
		const worlds = await pretendWorlds(env, origin, children, payments);
		Object.assign(env, {
			ORIGIN: origin,
			PORT: String(webPort),
			HOST: env.HOST ?? '127.0.0.1',
			NODE_ENV: 'production',
			KADE_ENVIRONMENT: env.KADE_ENVIRONMENT ?? (worlds.mollie ? 'test' : 'production'),
			AUTH_SECRET: env.AUTH_SECRET ?? own.AUTH_SECRET,
			KADE_VAULT_KEY: env.KADE_VAULT_KEY ?? own.KADE_VAULT_KEY,
			KADE_WEBHOOK_TOKEN: env.KADE_WEBHOOK_TOKEN ?? own.KADE_WEBHOOK_TOKEN,
			KADE_COMPANY: env.KADE_COMPANY ?? JSON.stringify(EXAMPLE_COMPANY),
			LOG_LEVEL: env.LOG_LEVEL ?? 'warn'
		});
		await finished(launch(['migrate'], env, { quiet }));
		const web = launch(['web'], env, { quiet, preload: worlds.caFile });
		children.push(web);
		await Promise.race([answering(`http://127.0.0.1:${webPort}/readyz`), died(web, 'web')]);
		for (let number = 0; number < workers; number += 1)
			children.push(launch(['worker'], env, { quiet, preload: worlds.caFile }));
		return { origin, webPort, env, worlds, children, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Our own facts on invoices as long as nobody gives real ones. */
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

/** Starts a pretend world for each outside world that the environment names no real one of. */
async function pretendWorlds(env, origin, children, payments) {
	const wish = { host: '127.0.0.1', origin, caFile: path.join(kept, `pretend-ca-${process.pid}.pem`) };
	mkdirSync(kept, { recursive: true });
	if (!env.KVK_API_KEY) wish.kvk = { port: await freePort(4010), apiKey: 'pretend-kvk-key' };
	if (!env.MOLLIE_API_KEY)
		wish.mollie = {
			port: await freePort(4020),
			pagesPort: await freePort(4060),
			apiKey: 'test_pretendmolliekeypretendmollie',
			stateFolder: payments
		};
	if (!env.AUTH_EMAIL_SERVER) wish.mail = { smtpPort: await freePort(4030), webPort: await freePort(4040) };
	const providers = ['AUTH_GOOGLE_ID', 'AUTH_LINKEDIN_ID', 'AUTH_MICROSOFT_ENTRA_ID_ID'];
	if (!providers.some((name) => env[name]))
		wish.signIn = { port: await freePort(4050), clientId: 'kade', clientSecret: 'pretend-client-secret' };
	if (!wish.kvk && !wish.mollie && !wish.mail && !wish.signIn) return {};
	const child = spawn(
		process.execPath,
		[path.join(root, 'src/commands/main.mjs'), 'sandbox', JSON.stringify(wish)],
		{
			cwd: root,
			stdio: ['ignore', 'pipe', 'inherit']
		}
	);
	children.push(child);
	const worlds = JSON.parse(await Promise.race([firstLine(child.stdout), died(child, 'the pretend worlds')]));
	if (worlds.kvk) Object.assign(env, { KVK_API_KEY: wish.kvk.apiKey, KVK_API_BASE: `${worlds.kvk}/api` });
	if (worlds.mollie)
		Object.assign(env, { MOLLIE_API_KEY: wish.mollie.apiKey, MOLLIE_API_BASE: `${worlds.mollie}/v2` });
	if (worlds.mail)
		Object.assign(env, {
			AUTH_EMAIL_SERVER: worlds.smtp,
			AUTH_EMAIL_FROM: env.AUTH_EMAIL_FROM ?? 'Kade <kade@kade.example>'
		});
	if (worlds.issuers) {
		const { clientId, clientSecret } = wish.signIn;
		for (const name of ['GOOGLE', 'LINKEDIN', 'MICROSOFT_ENTRA_ID'])
			Object.assign(env, { [`AUTH_${name}_ID`]: clientId, [`AUTH_${name}_SECRET`]: clientSecret });
		Object.assign(env, {
			AUTH_GOOGLE_ISSUER: worlds.issuers.google,
			AUTH_LINKEDIN_ISSUER: worlds.issuers.linkedin,
			AUTH_MICROSOFT_ENTRA_ID_AUTHORITY: worlds.issuers.entra
		});
	}
	return { ...worlds, caFile: worlds.mollie ? wish.caFile : undefined };
}

/** Starts one command of the built house as a process of its own. */
export function launch(args, env, { quiet = false, preload } = {}) {
	const trust = preload ? ['--import', path.join(root, 'src/sandbox/mollie/trust.mjs')] : [];
	return spawn(
		process.execPath,
		[...trust, '--enable-source-maps', path.join(root, 'src/commands/main.mjs'), ...args],
		{
			cwd: root,
			env: preload ? { ...env, KADE_SANDBOX_CA: preload } : env,
			stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit']
		}
	);
}

function finished(child) {
	return new Promise((resolve, reject) =>
		child.once('exit', (code) =>
			code === 0 ? resolve() : reject(new Error(`${child.spawnargs.at(-1)} ended with ${code}`))
		)
	);
}

function died(child, name) {
	return new Promise((_, reject) =>
		child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready`)))
	);
}

function firstLine(stream) {
	return new Promise((resolve) => createInterface({ input: stream }).once('line', resolve));
}

async function answering(url) {
	for (let tries = 0; tries < 600; tries += 1) {
		const answer = await fetch(url).catch(() => null);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${url} did not answer within 30 seconds`);
}

/** Asks a process to end, and insists after 35 seconds. */
async function end(child) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGTERM');
	const timer = setTimeout(() => child.kill('SIGKILL'), 35_000);
	await gone;
	clearTimeout(timer);
}

/** Whether this Node is new enough; says so when not. */
export function nodeIsNewEnough() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return true;
	say(`Kade needs Node 20.19 or newer; this is ${process.versions.node}.`);
	return false;
}

/** Whether a program stands at this path and may be run. */
export function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
