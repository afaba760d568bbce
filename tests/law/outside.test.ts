import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../src');
/** What opens a connection from a process of ours. */
const OPENS = [
	/(?<![.\w#])fetch\(/,
	/\bhttps?\.(request|get)\(/,
	/\b(net|tls|http2)\.(connect|createConnection)\(/,
	/\bnew (net\.)?Socket\(/,
	/\bextends pg\.(Pool|Client)\b/,
	/\b(createTransport|createMollieClient|SvelteKitAuth)\(/,
	/\bnew (pg\.)?(Pool|Client|WebSocket|EventSource|XMLHttpRequest)\(/,
	/from '(node:)?(https|net|tls|http2|dgram|dns|undici|axios|got)(\/promises)?'/
];
/** Where that may stand, and from where the address comes: never from a user, a document or an answer. */
const MAY: Record<string, string> = {
	'adapters/kvk/request.ts': 'KVK_API_BASE; redirects are not followed',
	'adapters/mollie/payments.ts': 'MOLLIE_API_BASE, by its own client, which follows no link by itself',
	'adapters/mail/mailer.ts': 'AUTH_EMAIL_SERVER; contents from files and addresses are off',
	'adapters/entra/authority.ts': 'AUTH_MICROSOFT_ENTRA_ID_AUTHORITY',
	'auth.server.ts': 'issuers of the configured providers',
	'adapters/postgres/pool.ts': 'DATABASE_URL',
	'adapters/postgres/migrate.ts': 'DATABASE_OWNER_URL',
	'jobs/patient-pool.ts': 'DATABASE_OWNER_URL',
	'jobs/presence.ts': 'DATABASE_OWNER_URL'
};
/** In a browser, bound to our own origin by the content security policy. */
const BROWSER = /^ui\/enhance\//;

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(ts|svelte)$/.test(name) && !/^sandbox\//.test(name) && !BROWSER.test(name))
	.map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }));
const opening = (text: string) => OPENS.some((pattern) => pattern.test(text));

describe('S01 the way out', () => {
	it('is opened in the places of this list and nowhere else', () => {
		expect(files.length).toBeGreaterThan(400);
		expect(
			files
				.filter(({ text }) => opening(text))
				.map(({ name }) => name)
				.sort()
		).toEqual(Object.keys(MAY).sort());
	});

	it.each([
		"await fetch('https://evil.example')",
		'https.request(url)',
		'net.connect(25, host)',
		'tls.connect({ host })',
		'new pg.Client({ host })',
		"import { lookup } from 'node:dns/promises'",
		"import { request } from 'undici'"
	])('is seen when it is opened elsewhere: %s', (planted) => expect(opening(planted)).toBe(true));

	it('takes nothing into a mail from a file or an address', () => {
		const mailer = files.find(({ name }) => name === 'adapters/mail/mailer.ts')!.text;
		expect(mailer).toMatch(/disableFileAccess: true/);
		expect(mailer).toMatch(/disableUrlAccess: true/);
	});
});
