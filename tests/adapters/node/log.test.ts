import { describe, expect, it } from 'vitest';
import { structuredLog } from '#adapters/node/log.ts';

/** What the log makes of one event. */
function logged(facts: Record<string, unknown>): Record<string, unknown> {
	const lines: string[] = [];
	structuredLog('debug', { write: (line) => void lines.push(line) }).error('breakdown', facts);
	expect(lines).toHaveLength(1);
	return JSON.parse(lines[0]!) as Record<string, unknown>;
}

describe('the log', () => {
	it.each([
		['451 4.3.0 <k.deboer@zon.example>: Try again', '451 4.3.0 <[address]>: Try again'],
		['Key (email)=(k.deboer+x@zon.example) already exists', 'Key (email)=([address]) already exists'],
		[
			'GET /inloggen/bevestigen?email=k%40zon.example&token=abc123&naar=%2F',
			'GET /inloggen/bevestigen?email=[secret]&token=[secret]&naar=%2F'
		],
		['payer NL91 ABNA 0417 1643 00 differs', 'payer [iban] differs'],
		['payer NL91ABNA0417164300 differs', 'payer [iban] differs'],
		['payer BE68539007547034', 'payer [iban]'],
		['cannot read <?xml version="1.0"?><Invoice><ID>1</ID>', 'cannot read [document]'],
		['cannot read <cbc:Invoice xmlns="x">', 'cannot read [document]'],
		[
			'postgres://kade_app:geheim@127.0.0.1:5432/kade refused',
			'postgres://[secret]@127.0.0.1:5432/kade refused'
		],
		['Authorization: Bearer test_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM', 'Authorization: [secret]']
	])('A15 cuts what is somebody\u2019s out of a sentence: %s', (said, kept) => {
		const { error, nested } = logged({ error: said, nested: { stack: [said] } }) as {
			error: string;
			nested: { stack: string[] };
		};
		expect(error).toBe(kept);
		expect(nested.stack).toEqual([error]);
	});

	it.each([
		'connect ECONNREFUSED 127.0.0.1:25',
		'at respond (file:///srv/kade/node_modules/@sveltejs/kit/src/runtime/server/respond.js:81:3)',
		'0b6f8f0e-6f5a-4c55-9d0f-5e2f4a6d1b11',
		'/(app)/organisations/[organisation]/members',
		'tr_WDqYK6vllg'
	])('keeps what an operator needs: %s', (said) => {
		expect(logged({ error: said }).error).toBe(said);
	});

	it('cuts out the whole of a field that is named like a secret, and keeps numbers and times', () => {
		const at = new Date('2026-11-21T20:00:00Z');
		expect(logged({ email: 'x', user: { token: 'y' }, ms: 12, at, none: null })).toMatchObject({
			email: '[\u2026]',
			user: { token: '[\u2026]' },
			ms: 12,
			at: '2026-11-21T20:00:00.000Z',
			none: null
		});
	});
});
