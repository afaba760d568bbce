import { expect, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import {
	expectAccessible,
	freshAddress,
	freshCompany,
	freshIban,
	house,
	inDatabase,
	mailAbout,
	signedIn,
	signIn,
	test
} from './support.ts';

/** Gives a role at the desk by the operator's command, as docs/operating.md says. */
function grant(address: string, role: string): void {
	execFileSync(process.execPath, ['src/commands/main.mjs', 'staff', 'grant', address, role], {
		env: {
			...process.env,
			DATABASE_URL: house.database,
			KADE_VAULT_KEY: Buffer.alloc(32).toString('base64')
		},
		stdio: 'pipe'
	});
}

async function staff(page: Page, role: string): Promise<void> {
	const address = freshAddress('sanne');
	await signIn(page, address);
	grant(address, role);
}

/** A company whose payer’s name is only alike, so that a specialist decides. */
async function inReview(page: Page): Promise<string> {
	const { name, number } = await freshCompany();
	await page.goto(`${house.origin}/organisations/add/${number}`);
	await page.getByRole('button', { name: /^Opslaan/ }).click();
	await page.waitForURL(/\/organisations\/[0-9a-f-]{36}/);
	const home = page.url().replace(/\?.*/, '');
	await page.goto(`${home}/activate`);
	await page.locator('input[name=name]').fill('Katrijn de Boer');
	await page.locator('select[name=role]').selectOption('director');
	await page.locator('input[name=agreed]').check();
	await page.getByRole('button', { name: 'Doorgaan' }).click();
	await page.getByRole('button', { name: 'Doorgaan' }).click();
	await page.waitForURL(/checkout/);
	await page.locator('#account').selectOption('other');
	await page.locator('#name').fill(name.replace('B.V.', 'Holding B.V.'));
	await page.locator('#iban').fill(freshIban());
	await page.getByRole('button', { name: 'Ga terug naar de ontvanger' }).click();
	await expect(page.getByRole('heading', { name: 'Een specialist kijkt mee' })).toBeVisible({
		timeout: 20_000
	});
	await expectAccessible(page);
	return name;
}

test('a specialist sees both names, must give a reason, approves, and the user is told', async ({
	browser
}) => {
	const asker = await signedIn(browser, { locale: 'nl-NL' });
	await asker.page.clock.install();
	const name = await inReview(asker.page);
	const desk = await (
		await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } })
	).newPage();
	const complaints: string[] = [];
	desk.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	await staff(desk, 'specialist');
	await desk.goto(`${house.origin}/desk`);
	await expectAccessible(desk);
	await desk.getByRole('link', { name: new RegExp(name.split(' ')[2] ?? name) }).click();
	await expect(desk.getByRole('heading', { level: 1 })).toContainText(name);
	await expect(desk.getByText(name.replace('B.V.', 'Holding B.V.')).first()).toBeVisible();
	await expectAccessible(desk);
	await desk.locator('textarea[name=reason]').fill('kort');
	await desk.getByRole('button', { name: /^Activeer/ }).click();
	await expect(desk.getByText('Schrijf op waarom u dit besluit').first()).toBeVisible();
	await desk.locator('textarea[name=reason]').fill('Zelfde bestuurder, uittreksel gezien');
	await desk.getByRole('button', { name: /^Activeer/ }).click();
	await expect(desk.getByText('is geactiveerd. De gebruiker krijgt een mail.')).toBeVisible();
	await mailAbout(asker.address, 'is actief');
	// The page of who waits for a specialist looks again every half minute.
	await asker.page.clock.runFor(31_000);
	await expect(asker.page.getByText('Een specialist heeft de namen vergeleken')).toBeVisible();

	// The register tells another name since: the same queue, the same person, and a way on for who asked.
	await inDatabase(
		`insert into register_change (id, organisation_id, before, after, changes, state, found_at)
		select gen_random_uuid(), id, jsonb_set(register_entry, '{name}', '"Werf Vroeger B.V."'), register_entry,
			'["statutory-name", "legal-form"]', 'open', now() from organisation where name = $1`,
		[name]
	);
	await desk.goto(`${house.origin}/desk`);
	await desk
		.getByRole('link', {
			name: new RegExp(`${name.split(' ')[2] ?? name}.*statutaire naam, rechtsvorm`, 's')
		})
		.click();
	await expect(desk.getByRole('heading', { level: 1 })).toContainText('gegevens bij de KVK veranderd');
	await expect(desk.getByText(name.replace('B.V.', 'Holding B.V.')).first()).toBeVisible();
	await expectAccessible(desk);
	await desk.locator('textarea[name=reason]').fill('Andere vennoten volgens het uittreksel');
	await desk.getByRole('button', { name: 'Vraag nieuw bewijs' }).click();
	await expect(desk.getByText('moet zich opnieuw bewijzen. De gebruikers krijgen een mail.')).toBeVisible();
	await mailAbout(asker.address, 'Bewijs opnieuw dat u voor');
	await asker.page.goto(asker.page.url().replace(/\/activate.*/, ''));
	await expect(asker.page.getByText('Bewijs opnieuw dat u mag handelen')).toBeVisible();
	await expect(asker.page.getByText('“Werf Vroeger B.V.”')).toBeVisible();
	await asker.page.getByRole('link', { name: 'Activeer nu' }).click();
	await expect(asker.page.locator('input[name=agreed]')).toBeVisible();
	expect(complaints.filter((text) => !text.includes('409'))).toEqual([]);
});

test('the desk opens to nobody else', async ({ browser }) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL' });
	for (const path of ['/desk', '/desk/activations', '/desk/statements'])
		expect((await page.request.get(`${house.origin}${path}`)).status()).toBe(404);
});

test('finance reads a bank statement; what can’t be done with it is explained and loses nothing', async ({
	browser
}) => {
	const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
	await staff(page, 'finance');
	await page.goto(`${house.origin}/desk/statements`);
	await expectAccessible(page);
	await page
		.locator('input[name=file]')
		.setInputFiles({ name: 'a.xml', mimeType: 'text/xml', buffer: Buffer.from('<a/>') });
	await page.getByRole('button', { name: 'Lees in' }).click();
	await expect(page.getByText('Dit is geen CAMT.053-bestand').first()).toBeVisible();
	const entry = `<Ntry><Amt Ccy="EUR">18.15</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt>
		<AcctSvcrRef>${crypto.randomUUID()}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Slagerij Os</Nm></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry>`;
	const statement = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>S1</Id>
		<Acct><Id><IBAN>NL20INGB0001234567</IBAN></Id></Acct>${entry}</Stmt></BkToCstmrStmt></Document>`;
	await page
		.locator('input[name=file]')
		.setInputFiles({ name: 's.xml', mimeType: 'text/xml', buffer: Buffer.from(statement) });
	await page.getByRole('button', { name: 'Lees in' }).click();
	const transfer = page.getByRole('row', { name: /Slagerij Os/ }).first();
	await transfer.locator('input[name=number]').fill('ACT2026-99999');
	await transfer.getByRole('button', { name: 'Koppel' }).click();
	await expect(page.getByText('Op dit nummer wordt geen betaling verwacht').first()).toBeVisible();
	await expect(transfer.locator('input[name=number]')).toHaveValue('ACT2026-99999');
	await expectAccessible(page);
});
