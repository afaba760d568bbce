import { Logger, run, type Runner } from 'graphile-worker';
import pg from 'pg';
import { catalogue } from '#jobs/catalogue.ts';
import { schedule } from '#jobs/schedule.ts';
import type { JobName } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

/** A worker at work, and how it stops. */
export interface Work {
	/** Finishes what it has in hand, gives back what it can't finish, then answers. */
	stop(): Promise<void>;
}

/**
 * Works off the queue until stopped. The queue's own connections use the owner's role, as graphile-worker
 * asks; the jobs themselves reach data by the world's store, as the app's role.
 */
export async function work(
	world: World,
	options: {
		ownerUrl: string;
		concurrency: number;
		onJob?: (name: string, outcome: 'done' | 'failed', seconds: number) => void;
	}
): Promise<Work> {
	const pool = new pg.Pool({ connectionString: options.ownerUrl, max: options.concurrency + 2 });
	const lost = (error: Error) => world.log.warn('queue-connection-lost', { error: error.message });
	pool.on('error', lost);
	/** Without a listener, an error on a connection in use would end the process. */
	pool.on('connect', (client) => client.on('error', lost));
	const taskList = Object.fromEntries(
		(Object.keys(catalogue) as JobName[]).map((name) => [
			name,
			(payload: unknown) => perform(world, name, payload, options.onJob)
		])
	);
	const runner: Runner = await run({
		pgPool: pool,
		concurrency: options.concurrency,
		noHandleSignals: true,
		pollInterval: 1000,
		taskList,
		parsedCronItems: undefined,
		crontab: schedule
			.map(({ job, cron }) => `${cron} ${job} ?jobKey=${job}&jobKeyMode=replace&max=3`)
			.join('\n'),
		logger: new Logger(() => (level, message) => {
			if (level === 'error') world.log.error('queue', { message });
			else if (level === 'warning') world.log.warn('queue', { message });
		})
	});
	return {
		async stop() {
			await runner.stop();
			await pool.end();
		}
	};
}

async function perform(
	world: World,
	name: JobName,
	payload: unknown,
	onJob?: (name: string, outcome: 'done' | 'failed', seconds: number) => void
): Promise<void> {
	const begun = performance.now();
	const seconds = () => (performance.now() - begun) / 1000;
	const handler = catalogue[name] as (world: World, payload: unknown) => Promise<unknown>;
	try {
		await handler(world, payload);
		onJob?.(name, 'done', seconds());
		world.log.info('job', { job: name, seconds: seconds() });
	} catch (error) {
		onJob?.(name, 'failed', seconds());
		world.log.error('job-failed', {
			job: name,
			error: error instanceof Error ? error.message : String(error)
		});
		throw error;
	}
}
