import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { holdPort } from '../../src/commands/ports.mjs';

const files: string[] = [];
afterEach(() => files.splice(0).forEach((file) => rmSync(file, { force: true })));

/** A free port, promised by a process to one of its own. */
async function promised(by: number): Promise<{ port: number; file: string }> {
	const { port, release } = await holdPort(0);
	await release();
	const file = path.join(os.tmpdir(), `kade-port-${port}`);
	files.push(file);
	writeFileSync(file, String(by));
	return { port, file };
}

async function chosen(wanted: number): Promise<number> {
	const { port, release } = await holdPort(wanted);
	files.push(path.join(os.tmpdir(), `kade-port-${port}`));
	await release();
	return port;
}

it('a port that another house gave to a process that is starting is not chosen, though nobody listens there yet', async () => {
	const { port, file } = await promised(process.ppid);
	expect(await chosen(port)).toBeGreaterThan(port);
	const longAgo = new Date(Date.now() - 61_000);
	utimesSync(file, longAgo, longAgo);
	expect(await chosen(port)).toBe(port);
});

it('a promise of a house that was killed holds nobody up, and one of our own does not either', async () => {
	const { pid } = spawnSync(process.execPath, ['--version']);
	const { port, file } = await promised(pid);
	expect(await chosen(port)).toBe(port);
	expect(existsSync(file)).toBe(true);
	expect(await chosen(port)).toBe(port);
});
