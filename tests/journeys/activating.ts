import { expect, type Page } from '@playwright/test';
import { freshCompany, freshIban, house } from './support.ts';

/** A new person with a new company from the register, on its page. */
export async function withCompany(page: Page): Promise<{ name: string; number: string; home: string }> {
	const company = await freshCompany();
	await page.goto(`${house.origin}/organisations/add/${company.number}`);
	await page.getByRole('button', { name: /^(Opslaan|Save)/ }).click();
	await page.waitForURL(/\/organisations\/[0-9a-f-]{36}/);
	return { ...company, home: page.url().replace(/\?.*/, '') };
}

/** States the authority to act for the organisation, up to the choice of a method. */
export async function state(page: Page, home: string): Promise<void> {
	await page.goto(`${home}/activate`);
	await page.locator('input[name=name]').fill('Katrijn de Boer');
	await page.locator('select[name=role]').selectOption('director');
	await page.locator('input[name=agreed]').check();
	await page.getByRole('button', { name: 'Doorgaan' }).click();
	await expect(page.getByRole('heading', { name: 'Hoe wilt u het bewijzen?' })).toBeVisible();
}

/** Chooses iDEAL, and stands at the pretend bank. */
export async function toBank(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Doorgaan' }).click();
	await page.waitForURL(/checkout/);
}

/** Ends the payment at the pretend bank, from an account in this name. */
export async function payAs(
	page: Page,
	name: string,
	{ status = 'paid', webhook = 'before' } = {}
): Promise<void> {
	await page.locator('#account').selectOption('other');
	await page.locator('#name').fill(name);
	await page.locator('#iban').fill(freshIban());
	await page.locator(`#status-${status}`).check();
	await page.locator(`#webhook-${webhook}`).check();
	await page.getByRole('button', { name: 'Ga terug naar de ontvanger' }).click();
	await page.waitForURL(/\/activate/);
}
