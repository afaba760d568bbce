import { expect } from '@playwright/test';
import { payAs, state, toBank, withCompany } from './activating.ts';
import { expectAccessible, freshAddress, house, mailAbout, signedIn, signIn, test } from './support.ts';

for (const [device, viewport] of [
	['phone', { width: 390, height: 844 }],
	['desktop', { width: 1280, height: 900 }]
] as const)
	for (const colorScheme of ['light', 'dark'] as const)
		test(`002-30 one cent activates, on a ${device} in ${colorScheme}`, async ({ browser }) => {
			const { page, address, complaints } = await signedIn(browser, {
				viewport,
				colorScheme,
				locale: 'nl-NL'
			});
			const { name, home } = await withCompany(page);
			await page.goto(`${home}/activate`);
			await expectAccessible(page);
			await state(page, home);
			await expectAccessible(page);
			await toBank(page);
			await payAs(page, name.toUpperCase());
			await expect(page.getByRole('heading', { name: 'We herkennen uw rekening' })).toBeVisible({
				timeout: 20_000
			});
			await expect(page.getByText('Gelijk. Geen ander bedrijf')).toBeVisible();
			await expectAccessible(page);
			await mailAbout(address, 'is actief');
			await page.goto(home);
			await expect(page.getByText('Actief', { exact: true }).first()).toBeVisible();
			expect(complaints).toEqual([]);
		});

test('002-31 P08 who breaks off comes back, loses nothing, and tries again with one press', async ({
	browser
}) => {
	const { page, complaints } = await signedIn(browser, { locale: 'nl-NL' });
	const { name, home } = await withCompany(page);
	await state(page, home);
	await toBank(page);
	await payAs(page, name, { status: 'canceled' });
	await expect(page.getByText('U brak de betaling af')).toBeVisible({ timeout: 20_000 });
	await expectAccessible(page);
	await page.getByRole('button', { name: /Probeer opnieuw/ }).click();
	await page.waitForURL(/checkout/);
	await payAs(page, name);
	await expect(page.getByRole('heading', { name: 'We herkennen uw rekening' })).toBeVisible({
		timeout: 20_000
	});
	expect(complaints).toEqual([]);
});

test('P07 a stranger’s account is explained, and other ways are offered', async ({ browser }) => {
	const { page, complaints } = await signedIn(browser, { locale: 'nl-NL' });
	const { home } = await withCompany(page);
	await state(page, home);
	await toBank(page);
	await payAs(page, 'T. TEST');
	await expect(page.getByRole('heading', { name: 'Wij konden dit niet als bewijs gebruiken' })).toBeVisible({
		timeout: 20_000
	});
	await expect(page.getByText('De naam op de rekening past niet bij de namen')).toBeVisible();
	await expect(page.getByText('T. TEST')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Stel ons een vraag' })).toHaveAttribute('href', /^mailto:/);
	await expectAccessible(page);
	expect(complaints).toEqual([]);
});

test('002-32 the invoice shows how to pay, its PDF can be fetched, and another way is open after all', async ({
	browser
}) => {
	const { page, address, complaints } = await signedIn(browser, { locale: 'nl-NL' });
	const { home } = await withCompany(page);
	await state(page, home);
	await page.locator('input[name=method][value=invoice]').check();
	await page.getByRole('button', { name: 'Doorgaan' }).click();
	await expect(page.getByRole('heading', { name: /Maak € 18,15 over/ })).toBeVisible();
	await expectAccessible(page);
	await mailAbout(address, 'Factuur ACT');
	const link = page.getByRole('link', { name: 'Download de factuur (PDF)' });
	await expect(link).toBeVisible({ timeout: 15_000 });
	const pdf = await page.request.get(`${house.origin}${await link.getAttribute('href')}`);
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	await page.getByRole('button', { name: 'Toch op een andere manier' }).click();
	await expect(page.getByText('De factuur is ingetrokken.')).toBeVisible();
	await expect(page.locator('input[name=method][value=ideal]')).toBeChecked();
	await mailAbout(address, 'is ingetrokken');
	expect(complaints).toEqual([]);
});

test('P05 two tabs end at one payment', async ({ browser }) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL' });
	const { home } = await withCompany(page);
	await state(page, home);
	const second = await page.context().newPage();
	await second.goto(`${home}/activate`);
	await Promise.all([toBank(page), toBank(second)]);
	expect(second.url()).toBe(page.url());
});

test('the statement says at the field what is missing, and keeps what was typed', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'nl-NL', javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page, freshAddress());
	const { home } = await withCompany(page);
	await page.goto(`${home}/activate`);
	await page.locator('select[name=role]').selectOption('owner');
	await page.locator('input[name=agreed]').check();
	await page.locator('input[name=name]').fill('@@');
	await page.getByRole('button', { name: 'Doorgaan' }).click();
	await expect(page.getByText('Vul uw voornaam en achternaam in').first()).toBeVisible();
	await expect(page.locator('input[name=name]')).toHaveValue('@@');
	await expect(page.locator('select[name=role]')).toHaveValue('owner');
	await expect(page).toHaveTitle(/^Fout: /);
});
