import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kept } from './place.mjs';
import { startPostgres } from './postgres.mjs';

const HOUSE = path.join(kept, 'house.json');
const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Secrets for this machine's own house, made once. Production gives its own. */
export function secrets() {
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

/**
 * Starts the embedded database of this clone, or finds it running.
 * @param {{ folder?: string, port?: number }} options
 */
export async function homeDatabase({ folder = databaseFolder(), port } = {}) {
	const password = secrets().databasePassword;
	return startPostgres({ folder, port, user: 'kade', password, durable: true });
}

/**
 * Where the embedded database keeps its rows: in the project; or, when we are root and the project is in a private
 * folder, where its own account can reach. Named after this clone's password, as another clone may come in its place.
 */
export function databaseFolder() {
	if (process.env.KADE_DATA) return path.resolve(process.env.KADE_DATA);
	mkdirSync(kept, { recursive: true });
	if (process.getuid?.() !== 0 || reachableByAll(kept)) return path.join(kept, 'database');
	const folder = path.join('/var/lib', `kade-${digest(secrets().databasePassword)}`);
	mkdirSync(folder, { recursive: true });
	chmodSync(folder, 0o755);
	return path.join(folder, 'database');
}

function reachableByAll(folder) {
	for (let place = folder; ; place = path.dirname(place)) {
		if ((statSync(place).mode & 0o001) === 0) return false;
		if (place === path.dirname(place)) return true;
	}
}

/** Where the pretend payments of a database are kept: they live as long as it does. */
export function paymentsFolder(database) {
	return path.join(kept, 'mollie', digest(database));
}

/** Writes down that a house runs here, and where; answers how to take that back. */
export function noteHouse(facts) {
	writeFileSync(HOUSE, JSON.stringify({ pid: process.pid, ...facts }), { mode: 0o600 });
	return () => rmSync(HOUSE, { force: true });
}

/** The house that runs in this clone, or null; one that was killed left a note that nobody answers to. */
export async function runningHouse() {
	if (!existsSync(HOUSE)) return null;
	try {
		const house = JSON.parse(readFileSync(HOUSE, 'utf8'));
		process.kill(house.pid, 0);
		const answer = await fetch(`${house.local}/healthz`, { signal: AbortSignal.timeout(3000) });
		return answer.ok ? house : null;
	} catch {
		return null;
	}
}
