import type { PaymentsTrouble } from '#ports/payments.ts';

/** The provider understood the question and says no; `status` is its HTTP status. */
export interface Rejection {
	refused: 'rejected';
	status: number;
	field: string | null;
	message: string;
}

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 250;

/**
 * Asks the provider with patience: what may be a passing trouble (429, a lost connection, an answer that is no JSON)
 * is asked again, ever more slowly, until the time is up. The question must carry the same idempotency key each time.
 * The client itself repeats a 5xx three times, so one that comes through here is final.
 */
export async function ask<Answer>(
	timeoutMs: number,
	question: () => Promise<Answer>
): Promise<{ answer: Answer } | Rejection | PaymentsTrouble> {
	let timer: NodeJS.Timeout | undefined;
	let over = false;
	const deadline = new Promise<PaymentsTrouble>((resolve) => {
		timer = setTimeout(() => {
			over = true;
			resolve({ refused: 'payments-down' });
		}, timeoutMs);
	});
	try {
		// The client can't be interrupted: a question still in flight ends by itself, and its answer is not heard.
		return await Promise.race([persist(question, () => over), deadline]);
	} finally {
		over = true;
		clearTimeout(timer);
	}
}

async function persist<Answer>(
	question: () => Promise<Answer>,
	over: () => boolean
): Promise<{ answer: Answer } | Rejection | PaymentsTrouble> {
	for (let attempt = 1; ; attempt += 1) {
		const outcome = await once(question);
		if (!('refused' in outcome) || outcome.refused === 'rejected' || outcome.refused === 'payments-down') {
			return outcome;
		}
		if (attempt === ATTEMPTS || over()) {
			return { refused: outcome.refused === 'payments-busy' ? 'payments-busy' : 'payments-down' };
		}
		// Jitter, so that many workers that were sent away together do not come back together.
		await new Promise((done) =>
			setTimeout(done, FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()))
		);
		if (over()) return { refused: 'payments-down' };
	}
}

type Outcome<Answer> =
	| { answer: Answer }
	| Rejection
	| { refused: 'payments-down' }
	| { refused: 'payments-busy' }
	| { refused: 'passing' };

async function once<Answer>(question: () => Promise<Answer>): Promise<Outcome<Answer>> {
	try {
		return { answer: await question() };
	} catch (error) {
		const { statusCode, field, message } = error as { statusCode?: number; field?: string; message: string };
		// No status: the connection failed, or what came back could not be read. Whether it was done is not known.
		if (statusCode === undefined || statusCode === 409) return { refused: 'passing' };
		if (statusCode === 429) return { refused: 'payments-busy' };
		if (statusCode >= 500) return { refused: 'payments-down' };
		return { refused: 'rejected', status: statusCode, field: field ?? null, message };
	}
}
