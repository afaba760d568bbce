import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than the slowest way behind these doors takes on a busy machine, milliseconds; short for who waits for mail. */
const EVEN_MS = 300;

/**
 * For doors that could tell by their haste whether an address or a company is known to us: whatever became of the
 * request, its answer leaves no sooner than a fixed time after it came in.
 */
export function evenly<Event extends { locals: App.Locals }, Answer>(
	action: (event: Event) => Promise<Answer>
): (event: Event) => Promise<Answer> {
	return async (event) => {
		try {
			return await action(event);
		} finally {
			await sleep(Math.max(0, event.locals.cameAt + EVEN_MS - performance.now()));
		}
	};
}
