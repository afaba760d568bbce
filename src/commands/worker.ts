import closeWithGrace from 'close-with-grace';
import { config } from '#config.ts';
import { work } from '#jobs/run.ts';
import { openWorld } from '#wiring.server.ts';

/** `worker`: works off the queue until SIGTERM; any number of these may run. */
export async function run(): Promise<number> {
	const settings = config();
	const world = openWorld();
	const running = await work(world, {
		ownerUrl: settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL,
		concurrency: 4
	});
	world.log.info('worker-started');
	return new Promise((resolve) => {
		closeWithGrace({ delay: settings.SHUTDOWN_TIMEOUT * 1000 }, async ({ err }) => {
			if (err) world.log.error('breakdown', { error: err.message, stack: err.stack });
			await running.stop();
			await world.close();
			resolve(0);
		});
	});
}
