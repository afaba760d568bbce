import { iso } from './clock.ts';
import { act, whole } from './control.ts';
import type { Fault } from './faults.ts';
import { fields, text, word } from './fields.ts';
import type { Route } from './router.ts';
import { Problem, type Call } from './wire.ts';
import { emptyRecords, type World } from './world.ts';

const clockView = (world: World) => ({ now: iso(world.clock.now()), aheadMs: world.clock.offset() });

const moveClock = act((world, call) => {
	const body = fields(call);
	const set = text(body, 'set');
	if (set !== null) {
		const instant = Date.parse(set);
		if (Number.isNaN(instant)) throw new Problem(422, 'The instant is invalid', 'set');
		world.clock.set(instant);
	}
	if (body.reset === true || body.reset === 'on') world.clock.reset();
	world.clock.advance(
		(whole(body, 'advanceMs') ?? 0) +
			(whole(body, 'advanceSeconds') ?? 0) * 1000 +
			(whole(body, 'advanceMinutes') ?? 0) * 60_000 +
			(whole(body, 'advanceDays') ?? 0) * 86_400_000
	);
	return clockView(world);
});

function faultFrom(body: Record<string, unknown>): Fault {
	const flag = (name: string) => body[name] === true || body[name] === 'on' || undefined;
	const number = (name: string) => whole(body, name) ?? undefined;
	const match = text(body, 'match');
	if (match !== null && /^\/.+\/$/.test(match)) {
		try {
			new RegExp(match.slice(1, -1));
		} catch {
			throw new Problem(422, 'The match is not a regular expression', 'match');
		}
	}
	return {
		match: match ?? undefined,
		times: number('times'),
		status: number('status'),
		retryAfter: number('retryAfter'),
		delayMs: number('delayMs'),
		afterCommit: flag('afterCommit'),
		dropConnection: flag('dropConnection'),
		malformed:
			word<NonNullable<Fault['malformed']>>(body, 'malformed', ['html', 'truncated', 'shape']) ?? undefined,
		stale: flag('stale')
	};
}

const setFaults = act((world, call) => {
	const body = fields(call);
	if (body.clear === true || body.clear === 'on') world.faults.clear();
	else world.faults.add(faultFrom(body));
	return world.faults.list();
});

const setHostile = act((world, call) => {
	const body = fields(call);
	const rate = Number(body.rate ?? 0);
	if (!(rate >= 0 && rate <= 1)) throw new Problem(422, 'The rate should be between 0 and 1', 'rate');
	const seed = whole(body, 'seed') ?? 1;
	world.faults.hostile(seed, rate);
	return { seed, rate };
});

const setWebhooks = act((world, call) => {
	const body = fields(call);
	const { webhooks } = world;
	webhooks.mode = word(body, 'mode', ['normal', 'duplicate', 'reorder', 'never']) ?? webhooks.mode;
	webhooks.copies = Math.min(100, whole(body, 'copies') ?? webhooks.copies);
	if (typeof body.timeScale === 'number' && body.timeScale >= 0) webhooks.timeScale = body.timeScale;
	return { ...webhooks };
});

const reset = act((world) => {
	Object.assign(world, emptyRecords());
	world.silence();
	world.forgetKeys();
	world.faults.clear();
	world.clock.reset();
	world.webhooks.mode = 'normal';
	world.journal.length = 0;
	world.deliveries.length = 0;
	return { reset: true };
});

/** How requests are found back: by method, part of the path, and key. */
function requests(world: World, call: Call): object {
	const [path, key] = [call.query.get('path'), call.query.get('key')];
	return world.journal.filter(
		(entry) =>
			(path === null || `${entry.method} ${entry.path}`.includes(path)) &&
			(key === null || entry.idempotencyKey === key)
	);
}

/** What one can do to the pretend world itself. */
export const worldControls: readonly Route[] = [
	['GET', '/_sandbox/clock', (world) => ({ status: 200, body: clockView(world) })],
	['POST', '/_sandbox/clock', moveClock],
	['GET', '/_sandbox/faults', (world) => ({ status: 200, body: world.faults.list() })],
	['POST', '/_sandbox/faults', setFaults],
	[
		'DELETE',
		'/_sandbox/faults',
		act((world) => {
			world.faults.clear();
			return [];
		})
	],
	['POST', '/_sandbox/hostile', setHostile],
	['POST', '/_sandbox/webhooks', setWebhooks],
	['GET', '/_sandbox/deliveries', (world) => ({ status: 200, body: world.deliveries })],
	['GET', '/_sandbox/requests', (world, call) => ({ status: 200, body: requests(world, call) })],
	[
		'DELETE',
		'/_sandbox/requests',
		act((world) => {
			world.journal.length = 0;
			return [];
		})
	],
	['POST', '/_sandbox/reset', reset]
];
