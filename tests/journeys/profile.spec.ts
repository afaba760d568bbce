import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { payAs, state, toBank, withCompany } from './activating.ts';
import {
	beWelcomed,
	dress,
	expectSound,
	freshAddress,
	house,
	inDatabase,
	LOOKS,
	mailAbout,
	mailsTo,
	signedIn,
	signIn,
	test
} from './support.ts';
import { beSure, grow } from './sure.ts';

const at = (path: string) => house.origin + path;
const PAGES = ['', '/addresses', '/messages', '/sign-ins', '/sessions', '/data'].map(
	(part) => `/profile${part}`
);

/** Adds an extra address, follows its link, and uses the button. */
async function addAddress(page: Page, extra: string): Promise<void> {
	await page.goto(at('/profile/addresses'));
	await page.locator('input[name=email]').fill(extra);
	await page.locator('form[action="?/add"] button').click();
	await page.waitForURL(/klaar=added/);
	const { links } = await mailAbout(extra, '');
	const link = links.find((one) => one.includes('adres-bevestigen')) ?? '';
	await page.request.get(link);
	await page.goto(link);
	await page.locator('main form button').click();
	await page.waitForURL(/klaar/);
}

for (const look of LOOKS)
	test(`every page of the profile is sound: ${look.theme}, ${look.language}, ${look.width} px`, async ({
		browser
	}) => {
		test.slow();
		// As wide as it stays from the start: to resize while one page turns into the next breaks off that change.
		const viewport = { width: look.width, height: 900 };
		const { page, address, complaints } = await signedIn(browser, { locale: 'nl-NL', viewport });
		await page.goto(at('/profile'));
		await page.locator('select[name=language]').selectOption(look.language);
		await page.locator('select[name=theme]').selectOption(look.theme);
		await page.locator('form[action="?/look"] button').click();
		await page.waitForURL(/klaar=look/);
		await expect(page.locator('html')).toHaveAttribute('data-theme', look.theme);
		await expect(page.locator('html')).toHaveAttribute('lang', look.language);
		await addAddress(page, freshAddress('boek'));
		await grow(address);
		for (const path of PAGES) {
			await page.goto(at(path));
			await expectSound(page);
		}
		await page.goto(at('/profile'));
		await page.locator('input[name=name]').fill('Jan <b>');
		await page.locator('form[action="?/name"] button').click();
		await expect(page).toHaveTitle(/^(Fout|Error): /);
		await expect(page.locator('input[name=name]')).toHaveValue('Jan <b>');
		await expectSound(page);
		expect(complaints.filter((complaint) => !/status of 400/.test(complaint))).toEqual([]);
	});

test('002-42 who begins in English and in the dark stays so from the first page on', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'nl-NL' });
	const page = await context.newPage();
	await dress(page, { theme: 'dark', language: 'en', width: 1280 });
	await page.goto(at('/inloggen'));
	await signIn(page, freshAddress());
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await context.clearCookies({ name: /^kade-(language|theme)$/ });
	await page.goto(at('/profile'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your profile');
	await expect(page.locator('select[name=theme]')).toHaveValue('dark');
	await page.locator('form[action="?/look"] button').click();
	await page.waitForURL(/klaar=look/);
	await context.clearCookies({ name: 'authjs.session-token' });
	await page.goto(at('/'));
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('002-13 the avatar with the name leads to the profile, and a new name stands there at once', async ({
	browser
}) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL' });
	await page.getByRole('banner').getByText('Katrijn de Boer').first().click();
	await page.getByRole('link', { name: 'Bewerk profiel' }).click();
	await page.waitForURL(at('/profile'));
	await page.locator('input[name=name]').fill('  Katrijn   de Boer-Smit ');
	await page.locator('form[action="?/name"] button').click();
	await expect(page.getByRole('main').getByText('Uw naam is bewaard.')).toBeVisible();
	await expect(page.getByRole('banner')).toContainText('Katrijn de Boer-Smit');
});

test('002-16 S04 a photo is previewed, kept without what the camera wrote, shown in the bar, and taken away', async ({
	browser
}) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL' });
	const large = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#285' } })
		.withExif({ IFD0: { Copyright: 'geheim' } })
		.jpeg({ quality: 100 })
		.toBuffer();
	const noise = await sharp({
		create: {
			width: 900,
			height: 900,
			channels: 3,
			noise: { type: 'gaussian', mean: 128, sigma: 60 },
			background: '#000'
		}
	})
		.png()
		.toBuffer();
	// More than a server takes by default, less than we allow.
	expect(noise.length).toBeGreaterThan(1024 * 1024);
	expect(noise.length).toBeLessThan(5 * 1024 * 1024);
	await page.goto(at('/profile'));
	const file = page.locator('input[type=file]');
	await file.setInputFiles({
		name: 'foto.svg',
		mimeType: 'image/svg+xml',
		buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
	});
	await page.locator('form[action="?/photo"] button').click();
	await expect(page.locator('#photo-error')).toContainText('geen JPEG, PNG, WebP of AVIF');
	await file.setInputFiles({ name: 'groot.png', mimeType: 'image/png', buffer: noise });
	await page.locator('form[action="?/photo"] button').click();
	await page.waitForURL(/klaar=photo/);
	await file.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: large });
	await expect(page.locator('#voorbeeld img')).toHaveAttribute('alt', 'Zo komt uw foto eruit te zien');
	await page.locator('form[action="?/photo"] button').click();
	await page.waitForURL(/klaar=photo/);
	const source = (await page.getByRole('banner').locator('img').first().getAttribute('src')) ?? '';
	const answer = await page.request.get(at(source));
	expect([answer.headers()['content-type'], answer.headers()['cache-control']]).toEqual([
		'image/webp',
		'private, max-age=604800, immutable'
	]);
	expect((await answer.body()).includes('geheim')).toBe(false);
	const stranger = await signedIn(browser, { locale: 'nl-NL' });
	expect((await stranger.page.request.get(at(source))).status()).toBe(404);
	await page.getByRole('button', { name: 'Verwijder foto' }).click();
	await expect(page.getByRole('main').getByText('Uw foto is verwijderd.')).toBeVisible();
	await expect(page.getByRole('banner').locator('img')).toHaveCount(0);
	expect((await page.request.get(at(source))).status()).toBe(404);
});

test('a photo larger than five megabytes is refused in words', async ({ browser }) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL' });
	await page.goto(at('/profile'));
	const buffer = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5 * 1024 * 1024)]);
	await page.locator('input[type=file]').setInputFiles({ name: 'groot.jpg', mimeType: 'image/jpeg', buffer });
	await page.locator('form[action="?/photo"] button').click();
	await expect(page.locator('#photo-error')).toContainText('hooguit 5 MB');
});

test('002-15 an extra address is added, confirmed by its link and button, and becomes the one for correspondence', async ({
	browser
}) => {
	const { page, address } = await signedIn(browser, { locale: 'nl-NL' });
	const extra = freshAddress('boekhouder');
	await addAddress(page, extra);
	await grow(address);
	await page.goto(at('/profile/addresses'));
	await page.getByRole('button', { name: `Maak correspondentieadres voor ${extra}` }).click();
	await beSure(page, address);
	await expect(page).toHaveURL(at('/profile/addresses'));
	await page.getByRole('button', { name: `Maak correspondentieadres voor ${extra}` }).click();
	await expect(page.getByRole('main').getByText(`${extra} is nu uw correspondentieadres`)).toBeVisible();
	for (const to of [address, extra]) await mailAbout(to, 'Uw correspondentieadres is veranderd');
	await page.getByRole('button', { name: `Verwijder voor ${address}` }).click();
	await expect(page.getByRole('main').getByText('Het adres is verwijderd.')).toBeVisible();
	const elsewhere = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
	await signIn(elsewhere, address, '/profile/addresses');
	await expect(elsewhere.locator('main')).toContainText(extra);

	await page.goto(at('/profile/sign-ins'));
	await page.getByLabel('Log in met een ander adres').selectOption({ label: extra });
	await page.getByRole('button', { name: 'Mail de code' }).click();
	await page.waitForURL(/sign-ins\?code/);
	const { code } = await mailAbout(extra, 'Bevestig uw e-mailadres');
	await page.locator('input[name=code]').fill(code ?? '');
	await expect(page.getByRole('main').getByText(`U logt voortaan in met ${extra}`)).toBeVisible();
	await mailAbout(address, 'U logt voortaan in met een ander e-mailadres');
});

test('002-14 messages are chosen per address, and safety cannot be switched off', async ({ browser }) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL' });
	const extra = freshAddress('boek');
	await addAddress(page, extra);
	await page.goto(at('/profile/messages'));
	const group = page.getByRole('group', { name: extra });
	await expect(group.getByLabel('Veiligheid')).toBeDisabled();
	await expect(group.getByLabel('Veiligheid')).toBeChecked();
	await expect(group.getByLabel('Onze rekeningen')).not.toBeChecked();
	await group.getByLabel('Onze rekeningen').check();
	await page.getByRole('button', { name: `Bewaar keuzes ${extra}` }).click();
	await expect(page.getByRole('main').getByText('Uw keuzes zijn bewaard.')).toBeVisible();
	// One stays at the address that one chose for, and hears there that it was kept.
	await expect(page.locator('#toasts')).toHaveText(
		'Uw keuzes zijn bewaard. Ze gelden vanaf de volgende mail.'
	);
	await expect(page.getByRole('group', { name: extra })).toBeInViewport();
	await expect(page.getByRole('group', { name: extra }).getByLabel('Onze rekeningen')).toBeChecked();
	await expect(
		page.getByRole('group', { name: extra }).getByLabel('Nieuws over ons product')
	).not.toBeChecked();
});

test('002-14 002-15 a mail goes to the addresses that chose its type, in the language of the person, and to no other', async ({
	browser
}) => {
	test.slow();
	const { page, address } = await signedIn(browser, { locale: 'nl-NL' });
	const extra = freshAddress('boekhouder');
	await addAddress(page, extra);
	await page.goto(at('/profile/messages'));
	await page.getByRole('group', { name: address }).getByLabel('Activering').uncheck();
	await page.getByRole('button', { name: `Bewaar keuzes ${address}` }).click();
	await page.waitForURL(/klaar/);
	await page.getByRole('group', { name: extra }).getByLabel('Activering').check();
	await page.getByRole('button', { name: `Bewaar keuzes ${extra}` }).click();
	await page.waitForURL(/klaar/);
	const { name, home } = await withCompany(page);
	await state(page, home);
	await toBank(page);
	await payAs(page, name);
	await expect(page.getByRole('heading', { name: 'We herkennen uw rekening' })).toBeVisible({
		timeout: 20_000
	});
	await mailAbout(extra, `${name} is actief`);
	expect((await mailsTo(address)).map(({ subject }) => subject)).not.toContain(`${name} is actief`);

	await page.goto(at('/profile'));
	await page.locator('select[name=language]').selectOption('en');
	await page.locator('form[action="?/look"] button').click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.goto(at('/profile/addresses'));
	const third = freshAddress('third');
	await page.locator('input[name=email]').fill(third);
	await page.locator('form[action="?/add"] button').click();
	await mailAbout(third, 'Confirm your extra e-mail address');
});

test('a provider is linked from the profile, signs in from then on, and is unlinked after a fresh code', async ({
	browser
}) => {
	const { page, address } = await signedIn(browser, { locale: 'nl-NL' });
	const atGoogle = freshAddress('elders');
	const link = async () => {
		await page.goto(at('/profile/sign-ins'));
		await page.getByRole('button', { name: 'Koppel Google' }).click();
		await page.locator('#p-other').check();
		await page.locator('#name').fill('Katrijn elders');
		await page.locator('#email').fill(atGoogle);
		await page.locator('button[value=sign-in]').click();
		await page.waitForURL(/profile\/sign-ins/);
	};
	await link();
	await expect(
		page.getByRole('main').getByText('Google is gekoppeld. U kunt er nu mee inloggen.')
	).toBeVisible();
	await expect(page.locator('main')).toContainText(atGoogle);
	await mailAbout(address, 'Nieuwe manier van inloggen toegevoegd');

	const other = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
	await other.goto(at('/inloggen?naar=/profile/sign-ins'));
	await other.locator('button[name=provider][value=google]').click();
	await other.locator('#p-other').check();
	await other.locator('#email').fill(atGoogle);
	await other.locator('button[value=sign-in]').click();
	await other.waitForURL(at('/profile/sign-ins'));
	await expect(other.locator('main')).toContainText(address);

	const stranger = await signedIn(browser, { locale: 'nl-NL' });
	await stranger.page.goto(at('/profile/sign-ins'));
	await stranger.page.getByRole('button', { name: 'Koppel Google' }).click();
	await stranger.page.locator('#p-other').check();
	await stranger.page.locator('#email').fill(atGoogle);
	await stranger.page.locator('button[value=sign-in]').click();
	await stranger.page.waitForURL(/profile\/sign-ins/);
	await expect(stranger.page.locator('main')).toContainText('al gekoppeld aan een ander account bij ons');

	await grow(address);
	await page.goto(at('/profile/sign-ins'));
	await page.getByRole('button', { name: 'Ontkoppel Google' }).click();
	await beSure(page, address);
	await page.getByRole('button', { name: 'Ontkoppel Google' }).click();
	await expect(page.getByRole('main').getByText('Google is ontkoppeld.')).toBeVisible();
	await mailAbout(address, 'Manier van inloggen verwijderd');
});

test('one session ends, then all others at once, and this one stays', async ({ browser }) => {
	test.slow();
	const { page, address } = await signedIn(browser, { locale: 'nl-NL' });
	const other = await signedIn(browser, { locale: 'nl-NL' }, address);
	const phone = await signedIn(
		browser,
		{
			locale: 'nl-NL',
			userAgent:
				'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1'
		},
		address
	);
	await page.goto(at('/profile/sessions'));
	await expect(page.getByRole('row')).toHaveCount(4);
	await expect(page.getByText('Chrome op Linux')).toHaveCount(2);
	await page.getByRole('button', { name: 'Beëindig de sessie op Safari op iPhone' }).click();
	await expect(page.getByText('De sessie is beëindigd.')).toBeVisible();
	await expect(page.getByRole('row')).toHaveCount(3);
	await phone.page.goto(at('/profile'));
	await expect(phone.page).toHaveURL(/inloggen/);
	await other.page.goto(at('/profile'));
	await expect(other.page).toHaveURL(at('/profile'));
	await page.getByRole('button', { name: 'Beëindig alle andere sessies' }).click();
	await expect(page.getByText('Alle andere sessies zijn beëindigd.')).toBeVisible();
	await other.page.goto(at('/profile'));
	await expect(other.page).toHaveURL(/inloggen/);
	await page.goto(at('/profile/sign-ins'));
	await expect(page.getByText('Sessies beëindigd')).toHaveCount(2);
});

test('A14 everything about a person is downloaded as one file, after a fresh code when the last was long ago', async ({
	browser
}) => {
	const { page, address } = await signedIn(browser, { locale: 'nl-NL' });
	await grow(address);
	await page.goto(at('/profile/data'));
	await page.getByRole('button', { name: 'Download uw gegevens' }).click();
	await beSure(page, address);
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download uw gegevens' }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/^kade-\d{4}-\d\d-\d\d\.json$/);
	const all = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<
		string,
		{ email?: string; event?: string }[]
	>;
	expect(all.profile).toMatchObject([{ email: address, name: 'Katrijn de Boer' }]);
	expect(all.securityEvents?.map(({ event }) => event)).toContain('data-exported');
});

test('A14 an account is deleted after thirty days, and a change of mind keeps it', async ({ browser }) => {
	const { page, address } = await signedIn(browser, { locale: 'nl-NL' });
	await grow(address);
	await page.goto(at('/profile/data'));
	await page.locator('input[name=sure]').check();
	await page.getByRole('button', { name: 'Verwijder mijn account' }).click();
	await beSure(page, address);
	await page.locator('input[name=sure]').check();
	await page.getByRole('button', { name: 'Verwijder mijn account' }).click();
	await expect(page.getByText(/Uw account wordt verwijderd op \d+ /)).toBeVisible();
	await mailAbout(address, 'U vroeg om uw account te verwijderen');
	await page.goto(at('/profile'));
	await page.getByRole('button', { name: 'Houd mijn account' }).click();
	await expect(page.getByText('Fijn dat u blijft.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Verwijder mijn account' })).toBeVisible();

	await page.locator('input[name=sure]').check();
	await page.getByRole('button', { name: 'Verwijder mijn account' }).click();
	const [person] = await inDatabase<{ id: string }>(
		`update "User" set deletion_asked_at = now() - interval '31 days' where email = $1 returning id`,
		[address]
	);
	await inDatabase(`update graphile_worker._private_jobs set run_at = now() where key = $1`, [
		`erase-${person!.id}`
	]);
	await mailAbout(address, 'Uw account is verwijderd');
	await page.goto(at('/profile'));
	await expect(page).toHaveURL(/inloggen/);
	expect(await inDatabase(`select name, email from "User" where id = $1`, [person!.id])).toEqual([
		{ name: null, email: null }
	]);
	await signIn(page, address, '/profile');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw profiel');
	expect(
		await inDatabase(`select 1 from "User" where email = $1 and id <> $2`, [address, person!.id])
	).toHaveLength(1);
});

test('the only owner of an organisation at work is told what to do first', async ({ browser }) => {
	const { page, address } = await signedIn(browser, { locale: 'nl-NL' });
	const id = crypto.randomUUID();
	const number = String(70_000_000 + Math.floor(Math.random() * 9_000_000));
	await inDatabase(
		`insert into organisation (id, country, state, kvk_number, name) values ($1, 'NL', 'active', $2, 'Schilder Pieters')`,
		[id, number]
	);
	await inDatabase(
		`insert into member (organisation_id, user_id, role) select $1, id, 'owner' from "User" where email = $2`,
		[id, address]
	);
	await page.goto(at('/profile/data'));
	await expect(page.getByText('U kunt nog niet weg')).toBeVisible();
	await expect(page.locator('main')).toContainText(/Of sluit de organisatie/);
	await expect(page.getByRole('link', { name: 'Leden van Schilder Pieters' })).toHaveAttribute(
		'href',
		`/organisations/${id}/members`
	);
	await expect(page.getByRole('button', { name: 'Verwijder mijn account' })).toHaveCount(0);
});

test('002-38 the switcher shows the organisation that one works in, also as the 22nd, and keeps it on other pages', async ({
	browser
}) => {
	const { page, address } = await signedIn(browser, { locale: 'nl-NL' });
	const rows = await inDatabase<{ id: string; name: string }>(
		`with made as (
			insert into organisation (id, country, state, kvk_number, name)
			select gen_random_uuid(), 'NL', 'added', (70000000 + floor(random() * 9000000))::int::text, 'Werf ' || chr(64 + n)
			from generate_series(1, 22) n returning id, name
		), joined as (
			insert into member (organisation_id, user_id, role)
			select made.id, u.id, 'viewer' from made, "User" u where u.email = $1
		) select id, name from made order by name`,
		[address]
	);
	const last = rows.at(-1)!;
	const banner = page.getByRole('banner');
	await page.goto(at('/profile'));
	await expect(banner).toContainText('Werf A');
	await page.goto(at(`/organisations/${last.id}`));
	await expect(banner.getByText(last.name).first()).toBeVisible();
	await page.goto(at('/profile'));
	await expect(banner.getByText(last.name).first()).toBeVisible();
	await banner.getByText(last.name).first().click();
	await page.getByRole('link', { name: 'Alle organisaties' }).click();
	await page.waitForURL(at('/organisations'));
});

test('the profile works without script', async ({ browser }) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL', javaScriptEnabled: false });
	await page.goto(at('/profile'));
	await page.locator('input[name=name]').fill('Zonder Script');
	await page.locator('form[action="?/name"] button').click();
	await expect(page.getByRole('main').getByText('Uw naam is bewaard.')).toBeVisible();
	await addAddress(page, freshAddress('boek'));
	await page.goto(at('/profile/messages'));
	await page.getByLabel('Nieuws over ons product').first().check();
	await page
		.getByRole('button', { name: /^Bewaar keuzes/ })
		.first()
		.click();
	await expect(page.getByRole('main').getByText('Uw keuzes zijn bewaard.')).toBeVisible();
	await page.goto(at('/profile/sessions'));
	await expect(page.getByText('Deze sessie')).toBeVisible();
	await beWelcomed(page);
});
