import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { until } from '../support/until.ts';

let house: TestHouse;
beforeAll(async () => (house = await openTestHouse({ env: { LOG_LEVEL: 'trace' } })), 120_000);
afterAll(() => house?.stop(), 60_000);

const EMAIL = 'katrijn.de.boer@logboek.example';
const GUEST = 'gast@logboek.example';
const PAYER = { consumerName: 'Test VOF Guus', consumerAccount: 'NL91ABNA0417164300' };
/** Read by nobody as a statement, with what must never be told. */
const STATEMENT = `<?xml version="1.0"?><Document><IBAN>${PAYER.consumerAccount}</IBAN><Nm>${PAYER.consumerName}</Nm>`;

describe('what the operator reads', () => {
	it('A15 after signing in, activating and all that can go wrong on the way, no log holds a token, a code, an IBAN, an address or a document', async () => {
		const said = new Set<string>([EMAIL, GUEST, PAYER.consumerAccount, PAYER.consumerName, '<IBAN>']);
		for (const name of [
			'AUTH_SECRET',
			'KADE_VAULT_KEY',
			'KADE_WEBHOOK_TOKEN',
			'MOLLIE_API_KEY',
			'KVK_API_KEY'
		])
			said.add(house.env[name]!);
		said.add(new URL(house.env.DATABASE_URL!).password);

		const visitor = await house.signIn(EMAIL);
		const [letter] = await house.letters(EMAIL);
		said.add(letter!.code!);
		for (const link of letter!.links)
			for (const value of new URL(link).searchParams.values()) if (value.length > 5) said.add(value);
		await visitor.post('/welkom', { name: 'Katrijn de Boer', naar: '/overview' });
		const [{ id: userId } = { id: '' }] = await house.owner<{ id: string }>(
			'select id from "User" where email = $1',
			[EMAIL]
		);

		// A wrong code, a bad link, another site, somebody else's door.
		const stranger = house.visitor();
		await stranger.post('/inloggen?/email', { email: GUEST });
		await stranger.post('/inloggen/code', { code: '000000' });
		await stranger.get(
			`/inloggen/bevestigen?email=${encodeURIComponent(GUEST)}&token=not-a-token-of-anybody`
		);
		await stranger.post('/inloggen/bevestigen', { email: GUEST, token: 'not-a-token-of-anybody', naar: '' });
		await stranger.post('/uitloggen', {}, { origin: 'https://evil.example' });

		const organisation = await house.organisation('69599076', { [userId]: 'owner' });
		const at = `/organisations/${organisation}`;
		await visitor.post(`${at}/members?/invite`, { email: GUEST, role: 'viewer' });
		await visitor.post(`${at}/bank-accounts?/add`, { iban: PAYER.consumerAccount, label: 'Zaak' });
		await visitor.post(`${at}/activate?/statement`, {
			name: 'Katrijn de Boer',
			role: 'director',
			agreed: 'on'
		});
		await house.play('bank', 'faults', { match: 'POST /v2/payments', status: 500, times: 1 });
		await visitor.post(`${at}/activate?/pay`, { method: 'ideal' });
		await visitor.post(`${at}/activate?/pay`, { method: 'ideal' });
		const [payment] = await until(
			() =>
				house.owner<{ id: string }>(
					'select provider_id as id from payment where organisation_id = $1 and provider_id is not null',
					[organisation]
				),
			(found) => found.length > 0
		);
		await house.play('bank', `payments/${payment!.id}/complete`, {
			status: 'paid',
			...PAYER,
			webhook: 'now'
		});
		await until(
			() => house.owner<{ state: string }>('select state from organisation where id = $1', [organisation]),
			([row]) => row?.state === 'active'
		);

		// The mail server names the address that it cannot serve now, and is then away altogether.
		await house.play('mail', 'faults', { kind: 'tempfail', to: GUEST });
		await visitor.post(`${at}/members?/invite`, { email: `x${GUEST}`, role: 'viewer' });
		await until(house.logged, (log) => log.includes('The mail server is away: 451 4.3.0'));
		await house.play('mail', 'faults', { kind: 'down' });
		await visitor.post('/profile/addresses?/add', { email: `y${GUEST}` });
		await until(house.logged, (log) => /The mail server is away: (E[A-Z]+|no answer)/.test(log));
		await house.play('mail', 'faults', undefined, 'DELETE');

		const { visitor: finance } = await house.someone({ staff: 'finance' });
		const form = new FormData();
		form.set('file', new File([STATEMENT], 'camt.xml', { type: 'application/xml' }));
		expect((await finance.upload('/desk/statements', form)).status).toBe(400);
		await visitor.post('/profile/data/export', {});
		for (const one of [visitor, finance])
			for (const [name, value] of one.cookies) if (/session|code/.test(name)) said.add(value);

		const log = house.logged();
		const lines = log.split('\n').filter(Boolean);
		expect(lines.length).toBeGreaterThan(30);
		for (const secret of said) {
			expect(secret.length, 'a secret too short to look for').toBeGreaterThan(4);
			const found = lines.filter((line) => new RegExp(`(?<![\\w-])${quoted(secret)}(?![\\w-])`).test(line));
			expect(found, `holds ${secret}`).toEqual([]);
		}
		expect(lines.filter((line) => /[\w.+-]+(@|%40)[\w-]+\.[a-z]{2,}/i.test(line))).toEqual([]);
		expect(lines.filter((line) => /\b[A-Z]{2}\d{2} ?[A-Z]{4} ?(\d{4} ?){2}\d{2}\b/.test(line))).toEqual([]);
		expect(lines.filter((line) => /<\?xml|<\w+:?Invoice|<Document/.test(line))).toEqual([]);
	}, 120_000);
});

function quoted(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
