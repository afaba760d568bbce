import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { needNode, root, run, say } from './place.mjs';

/** What the build is made of. */
const SOURCES = [
	'src',
	'migrations',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];
const digest = (text) => createHash('sha256').update(text).digest('hex');

/**
 * Installs the packages of the lock file when they are not there or not these, and builds the app and its commands
 * when anything of theirs changed since the last build.
 */
export async function prepare({ signal } = {}) {
	needNode();
	await install(signal);
	const stamp = path.join(root, 'build', '.stamp');
	const now = sourceDigest();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
	say('Building (once, about a minute)');
	rmSync(stamp, { force: true });
	await build({ signal });
	signal?.throwIfAborted();
	mkdirSync(path.dirname(stamp), { recursive: true });
	writeFileSync(stamp, now);
}

async function install(signal) {
	const lock = digest(readFileSync(path.join(root, 'package-lock.json')));
	const stamp = path.join(root, 'node_modules', '.kade-lock');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	say('Installing packages (once, about a minute)');
	// Without install scripts: nothing of others runs here before it is asked to. Not `npm ci`: that refuses a lock
	// file in which packages for other platforms are missing, as a registry that mirrors one platform makes it.
	const flags = [
		'--no-save',
		'--ignore-scripts',
		'--include=dev',
		'--no-audit',
		'--no-fund',
		'--loglevel=error'
	];
	await run('npm', ['install', ...flags], { signal });
	writeFileSync(stamp, lock);
}

/** One digest over every file that the build is made of. */
function sourceDigest() {
	const hash = createHash('sha256');
	const visit = (place) => {
		const stat = statSync(place, { throwIfNoEntry: false });
		if (!stat) return;
		if (stat.isDirectory()) for (const name of readdirSync(place).sort()) visit(path.join(place, name));
		else hash.update(`${path.relative(root, place)} ${stat.size} ${stat.mtimeMs}\n`);
	};
	for (const name of SOURCES) visit(path.join(root, name));
	return hash.digest('hex');
}

if (process.argv[1] === import.meta.filename) await prepare();
