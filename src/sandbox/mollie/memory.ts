import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Records, World } from './world.ts';

const FILE = 'mollie.json';
const written = new WeakMap<World, string>();

/** Keeps what happened in a file of the folder, when something did; without a folder nothing is kept. */
export function remember(world: World, folder: string | undefined): void {
	if (folder === undefined) return;
	const { payments, customers, mandates, refunds, chargebacks, links } = world;
	const records: Records = { payments, customers, mandates, refunds, chargebacks, links };
	const text = JSON.stringify({ aheadMs: world.clock.offset(), records });
	if (written.get(world) === text) return;
	mkdirSync(folder, { recursive: true });
	const file = join(folder, FILE);
	// Written beside and renamed, so that a crash leaves the old file whole.
	writeFileSync(`${file}.new`, text);
	renameSync(`${file}.new`, file);
	written.set(world, text);
}

/** Brings back what an earlier run kept. */
export function recall(world: World, folder: string | undefined): void {
	const file = folder === undefined ? null : join(folder, FILE);
	if (file === null || !existsSync(file)) return;
	const kept = JSON.parse(readFileSync(file, 'utf8')) as { aheadMs: number; records: Records };
	Object.assign(world, kept.records);
	world.clock.advance(kept.aheadMs);
}
