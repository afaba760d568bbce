import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { addressOf, routes } from '../support/routes.ts';
import type { Visitor } from '../support/visitor.ts';

let house: TestHouse;
beforeAll(async () => (house = await openTestHouse()), 120_000);
afterAll(() => house?.stop(), 60_000);

/** Every address that takes more than a look: form actions, and endpoints with a method that writes. */
function writingPlaces(parameters: Record<string, string>): { method: string; place: string }[] {
	return routes().flatMap(({ id, actions, methods }) => {
		const address = addressOf(id, parameters);
		return [
			...actions.map((name) => ({
				method: 'POST',
				place: name === 'default' ? address : `${address}?/${name}`
			})),
			...methods.filter((method) => method !== 'GET').map((method) => ({ method, place: address }))
		];
	});
}

describe('requests that other sites send', () => {
	const FORM = 'application/x-www-form-urlencoded';
	const FOREIGN: { what: string; headers: Record<string, string>; body: string }[] = [
		{
			what: 'a form of another site',
			headers: { origin: 'https://evil.example', 'content-type': FORM },
			body: 'theme=dark'
		},
		{
			what: 'JSON as text/plain',
			headers: { origin: 'https://evil.example', 'content-type': 'text/plain' },
			body: '{"field":"iban","value":"NL91ABNA0417164300"}'
		},
		{
			what: 'JSON',
			headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
			body: '{"field":"iban","value":"NL91ABNA0417164300"}'
		},
		{ what: 'a form without Origin', headers: { 'content-type': FORM }, body: 'theme=dark' },
		{ what: 'a form from nowhere', headers: { origin: 'null', 'content-type': FORM }, body: 'theme=dark' },
		{ what: 'no content type', headers: { origin: 'https://evil.example' }, body: '' },
		{ what: 'neither content type nor Origin', headers: {}, body: '' }
	];
	/** Without a type of its own fetch would add none to bytes. */
	const send = (
		visitor: Visitor,
		method: string,
		place: string,
		headers: Record<string, string>,
		body: string
	) => visitor.ask(method, place, new TextEncoder().encode(body), headers);

	it('A10 another site can write nowhere: 403 at every form action and every endpoint, whatever the type', async () => {
		const { visitor, userId } = await house.someone();
		const organisation = await house.organisation('68750110', { [userId]: 'owner' });
		const id = organisation;
		const places = writingPlaces({
			organisation,
			kvk: '68750110',
			activation: id,
			invoice: id,
			token: 'x'.repeat(43),
			user: userId,
			status: '404'
		});
		expect(places.length).toBeGreaterThan(40);
		const passed: string[] = [];
		for (const { method, place } of places)
			for (const { what, headers, body } of FOREIGN) {
				const { status, headers: answered } = await send(visitor, method, place, headers, body);
				if (status !== 403 || answered.has('set-cookie'))
					passed.push(`${method} ${place}: ${what} ${status}`);
			}
		expect(passed).toEqual([]);
		expect((await visitor.get('/profile')).status).toBe(200);
		const [kept] = await house.owner<{ theme: string }>('select theme from "User" where id = $1', [userId]);
		expect(kept!.theme).toBe('auto');
		expect(house.logged()).not.toMatch(/"msg":"breakdown"/);
	}, 120_000);

	it('A10 who is refused reads what happened and what to do, in their own language', async () => {
		const visitor = house.visitor();
		const dutch = await visitor.ask('POST', '/profile/data/export', undefined, { 'accept-language': 'nl' });
		expect(dutch.text).toContain('Het verzoek kwam niet van een pagina van Kade.');
		expect(dutch.text).toContain('Open de pagina opnieuw en probeer het nog eens.');
		expect(dutch.headers.get('content-security-policy')).toContain("default-src 'none'");
		const styles = [...dutch.text.matchAll(/href="([^"]+\.css)"/g)].map(
			([, href]) => new URL(href!, `${house.origin}/profile/data/export`)
		);
		expect(styles.length).toBeGreaterThan(3);
		for (const style of styles) expect((await fetch(style)).status, style.pathname).toBe(200);
		const english = await visitor.ask('POST', '/voorkeuren', undefined, { 'accept-language': 'en' });
		expect(english.text).toContain('The request did not come from a page of Kade.');
	});

	it('A10 our own pages are heard: with the Origin of the house each of these answers', async () => {
		const { visitor } = await house.someone();
		const chosen = await visitor.post('/voorkeuren', { theme: 'dark', back: '/profile' });
		expect([chosen.status, chosen.location]).toEqual([303, '/profile']);
		const checked = await visitor.ask(
			'POST',
			'/organisations/check',
			'{"field":"kvkNumber","value":"68750110"}',
			{
				origin: house.origin,
				'content-type': 'application/json'
			}
		);
		expect(checked.status).toBe(200);
		const left = await visitor.ask('POST', '/uitloggen', undefined, { origin: house.origin });
		expect([left.status, left.location]).toEqual([303, '/']);
		expect((await visitor.get('/profile')).location).toBe('/inloggen?naar=%2Fprofile');
	});
});
