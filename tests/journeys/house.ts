import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openHouse } from '../../src/commands/house.mjs';

/** Starts a whole house of its own for the journeys, on free ports and an empty database, and ends it after. */
export default async function setup(): Promise<() => Promise<void>> {
	const data = mkdtempSync(path.join(tmpdir(), 'kade-journeys-'));
	const house = await openHouse({
		scattered: true,
		data,
		env: { LOG_LEVEL: process.env.KADE_TEST_LOG ?? 'error', ADDRESS_HEADER: 'x-visitor' }
	});
	process.env.KADE_TEST_HOUSE = JSON.stringify({
		origin: house.origin,
		worlds: house.worlds,
		database: house.env.DATABASE_URL
	});
	return async () => {
		await house.stop();
		rmSync(data, { recursive: true, force: true });
	};
}
