import type { IncomingMessage, ServerResponse } from 'node:http';
import { ringForPayment } from '#services/activation/ring.ts';
import { smallBody } from '#front/body.ts';
import type { World } from '#ports/world.ts';

const MOST = 4096;
/** Ids as Mollie makes them; anything else is noise. */
const PAYMENT_ID = /^tr_[A-Za-z0-9]{4,64}$/;

/**
 * The provider rings about a payment. The bell says nothing that we believe: it only makes a job that asks.
 * Unknown ids get the same 200, so that nobody learns which exist (Mollie, webhooks).
 */
export async function paymentWebhook(
	world: World,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	if (request.method !== 'POST') return answer(response, 405);
	const body = await smallBody(request, MOST);
	if (body === null) return answer(response, 413);
	const id = new URLSearchParams(body).get('id') ?? '';
	if (PAYMENT_ID.test(id)) await ringForPayment(world, id);
	answer(response, 200);
}

function answer(response: ServerResponse, status: number): void {
	response
		.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
		.end(status === 200 ? 'ok' : '');
}
