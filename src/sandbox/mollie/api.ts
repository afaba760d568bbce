import { chargebackRoutes } from './chargebacks.ts';
import { customerRoutes } from './customers.ts';
import type { Fault } from './faults.ts';
import type { Idempotency } from './idempotency.ts';
import { linkRoutes } from './links.ts';
import { mandateRoutes } from './mandates.ts';
import { methodRoutes } from './methods.ts';
import { paymentView } from './payment-view.ts';
import { paymentRoutes } from './payments.ts';
import { refundRoutes } from './refunds.ts';
import { route } from './router.ts';
import { errorAnswer, Problem, type Answer, type Call } from './wire.ts';
import { find, type World } from './world.ts';

const ROUTES = [
	...paymentRoutes,
	...customerRoutes,
	...mandateRoutes,
	...refundRoutes,
	...chargebackRoutes,
	...methodRoutes,
	...linkRoutes
];

/** An answer as it goes over the wire: perhaps not at all, perhaps not as JSON. */
export type WireAnswer = Answer | 'dropped';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function perform(world: World, call: Call): Promise<Answer> {
	try {
		return await route(ROUTES, call)(world, call);
	} catch (error) {
		if (error instanceof Problem) return errorAnswer(error.status, error.detail, error.field);
		throw error;
	}
}

function authorised(world: World, call: Call): boolean {
	return call.headers.authorization === `Bearer ${world.apiKey}`;
}

async function once(keys: Idempotency, call: Call, does: () => Promise<Answer>): Promise<Answer> {
	const key = call.headers['idempotency-key'];
	if (typeof key !== 'string' || call.method === 'GET') return does();
	const known = keys.begin(key, call);
	if (known !== null) return known;
	let answer: Answer | null = null;
	try {
		answer = await does();
		return answer;
	} finally {
		keys.end(key, answer);
	}
}

function mangled(answer: Answer, kind: NonNullable<Fault['malformed']>): Answer {
	switch (kind) {
		case 'html':
			return { status: 200, body: '<html><body>Service temporarily degraded</body></html>' };
		case 'truncated':
			return {
				status: answer.status,
				headers: { 'content-type': 'application/hal+json' },
				body: JSON.stringify(answer.body ?? {}).slice(0, 60)
			};
		case 'shape':
			return { status: answer.status, body: { ...(answer.body as object), amount: '1,00', status: 7 } };
	}
}

function faulty(fault: Fault, answer: Answer): WireAnswer {
	if (fault.dropConnection === true) return 'dropped';
	if (fault.malformed !== undefined) return mangled(answer, fault.malformed);
	if (fault.status === undefined) return answer;
	const wrong = errorAnswer(fault.status, 'The sandbox was asked to go wrong here');
	return fault.retryAfter === undefined
		? wrong
		: { ...wrong, headers: { 'retry-after': String(fault.retryAfter) } };
}

function stale(world: World, call: Call): Answer | null {
	const id = /^\/v2\/payments\/([^/]+)$/.exec(call.path)?.[1];
	const before = call.method === 'GET' ? find(world.payments, id)?.before : null;
	return before ? { status: 200, body: paymentView(world, before, call.origin) } : null;
}

/** Answers one request to the API, with whatever was asked to go wrong. */
export async function answerApi(
	world: World,
	keys: Idempotency,
	call: Call,
	fault: Fault | null
): Promise<WireAnswer> {
	if (!authorised(world, call)) {
		return errorAnswer(401, 'Missing authentication, or failed to authenticate');
	}
	if (fault === null) return once(keys, call, () => perform(world, call));
	const goesWrong = fault.status !== undefined || fault.dropConnection === true;
	if (goesWrong && fault.afterCommit !== true) {
		await pause(fault.delayMs ?? 0);
		return faulty(fault, { status: 500 });
	}
	const answer = await once(keys, call, async () => {
		await pause(fault.delayMs ?? 0);
		return (fault.stale === true ? stale(world, call) : null) ?? (await perform(world, call));
	});
	return faulty(fault, answer);
}
