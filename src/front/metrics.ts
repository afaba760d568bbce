import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { World } from '#ports/world.ts';

/** Measures of this process in Prometheus' text form. */
export interface Meter {
	contentType: string;
	text(): Promise<string>;
	/** A request begins; call the answer with its status when it ends. */
	begin(method: string): (status: number) => void;
}

/** Opens the measures: requests by method and status class, their seconds, what waits in the queue. */
export function metrics({ store }: Pick<World, 'store'>): Meter {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const seconds = new Histogram({
		name: 'kade_http_request_seconds',
		help: 'Time to answer a request, seconds',
		labelNames: ['method', 'status'],
		buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
		registers: [registry]
	});
	const refused = new Counter({
		name: 'kade_http_overload_total',
		help: 'Requests answered 503',
		registers: [registry]
	});
	new Gauge({
		name: 'kade_queue_jobs',
		help: 'Jobs waiting or failed, by state',
		labelNames: ['state'],
		registers: [registry],
		async collect() {
			const queue = await store.queue().catch(() => null);
			for (const [state, count] of Object.entries(queue ?? {})) this.set({ state }, count);
		}
	});
	return {
		contentType: registry.contentType,
		text: () => registry.metrics(),
		begin(method) {
			const stop = seconds.startTimer({ method });
			return (status) => {
				if (status === 503) refused.inc();
				stop({ status: `${Math.floor(status / 100)}xx` });
			};
		}
	};
}
