import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { binaries, unprivileged } from './postgres-binaries.mjs';

const LOCALE = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
/** For data that a test throws away: nothing waits for the disk. */
const CARELESS = [
	'fsync=off',
	'synchronous_commit=off',
	'full_page_writes=off',
	'shared_buffers=64MB',
	'max_connections=200'
];
const STARTS = 5;
const SECONDS_60 = 60_000;

/**
 * Starts PostgreSQL on a folder of its own, made on first use, or finds the server that already runs there.
 * `durable: false` is for tests: data may be lost with the power. `stop` ends only a server that is ours: one whose
 * starter still lives is left to it. Works as root too: the server then runs as postgres or nobody.
 * @param {{ folder: string, port?: number, user: string, password: string, durable: boolean }} options
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startPostgres({ folder, port, user, password, durable }) {
	folder = path.resolve(folder);
	const account = unprivileged(folder);
	const bin = binaries(folder, account);
	const login = { host: '127.0.0.1', user, password };
	initialise({ folder, bin, account, user, password, durable });
	let server = await running(folder, login);
	for (let tries = 1; !server; tries += 1) {
		server = await start({
			folder,
			bin,
			account,
			durable,
			login,
			port: port && tries === 1 ? port : await freePort()
		}).catch((error) => {
			if (tries >= STARTS) throw error;
			return pause(500 * tries);
		});
		server ??= await running(folder, login);
	}
	await haveDatabase({ ...login, port: server.port }, user);
	const mine = claim(folder);
	const place = `${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${server.port}`;
	return {
		url: `postgres://${place}/${encodeURIComponent(user)}`,
		async stop() {
			if (!mine) return;
			fs.rmSync(ownerFile(folder), { force: true });
			await end(server.pid);
		}
	};
}

/** Makes the folder's contents beside it and moves them in place whole, so that half a folder never stays. */
function initialise({ folder, bin, account, user, password, durable }) {
	if (fs.existsSync(path.join(folder, 'PG_VERSION'))) return;
	fs.mkdirSync(path.dirname(folder), { recursive: true });
	const half = `${folder}.${process.pid}`;
	const secret = `${half}.password`;
	fs.mkdirSync(half, { mode: 0o700 });
	fs.writeFileSync(secret, `${password}\n`, { mode: 0o600 });
	if (account.uid !== undefined)
		for (const place of [half, secret]) fs.chownSync(place, account.uid, account.gid);
	const flags = [
		'-D',
		half,
		'-U',
		user,
		'-A',
		'scram-sha-256',
		`--pwfile=${secret}`,
		...LOCALE,
		...(durable ? [] : ['--no-sync'])
	];
	const made = spawnSync(path.join(bin, 'initdb'), flags, { ...account, cwd: '/', encoding: 'utf8' });
	fs.rmSync(secret, { force: true });
	if (made.status !== 0) {
		fs.rmSync(half, { recursive: true, force: true });
		throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
	}
	try {
		if (fs.existsSync(folder)) fs.rmdirSync(folder);
		fs.renameSync(half, folder);
	} catch (error) {
		fs.rmSync(half, { recursive: true, force: true });
		if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) throw error;
	}
}

async function start({ folder, bin, account, port, durable, login }) {
	const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(durable ? [] : CARELESS)];
	const log = path.join(folder, 'server.log');
	const output = fs.openSync(log, 'w', 0o600);
	/** In a group of its own, so that Ctrl+C ends us and we end it, in that order. */
	const child = spawn(
		path.join(bin, 'postgres'),
		['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
		{
			...account,
			cwd: '/',
			detached: true,
			stdio: ['ignore', output, output]
		}
	);
	fs.closeSync(output);
	let ended = false;
	child.once('exit', () => (ended = true)).once('error', () => (ended = true));
	child.unref();
	const server = { pid: child.pid, port };
	for (const until = Date.now() + SECONDS_60; Date.now() < until; await pause(30)) {
		if (ended) throw new Error(`PostgreSQL did not start: ${fs.readFileSync(log, 'utf8').slice(-2000)}`);
		if (await answers({ ...login, port })) return server;
	}
	await end(child.pid);
	throw new Error('PostgreSQL did not answer within a minute');
}

/** The server that the folder's lock file tells of, when it lives and is this one; a lock left by a dead one is removed. */
async function running(folder, login) {
	const file = path.join(folder, 'postmaster.pid');
	for (const until = Date.now() + SECONDS_60; Date.now() < until; await pause(100)) {
		if (!fs.existsSync(file)) return null;
		const [pid, , , port] = fs.readFileSync(file, 'utf8').split('\n').map(Number);
		if (!pid || !isPostgres(pid)) {
			fs.rmSync(file, { force: true });
			return null;
		}
		if (port && (await answers({ ...login, port }))) return { pid, port };
	}
	throw new Error(`The PostgreSQL that holds ${folder} does not answer`);
}

/** A number in a lock file can belong to any process by now. */
function isPostgres(pid) {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if (error.code === 'ESRCH') return false;
	}
	if (process.platform === 'linux') {
		const name = spawnSync('cat', [`/proc/${pid}/comm`], { encoding: 'utf8' }).stdout;
		return name.trim() === 'postgres';
	}
	return /postgres/.test(spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout);
}

async function answers(login) {
	const client = new pg.Client({ ...login, database: 'postgres', connectionTimeoutMillis: 5000 });
	client.on('error', () => undefined);
	try {
		await client.connect();
		return true;
	} catch (error) {
		if (error.code === '28P01')
			throw new Error('PostgreSQL runs, and does not know this password: was it made with other secrets?');
		return false;
	} finally {
		await client.end().catch(() => undefined);
	}
}

async function haveDatabase(login, name) {
	const client = new pg.Client({ ...login, database: 'postgres' });
	await client.connect();
	try {
		const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
		if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
	} catch (error) {
		if (error.code !== '42P04' && error.code !== '23505') throw error;
	} finally {
		await client.end();
	}
}

/** Writes who is to end the server, unless somebody living is; answers whether that is us. */
function claim(folder) {
	const file = ownerFile(folder);
	const owner = Number(fs.readFileSync(file, { encoding: 'utf8', flag: 'a+' }));
	if (owner && owner !== process.pid && isAlive(owner)) return false;
	fs.writeFileSync(file, String(process.pid));
	return true;
}

function ownerFile(folder) {
	return `${folder}.owner`;
}

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

/** Ends the server in an orderly way, and insists after 20 seconds. */
async function end(pid) {
	const signal = (name) => {
		try {
			process.kill(pid, name);
			return true;
		} catch {
			return false;
		}
	};
	signal('SIGINT');
	for (const until = Date.now() + 20_000; Date.now() < until; await pause(20)) if (!signal(0)) return;
	signal('SIGQUIT');
}

function freePort() {
	return new Promise((resolve, reject) => {
		const probe = net.createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address();
			probe.close(() => resolve(port));
		});
	});
}
