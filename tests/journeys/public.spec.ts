import { expect, type Page } from '@playwright/test';
import { dress, expectSound, test } from './support.ts';

const { origin } = JSON.parse(process.env.KADE_TEST_HOUSE ?? '{}') as { origin: string };

const PAGES = ['/', '/prijzen', '/hoe-het-werkt', '/privacy', '/voorwaarden', '/toegankelijkheid'];
const MISSING = '/bestaat-niet';

/** What the browser complains of, and what the page asks of others. */
function complaints(page: Page): string[] {
	const heard: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' && !message.text().includes('404')) heard.push(message.text());
	});
	page.on('pageerror', (error) => heard.push(error.message));
	page.on('request', (request) => {
		if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
			heard.push(request.url());
	});
	return heard;
}

for (const [theme, language, width] of [
	['light', 'nl', 1280],
	['dark', 'nl', 390],
	['light', 'en', 320],
	['dark', 'en', 1280]
] as const)
	test(`public pages pass axe and fit, without a word from the browser: ${theme}, ${language}, ${width} px`, async ({
		page
	}) => {
		const heard = complaints(page);
		await dress(page, { theme, language, width });
		for (const address of [...PAGES, MISSING]) {
			await page.goto(origin + address);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
			for (const closed of await page.locator('main details').all())
				await closed.evaluate((details: HTMLDetailsElement) => (details.open = true));
			await expectSound(page);
		}
		expect(heard).toEqual([]);
	});

test('public pages carry no script at all', async ({ page }) => {
	for (const address of PAGES) {
		await page.goto(origin + address);
		expect(await page.locator('script').count()).toBe(0);
	}
});

test('a page that does not exist says so, and its request number can be copied', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await dress(page, { theme: 'light', language: 'nl', width: 1280 });
	const answer = await page.goto(origin + MISSING);
	expect(answer?.status()).toBe(404);
	await expect(page).toHaveTitle('Deze pagina bestaat niet · Kade');
	await page.getByRole('button', { name: 'Kopieer: Verzoeknummer' }).click();
	await expect(page.getByText('Gekopieerd')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(answer?.headers()['x-request-id']);
});

test('the language is chosen at the bottom of the page, without script, and comes back to the same page', async ({
	browser
}) => {
	const page = await browser.newPage({ javaScriptEnabled: false, locale: 'nl-NL' });
	await page.goto(`${origin}/prijzen`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prijzen');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page).toHaveURL(`${origin}/prijzen`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prices');
	await page.close();
});

test('the keyboard reaches the content first and shows where it is', async ({ page }) => {
	await page.goto(origin);
	await page.keyboard.press('Tab');
	const skip = page.locator(':focus');
	await expect(skip).toHaveAttribute('href', '#inhoud');
	await expect(skip).toBeInViewport();
	expect(await skip.evaluate((link) => getComputedStyle(link).outlineWidth)).toBe('3px');
	await page.keyboard.press('Enter');
	await expect(page.locator(':focus')).toHaveId('inhoud');
});

test('auto follows the device, a choice does not', async ({ page }) => {
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await dress(page, { theme: 'auto', language: 'nl', width: 1280 });
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(origin);
	const light = await ground();
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await ground();
	expect(dark).not.toBe(light);
	await dress(page, { theme: 'light', language: 'nl', width: 1280 });
	await page.goto(origin);
	expect(await ground()).toBe(light);
});
