import { randomBytes, randomInt } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Ids } from '#ports/ids.ts';

/** Identifiers and secrets from the random source of this machine. */
export function systemIds(): Ids {
	return {
		uuid: uuidv7,
		secret: () => randomBytes(32).toString('base64url'),
		sixDigits: () => String(randomInt(1_000_000)).padStart(6, '0')
	};
}
