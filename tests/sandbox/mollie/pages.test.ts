import { chromium as engine, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium, CHROMIUM_FLAGS } from '../../../src/commands/chromium.mjs';
import { breaches, tooWide } from '../../support/accessible.ts';
import { testMollie, type TestMollie } from '../../support/mollie.ts';

let mollie: TestMollie;
let browser: Browser;
beforeAll(async () => {
	mollie = await testMollie();
	browser = await engine.launch({ executablePath: await chromium(), args: CHROMIUM_FLAGS });
});
afterAll(async () => {
	await browser.close();
	await mollie.close();
});

async function checkout(method: string): Promise<string> {
	const { body } = await mollie.api('POST', 'payments', {
		amount: { currency: 'EUR', value: '18.15' },
		description: 'Activatie 7K2F',
		redirectUrl: `${mollie.pagesUrl}/_sandbox`,
		method
	});
	return (body._links as { checkout: { href: string } }).checkout.href;
}

async function faultless(page: Page): Promise<void> {
	expect(await breaches(page)).toEqual([]);
	expect(await tooWide(page)).toBe(false);
}

test.each([
	['light', 1280],
	['dark', 320]
] as const)(
	'the pages pass axe and fit: %s, %i pixels wide',
	async (colorScheme, width) => {
		const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
		const page = await context.newPage();
		const url = await checkout('banktransfer');
		await page.goto(url);
		await faultless(page);
		await page.getByLabel('Rekening', { exact: true }).selectOption('other');
		await page.getByLabel('IBAN').fill('NL00');
		await page.getByRole('button').click();
		expect(await page.title()).toMatch(/^Fout:/);
		await faultless(page);
		await page.getByRole('link', { name: 'Dit is geen geldig IBAN' }).click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('iban');
		await page.getByLabel('IBAN').fill('NL91 ABNA 0417 1643 00');
		await page.getByLabel('Naam van de rekeninghouder').fill('Jansen & Zn');
		await page.getByRole('button').click();
		await page.waitForURL(/_sandbox/);
		await expect(page.getByText('Jansen & Zn').count()).resolves.toBe(1);
		await checkout('ideal');
		await mollie.play('faults', { match: 'POST /nowhere', status: 500 });
		await page.reload();
		await faultless(page);
		await page.goto(url);
		expect(await page.textContent('h1')).toBe('Deze betaling is al betaald.');
		await faultless(page);
		await context.close();
		await mollie.play('reset', {});
	},
	60_000
);
