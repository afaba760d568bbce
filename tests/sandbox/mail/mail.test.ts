import { connect } from 'node:net';
import { startMail } from '#sandbox/mail/server.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let mail: Awaited<ReturnType<typeof startMail>>;
beforeAll(async () => {
	mail = await startMail({ smtpPort: 0, webPort: 0, host: '127.0.0.1' });
});
afterAll(() => mail.close());
beforeEach(() => post('/_sandbox/reset'));

const post = (path: string, body: object = {}) =>
	fetch(mail.url + path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
const get = async (path: string) => (await fetch(mail.url + path)).json();
const page = async (path: string) => (await fetch(mail.url + path)).text();

/** Speaks SMTP by hand, a line at a time, so that no library stands between the test and the wire. */
const dialogue = (lines: string[]) =>
	new Promise<string[]>((resolve, reject) => {
		const replies: string[] = [];
		const socket = connect(Number(new URL(mail.smtpUrl).port), '127.0.0.1');
		let pending = '';
		socket.setEncoding('utf8').on('data', (chunk: string) => {
			pending += chunk;
			for (const line of pending.split('\r\n').slice(0, -1)) {
				if (/^\d{3} /.test(line)) {
					replies.push(line);
					const next = lines[replies.length - 1];
					if (next === undefined) socket.end();
					else socket.write(`${next}\r\n`);
				}
			}
			pending = pending.slice(pending.lastIndexOf('\r\n') + 2);
		});
		socket.on('close', () => resolve(replies)).on('error', reject);
	});
const send = (content: string, ...to: string[]) =>
	dialogue([
		'EHLO proef.example',
		'MAIL FROM:<post@kade.example>',
		...to.map((address) => `RCPT TO:<${address}>`),
		'DATA',
		`${content}\r\n.`,
		'QUIT'
	]);

const login = [
	'From: Kade <post@kade.example>',
	'To: k.deboer@bakkerijdezon.example',
	'Subject: Inloggen',
	'Message-ID: <1@kade.example>',
	'MIME-Version: 1.0',
	'Content-Type: text/html; charset=utf-8',
	'',
	'<html><head></head><body><p>Factuur 2026-000042</p><p>482913</p>',
	'<a href="https://kade.example/in?token=a&amp;x=1">Log in</a><script>alert(1)</script></body></html>'
].join('\r\n');

test('a mail by hand over the wire is kept, with its code and its links', async () => {
	expect((await send(login, 'k.deboer@bakkerijdezon.example')).map((line) => line.slice(0, 3))).toEqual([
		'220',
		'250',
		'250',
		'250',
		'354',
		'250',
		'221'
	]);
	expect(await get('/_sandbox/messages')).toMatchObject([
		{
			subject: 'Inloggen',
			messageId: '<1@kade.example>',
			envelope: { from: 'post@kade.example', to: ['k.deboer@bakkerijdezon.example'] },
			code: '482913',
			links: ['https://kade.example/in?token=a&x=1'],
			confirmed: true
		}
	]);
});

test('six digits within an address are no code', async () => {
	const place = 'http://kade.example/organisations/01a2015f-faa4-405033-9791-f405033fa980/activate';
	await send(
		`Subject: Nog niet actief\r\nMessage-ID: <2@kade.example>\r\n\r\nProbeer het opnieuw:\r\n${place}\r\n`,
		'k.deboer@bakkerijdezon.example'
	);
	expect(await get('/_sandbox/messages')).toMatchObject([{ code: null, links: [place] }]);
});

test('the newest mail comes first, and one finds a mail by who gets it, also in blind copy', async () => {
	await send(login, 'k.deboer@bakkerijdezon.example');
	await send(login, 'piet@schilderpieters.example', 'stil@gemeenteduin.example');
	const ids = async (query: string) =>
		(await get(`/_sandbox/messages?${query}`)).map(
			(one: { envelope: { to: string[] } }) => one.envelope.to[0]
		);
	expect(await ids('')).toEqual(['piet@schilderpieters.example', 'k.deboer@bakkerijdezon.example']);
	expect(await ids('to=K.DeBoer')).toEqual(['k.deboer@bakkerijdezon.example']);
	expect(await ids('to=stil@')).toEqual(['piet@schilderpieters.example']);
	expect(await ids('to=niemand')).toEqual([]);
});

test('who waits for a mail hears of it when it comes, and of nothing when none comes', async () => {
	const waiting = get('/_sandbox/messages?to=piet&wait=5000');
	await send(login, 'k.deboer@bakkerijdezon.example');
	await send(login, 'piet@schilderpieters.example');
	const [found] = await waiting;
	expect(found.envelope.to).toEqual(['piet@schilderpieters.example']);
	expect(await get(`/_sandbox/messages?since=${found.id}&wait=50`)).toEqual([]);
});

const answers = async () => (await send(login, 'k.deboer@bakkerijdezon.example')).join('\n');

test('every fault answers as a real server does, as often as asked', async () => {
	await post('/_sandbox/faults', { kind: 'refuse-recipient', times: 1 });
	expect(await answers()).toMatch(/^550 5\.1\.1 /m);
	await post('/_sandbox/faults', { kind: 'tempfail', times: 2 });
	expect(await answers()).toMatch(/^451 4\.3\.0 /m);
	expect(await answers()).toMatch(/^451 4\.3\.0 /m);
	await post('/_sandbox/faults', { kind: 'refuse-message', times: 1 });
	expect(await answers()).toMatch(/^554 5\.7\.1 /m);
	await post('/_sandbox/faults', { kind: 'refuse-recipient', to: 'someone-else' });
	expect(await answers()).toMatch(/^250 2\.0\.0 Kept/m);
	expect((await get('/_sandbox/journal')).map((one: { outcome: string }) => one.outcome)).toEqual([
		'accepted',
		'message-refused',
		'tempfailed',
		'tempfailed',
		'recipient-refused'
	]);
	expect((await post('/_sandbox/faults', { kind: 'unheard-of' })).status).toBe(422);
});

test('I08 a connection dropped after DATA keeps the mail and never says 250', async () => {
	await post('/_sandbox/faults', { kind: 'drop-after-data', times: 1 });
	const replies = await send(login, 'k.deboer@bakkerijdezon.example');
	expect(replies.at(-1)).toMatch(/^354 /);
	expect(await get('/_sandbox/messages')).toMatchObject([{ confirmed: false }]);
});

test('I07 a server that is down refuses connections, and comes back on the same port', async () => {
	await post('/_sandbox/faults', { kind: 'down' });
	await expect(send(login, 'a@zon.example')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	await fetch(`${mail.url}/_sandbox/faults`, { method: 'DELETE' });
	expect((await send(login, 'a@zon.example')).at(-2)).toMatch(/^250 2/);
});

test('a hostile server fails a share of the hand-overs, the same ones for the same seed', async () => {
	const weather = async (seed: number) => {
		await post('/_sandbox/reset', {});
		await post('/_sandbox/hostile', { seed, rate: 0.9 });
		for (let mail = 0; mail < 12; mail += 1) await answers();
		return (await get('/_sandbox/journal')).map((one: { outcome: string }) => one.outcome);
	};
	const [first, again, other] = [await weather(7), await weather(7), await weather(8)];
	expect(again).toEqual(first);
	expect(other).not.toEqual(first);
	expect(new Set(first)).toEqual(new Set(['accepted', 'tempfailed', 'dropped-after-data']));
	expect((await post('/_sandbox/hostile', { rate: 2 })).status).toBe(422);
	await post('/_sandbox/lift', {});
	expect(await answers()).toMatch(/^250 2\.0\.0 Kept/m);
});

test('S08 what a stranger wrote cannot run or load anything in the mailbox', async () => {
	const hostile = login.replace('Subject: Inloggen', 'Subject: <script>alert(1)</script>');
	await send(hostile, 'k.deboer@bakkerijdezon.example');
	const [{ id }] = await get('/_sandbox/messages');
	const list = await page('/');
	const letter = await page(`/messages/${id}`);
	for (const shown of [list, letter]) {
		expect(shown).toContain('&lt;script&gt;alert(1)');
		expect(shown).not.toContain('<script>alert');
	}
	expect(letter).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
	const view = await fetch(`${mail.url}/_sandbox/messages/${id}/html`);
	expect(view.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/);
	expect(await view.text()).toContain('<base target="_blank">');
});

test('a person can read, switch a fault on and empty the box without a script', async () => {
	await send(login, 'k.deboer@bakkerijdezon.example');
	expect(await page('/?to=zon')).toContain('Inloggen');
	expect(await page('/?to=piet')).toContain('Er is geen bericht aan “piet”');
	const form = (path: string, body: string) =>
		fetch(mail.url + path, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' });
	const added = await form('/_sandbox/faults', 'kind=tempfail&to=&times=2&ms=1000');
	expect([added.status, added.headers.get('location')]).toEqual([303, '/_sandbox']);
	expect(await get('/_sandbox/faults')).toEqual([{ kind: 'tempfail', times: 2 }]);
	expect(await page('/_sandbox')).toContain('nog 2 keer');
	await form('/_sandbox/lift', '');
	expect(await get('/_sandbox/faults')).toEqual([]);
	await form('/_sandbox/reset', '');
	expect(await page('/')).toContain('Er is nog geen post');
	expect((await fetch(`${mail.url}/messages/1`)).status).toBe(404);
});

test('one mail or all of them can be thrown away', async () => {
	await send(login, 'a@zon.example');
	await send(login, 'b@zon.example');
	const [{ id }] = await get('/_sandbox/messages');
	await fetch(`${mail.url}/_sandbox/messages/${id}`, { method: 'DELETE' });
	expect(await get('/_sandbox/messages')).toHaveLength(1);
	await fetch(`${mail.url}/_sandbox/messages`, { method: 'DELETE' });
	expect(await get('/_sandbox/messages')).toEqual([]);
});
