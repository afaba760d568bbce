import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKvk } from '#sandbox/kvk/server.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { until } from '../support/until.ts';

let house: TestHouse;
let lured: Lured;
beforeAll(async () => {
	lured = await luringRegister();
	const env = {
		LOG_LEVEL: 'trace',
		KVK_API_KEY: lured.apiKey,
		KVK_API_BASE: `${lured.register}/api`,
		KADE_RESELLER: 'Beurtvaart'
	};
	house = await openTestHouse({ env });
}, 120_000);
afterAll(async () => {
	await house?.stop();
	await lured?.close();
}, 60_000);

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

describe('a question of ours that the register does not understand', () => {
	it('002-19 is a message that keeps what was typed, is logged as our fault by request id, and is not asked again', async () => {
		const { visitor } = await house.someone();
		const fault = (match: string, times: number) =>
			fetch(`${lured.kvk}/_sandbox/fault`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ match, times, code: 'IPD1999' })
			});
		const logged = (requestId: string) =>
			house
				.logged()
				.split('\n')
				.filter((line) => line.includes(requestId) && line.includes('register-trouble'));
		await fault('naam=Vreemd', 1);
		const searched = await visitor.get('/organisations/add?name=Vreemd&place=Lochem', {
			'x-request-id': 'search-of-ours-1'
		});
		expect(searched.status).toBe(200);
		expect(searched.text).toContain('De KVK begrijpt onze vraag niet');
		expect(searched.text).toContain('value="Vreemd"');
		expect(searched.text).toContain('value="Lochem"');
		expect(
			await until(
				() => logged('search-of-ours-1'),
				(lines) => lines.length > 0
			)
		).toEqual([expect.stringMatching(/"level":50.*register-rejects-question/)]);
		await fault('68727720', 99);
		const asked = () => lured.asked.filter((path) => path.includes('68727720')).length;
		const saved = await visitor.post(
			'/organisations/add/68727720?/save',
			{ phone: '020 123 45 67', 'iban-0': 'NL91 ABNA 0417 1643 00', 'label-0': 'Zaak' },
			{ 'x-request-id': 'saving-of-ours-1' }
		);
		expect(saved.status).toBe(503);
		expect(saved.text).toContain('Dat is een fout van ons');
		expect(saved.text).toContain('020 123 45 67');
		expect(saved.text).toContain('NL91 ABNA 0417 1643 00');
		expect(asked()).toBe(2);
		await visitor.get('/organisations/add/68727720');
		expect(asked()).toBe(2);
		expect(
			(
				await until(
					() => logged('saving-of-ours-1'),
					(lines) => lines.length > 0
				)
			)[0]
		).toContain('"level":50');
	});
});

describe('what others name', () => {
	it('S01 no link, picture or schema that a register, a provider, a bank or a document names is ever fetched', async () => {
		const { trap } = lured;
		const visitor = house.visitor();
		const claims = { picture: `${trap}/picture.jpg`, profile: trap, website: trap };
		const next = { provider: 'google', person: 'katrijn', claims };
		await fetch(`${house.worlds.signIn}/_sandbox/next`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(next)
		});
		const away = await visitor.post('/inloggen?/provider', { provider: 'google', naar: '' });
		const back = await fetch(away.location!, { redirect: 'manual' });
		const { pathname, search } = new URL(back.headers.get('location')!);
		await visitor.get(pathname + search);
		expect(visitor.cookies.has('authjs.session-token')).toBe(true);
		await visitor.post('/welkom', { name: trap, naar: '/overview' });

		const found = await visitor.get('/organisations/add?name=Bakkerij');
		expect(found.text).toContain('Bakkerij de Zon');
		expect((await visitor.get('/organisations/add/90008001')).text).toContain('Bakkerij de Zon');
		expect(lured.answers.filter((text) => text.includes(trap)).length).toBeGreaterThan(1);

		const upload = async (who: typeof visitor, place: string, field: string, file: File) => {
			const form = new FormData();
			form.set(field, file);
			return (await who.upload(place, form)).status;
		};
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><image x:href="${trap}/a.png"/></svg>`;
		const photo = new File([svg], 'a.svg', { type: 'image/svg+xml' });
		expect(await upload(visitor, '/profile?/photo', 'photo', photo)).toBe(400);
		const schema = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x ${trap}/x.xsd"`;
		const pointing = (root: string, namespace: string) =>
			new File(
				[
					`<?xml version="1.0"?><?xml-stylesheet href="${trap}/x.xsl" type="text/xsl"?>`,
					`<${root} xmlns="${namespace}" ${schema}><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${trap}/i"/>`,
					`<ExternalReference><URI>${trap}/bijlage.pdf</URI></ExternalReference></${root}>`
				],
				'a.xml',
				{ type: 'application/xml' }
			);
		const { visitor: finance } = await house.someone({ staff: 'finance' });
		const statement = pointing('Document', 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.02');
		expect(await upload(finance, '/desk/statements', 'file', statement)).toBe(400);
		const doctype = new File([`<!DOCTYPE a SYSTEM "${trap}/a.dtd"><a/>`], 'a.xml');
		expect(await upload(finance, '/desk/statements', 'file', doctype)).toBe(400);
		const invoice = pointing('Invoice', 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2');
		expect(await upload(visitor, '/valideren', 'files', invoice)).toBe(200);
		expect(lured.caught).toEqual([]);
		// And the trap does catch.
		await fetch(`${trap}/caught`);
		expect(lured.caught).toEqual(['GET /caught']);
	}, 60_000);
});

describe('the house of a reseller', () => {
	it('002-40 speaks under its name on every page, and names us as what powers it only', async () => {
		const { visitor, userId } = await house.someone();
		const organisation = await house.organisation('90004760', { [userId]: 'owner' });
		const at = `/organisations/${organisation}`;
		const pages = [
			...['/', '/prijzen', '/hoe-het-werkt', '/privacy', '/voorwaarden', '/toegankelijkheid', '/valideren'],
			...['/overview', '/organisations', '/organisations/add', '/organisations/add/manual', '/nergens'],
			...['', '/addresses', '/messages', '/sign-ins', '/sessions', '/data'].map((part) => `/profile${part}`),
			...['', '/details', '/bank-accounts', '/members', '/trail', '/remove'].map((part) => at + part)
		];
		const guest = house.visitor();
		for (const language of ['nl-NL', 'en-GB'])
			for (const [who, place] of [
				[guest, '/inloggen'] as const,
				...pages.map((one) => [visitor, one] as const)
			]) {
				const { text } = await who.get(place, { 'accept-language': language });
				expect(text, place).toContain('Beurtvaart');
				const own = text
					.replace(/<script[^]*?<\/script>|<style[^]*?<\/style>/g, '')
					.replaceAll(/powered by Kade|Kade Voorbeeld/g, '');
				expect(own.match(/.{0,60}\bKade\b.{0,40}/)?.[0], place).toBeUndefined();
				expect(own, place).not.toContain('{brand}');
			}
	});
});

interface Lured {
	register: string;
	apiKey: string;
	/** An address on this machine that nobody should ask. */
	trap: string;
	/** What was asked there nevertheless. */
	caught: string[];
	/** The register itself, to be steered. */
	kvk: string;
	/** What it was asked. */
	asked: string[];
	/** What the register has answered. */
	answers: string[];
	close(): Promise<void>;
}

/** A pretend register all of whose links lead to a trap. */
async function luringRegister(): Promise<Lured> {
	const apiKey = 'pretend-kvk-key';
	const [caught, asked, answers]: [string[], string[], string[]] = [[], [], []];
	const open = async (listener: http.RequestListener) => {
		const server = http.createServer(listener);
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
	};
	const trap = await open((request, response) => {
		caught.push(`${request.method} ${request.url}`);
		response.end();
	});
	const kvk = await startKvk({ port: 0, host: '127.0.0.1', apiKey });
	const front = await open((request, response) => {
		asked.push(String(request.url));
		void fetch(kvk.url + request.url, {
			headers: { apikey: String(request.headers.apikey), accept: String(request.headers.accept) }
		}).then(async (answer) => {
			const text = (await answer.text()).replaceAll(kvk.url, trap.url);
			answers.push(text);
			response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
		});
	});
	return {
		register: front.url,
		apiKey,
		trap: trap.url,
		caught,
		kvk: kvk.url,
		asked,
		answers,
		async close() {
			for (const { server } of [front, trap]) {
				server.closeAllConnections();
				server.close();
			}
			await kvk.close();
		}
	};
}

function quoted(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
