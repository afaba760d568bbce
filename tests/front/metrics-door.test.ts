import { describe, expect, it } from 'vitest';
import { metricsDoor } from '#front/metrics-door.ts';

const TOKEN = 'a-token-of-thirty-two-characters-or-more';
const status = (
	remoteAddress: string,
	headers: Record<string, string> = {},
	token?: string,
	addressHeader?: string
) => metricsDoor({ socket: { remoteAddress }, headers }, { token, addressHeader });

describe('the door of the measures', () => {
	it.each(['127.0.0.1', '127.3.2.1', '::1', '::ffff:127.0.0.1'])('opens to this machine: %s', (address) =>
		expect(status(address)).toBe(200)
	);

	it.each(['192.0.2.7', '10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '2001:db8::1', '1.127.0.1', ''])(
		'is not there for another: %s',
		(address) => expect(status(address)).toBe(404)
	);

	it.each(['forwarded', 'via', 'x-forwarded-for', 'x-real-ip', 'cf-connecting-ip'])(
		'is not there for whom a proxy on this machine asks: %s',
		(name) => expect(status('127.0.0.1', { [name]: '192.0.2.7' }, undefined, 'CF-Connecting-IP')).toBe(404)
	);

	it('opens to the token wherever it comes from, and to nothing else once there is one', () => {
		const authorization = `Bearer ${TOKEN}`;
		expect(status('192.0.2.7', { authorization }, TOKEN)).toBe(200);
		expect(status('127.0.0.1', {}, TOKEN)).toBe(401);
		for (const wrong of ['', TOKEN, `Bearer ${TOKEN}x`, `bearer`, `Basic ${TOKEN}`])
			expect(status('127.0.0.1', { authorization: wrong }, TOKEN)).toBe(401);
	});
});
