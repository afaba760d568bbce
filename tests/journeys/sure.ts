import { expect, type Page } from '@playwright/test';
import { inDatabase, mailAbout, mailsTo } from './support.ts';

/** Makes the last proof of this person's sessions an hour old. */
export async function grow(address: string): Promise<void> {
	await inDatabase(
		`update "Session" set confirmed_at = now() - interval '1 hour' where "userId" = (select id from "User" where email = $1)`,
		[address]
	);
}

/** Goes through the page that asks for a code, and comes back. */
export async function beSure(page: Page, address: string): Promise<void> {
	await page.waitForURL(/\/bevestig/);
	const before = (await mailsTo(address)).length;
	await page.getByRole('button', { name: /Mail mij een code|Mail me a code/ }).click();
	await expect.poll(async () => (await mailsTo(address)).length).toBeGreaterThan(before);
	const { code } = await mailAbout(address, 'Bevestig dat u het bent');
	await page.locator('input[name=code]').fill(code ?? '');
	await page.waitForURL((url) => url.pathname !== '/bevestig');
}
