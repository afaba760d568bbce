import { expect, test } from 'vitest';
import { isFresh } from '#domain/user/step-up.ts';

const now = new Date('2026-11-21T13:00:00.000Z');

test.each<[string | null, boolean]>([
	[null, false],
	['2026-11-21T13:00:00.000Z', true],
	['2026-11-21T12:45:00.000Z', true],
	['2026-11-21T12:44:59.999Z', false],
	['2026-11-20T13:00:00.000Z', false]
])('a proof given at %s is fresh: %s', (given, fresh) =>
	expect(isFresh(given === null ? null : new Date(given), now)).toBe(fresh)
);
