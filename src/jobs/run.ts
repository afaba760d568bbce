import { EventEmitter } from 'node:events';
import { Logger, run, type JobHelpers, type Runner } from 'graphile-worker';
import { catalogue } from '#jobs/catalogue.ts';
import { patientPool } from '#jobs/patient-pool.ts';
import { presence } from '#jobs/presence.ts';
import { schedule } from '#jobs/schedule.ts';
import type { JobName } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';

/** A worker at work, and how it stops. */
export interface Work {
	/** Finishes what it has in hand, gives back what it can't finish, then answers. */
	stop(): Promise<void>;
}

/**
 * Works off the queue until stopped, through losses of the database. The queue's own connections use the owner's
 * role, as graphile-worker asks; the jobs themselves reach data by the world's store, as the app's role.
 */
export async function work(
	world: World,
	options: {
		ownerUrl: string;
		concurrency: number;
		onJob?: (name: string, outcome: 'done' | 'failed', seconds: number) => void;
	}
): Promise<Work> {
	const pool = patientPool(options.ownerUrl, options.concurrency + 2, (error) =>
		world.log.warn('queue-connection-lost', { error: error.message })
	);
	const inHand = new Set<string>();
	const taskList = Object.fromEntries(
		(Object.keys(catalogue) as JobName[]).map((name) => [
			name,
			async (payload: unknown, { job }: JobHelpers) => {
				inHand.add(job.id);
				await perform(world, name, payload, options.onJob).finally(() => inHand.delete(job.id));
			}
		])
	);
	const present = presence(pool, { ownerUrl: options.ownerUrl, inHand, log: world.log });
	let poolId = '';
	const begin = (): Promise<Runner> =>
		run({
			pgPool: pool,
			concurrency: options.concurrency,
			noHandleSignals: true,
			pollInterval: 1000,
			taskList,
			crontab: schedule
				.map(({ job, cron }) => `${cron} ${job} ?jobKey=${job}&jobKeyMode=replace&max=3`)
				.join('\n'),
			events: new EventEmitter().on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
				poolId = workerPool.id;
				present.show(poolId);
			}),
			logger: new Logger(() => (level, message) => {
				if (level === 'error') world.log.error('queue', { message });
				else if (level === 'warning') world.log.warn('queue', { message });
			})
		});
	let runner = await begin();
	let stopping = false;
	const worked = (async () => {
		for (;;) {
			await runner.promise.catch(() => undefined);
			if (stopping) return;
			world.log.warn('queue-begins-again');
			const over = poolId;
			runner = await again(begin, () => stopping);
			await again(
				() => present.giveBack(over),
				() => stopping
			);
		}
	})();
	return {
		async stop() {
			stopping = true;
			await runner.stop().catch(() => undefined);
			await worked.catch(() => undefined);
			await present.end();
			await pool.end();
		}
	};
}

/** Tries until it works, as a database that is away comes back. */
async function again<T>(deed: () => Promise<T>, givenUp: () => boolean): Promise<T> {
	for (;;) {
		try {
			return await deed();
		} catch (error) {
			if (givenUp()) throw error;
			await new Promise((resolve) => setTimeout(resolve, 1000));
		}
	}
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
