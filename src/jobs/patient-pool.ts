import pg from 'pg';

/** PostgreSQL's word for "not now": the one that the queue tries again after, for hours, instead of giving up. */
const NOT_NOW = '57P03';

/**
 * Connections for the queue, whose loss reads as "not now". The queue by itself takes a lost connection for a bug: it
 * would end the process where it marks a job as done, and forget the job where it marks one as failed.
 */
export function patientPool(connectionString: string, max: number, onLost: (error: Error) => void): pg.Pool {
	const pool = new PatientPool({
		connectionString,
		max,
		Client: PatientClient,
		application_name: 'kade-queue'
	});
	pool.on('error', onLost);
	/** Without a listener, an error on a connection in use would end the process. */
	pool.on('connect', (client) => client.on('error', onLost));
	return pool;
}

class PatientPool extends pg.Pool {
	override connect(...args: unknown[]): never {
		const connect = super.connect.bind(this) as (...given: unknown[]) => Promise<unknown> | undefined;
		return connect(...args)?.catch(told) as never;
	}
}

class PatientClient extends pg.Client {
	override query(...args: unknown[]): never {
		const query = super.query.bind(this) as (...given: unknown[]) => unknown;
		const answer = query(...args);
		return (answer instanceof Promise ? answer.catch(told) : answer) as never;
	}
}

/** Throws on what the database itself said; what came of losing it, as "not now". */
function told(error: Error & { code?: string }): never {
	const isAnswer = /^[0-9A-Z]{5}$/.test(error.code ?? '') && !/^(08|57P|EPIPE)/.test(error.code ?? '');
	throw isAnswer ? error : Object.assign(new Error(error.message, { cause: error }), { code: NOT_NOW });
}
