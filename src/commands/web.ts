import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import { config } from '#config.ts';
import { CHECK_LIMIT, front, type Handler } from '#front/front.ts';
import { openWorld } from '#wiring.server.ts';

/** Requests at once for each connection to the database; more would wait longer than a person does. */
const IN_FLIGHT = 8;

/** `web`: serves pages, webhooks and health until SIGTERM; any number of these may run on one database. */
export async function run(): Promise<number> {
	const settings = config();
	const world = openWorld();
	process.env.BODY_SIZE_LIMIT = String(CHECK_LIMIT);
	const pages = new URL('../handler.js', import.meta.url).href;
	const { handler } = (await import(/* @vite-ignore */ pages)) as { handler: Handler };
	const { listener, drain } = front(world, {
		handler,
		webhookToken: settings.KADE_WEBHOOK_TOKEN,
		capacity: settings.DATABASE_POOL * IN_FLIGHT,
		metrics: { token: settings.KADE_METRICS_TOKEN, addressHeader: settings.ADDRESS_HEADER }
	});
	const server = http.createServer(
		{ requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 5_000 },
		listener
	);
	await new Promise<void>((resolve, reject) =>
		server.once('error', reject).listen(settings.PORT, settings.HOST, resolve)
	);
	world.log.info('web-started', { port: settings.PORT });
	return new Promise((resolve) => {
		const { SHUTDOWN_NOTICE: notice, SHUTDOWN_TIMEOUT: timeout } = settings;
		closeWithGrace({ delay: (notice + timeout) * 1000 }, async ({ err }) => {
			if (err) world.log.error('breakdown', { error: err.message, stack: err.stack });
			drain();
			// Whoever is sent here before the balancer has looked again would find a closed door.
			if (!err && notice > 0) await sleep(notice * 1000);
			const closed = new Promise((done) => server.close(done));
			server.closeIdleConnections();
			await closed;
			await world.close();
			resolve(0);
		});
	});
}
