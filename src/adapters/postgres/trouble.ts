const AWAY_CODES = [
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'ETIMEDOUT',
	'ENOENT',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH'
];
/** Classes 08 and 57P, and an idle transaction that was ended: after these there is no connection any more. */
const AWAY_STATES = /^(08...|57P0[1-5]|25P03)$/;
const AWAY_WORDS = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;
/** Serialization failure and deadlock: the whole transaction may run again. */
const CLASHES = ['40001', '40P01'];
/** Too many connections; a lock or a statement that took too long. */
const FULL = ['53300', '55P03', '57014'];

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether an error means that the connection is gone rather than that the statement was wrong. */
export function isConnectionLost(error: unknown): boolean {
	const code = codeOf(error);
	return (
		AWAY_CODES.includes(code) ||
		AWAY_STATES.test(code) ||
		(error instanceof Error && AWAY_WORDS.test(error.message)) ||
		(error instanceof AggregateError && error.errors.every(isConnectionLost))
	);
}

/** Whether two transactions stood in each other's way, so that this one, rolled back, may run again. */
export function isClash(error: unknown): boolean {
	return CLASHES.includes(codeOf(error));
}

/** Whether there was no room: no connection free in time, or a wait that the database cut off. */
export function isFull(error: unknown): boolean {
	return (
		FULL.includes(codeOf(error)) ||
		(error instanceof Error && error.message === 'timeout exceeded when trying to connect')
	);
}
