import { describe, expect, it } from 'vitest';
import { readConfig } from '#config.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
const LONG = 'a-secret-of-thirty-two-characters-or-more';
const COMPANY = {
	name: 'Kade Voorbeeld B.V.',
	street: 'Kadestraat 1',
	postcode: '1011 AB',
	place: 'Amsterdam',
	country: 'NL',
	kvkNumber: '90009999',
	vatNumber: 'NL999999990B01',
	iban: 'NL20INGB0001234567',
	email: 'rekening@kade.example'
};
const COMPLETE = {
	ORIGIN: 'https://kade.example',
	DATABASE_URL: 'postgres://kade@127.0.0.1/kade',
	AUTH_SECRET: LONG,
	KADE_VAULT_KEY: KEY,
	KADE_WEBHOOK_TOKEN: LONG,
	KVK_API_KEY: 'a-key',
	MOLLIE_API_KEY: 'live_a-key',
	AUTH_EMAIL_SERVER: 'smtp://127.0.0.1:25',
	AUTH_EMAIL_FROM: 'Kade <kade@kade.example>',
	KADE_COMPANY: JSON.stringify(COMPANY)
};

/** What is said about an environment; empty when nothing is. */
function complaint(env: Record<string, string | undefined>): string {
	try {
		readConfig(env);
		return '';
	} catch (error) {
		return (error as Error).message;
	}
}

describe('the configuration', () => {
	it('names everything that is missing in one message', () => {
		const said = complaint({});
		for (const name of Object.keys(COMPLETE)) expect(said).toContain(`${name}: missing`);
	});

	it('is frozen, and needs no more than what it names', () => {
		const config = readConfig(COMPLETE);
		expect(Object.isFrozen(config)).toBe(true);
		expect(config).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', KADE_ENVIRONMENT: 'production' });
	});

	it('takes an empty variable for one that is not set', () => {
		expect(complaint({ ...COMPLETE, KVK_API_KEY: '' })).toContain('KVK_API_KEY: missing');
		expect(complaint({ ...COMPLETE, KADE_RESELLER: '' })).toBe('');
	});

	it.each(['KADE_WEBHOOK_TOKENS', 'MOLLIE_KEY', 'KVK_API_URL', 'AUTH_GOOGLE_CLIENT', 'AUTH_EMAIL_FORM'])(
		'refuses %s, an unknown variable of ours',
		(name) => expect(complaint({ ...COMPLETE, [name]: 'x' })).toContain(`${name}: unknown`)
	);

	it('leaves alone what belongs to others', () => {
		expect(complaint({ ...COMPLETE, PATH: '/bin', KADE_SANDBOX_CA: 'ca.pem', KADE_TEST_LOG: 'info' })).toBe(
			''
		);
	});

	it.each([
		['AUTH_SECRET', 'short'],
		['KADE_VAULT_KEY', Buffer.alloc(16).toString('base64')],
		['DATABASE_URL', 'not an address'],
		['PORT', 'three thousand'],
		['KADE_ENVIRONMENT', 'staging'],
		['KADE_COMPANY', '{"name":"Kade"}'],
		['ORIGIN', 'http://kade.example'],
		['MOLLIE_API_KEY', 'test_a-key'],
		['MOLLIE_API_BASE', 'https://localhost:4020/v2'],
		['KVK_API_BASE', 'http://127.0.0.1:4010/api'],
		['KVK_API_BASE', 'https://api.kvk.nl/test/api'],
		['AUTH_GOOGLE_ISSUER', 'http://127.0.0.1:4050/google'],
		['AUTH_MICROSOFT_ENTRA_ID_AUTHORITY', 'https://localhost:4050']
	])('does not start on a wrong %s, and does not repeat its value', (name, value) => {
		const said = complaint({ ...COMPLETE, [name]: value });
		expect(said).toContain(name);
		expect(said).not.toContain(`: ${value}`);
	});

	it('wants the two halves of a sign-in provider, or neither', () => {
		expect(complaint({ ...COMPLETE, AUTH_GOOGLE_ID: 'kade' })).toContain('both or neither');
		expect(complaint({ ...COMPLETE, AUTH_GOOGLE_ID: 'kade', AUTH_GOOGLE_SECRET: 'x' })).toBe('');
	});

	it('lets a test house speak http', () => {
		expect(complaint({ ...COMPLETE, ORIGIN: 'http://localhost:3000', KADE_ENVIRONMENT: 'test' })).toBe('');
	});
});
