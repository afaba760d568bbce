import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './place.mjs';

const INSIST_AFTER_MS = 35_000;

/**
 * Starts one command of the built house as a process of its own. It stands outside our process group, so that Ctrl+C
 * reaches it through us alone, and it ends by itself when we are gone (see main.mjs).
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, output?: import('node:child_process').StdioOptions | number, preload?: string }} options
 */
export function launch(args, { env = process.env, output = 'inherit', preload } = {}) {
	const trust = preload ? ['--import', path.join(root, 'src/sandbox/mollie/trust.mjs')] : [];
	return spawn(
		process.execPath,
		[...trust, '--enable-source-maps', path.join(root, 'src/commands/main.mjs'), ...args],
		{
			cwd: root,
			env: preload ? { ...env, KADE_SANDBOX_CA: preload } : env,
			detached: true,
			stdio: ['ignore', output, typeof output === 'number' ? output : 'inherit', 'ipc']
		}
	);
}

/** Waits for a process to do its work and end well. */
export function finished(child) {
	return new Promise((resolve, reject) =>
		child.once('exit', (code) =>
			code === 0 ? resolve() : reject(new Error(`"${child.spawnargs.at(-1)}" ended with ${code}.`))
		)
	);
}

/** Fails when a process ends before it was ready. */
export function died(child, name) {
	return new Promise((_, reject) =>
		child.once('exit', (code) => reject(new Error(`The ${name} ended with ${code} before it was ready.`)))
	);
}

/** The first line that a process prints. */
export function firstLine(child) {
	return new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
}

/** Waits until an address answers well, half a minute at most. */
export async function answering(url) {
	for (const until = Date.now() + 30_000; Date.now() < until;) {
		const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 30));
	}
	throw new Error(`${url} did not answer within 30 seconds.`);
}

/** Asks a process to end, and insists after 35 seconds. */
export async function end(child) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGTERM');
	const timer = setTimeout(() => child.kill('SIGKILL'), INSIST_AFTER_MS);
	await gone;
	clearTimeout(timer);
}
