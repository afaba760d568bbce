import { expect } from '@playwright/test';
import { payAs, state, toBank, withCompany } from './activating.ts';
import { expectSound, house, mailAbout, signedIn, test } from './support.ts';
import { beSure, grow } from './sure.ts';

test('a direct debit that came along with the cent is taken back; then the organisation is closed and opened again', async ({
	browser
}) => {
	test.slow();
	const { page, address, complaints } = await signedIn(browser, {
		locale: 'nl-NL',
		viewport: { width: 390, height: 844 },
		colorScheme: 'dark'
	});
	const { name, home } = await withCompany(page);
	await page.goto(`${home}/mandate`);
	await expect(page.getByText('Geen automatische incasso')).toBeVisible();
	await expectSound(page);
	await state(page, home);
	await page.getByLabel(/Regel meteen een automatische incasso/).check();
	await toBank(page);
	await payAs(page, name);
	await expect(page.getByRole('heading', { name: 'We herkennen uw rekening' })).toBeVisible({
		timeout: 20_000
	});
	await expect(page.getByRole('link', { name: 'Bekijk de machtiging' })).toBeVisible();
	await page.goto(home);
	await page.getByRole('link', { name: /^Aan · NL\d\d ABNA/ }).click();
	await expect(page.getByText('Katrijn de Boer', { exact: true }).last()).toBeVisible();
	await expectSound(page);

	await page.getByRole('link', { name: 'Houd de machtiging' }).click();
	await page.waitForURL(home);
	await grow(address);
	await page.goto(`${home}/mandate`);
	await page.getByRole('button', { name: 'Trek de machtiging in' }).click();
	await beSure(page, address);
	await expect(page.getByText('Aan', { exact: true }).first()).toBeVisible();
	// The provider is out of order for as long as its own client asks.
	await fetch(`${house.worlds.bank}/_sandbox/faults`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ match: 'DELETE /v2/customers', status: 503, times: 4 })
	});
	await page.getByRole('button', { name: 'Trek de machtiging in' }).click();
	await expect(page.getByText('Onze betaaldienst geeft nu geen antwoord.')).toBeVisible();
	await expect(page.getByText('Ingetrokken, nog niet bevestigd')).toBeVisible();
	await expectSound(page);
	await page.getByRole('button', { name: 'Vraag de bevestiging opnieuw' }).click();
	await expect(page.getByText('De machtiging is ingetrokken')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Trek de machtiging in' })).toHaveCount(0);
	await expectSound(page);
	await mailAbout(address, `Automatische incasso van ${name} ingetrokken`);
	await page.goto(`${home}/trail`);
	await expect(page.getByText('Automatische incasso ingetrokken')).toBeVisible();
	await expect(page.getByText('Intrekking bevestigd door de betaaldienst')).toBeVisible();

	await page.goto(`${home}/details`);
	await page.getByRole('link', { name: 'Sluit deze organisatie' }).click();
	await expect(page.getByRole('heading', { name: 'Wat wij bewaren' })).toBeVisible();
	await expectSound(page);
	await page.getByRole('button', { name: `Sluit ${name}` }).click();
	await expect(page.getByRole('heading', { level: 1, name: `${name} is gesloten` })).toBeVisible();
	await expectSound(page);
	await page.goto(home);
	await expect(page.getByText('Deze organisatie is gesloten', { exact: true })).toBeVisible();
	await expect(page.getByLabel('Facturen verzenden')).toBeDisabled();
	await expect(page.getByRole('link', { name: 'Wijzig' })).toHaveCount(0);
	await expectSound(page);
	expect((await page.goto(`${home}/activate`))?.status()).toBe(404);
	await page.goto(home);
	await page.getByRole('link', { name: 'Heropen de organisatie' }).click();
	await page.getByRole('button', { name: `Heropen ${name}` }).click();
	await expect(page.getByText(`${name} is heropend`)).toBeVisible();
	await expect(page.getByLabel('Facturen verzenden')).toBeEnabled();
	await mailAbout(address, `${name} is gesloten`);
	expect(complaints.filter((complaint) => !/status of (503|404)/.test(complaint))).toEqual([]);
});
