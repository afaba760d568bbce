import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
beforeAll(async () => (house = await openTestHouse()));
afterAll(() => house.stop());

const page = (place: string, cookie = '', etag = '') =>
	fetch(house.origin + place, { headers: { cookie, 'accept-language': 'nl', 'if-none-match': etag } });

describe('a public page', () => {
	it('is the same twice, with an answer id of its own', async () => {
		const [first, second] = [await page('/prijzen'), await page('/prijzen')];
		expect(await second.text()).toBe(await first.text());
		expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
		expect(second.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
		const etag = first.headers.get('etag') ?? '';
		expect((await page('/prijzen', '', etag)).status).toBe(304);
	});

	it('comes in the language and the look that each visitor chose', async () => {
		const seen = new Set<string>();
		for (const cookie of ['', 'kade-language=en', 'kade-theme=dark', 'kade-language=en; kade-theme=dark']) {
			const html = await (await page('/prijzen', cookie)).text();
			expect(html).toContain(`<html lang="${cookie.includes('en') ? 'en' : 'nl'}"`);
			expect(html).toContain(`data-theme="${cookie.includes('dark') ? 'dark' : 'auto'}"`);
			seen.add(html);
		}
		expect(seen.size).toBe(4);
	});

	it('leads who is signed in back in, and nobody after them', async () => {
		const { visitor } = await house.someone();
		await page('/');
		expect((await visitor.get('/')).text).toContain('href="/overview"');
		expect(await (await page('/')).text()).not.toContain('href="/overview"');
	});

	it('is not kept when its address asks for something, nor is any page for one person', async () => {
		for (const place of ['/prijzen?van=kade', '/inloggen', '/inloggen/code', '/bestaat-niet'])
			expect((await page(place)).headers.get('cache-control') ?? '').not.toContain('s-maxage');
		const { visitor } = await house.someone();
		expect((await visitor.get('/prijzen')).headers.get('cache-control')).toBe('private, no-store');
	});

	it('comes over the connection that is there, kept or not', async () => {
		const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
		const isReused = (place: string) =>
			new Promise<boolean>((resolve, reject) => {
				const request = http.get(house.origin + place, { agent }, (response) =>
					response.resume().once('end', () => resolve(request.reusedSocket))
				);
				request.once('error', reject);
			});
		const reused: boolean[] = [];
		for (const place of ['/prijzen', '/prijzen', '/inloggen', '/bestaat-niet', '/prijzen', '/inloggen'])
			reused.push(await isReused(place));
		agent.destroy();
		expect(reused).toEqual([false, true, true, true, true, true]);
	});
});
