import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium as engine, type Browser, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chromium, CHROMIUM_FLAGS } from '../../src/commands/chromium.mjs';

let browser: Browser;
let server: Server;
let origin: string;
let page: Page;

/** What the pretend site says at an address, and what was posted to it. */
let site: (url: URL) => string | { redirect: string };
let posted: string[];

beforeAll(async () => {
	const script = await bundled();
	server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', origin);
		if (url.pathname === '/start.js')
			return response.setHeader('content-type', 'text/javascript').end(script);
		if (request.method === 'POST') {
			posted.push(url.pathname);
			// The answer takes a while, so that a second press finds the first still under way.
			return setTimeout(() => response.end('<p>ontvangen</p>'), 1000);
		}
		const said = site(url);
		if (typeof said !== 'string') return response.writeHead(303, { location: said.redirect }).end();
		response.setHeader('content-type', 'text/html');
		response.end(
			`<!doctype html><html lang="nl"><title>${url.search}</title><body>${said}<script type="module" src="/start.js"></script>`
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	browser = await engine.launch({ executablePath: await chromium(), args: CHROMIUM_FLAGS });
});
afterAll(async () => {
	await browser?.close();
	server?.close();
	server?.closeAllConnections();
});
beforeEach(async () => {
	await page?.close();
	page = await browser.newPage();
	posted = [];
	return () => page.close();
});

async function bundled(): Promise<string> {
	const made = (await build({
		configFile: false,
		logLevel: 'silent',
		build: { write: false, lib: { entry: 'src/ui/enhance/start.ts', formats: ['es'], fileName: 'start' } }
	})) as Rolldown.RolldownOutput[];
	return made[0]?.output[0].code ?? '';
}

async function visit(said: typeof site): Promise<void> {
	site = said;
	await page.goto(origin);
	await page.locator('html[data-script]').waitFor();
}

test('a live part follows the server and stops when nothing more is expected', async () => {
	let asked = 0;
	await visit(() => {
		asked += 1;
		return asked < 3 ? `<div id="route" data-live="1">stap ${asked}</div>` : '<div id="route">klaar</div>';
	});
	await page.getByText('klaar').waitFor();
	const then = asked;
	await page.waitForTimeout(1500);
	expect(asked).toBe(then);
});

test('a live part that has moved on takes the person along', async () => {
	let asked = 0;
	await visit((url) => {
		if (url.pathname === '/verdict') return '<h1>We herkennen uw rekening</h1>';
		asked += 1;
		return asked < 2 ? '<div id="route" data-live="1">We wachten op uw bank</div>' : { redirect: '/verdict' };
	});
	await page.getByRole('heading', { name: 'We herkennen uw rekening' }).waitFor();
	expect(new URL(page.url()).pathname).toBe('/verdict');
});

test('a list follows what is typed, keeps the focus and puts the question in the address', async () => {
	const rows = ['Gemeente Duin', 'Brouwerij Maas BV'];
	await visit((url) => {
		const found = rows.filter((row) => row.toLowerCase().includes(url.searchParams.get('q') ?? ''));
		return `<form data-finds="lijst"><input name="status" type="hidden" value="open"><input name="q"></form>
			<ul id="lijst">${found.map((row) => `<li>${row}</li>`).join('')}</ul>`;
	});
	await page.locator('[name=q]').pressSequentially('maas', { delay: 20 });
	await page.getByText('Gemeente Duin').waitFor({ state: 'detached' });
	expect(await page.locator('li').allTextContents()).toEqual(['Brouwerij Maas BV']);
	expect(new URL(page.url()).search).toBe('?status=open&q=maas');
	expect(await page.locator(':focus').getAttribute('name')).toBe('q');
});

test('a double click sends a form once, and the button says that it is busy', async () => {
	await visit(() => '<form method="post" action="/betaal"><button>Betaal</button></form>');
	const busy = await page.evaluate(() => {
		const button = document.querySelector('button');
		button?.click();
		// Again while the first is under way.
		setTimeout(() => button?.click(), 400);
		return button?.ariaBusy;
	});
	expect(busy).toBe('true');
	await page.getByText('ontvangen').waitFor();
	expect(posted).toEqual(['/betaal']);
});

test('a switch saves itself', async () => {
	await visit(() => '<form method="post" action="/schakel"><input type="checkbox" data-sends></form>');
	await page.getByRole('checkbox').click();
	await page.getByText('ontvangen').waitFor();
	expect(posted).toEqual(['/schakel']);
});

test('a code pasted with words and spaces is tidied and sent', async () => {
	await visit(() => '<form method="post" action="/code"><input name="code" data-code="sends"></form>');
	await page.locator('[name=code]').fill('Uw code: 123 45');
	expect(await page.locator('[name=code]').inputValue()).toBe('12345');
	await page.locator('[name=code]').fill('123 456');
	await page.getByText('ontvangen').waitFor();
	expect(posted).toEqual(['/code']);
});

test('a menu closes by Escape, with the focus back on it, and by a click elsewhere', async () => {
	await visit(
		() =>
			'<details data-menu><summary>Uw menu</summary><a href="#p">Bewerk profiel</a></details><p>elders</p>'
	);
	const menu = page.locator('details');
	await page.getByText('Uw menu').click();
	await page.keyboard.press('Escape');
	expect(await menu.getAttribute('open')).toBeNull();
	expect(await page.locator(':focus').textContent()).toBe('Uw menu');
	await page.getByText('Uw menu').click();
	expect(await menu.getAttribute('open')).not.toBeNull();
	await page.getByText('elders').click();
	expect(await menu.getAttribute('open')).toBeNull();
});

test('a dialog opens over the page instead of following its link, and its cross closes it', async () => {
	await visit(
		() => `<a href="/toevoegen" data-opens="nieuw">Voeg toe</a>
			<dialog id="nieuw"><p>Naam</p><a href="/" data-closes>Sluiten</a></dialog>`
	);
	await page.getByText('Voeg toe').click();
	await page.getByText('Naam').waitFor();
	expect(new URL(page.url()).pathname).toBe('/');
	await page.getByText('Sluiten').click();
	expect(await page.locator('dialog[open]').count()).toBe(0);
});

test('up and down walk from row to row and stop at the ends', async () => {
	await visit(
		() => `<table><tbody data-rows><tr><td><a href="#1" data-row-link>een</a></td></tr>
			<tr><td><a href="#2" data-row-link>twee</a></td></tr></tbody></table>`
	);
	await page.getByText('een').focus();
	await page.keyboard.press('ArrowDown');
	expect(await page.locator(':focus').textContent()).toBe('twee');
	await page.keyboard.press('ArrowDown');
	expect(await page.locator(':focus').textContent()).toBe('twee');
	await page.keyboard.press('ArrowUp');
	expect(await page.locator(':focus').textContent()).toBe('een');
});

test('down leads from the search into what it found, in a list too', async () => {
	await visit(
		() => `<main><form role="search"><input name="q" value="z"></form>
			<ul data-rows><li><a href="#1" data-row-link>een</a></li><li><a href="#2" data-row-link>twee</a></li></ul></main>`
	);
	await page.locator('input').focus();
	await page.keyboard.press('ArrowUp');
	expect(await page.locator(':focus').getAttribute('name')).toBe('q');
	await page.keyboard.press('ArrowDown');
	expect(await page.locator(':focus').textContent()).toBe('een');
	await page.keyboard.press('ArrowDown');
	expect(await page.locator(':focus').textContent()).toBe('twee');
});

test('what is said of a field while a button is pressed does not move the button away', async () => {
	await visit(
		() => `<form method="post" action="/bewaard"><input id="iban" data-check="/check"><p id="iban-check"></p>
			<button style="height: 1.5rem">Bewaar</button></form><p id="elsewhere" style="margin-top: 9rem">elders</p>`
	);
	await page.route('**/check', (route) =>
		route.fulfill({ json: { wrong: 'Dit is geen IBAN. '.repeat(200) } })
	);
	const said = page.locator('#iban-check');
	const over = async (selector: string) => {
		const box = await page.locator(selector).boundingBox();
		await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
	};
	await page.locator('#iban').fill('NL00');
	await over('#elsewhere');
	const answered = page.waitForResponse('**/check');
	await page.mouse.down();
	await answered;
	await page.waitForTimeout(200);
	expect(await said.textContent()).toBe('');
	await page.mouse.up();
	await page.waitForFunction(() => document.getElementById('iban-check')?.textContent !== '');
	expect(await page.locator('#iban').getAttribute('aria-invalid')).toBe('true');

	await page.reload();
	await page.locator('html[data-script]').waitFor();
	await page.locator('#iban').fill('NL00');
	await over('button');
	const again = page.waitForResponse('**/check');
	await page.mouse.down();
	await again;
	await page.waitForTimeout(200);
	await page.mouse.up();
	await page.getByText('ontvangen').waitFor();
	expect(posted).toEqual(['/bewaard']);
});
