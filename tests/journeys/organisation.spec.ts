import { expect, type Browser, type Page } from '@playwright/test';
import {
	beWelcomed,
	dress,
	expectSound,
	freshAddress,
	freshCompany,
	house,
	inDatabase,
	LOOKS,
	mailAbout,
	signedIn,
	signIn,
	test
} from './support.ts';

const RECORD = /\/organisations\/[0-9a-f]{8}-[0-9a-f-]{27}/;
const { origin } = house;

/** A person with a company of their own, on its page. */
async function withCompany(browser: Browser, options = {}) {
	const person = await signedIn(browser, { locale: 'nl-NL', ...options });
	const company = await freshCompany();
	await person.page.goto(`${origin}/organisations/add/${company.number}`);
	await person.page.locator('form[action^="?/save"] button').last().click();
	await person.page.waitForURL(RECORD);
	return { ...person, ...company, home: person.page.url().replace(/\?.*/, '') };
}

/** Asks the register to misbehave, for questions with this in them only. */
async function fault(match: string, fault: object): Promise<void> {
	const response = await fetch(`${house.worlds.kvk}/_sandbox/fault`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ match, times: 20, ...fault })
	});
	expect(response.ok).toBe(true);
}

/** Complaints but those about answers that are refusals on purpose. */
const unexpected = (complaints: string[]) =>
	complaints.filter((text) => !/status of (400|404|409|503)/.test(text));

for (const look of LOOKS)
	test(`002-17 to 002-28 found in the dialog, added and seen: ${look.theme}, ${look.language}, ${look.width}`, async ({
		browser
	}) => {
		test.setTimeout(150_000);
		const context = await browser.newContext({ locale: look.language === 'nl' ? 'nl-NL' : 'en-GB' });
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
		await dress(page, look);
		await signIn(page, freshAddress());
		const { name, number } = await freshCompany();
		await page.goto(`${origin}/overview`);
		await expectSound(page);
		await page.goto(`${origin}/organisations`);
		await expectSound(page);
		await page.locator('main [data-opens]').click();
		await expect(page.locator('dialog')).toBeVisible();
		await page.locator('#name').fill(name);
		await page.keyboard.press('Enter');
		const hit = page.locator('dialog').getByRole('link', { name: new RegExp(number) });
		await expect(hit).toBeVisible();
		await expectSound(page);
		await hit.click();
		await page.waitForURL(/add\/\d{8}/);
		await expect(page.getByText(number).first()).toBeVisible();
		await expectSound(page);
		await page.locator('#iban-0').fill('NL91 ABNA 0417 1643 01');
		await page.locator('#label-0').focus();
		await expect(page.locator('#iban-0-check')).not.toBeEmpty();
		await page.locator('#email').fill('a@b');
		await page.locator('form[action^="?/save"] button').last().click();
		await expect(page.locator('[role=alert] a')).toHaveCount(2);
		await expect(page.locator('#iban-0')).toHaveValue('NL91 ABNA 0417 1643 01');
		await expectSound(page);
		await page.locator('#iban-0').fill('NL91 ABNA 0417 1643 00');
		await page.locator('#email').fill('facturen@werf.example');
		await page.locator('form[action^="?/save"] button').last().click();
		await page.waitForURL(RECORD);
		const home = page.url().replace(/\?.*/, '');
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
		await expect(page.locator('#switch-send')).toBeChecked();
		await expect(page.locator('#switch-receive')).not.toBeChecked();
		await expect(page.locator(`a[href="${new URL(home).pathname}/activate"]`)).toBeVisible();
		await expectSound(page);
		await page.locator('#switch-receive').click();
		await page.waitForURL(/switched=receive/);
		await expect(page.locator('#switch-receive')).toBeChecked();
		for (const part of ['details', 'bank-accounts', 'members', 'trail', 'remove']) {
			await page.goto(`${home}/${part}`);
			await expectSound(page);
		}
		for (const part of ['organisations', 'organisations/add', 'organisations/add/manual', 'overview']) {
			await page.goto(`${origin}/${part}`);
			await expectSound(page);
		}
		expect(unexpected(complaints)).toEqual([]);
	});

test('002-19 a search for nothing says what to fill in, and a long name of a person breaks within the page', async ({
	browser
}) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL', viewport: { width: 320, height: 800 } });
	await page.goto(`${origin}/organisations/add`);
	await page.getByRole('button', { name: 'Zoek in het Handelsregister' }).click();
	await expect(page.locator('[role=alert]')).toContainText(
		'Vul de naam of het KVK-nummer van uw bedrijf in.'
	);
	await expect(page.locator('#name-error')).toBeVisible();
	await expectSound(page);
	await page.goto(`${origin}/profile`);
	await page.locator('input[name=name]').fill('W'.repeat(120));
	await page.locator('form[action="?/name"] button').click();
	await page.waitForURL(/klaar=name/);
	await page.goto(`${origin}/overview`);
	await expectSound(page);
});

test('without script the same goes by pages: search, choose, save, switch, edit, accounts', async ({
	browser
}) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL', javaScriptEnabled: false });
	const { name, number } = await freshCompany();
	await page.goto(`${origin}/organisations`);
	await page.getByRole('link', { name: 'Voeg organisatie toe' }).last().click();
	await page.locator('#name').fill(name);
	await page.getByRole('button', { name: 'Zoek in het Handelsregister' }).click();
	expect(page.url()).toContain('name=Werf');
	await page.getByRole('link', { name: new RegExp(number) }).click();
	await page.getByRole('link', { name: 'Terug naar zoeken' }).click();
	await expect(page.locator('#name')).toHaveValue(name);
	await page.goBack();
	await page.locator('#phone').fill('020 123 45 67');
	await page.getByRole('button', { name: 'Opslaan' }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	const home = page.url().replace(/\?.*/, '');
	await page.locator('#switch-receive').check();
	await page.getByRole('button', { name: /Bewaar ?: Facturen ontvangen/ }).click();
	await expect(page.getByText('‘Facturen ontvangen’ staat nu aan.')).toBeVisible();
	await page.goto(`${home}/details`);
	await page.locator('#email').fill('facturen@werf.example');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await expect(page.getByText('Uw wijziging is bewaard.')).toBeVisible();
	await page.goto(`${home}/bank-accounts`);
	await page.locator('#iban').fill('NL20 INGB 0001 2345 67');
	await page.getByRole('button', { name: 'Voeg rekening toe' }).click();
	await expect(page.getByText('De rekening is toegevoegd.')).toBeVisible();
	await expect(page.getByText('NL20 INGB •••• 4567').first()).toBeVisible();
});

test('a register that is away is a state: what was typed stays, and trying again works', async ({
	browser
}) => {
	const { page, complaints } = await signedIn(browser, { locale: 'nl-NL' });
	const { name, number } = await freshCompany();
	await fault(`zoeken?naam=Werf`, { status: 503, times: 0 });
	await fault(number, { status: 503 });
	await page.goto(`${origin}/organisations/add?kvkNumber=${number}`);
	await expect(page.getByText('De KVK geeft nu geen antwoord')).toBeVisible();
	await expect(page.locator('#kvkNumber')).toHaveValue(number);
	await expectSound(page);
	await page.goto(`${origin}/organisations/add/${number}`);
	await expect(page.getByRole('heading', { level: 1, name: 'De KVK geeft nu geen antwoord' })).toBeVisible();
	await expectSound(page);
	await expect
		.poll(
			async () => {
				await page.goto(`${origin}/organisations/add?kvkNumber=${number}`);
				return page.getByRole('link', { name: new RegExp(name) }).isVisible();
			},
			{ timeout: 30_000 }
		)
		.toBe(true);

	// Away when it is saved, and not asked in the last ten minutes: a company that was on no page yet.
	await page.goto(`${origin}/organisations/add/${number}`);
	const other = await freshCompany();
	// Two books, asked for once to save and once to show the page again; a refusal is not tried again.
	await fault(other.number, { status: 401, times: 4 });
	await page.locator('#phone').fill('020 123 45 67');
	await page.locator('#iban-0').fill('NL91 ABNA 0417 1643 00');
	await page
		.locator('form[action^="?/save"]')
		.evaluate((form: HTMLFormElement, to) => (form.action = to), `/organisations/add/${other.number}?/save`);
	await page.getByRole('button', { name: 'Opslaan' }).click();
	await expect(page.locator('[role=alert]')).toContainText('wat u typte staat er nog');
	await expect(page.locator('#phone')).toHaveValue('020 123 45 67');
	await expect(page.locator('#iban-0')).toHaveValue('NL91 ABNA 0417 1643 00');
	await expectSound(page);
	await page.getByRole('button', { name: 'Opslaan' }).click();
	await page.waitForURL(RECORD);
	await expect(page.getByText('020 123 4567')).toBeVisible();
	expect(unexpected(complaints)).toEqual([]);
});

test('one that has ceased can be looked at and not added; one that is not there is said to be not there', async ({
	browser
}) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL' });
	await page.goto(`${origin}/organisations/add/90008010`);
	await expect(page.getByText('Dit bedrijf is uitgeschreven')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Opslaan' })).toHaveCount(0);
	await expectSound(page);
	await page.goto(`${origin}/organisations/add/19999999`);
	await expect(
		page.getByRole('heading', { name: 'Dit nummer staat niet in het Handelsregister' })
	).toBeVisible();
	await expectSound(page);
	await page.goto(`${origin}/organisations/add?name=onvindbaarbedrijf`);
	await expect(page.getByText('Geen bedrijf gevonden')).toBeVisible();
	await expectSound(page);
});

test('002-21 002-22 typed by hand it is kept, says why it can’t be activated, and has no button for it', async ({
	browser
}) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL' });
	await page.goto(`${origin}/organisations/add?name=Brouwerij+Maas`);
	await page.getByRole('link', { name: 'Ik wil het zelf ingeven' }).click();
	await expect(page.locator('#name')).toHaveValue('Brouwerij Maas');
	await page.locator('#country-BE').check();
	await page.getByRole('button', { name: 'Opslaan' }).click();
	await expect(page.locator('[role=alert] a')).toHaveCount(5);
	await expect(page.locator('#country-BE')).toBeChecked();
	await page.locator('#number').fill('BE 0403.170.701');
	await page.locator('#street').fill('Maasstraat 12 bus 4');
	await page.locator('#place').fill('Genk');
	await page.locator('#postcode').fill('B-3600');
	await page.getByRole('button', { name: 'Opslaan' }).click();
	await page.waitForURL(RECORD);
	await expect(page.getByText('U kunt deze organisatie nog niet activeren')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Activeer nu' })).toHaveCount(0);
	await expectSound(page);
	await expect(page.getByText('BE 0403.170.701')).toBeVisible();
	await page.goto(`${page.url().replace(/\?.*/, '')}/activate`);
	await expect(page.getByRole('heading', { name: 'Activeren kan nu niet' })).toBeVisible();

	// With a typing error in the number; mended, it is found at once.
	const { name, number } = await freshCompany();
	await page.goto(`${origin}/organisations/add/manual?kvkNumber=93999999`);
	await page.locator('#name').fill('Werf zelf getypt');
	await page.locator('#street').fill('Kadestraat 1');
	await page.locator('#postcode').fill('1011ab');
	await page.locator('#place').fill('Amsterdam');
	await page.getByRole('button', { name: 'Opslaan' }).click();
	await page.waitForURL(RECORD);
	await expectSound(page);
	await page.getByRole('button', { name: 'Zoek nu in het Handelsregister' }).click();
	await expect(page.getByText('Wij vonden uw bedrijf nog niet')).toBeVisible();
	await page.getByRole('link', { name: 'Wijzig naam, nummer of adres' }).click();
	await expect(page.locator('#postcode')).toHaveValue('1011 AB');
	await expectSound(page);
	await page.locator('#number').fill('9399999');
	await page.locator('#name').focus();
	await expect(page.locator('#number-check')).toHaveText(/acht cijfers/);
	await page.locator('#place').fill('Haarlem');
	await page.getByRole('button', { name: 'Bewaar en zoek' }).click();
	await expect(page.locator('[role=alert] a')).toHaveCount(1);
	await expect(page.locator('#place')).toHaveValue('Haarlem');
	await expectSound(page);
	await page.locator('#number').fill(number);
	await page.getByRole('button', { name: 'Bewaar en zoek' }).click();
	await expect(page.getByText(`${name} staat in het Handelsregister`)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Activeer nu' })).toBeVisible();
});

test('a company that was typed and is then chosen in the register is asked about, not added twice', async ({
	browser
}) => {
	const { page } = await signedIn(browser, { locale: 'nl-NL' });
	const { name, number } = await freshCompany();
	const type = async (nameTyped: string, place: string) => {
		await page.goto(`${origin}/organisations/add/manual`);
		await page.locator('#name').fill(nameTyped);
		await page.locator('#street').fill('Kadestraat 1');
		await page.locator('#postcode').fill('1011ab');
		await page.locator('#place').fill(place);
		await page.getByRole('button', { name: 'Opslaan' }).click();
		await page.waitForURL(RECORD);
		return page.url().replace(/\?.*/, '');
	};
	const home = await type(name.toLowerCase(), 'Haarlem');
	await page.goto(`${origin}/organisations/add/${number}`);
	await expect(page.getByText('U hebt dit bedrijf al zelf ingevoerd')).toBeVisible();
	await expectSound(page);
	await page.getByRole('link', { name: 'Nee, dit is een ander bedrijf' }).click();
	await page.locator('#phone').fill('12');
	await page.getByRole('button', { name: 'Opslaan' }).click();
	await expect(page.locator('#phone')).toHaveValue('12');
	await page.goto(`${origin}/organisations/add/${number}`);
	await page.getByRole('button', { name: /^Zet de gegevens bij/ }).click();
	expect(page.url()).toContain(home);
	await expect(page.getByText(`${name} staat in het Handelsregister`)).toBeVisible();

	// Typed once more, and given the number that is there already.
	const twin = await type(`${name} twee`, 'Haarlem');
	await page.goto(`${twin}/typed`);
	await page.locator('#number').fill(number);
	await page.getByRole('button', { name: 'Bewaar en zoek' }).click();
	await expect(page.getByText('Is dit hetzelfde bedrijf?')).toBeVisible();
	await expect(page.locator('#number')).toHaveValue(number);
	await inDatabase(`update organisation set kvk_number = $1 where id = $2`, [
		number,
		twin.split('/').at(-1)!
	]);
	await page.goto(twin);
	await expect(page.getByText('U hebt dit bedrijf twee keer')).toBeVisible();
	await expectSound(page);
	await page.getByRole('link', { name: 'Verwijder wat ik zelf invoerde' }).click();
	await page.getByRole('button', { name: /^Verwijder/ }).click();
	await expect(page.getByText('De organisatie is verwijderd.')).toBeVisible();
});

test('two tabs: the second is told, keeps what it typed, and may decide', async ({ browser }) => {
	const { page, home } = await withCompany(browser);
	await page.goto(`${home}/details`);
	const other = await page.context().newPage();
	await other.goto(`${home}/details`);
	await other.locator('#phone').fill('010 123 45 67');
	await other.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await other.waitForURL(/saved/);
	await page.locator('#phone').fill('020 765 43 21');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await expect(page.getByText('Iemand heeft deze gegevens intussen gewijzigd')).toBeVisible();
	await expect(page.getByText('010 123 4567')).toBeVisible();
	await expect(page.locator('#phone')).toHaveValue('020 765 43 21');
	await expectSound(page);
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await page.waitForURL(/saved/);
	await expect(page.getByText('020 765 4321')).toBeVisible();
});

test('a session that ends while one types costs nothing: after signing in the fields are as they were', async ({
	browser
}) => {
	const { page, home, address } = await withCompany(browser);
	await page.goto(`${home}/details`);
	await page.locator('#email').fill('nieuw@werf.example');
	await page.context().clearCookies({ name: /session/ });
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await page.waitForURL(/inloggen/);
	const naar = new URL(page.url()).searchParams.get('naar') ?? '';
	await signIn(page, address, naar);
	await expect(page.locator('#email')).toHaveValue('nieuw@werf.example');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await expect(page.getByText('Uw wijziging is bewaard.')).toBeVisible();
});

/** Invites this address and gives the link in the mail. */
async function invited(page: Page, home: string, address: string, role: string): Promise<string> {
	await page.goto(`${home}/members`);
	await page.locator('#email').fill(address);
	await page.locator(`input[name=role][value=${role}]`).check();
	await page.getByRole('button', { name: 'Stuur de uitnodiging' }).click();
	await expect(page.getByText('De uitnodiging is verstuurd.')).toBeVisible();
	const { links } = await mailAbout(address, 'Uitnodiging');
	return links.find((link) => link.includes('/invitations/'))!;
}

test('003-45 A04 somebody is invited, joins with that address, gets another role, and is taken out', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const { page, home, name } = await withCompany(browser);
	const address = freshAddress('piet');
	const link = await invited(page, home, address, 'editor');
	await expectSound(page);

	await page.goto(link);
	await expect(page.getByText('Deze uitnodiging is voor een ander adres')).toBeVisible();
	await expectSound(page);
	const guest = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
	await guest.goto(link);
	await expectSound(guest);
	await guest.getByRole('link', { name: `Log in als ${address}` }).click();
	await signIn(guest, address, new URL(link).pathname);
	await guest.goto(link);
	await expectSound(guest);
	await guest.getByRole('button', { name: 'Neem de uitnodiging aan' }).click();
	await guest.waitForURL((url) => !url.pathname.startsWith('/invitations'));
	await beWelcomed(guest);
	await expect(guest.getByRole('heading', { level: 1, name })).toBeVisible();
	await expect(guest.getByRole('link', { name: 'Activeer nu' })).toHaveCount(0);
	await expect(guest.locator('#switch-receive')).toBeDisabled();
	await expectSound(guest);
	expect((await guest.goto(`${home}/details`))?.status()).toBe(404);
	expect((await guest.goto(`${home}/trail`))?.status()).toBe(404);
	await guest.goto(link);
	await expect(guest.getByText('Deze uitnodiging werkt niet meer')).toBeVisible();

	await page.goto(`${home}/members`);
	await page.locator('summary', { hasText: 'Wijzig' }).last().click();
	await page.locator('select[name=role]').last().selectOption('admin');
	await page.getByRole('button', { name: 'Bewaar de rol' }).last().click();
	await expect(page.getByText('De rol is gewijzigd.')).toBeVisible();
	expect((await guest.goto(`${home}/trail`))?.status()).toBe(200);
	await expect(guest.getByText('Rol gewijzigd')).toBeVisible();

	await page.locator('summary', { hasText: 'Wijzig' }).last().click();
	await page.getByRole('button', { name: /^Verwijder / }).click();
	await expect(page.getByText('Het lid is verwijderd.')).toBeVisible();
	expect((await guest.goto(home))?.status()).toBe(404);
	await mailAbout(address, 'geen toegang meer');
});

test('P06 A16 a company that is active leads to asking its owners, who let in', async ({ browser }) => {
	test.setTimeout(90_000);
	const owner = await withCompany(browser);
	const id = owner.home.split('/').at(-1);
	await inDatabase(`update organisation set state = 'active', activated_at = now() where id = $1`, [id]);
	const asker = await signedIn(browser, { locale: 'nl-NL' });
	await asker.page.goto(`${origin}/organisations/add?kvkNumber=${owner.number}`);
	await expect(asker.page.locator('main')).not.toContainText(/al actief/i);
	await asker.page.getByRole('link', { name: new RegExp(owner.number) }).click();
	await asker.page.waitForURL(/access/);
	await expectSound(asker.page);
	await asker.page.locator('#message').fill('Ik ben de boekhouder');
	await asker.page.getByRole('button', { name: 'Vraag toegang' }).click();
	await expect(asker.page.getByText('Uw vraag is verstuurd')).toBeVisible();
	await expectSound(asker.page);
	const { links } = await mailAbout(owner.address, 'vraagt toegang');
	expect(links).toContain(`${owner.home}/members`);
	await owner.page.goto(`${owner.home}/members`);
	await expect(owner.page).toHaveTitle(/^\(1\)/);
	await expect(owner.page.getByText('Ik ben de boekhouder')).toBeVisible();
	await expectSound(owner.page);
	await owner.page.getByRole('button', { name: /^Geef toegang/ }).click();
	await expect(owner.page.getByText('U hebt toegang gegeven')).toBeVisible();
	await mailAbout(asker.address, 'U hebt toegang');
	await asker.page.goto(owner.home);
	await expect(asker.page.getByRole('heading', { level: 1, name: owner.name })).toBeVisible();
});

test('P06 who was overtaken while activating is led to the owners, and pays nothing', async ({ browser }) => {
	test.setTimeout(90_000);
	const late = await withCompany(browser);
	await late.page.goto(`${late.home}/activate`);
	await late.page.locator('input[name=name]').fill('Katrijn de Boer');
	await late.page.locator('select[name=role]').selectOption('director');
	await late.page.locator('input[name=agreed]').check();
	await late.page.getByRole('button', { name: 'Doorgaan' }).click();
	await expect(late.page.getByRole('heading', { name: 'Hoe wilt u het bewijzen?' })).toBeVisible();

	const quick = await signedIn(browser, { locale: 'nl-NL' });
	await quick.page.goto(`${origin}/organisations/add/${late.number}`);
	await quick.page.getByRole('button', { name: 'Opslaan' }).click();
	await quick.page.waitForURL(RECORD);
	const id = RECORD.exec(quick.page.url())![0].split('/').at(-1);
	await inDatabase(`update organisation set state = 'active', activated_at = now() where id = $1`, [id]);

	await late.page.getByRole('button', { name: 'Doorgaan' }).click();
	await late.page.waitForURL(/access/);
	await expect(
		late.page.getByRole('heading', { level: 1, name: `Vraag toegang tot ${late.name}` })
	).toBeVisible();
	const payments = await inDatabase('select 1 from payment where organisation_id = $1', [
		late.home.split('/').at(-1)
	]);
	expect(payments).toEqual([]);
});

test('A01 of another organisation every page and every deed is a page that does not exist', async ({
	browser
}) => {
	const theirs = await withCompany(browser);
	const mine = await withCompany(browser);
	const unknown = `${origin}/organisations/00000000-0000-7000-8000-000000000000`;
	const parts = [
		'',
		'/details',
		'/bank-accounts',
		'/members',
		'/trail',
		'/remove',
		'/mandate',
		'/logo',
		'/activate'
	];
	const get = (url: string) => mine.page.request.get(url);
	for (const part of parts) {
		const [real, none] = [await get(theirs.home + part), await get(unknown + part)];
		expect([part, real.status()]).toEqual([part, 404]);
		expect([part, none.status()]).toEqual([part, 404]);
		const bare = async (response: typeof real) =>
			(await response.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
		expect(await bare(real)).toBe(await bare(none));
	}
	const deeds: [string, Record<string, string>][] = [
		['?/switch', { kind: 'send' }],
		['?/refresh', {}],
		['/details?/save', { version: '1', phone: '0201234567' }],
		['/bank-accounts?/add', { iban: 'NL91ABNA0417164300' }],
		['/members?/invite', { email: 'dief@elders.example', role: 'owner' }],
		['/remove', {}],
		['/mandate', {}]
	];
	for (const [deed, form] of deeds) {
		const response = await mine.page.request.post(theirs.home + deed, { form, headers: { origin } });
		expect([deed, response.status()]).toEqual([deed, 404]);
	}
	await theirs.page.goto(theirs.home);
	await expect(theirs.page.locator('#switch-send')).toBeChecked();
	const [row] = await inDatabase<{ refusals: number }>(
		`select count(*)::int as refusals from security_event where details->>'organisation' = $1`,
		[theirs.home.split('/').at(-1)]
	);
	expect(row?.refusals).toBe(parts.length + deeds.length);
});

test('an organisation that was never active can be taken back, after one question', async ({ browser }) => {
	const { page, home, name } = await withCompany(browser);
	await page.goto(`${home}/details`);
	await page.getByRole('link', { name: 'Verwijder deze organisatie' }).click();
	await page.getByRole('button', { name: `Verwijder ${name}` }).click();
	await expect(page.getByText('De organisatie is verwijderd.')).toBeVisible();
	expect((await page.goto(home))?.status()).toBe(404);
});

test('002-38 several organisations: the list is searched while one types, the switcher goes between them', async ({
	browser
}) => {
	const { page, name } = await withCompany(browser);
	const other = await freshCompany();
	await page.goto(`${origin}/organisations/add/${other.number}`);
	await page.getByRole('button', { name: 'Opslaan' }).click();
	await page.waitForURL(RECORD);
	const otherId = RECORD.exec(page.url())![0].split('/').at(-1);
	await inDatabase(
		`with early as (
			insert into organisation (id, country, state, name) select gen_random_uuid(), 'NL', 'added', 'Aak ' || n
			from generate_series(1, 8) n returning id
		), furthest as (update organisation set state = 'active', activated_at = now() where id = $1)
		insert into member (organisation_id, user_id, role)
		select early.id, member.user_id, 'owner' from early, member where member.organisation_id = $1`,
		[otherId]
	);
	await page.goto(`${origin}/overview`);
	await expect(page.getByText('Geactiveerd')).toBeVisible();
	await page.goto(`${origin}/organisations`);
	await page.locator('#q').fill(`KVK ${other.number}`);
	await expect(page.locator('#list').getByRole('link', { name })).toHaveCount(0);
	await expect(page.locator('#list').getByRole('link', { name: other.name })).toBeVisible();
	expect(page.url()).toContain(`q=KVK+${other.number}`);
	await page
		.locator('header details[data-menu] summary')
		.filter({ hasText: 'Wissel van organisatie' })
		.click();
	await page.locator('header').getByRole('link', { name, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});
