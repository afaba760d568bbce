import type { PretendPayment } from './payment.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
/** How long after the one before each of the nine further calls comes, as Mollie does it: about 26 hours in all. */
const RETRIES = [1, 2, 4, 8, 16, 29, 60, 120, 1320].map((minutes) => minutes * MINUTE);
const REORDER_WAIT = 2000;

/** Rings webhooks as Mollie does: a form with the id and nothing else, retried until someone answers 200. */
export class WebhookBell {
	readonly #timers = new Set<NodeJS.Timeout>();
	#held: (() => void)[] = [];

	constructor(private readonly world: () => World) {}

	/** Rings for a payment in the way that the world is set to; settles after the first answers, never throws. */
	async ring(payment: PretendPayment): Promise<void> {
		const { webhookUrl: url, id } = payment;
		const { mode, copies } = this.world().webhooks;
		if (url === null || mode === 'never') return;
		if (mode === 'reorder') return this.#hold(() => void this.#attempt(id, url, 1));
		const count = mode === 'duplicate' ? copies : 1;
		await Promise.all(Array.from({ length: count }, () => this.#attempt(id, url, 1)));
	}

	/** Forgets every call still to come. */
	silence(): void {
		for (const timer of this.#timers) clearTimeout(timer);
		this.#timers.clear();
		this.#held = [];
	}

	/** Rings later. */
	later(payment: PretendPayment, milliseconds: number): void {
		this.#after(milliseconds, () => void this.ring(payment));
	}

	/** Keeps calls until two are waiting (or a while has passed), and then lets the newest go first. */
	#hold(call: () => void): void {
		this.#held.push(call);
		const release = () => {
			const calls = this.#held.reverse();
			this.#held = [];
			for (const next of calls) next();
		};
		if (this.#held.length >= 2) release();
		else this.#after(REORDER_WAIT, release);
	}

	#after(milliseconds: number, action: () => void): void {
		const timer = setTimeout(() => {
			this.#timers.delete(timer);
			action();
		}, milliseconds);
		timer.unref();
		this.#timers.add(timer);
	}

	async #attempt(paymentId: string, url: string, attempt: number): Promise<void> {
		const world = this.world();
		const outcome = await knock(url, paymentId, world.webhooks.timeLimitMs);
		world.deliveries.push({ paymentId, url, attempt, at: world.clock.now(), outcome });
		world.deliveries.splice(0, world.deliveries.length - 500);
		if (outcome === 200) return;
		const wait = RETRIES[attempt - 1];
		if (wait === undefined) return;
		this.#after(wait * world.webhooks.timeScale, () => void this.#attempt(paymentId, url, attempt + 1));
	}
}

async function knock(url: string, id: string, timeLimitMs: number, redirects = 3): Promise<number | string> {
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: {
				'content-type': 'application/x-www-form-urlencoded',
				'user-agent': 'Mollie HTTP client/1.0',
				accept: '*/*'
			},
			body: new URLSearchParams({ id }).toString(),
			redirect: 'manual',
			signal: AbortSignal.timeout(timeLimitMs)
		});
		await response.body?.cancel();
		const location = response.headers.get('location');
		const followed =
			(response.status === 307 || response.status === 308) && location !== null && redirects > 0;
		return followed
			? await knock(new URL(location, url).href, id, timeLimitMs, redirects - 1)
			: response.status;
	} catch (error) {
		const { name, cause } = error as Error;
		return name === 'TimeoutError'
			? `no answer within ${timeLimitMs} ms`
			: ((cause as { code?: string } | undefined)?.code ?? name);
	}
}
