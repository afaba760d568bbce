import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { testMollie, until, webhookListener, type Listener, type TestMollie } from '../../support/mollie.ts';

let mollie: TestMollie;
let listener: Listener;
beforeAll(async () => void (mollie = await testMollie()));
afterAll(() => mollie.close());
beforeEach(async () => {
	await mollie.play('reset', {});
	listener = await webhookListener();
});
afterEach(() => listener.close());

interface Made {
	id: string;
	checkout: string;
}

async function open(change: object = {}): Promise<Made> {
	const { body } = await mollie.api('POST', 'payments', {
		amount: { currency: 'EUR', value: '0.01' },
		description: 'Activatie <b>7K2F</b>',
		redirectUrl: 'http://localhost:9/terug?x=1',
		method: 'ideal',
		webhookUrl: listener.url,
		...change
	});
	return { id: body.id, checkout: (body._links as { checkout: { href: string } }).checkout.href };
}

function submit(checkout: string, form: Record<string, string>): Promise<Response> {
	return fetch(checkout, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
}

const details = async (id: string) => (await mollie.api('GET', `payments/${id}`)).body;

test('the page shows amount and description in Dutch, as text, and says that it is not real', async () => {
	const page = await (await fetch((await open()).checkout)).text();
	expect(page).toContain('<html lang="nl">');
	expect(page).toContain('€\u00a00,01');
	expect(page).toContain('Activatie &#60;b&#62;7K2F&#60;/b&#62;');
	expect(page).toContain('Er wordt niets betaald');
	expect(page).not.toContain('<script');
});

test('a payer of the cast pays, the webhook rings first, and one returns', async () => {
	const { id, checkout } = await open();
	const answer = await submit(checkout, { account: 'de-son', status: 'paid' });
	expect(answer.status).toBe(303);
	expect(answer.headers.get('location')).toBe('http://localhost:9/terug?x=1');
	expect(listener.heard.map((call) => call.id)).toEqual([id]);
	expect(await details(id)).toMatchObject({
		status: 'paid',
		details: { consumerName: 'Bakkerij de Son BV', consumerAccount: 'NL91ABNA0417164300' }
	});
});

test.each([
	[{ noName: 'on' }, null],
	[{ cut: 'on' }, 'Stichting tot Behoud van het Oude R'],
	[{ cut: 'on', upper: 'on' }, 'STICHTING TOT BEHOUD VAN HET OUDE R'],
	[{}, 'Stichting tot Behoud van het Oude Raadhuis van Duin']
])('a typed payer arrives as the bank passes it on: %j', async (options, name) => {
	const { id, checkout } = await open();
	await submit(checkout, {
		account: 'other',
		name: 'Stichting tot Behoud van het Oude Raadhuis van Duin',
		iban: 'nl91 abna 0417 1643 00',
		status: 'paid',
		...options
	});
	expect(await details(id)).toMatchObject({
		details: { consumerName: name, consumerAccount: 'NL91ABNA0417164300', consumerBic: 'ABNANL2A' }
	});
});

test('a mistyped IBAN is shown with what was typed, and nothing happens', async () => {
	const { id, checkout } = await open();
	const answer = await submit(checkout, {
		account: 'other',
		name: 'Jansen & Zn',
		iban: 'NL91ABNA0417164301',
		status: 'paid'
	});
	expect(answer.status).toBe(422);
	const page = await answer.text();
	expect(page).toContain('Dit is geen geldig IBAN');
	expect(page).toContain('value="Jansen &#38; Zn"');
	expect((await details(id)).status).toBe('open');
});

test('P08 canceling goes to the cancel address when there is one', async () => {
	const { id, checkout } = await open({ cancelUrl: 'http://localhost:9/afgebroken' });
	const answer = await submit(checkout, { account: 'donald', status: 'canceled' });
	expect(answer.headers.get('location')).toBe('http://localhost:9/afgebroken');
	expect((await details(id)).status).toBe('canceled');
	expect((await fetch(checkout)).status).toBe(200);
	expect((await submit(checkout, { account: 'donald', status: 'paid' })).status).toBe(409);
});

test('keep open leaves it open and rings nobody', async () => {
	const { id, checkout } = await open();
	expect((await submit(checkout, { account: 'donald', status: 'open' })).status).toBe(303);
	expect((await details(id)).status).toBe('open');
	expect(listener.heard).toEqual([]);
});

test('a bank transfer can be under way, and arrives later', async () => {
	const { id, checkout } = await open({
		method: 'banktransfer',
		amount: { currency: 'EUR', value: '18.15' }
	});
	await submit(checkout, { account: 'de-zon', status: 'pending' });
	expect((await details(id)).status).toBe('pending');
	await mollie.play(`payments/${id}/transfer`, { account: 'de-zon', amountCents: 1815 });
	expect((await details(id)).status).toBe('paid');
});

test('the webhook can come after the return, or never', async () => {
	const late = await open();
	await submit(late.checkout, { account: 'donald', status: 'paid', webhook: 'after' });
	expect(listener.heard).toEqual([]);
	const never = await open();
	await submit(never.checkout, { account: 'donald', status: 'paid', webhook: 'never' });
	await until(() => listener.heard.length === 1, 4000);
	expect(listener.heard.map((call) => call.id)).toEqual([late.id]);
});

test('without a method the payer chooses one', async () => {
	const { id, checkout } = await open({ method: null });
	expect(await (await fetch(checkout)).text()).toContain('value="banktransfer"');
	await submit(checkout, { method: 'banktransfer', account: 'donald', status: 'pending' });
	expect(await details(id)).toMatchObject({ status: 'pending', method: 'banktransfer' });
});

test('every control on the control page works as a form', async () => {
	const { id } = await open();
	const post = (path: string, form: Record<string, string>) =>
		submit(`${mollie.pagesUrl}/_sandbox/${path}`, form).then(({ status }) => status);
	expect(await post(`payments/${id}/complete`, { account: 'schilder', status: 'paid' })).toBe(303);
	expect(await post(`payments/${id}/ring`, {})).toBe(303);
	expect(await post(`payments/${id}/refund`, {})).toBe(303);
	expect(await post('clock', { advanceMinutes: '15', advanceDays: '0' })).toBe(303);
	expect(await post('faults', { match: 'POST /v2/payments', status: '500', times: '1', delayMs: '0' })).toBe(
		303
	);
	expect(await post('webhooks', { mode: 'duplicate', copies: '3' })).toBe(303);
	expect(await post('hostile', { seed: '1', rate: '0.2' })).toBe(303);
	expect(await post('faults', { clear: 'on' })).toBe(303);
	const page = await (await fetch(`${mollie.pagesUrl}/_sandbox`)).text();
	expect(page).toContain('Schilder Pieters');
	expect(page).toContain('terugbetaald');
	expect(page).toContain(id);
	expect(await post('reset', {})).toBe(303);
	expect(await mollie.look('payments')).toEqual([]);
});
