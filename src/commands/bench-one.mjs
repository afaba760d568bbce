import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './place.mjs';

/**
 * Runs the measurements of one built file and hands them to the process that asked. A file that wants a house gets one
 * of its own, on an empty database, which ends with it.
 */
const ending = new AbortController();
for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(event, () => ending.abort());
const closing = [];

try {
	const { run } = await import(pathToFileURL(process.argv[2]).href);
	const aborted = new Promise((_, reject) =>
		ending.signal.addEventListener('abort', () => reject(new Error('told to end')))
	);
	const measured = await Promise.race([run({ root, openHouse, signal: ending.signal }), aborted]);
	await new Promise((resolve) => process.send(measured, resolve));
} catch (error) {
	process.stderr.write(`${error.stack}\n`);
	process.exitCode = 2;
} finally {
	for (const close of closing.reverse()) await close();
	// Whatever a measurement left open, a pool or a kept connection, must not keep this process.
	process.exit();
}

async function openHouse() {
	const { openHouse: open } = await import('./house.mjs');
	const data = mkdtempSync(path.join(tmpdir(), 'kade-bench-'));
	closing.push(() => rmSync(data, { recursive: true, force: true }));
	const house = await open({
		port: 3200,
		data,
		quiet: true,
		signal: ending.signal,
		env: { LOG_LEVEL: 'error' }
	});
	closing.push(house.stop);
	return house;
}
