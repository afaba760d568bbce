import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { smtpMailer } from '#adapters/mail/mailer.ts';
import type { Message } from '#ports/mailer.ts';
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
const raw = async (id: number) => (await fetch(`${mail.url}/_sandbox/messages/${id}/raw`)).text();
const mailer = (url = mail.smtpUrl, timeoutMs = 5000) =>
	smtpMailer({ url, from: 'Kade <post@kade.example>', timeoutMs });

const letter: Message = {
	messageId: '<018f-1@kade.example>',
	to: 'k.deboer@bakkerijdezon.example',
	subject: 'Uw factuur – € 18,15',
	html: '<p>Dag Katrijn</p>',
	text: 'Dag Katrijn\n',
	attachments: [
		{
			filename: 'factuur 42.pdf',
			contentType: 'application/pdf',
			content: new Uint8Array([37, 80, 68, 70, 0, 255])
		}
	],
	headers: { 'List-Unsubscribe': '<https://kade.example/profiel>' }
};

test('a mail arrives whole: both parts, headers, attachment, one recipient', async () => {
	expect(await mailer().send(letter)).toEqual({ accepted: true });
	const [{ id }] = await get('/_sandbox/messages');
	const arrived = await get(`/_sandbox/messages/${id}`);
	expect(arrived).toMatchObject({
		envelope: { from: 'post@kade.example', to: ['k.deboer@bakkerijdezon.example'] },
		messageId: '<018f-1@kade.example>',
		from: '"Kade" <post@kade.example>',
		subject: 'Uw factuur – € 18,15',
		html: '<p>Dag Katrijn</p>',
		text: 'Dag Katrijn\n',
		attachments: [{ filename: 'factuur 42.pdf', contentType: 'application/pdf', size: 6 }]
	});
	expect(arrived.headers).toMatchObject({
		'list-unsubscribe': '<https://kade.example/profiel>',
		'auto-submitted': 'auto-generated'
	});
	const pdf = await fetch(`${mail.url}/_sandbox/messages/${id}/attachments/0`);
	expect(new Uint8Array(await pdf.arrayBuffer())).toEqual(letter.attachments[0]?.content);
});

test.each([
	'k.deboer@bakkerijdezon.example\r\nBcc: all@evil.example',
	'"all@evil.example"@victim.example',
	'a@zon.example, b@zon.example',
	'Katrijn <k.deboer@bakkerijdezon.example>',
	'<k.deboer@bakkerijdezon.example>',
	'undisclosed:a@zon.example,b@zon.example;',
	`${'a'.repeat(100_000)}@zon.example`
])(
	'S06 an address that is more than one bare address is refused before any byte is sent: %.40s',
	async (to) => {
		let called = 0;
		const server = createServer((socket) => {
			called += 1;
			socket.destroy();
		}).listen(0, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
		const { port } = server.address() as AddressInfo;
		expect(await mailer(`smtp://127.0.0.1:${port}`).send({ ...letter, to })).toMatchObject({
			refused: 'address-refused'
		});
		expect(called).toBe(0);
		await new Promise((resolve) => server.close(resolve));
	}
);

test('S06 a line break in a subject or a file name starts no header', async () => {
	await mailer().send({
		...letter,
		subject: 'Factuur\r\nBcc: all@evil.example\r\n\r\n<b>x',
		attachments: [
			{ filename: 'a\r\nX-Evil: 1\r\n\r\n.pdf', contentType: 'application/pdf', content: new Uint8Array([1]) }
		]
	});
	const [{ id, envelope }] = await get('/_sandbox/messages');
	const { headers } = await get(`/_sandbox/messages/${id}`);
	expect(envelope.to).toEqual([letter.to]);
	expect(headers).not.toHaveProperty('bcc');
	expect(await raw(id)).not.toMatch(/^(bcc|x-evil):/im);
});

test('S06 a header of ours that would be two is a bug, and says so', async () => {
	const send = (over: Partial<Message>) => mailer().send({ ...letter, ...over });
	await expect(send({ headers: { 'X-A': '1\r\nBcc: all@evil.example' } })).rejects.toThrow(TypeError);
	await expect(send({ headers: { 'X-A: 1\r\nBcc': 'all@evil.example' } })).rejects.toThrow(TypeError);
	await expect(send({ messageId: '<a@b>\r\nBcc: all@evil.example' })).rejects.toThrow(TypeError);
	expect(await get('/_sandbox/messages')).toEqual([]);
});

test('an international domain is sent in ASCII', async () => {
	await mailer().send({ ...letter, to: 'info@café-de-zon.example' });
	const [{ id }] = await get('/_sandbox/messages');
	expect(await raw(id)).toMatch(/^To: info@xn--caf-de-zon-d7a\.example\r$/m);
});

test('a mailbox that the server does not know is a refused address', async () => {
	await post('/_sandbox/faults', { kind: 'refuse-recipient', to: 'k.deboer' });
	expect(await mailer().send(letter)).toEqual({
		refused: 'address-refused',
		reply: '550 5.1.1 No such mailbox here'
	});
	expect(await mailer().send({ ...letter, to: 'piet@schilderpieters.example' })).toEqual({ accepted: true });
});

test('a server that asks for patience is down for now', async () => {
	await post('/_sandbox/faults', { kind: 'tempfail', times: 1 });
	expect(await mailer().send(letter)).toEqual({
		refused: 'mail-down',
		reply: `451 4.3.0 <${letter.to}>: Try again later`
	});
	expect(await mailer().send(letter)).toEqual({ accepted: true });
});

test('a message that the server dislikes says nothing about the address', async () => {
	await post('/_sandbox/faults', { kind: 'refuse-message', times: 1 });
	expect(await mailer().send(letter)).toEqual({ refused: 'mail-down', reply: '554 5.7.1 Looks like spam' });
});

test('I07 a mail server that cannot be reached is down, and the same message goes once it is back', async () => {
	await post('/_sandbox/faults', { kind: 'down' });
	for (const _try of [1, 2, 3]) {
		expect(await mailer().send(letter)).toMatchObject({ refused: 'mail-down' });
	}
	await fetch(`${mail.url}/_sandbox/faults`, { method: 'DELETE' });
	expect(await mailer().send(letter)).toEqual({ accepted: true });
	expect((await get('/_sandbox/messages')).map((one: Message) => one.messageId)).toEqual([letter.messageId]);
});

test('I08 a connection lost before the answer gives one duplicate at most, under the same Message-ID', async () => {
	await post('/_sandbox/faults', { kind: 'drop-after-data', times: 1 });
	expect(await mailer().send(letter)).toMatchObject({ refused: 'mail-down' });
	expect(await get('/_sandbox/messages')).toHaveLength(1);
	expect(await mailer().send(letter)).toEqual({ accepted: true });
	const arrived = await get('/_sandbox/messages');
	expect(arrived.map((one: Message) => one.messageId)).toEqual([letter.messageId, letter.messageId]);
	expect(arrived.map((one: { confirmed: boolean }) => one.confirmed)).toEqual([true, false]);
});

test('a server that never answers is given up after the time agreed', async () => {
	await post('/_sandbox/faults', { kind: 'delay', ms: 3000, times: 1 });
	const began = Date.now();
	expect(await mailer(mail.smtpUrl, 300).send(letter)).toMatchObject({ refused: 'mail-down' });
	expect(Date.now() - began).toBeLessThan(2000);
});

test('a server that takes the connection and stays silent is given up too', async () => {
	const sockets: { destroy(): void }[] = [];
	const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
	await new Promise((resolve) => silent.once('listening', resolve));
	const { port } = silent.address() as AddressInfo;
	const began = Date.now();
	expect(await mailer(`smtp://127.0.0.1:${port}`, 300).send(letter)).toMatchObject({ refused: 'mail-down' });
	expect(Date.now() - began).toBeLessThan(2000);
	for (const socket of sockets) socket.destroy();
	await new Promise((resolve) => silent.close(resolve));
});

test('a name and password in the address are used to log in', async () => {
	const url = mail.smtpUrl.replace('smtp://', 'smtp://kade:geheim@');
	expect(await mailer(url).send(letter)).toEqual({ accepted: true });
	const [{ id }] = await get('/_sandbox/messages');
	expect(await get(`/_sandbox/messages/${id}`)).toMatchObject({ user: 'kade' });
});

// Only on Linux does the machine answer at all of 127.0.0.0/8.
test.skipIf(process.platform !== 'linux')(
	'a password is not told to another machine without TLS',
	async () => {
		const other = await startMail({ smtpPort: 0, webPort: 0, host: '127.0.0.2' });
		const url = other.smtpUrl.replace('smtp://', 'smtp://kade:geheim@');
		expect(await mailer(url).send(letter)).toMatchObject({ refused: 'mail-down' });
		expect(await mailer(other.smtpUrl).send(letter)).toEqual({ accepted: true });
		await other.close();
	}
);

test('a hundred mails at once arrive once each', async () => {
	const mails = Array.from({ length: 100 }, (_, n) => ({ ...letter, messageId: `<${n}@kade.example>` }));
	const outcomes = await Promise.all(mails.map((one) => mailer().send(one)));
	expect(outcomes.every((outcome) => 'accepted' in outcome)).toBe(true);
	const ids = (await get('/_sandbox/messages')).map((one: Message) => one.messageId);
	expect(new Set(ids).size).toBe(100);
	expect(ids).toHaveLength(100);
});
