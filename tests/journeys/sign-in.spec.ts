import { expect, type Browser, type Page } from '@playwright/test';
import {
	beWelcomed,
	dress,
	expectSound,
	freshAddress,
	freshVisitor,
	house,
	inDatabase,
	LOOKS,
	mailAbout,
	mailsTo,
	signIn,
	test
} from './support.ts';

const at = (path: string) => house.origin + path;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function newPage(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
	const context = await browser.newContext({
		locale: 'nl-NL',
		extraHTTPHeaders: { 'x-visitor': freshVisitor() },
		...options
	});
	return context.newPage();
}

async function askMail(page: Page, address: string, next = '/profile'): Promise<void> {
	await page.goto(at(`/inloggen?naar=${encodeURIComponent(next)}`));
	await page.locator('input[name=email]').fill(address);
	await page.locator('form[action^="?/email"] button').click();
	await page.waitForURL(/inloggen\/code/);
}

const linkIn = async (address: string) =>
	(await mailAbout(address, '')).links.find((link) => link.includes('/inloggen/bevestigen')) ?? '';

interface Choice {
	name?: string;
	email?: string;
	verified?: string;
	outcome?: 'sign-in' | 'deny' | 'error';
}

/** Chooses on a provider's page who comes in, and what the provider says of the address. */
async function choose(page: Page, { name, email, verified, outcome = 'sign-in' }: Choice): Promise<void> {
	await page.waitForURL((url) => url.origin !== house.origin);
	if (email !== undefined) {
		await page.locator('#p-other').check();
		await page.locator('#name').fill(name ?? '');
		await page.locator('#email').fill(email);
	}
	if (verified) {
		await page.locator('details summary').click();
		await page.locator('#email_verified, #xms_edov').selectOption(verified);
	}
	await page.locator(`button[name=outcome][value=${outcome}]`).click();
	await page.waitForURL((url) => url.origin === house.origin);
}

async function through(page: Page, provider: string, choice: Choice, next = '/profile'): Promise<void> {
	await page.goto(at(`/inloggen?naar=${encodeURIComponent(next)}`));
	await page.locator(`button[name=provider][value=${provider}]`).click();
	await choose(page, choice);
}

for (const look of LOOKS)
	test(`every page on the way in is sound: ${look.theme}, ${look.language}, ${look.width} px`, async ({
		browser
	}) => {
		test.slow();
		const page = await newPage(browser);
		const heard: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error' && !/status of 400/.test(message.text())) heard.push(message.text());
		});
		await dress(page, look);
		const address = freshAddress();
		await page.goto(at('/inloggen?error=denied'));
		await expectSound(page);
		await page.locator('input[name=email]').fill('niemand@bestaat');
		await page.locator('form[action^="?/email"] button').click();
		await expect(page).toHaveTitle(/^(Fout|Error): /);
		await expect(page.locator('input[name=email]')).toHaveValue('niemand@bestaat');
		await expectSound(page);
		await askMail(page, address);
		await expectSound(page);
		await page.goto(await linkIn(address));
		await expectSound(page);
		await page.locator('main form button').click();
		await page.waitForURL(/welkom/);
		await expectSound(page);
		await beWelcomed(page);
		await inDatabase(
			`update "Session" set confirmed_at = now() - interval '1 hour' where "userId" = (select id from "User" where email = $1)`,
			[address]
		);
		await page.goto(at('/bevestig?naar=/profile/data'));
		await expectSound(page);
		await page.locator('main form[action^="?/ask"] button').click();
		await page.waitForURL(/code/);
		await expectSound(page);
		await page.context().clearCookies();
		await dress(page, look);
		await through(page, 'linkedin', { name: 'Sanne', email: freshAddress('sanne'), verified: 'false' });
		await expect(page).toHaveURL(/inloggen\/adres/);
		await expectSound(page);
		await page.goto(at('/adres-bevestigen?token=geen'));
		await expectSound(page);
		expect(heard).toEqual([]);
	});

test('002-07 002-08 002-10 a newcomer types six digits, says their name, and arrives where they wanted to be', async ({
	browser
}) => {
	const page = await newPage(browser);
	const address = freshAddress('nieuw');
	await askMail(page, address, '/profile/addresses');
	await expect(page.locator('main')).toContainText(address);
	const { code } = await mailAbout(address, '');
	await page.locator('input[name=code]').fill(`Uw code is ${code}`);
	await page.waitForURL(/welkom/);
	await expect(page.locator('main')).toContainText(`elke twee maanden een rekening naar ${address}`);
	await beWelcomed(page, 'Nora Nieuw');
	await expect(page).toHaveURL(at('/profile/addresses'));
	await expect(page.locator('main')).toContainText(address);
	await expect(page.getByRole('banner')).toContainText('Nora Nieuw');
});

test('002-09 a private address is advised upon and not stopped; one that vanishes is', async ({
	browser
}) => {
	const page = await newPage(browser);
	await askMail(page, `kees.${Date.now()}@gmail.com`);
	await expect(page.locator('main')).toContainText('U gebruikt een privéadres. Dat mag.');
	await page.goto(at('/inloggen'));
	await page.locator('input[name=email]').fill('kees@mailinator.com');
	await page.locator('form[action^="?/email"] button').click();
	await expect(page.locator('main')).toContainText('wegwerpadres');
});

test('S07 a scanner that follows the link of a mail uses nothing up; the button does, once', async ({
	browser,
	request
}) => {
	const address = freshAddress();
	const page = await newPage(browser);
	await askMail(page, address);
	const link = await linkIn(address);
	for (const method of ['get', 'get', 'head'] as const) {
		const answer = await request[method](link);
		expect([answer.status(), answer.headers()['set-cookie'] ?? '']).toEqual([
			200,
			expect.not.stringContaining('session-token')
		]);
	}
	const elsewhere = await newPage(browser);
	await elsewhere.goto(link);
	await elsewhere.locator('main form button').click();
	await elsewhere.waitForURL(/welkom/);
	const late = await newPage(browser);
	await late.goto(link);
	await late.locator('main form button').click();
	await expect(late.locator('main')).toContainText('Deze inloglink is al gebruikt of verlopen');
});

test('S06 a sign-in mail goes to one bare address and nowhere else', async ({ request }) => {
	const victim = freshAddress('slachtoffer');
	for (const email of [
		`${victim}\r\nBcc: boef@kwaad.example`,
		`${victim}, boef@kwaad.example`,
		`"boef@kwaad.example"@${victim.split('@')[1]}`,
		`Slachtoffer <${victim}>`,
		`${'a'.repeat(100_000)}@kwaad.example`
	]) {
		const answer = await request.post(at('/inloggen?/email'), {
			form: { email },
			headers: { origin: house.origin, accept: 'text/html' },
			maxRedirects: 0
		});
		expect(answer.status()).toBe(400);
	}
	expect(await mailsTo(victim)).toEqual([]);
	expect(await mailsTo('boef@kwaad.example')).toEqual([]);
});

test('A12 six digits can be tried five times, in the browser that asked for them and in no other', async ({
	browser
}) => {
	const page = await newPage(browser, { javaScriptEnabled: false });
	const address = freshAddress();
	await askMail(page, address);
	const { code } = await mailAbout(address, '');
	const wrong = code === '000000' ? '111111' : '000000';
	const thief = await newPage(browser, { javaScriptEnabled: false });
	await thief.goto(at('/inloggen/code'));
	await expect(thief.locator('input[name=code]')).toHaveCount(0);
	const said: string[] = [];
	for (let tries = 0; tries < 5; tries += 1) {
		await page.locator('input[name=code]').fill(wrong);
		await page.getByRole('button', { name: 'Log in' }).click();
		said.push(await page.locator('#code-error').innerText());
	}
	expect(said.map((sentence) => sentence.replace(/^Fout:\s*/, ''))).toEqual([
		'Deze code klopt niet. U kunt het nog 4 keer proberen.',
		'Deze code klopt niet. U kunt het nog 3 keer proberen.',
		'Deze code klopt niet. U kunt het nog 2 keer proberen.',
		'Deze code klopt niet. U kunt het nog één keer proberen.',
		'Deze code werkt niet meer. Er is niets verloren: vraag een nieuwe mail aan.'
	]);
	await page.locator('input[name=code]').fill(code ?? '');
	await page.getByRole('button', { name: 'Log in' }).click();
	await expect(page.locator('#code-error')).toContainText('werkt niet meer');
	await page.goto(await linkIn(address));
	await page.locator('main form button').click();
	await page.waitForURL(/welkom/);
});

for (const [provider, said] of [
	['google', 'true'],
	['linkedin', 'word'],
	['microsoft-entra-id', '1']
] as const)
	test(`002-05 who ${provider} vouches for is in, and their address gets the mail`, async ({ browser }) => {
		const page = await newPage(browser);
		const email = freshAddress('via');
		await through(page, provider, { name: 'Vera Via', email, verified: said }, '/profile/sign-ins');
		await page.waitForURL(/welkom/);
		await expect(page.locator('input[name=name]')).toHaveValue('Vera Via');
		await beWelcomed(page, 'Vera Via');
		await expect(page).toHaveURL(at('/profile/sign-ins'));
		await expect(page.locator('main')).toContainText(email);
		await through(await newPage(browser), provider, { name: 'Vera Via', email, verified: said });
		const people = await inDatabase('select 1 from "User" where email = $1', [email]);
		expect(people).toHaveLength(1);
	});

for (const [provider, claim] of [
	['google', 'false'],
	['google', 'missing'],
	['linkedin', 'missing'],
	['microsoft-entra-id', 'missing']
] as const)
	test(`A07 an address that ${provider} does not vouch for (${claim}) is nobody's until proven, and opens no account`, async ({
		browser
	}) => {
		const victim = freshAddress('echt');
		const owner = await newPage(browser);
		await signIn(owner, victim, '/profile');
		const page = await newPage(browser);
		await through(page, provider, { name: 'Max Mossel', email: victim, verified: claim });
		await expect(page).toHaveURL(/inloggen\/adres/);
		await page.goto(at('/profile'));
		await expect(page).toHaveURL(/inloggen\/adres/);
		const [row] = await inDatabase<{ people: string; accounts: string }>(
			`select count(*) as people, (select count(*) from "Account" a join "User" u on u.id = a."userId" where u.email = $1) as accounts
			from "User" where email = $1`,
			[victim]
		);
		expect(row).toEqual({ people: '1', accounts: '0' });

		const own = freshAddress('max');
		await page.locator('input[name=email]').fill(own);
		await page.locator('form[action="?/ask"] button').click();
		const { code } = await mailAbout(own, '');
		await page.locator('input[name=code]').fill(code ?? '');
		await page.waitForURL(/welkom/);
		await beWelcomed(page);
		await expect(page).toHaveURL(at('/profile'));
	});

test('an address that belongs to another account is explained, and nothing is merged', async ({
	browser
}) => {
	const email = freshAddress('twee');
	await signIn(await newPage(browser), email, '/profile');
	const page = await newPage(browser);
	await through(page, 'google', { name: 'Twee', email, verified: 'true' });
	await expect(page.locator('main')).toContainText('Met dit e-mailadres bestaat al een account');
	await expect(page).toHaveURL(/\/inloggen/);
	// A code that was asked for something else is not the one that this page asks for.
	await askMail(page, freshAddress());
	await through(page, 'linkedin', { name: 'Twee', email, verified: 'false' });
	await page.locator('input[name=email]').fill(email);
	await page.locator('form[action="?/ask"] button').click();
	const { code } = await mailAbout(email, 'Bevestig');
	await page.locator('input[name=code]').fill(code ?? '');
	await expect(page.locator('main')).toContainText('Dit adres hoort bij een ander account');
	const links = await inDatabase(
		'select 1 from "Account" a join "User" u on u.id = a."userId" where u.email = $1',
		[email]
	);
	expect(links).toEqual([]);
});

test('consent that is denied and a provider that fails each get their own sentence', async ({ browser }) => {
	const page = await newPage(browser);
	await through(page, 'google', { outcome: 'deny' });
	await expect(page.getByText('De aanbieder gaf ons geen toestemming')).toBeVisible();
	await through(page, 'linkedin', { outcome: 'error' });
	await expect(page.getByText('Inloggen via deze aanbieder lukte niet')).toBeVisible();
});

/* Every other spelling of elsewhere is tried at every door in tests/faults/doors.test.ts. */
test('A07 who Microsoft does not name whole comes in as nobody', async ({ browser }) => {
	const page = await newPage(browser);
	for (const missing of ['#oid', '#tid']) {
		await page.goto(at('/inloggen'));
		await page.locator('button[value=microsoft-entra-id]').click();
		await page.locator('details summary').click();
		await page.locator(missing).fill('-');
		await page.locator('button[value=sign-in]').click();
		await expect(page.getByText('Inloggen via deze aanbieder lukte niet')).toBeVisible();
	}
	const nobody = `select 1 from "Account" where "providerAccountId" like '%undefined%'`;
	expect(await inDatabase(nobody)).toEqual([]);
});

test('A08 signing in leads nowhere but here', async ({ browser }) => {
	const page = await newPage(browser);
	await signIn(page, freshAddress(), '/\\kwaad.example');
	expect(new URL(page.url()).origin).toBe(house.origin);
});

test('A09 signing in gives a new session, signing out ends it in the database, and a stolen cookie is worth nothing then', async ({
	browser
}) => {
	const page = await newPage(browser);
	const address = freshAddress();
	const NAME = 'authjs.session-token';
	const planted = 'p'.repeat(36);
	await page.context().addCookies([{ name: NAME, value: planted, url: house.origin }]);
	const session = async () => (await page.context().cookies()).find(({ name }) => name === NAME)?.value;
	await signIn(page, address, '/profile');
	const first = await session();
	expect(first).not.toBe(planted);

	await page.goto(at('/profile'));
	await askAgain(page, address);
	const second = await session();
	expect(second).not.toBe(first);
	const count = () =>
		inDatabase('select 1 from "Session" s join "User" u on u.id = s."userId" where u.email = $1', [address]);
	expect(await count()).toHaveLength(1);

	await page.goto(at('/profile'));
	const thief = await newPage(browser);
	await thief.context().addCookies([{ name: NAME, value: second ?? '', url: house.origin }]);
	await thief.goto(at('/profile'));
	await expect(heading(thief)).toHaveText('Uw profiel');
	await page.locator('summary:has-text("Katrijn"), header details summary').last().click();
	await page.getByRole('button', { name: 'Uitloggen' }).click();
	await page.waitForURL(at('/'));
	expect(await count()).toEqual([]);
	await thief.goto(at('/profile'));
	await expect(thief).toHaveURL(/\/inloggen/);
});

/** Signs in anew by the link of a mail while signed in already. */
async function askAgain(page: Page, address: string): Promise<void> {
	const other = await page.context().browser()!.newContext();
	const asking = await other.newPage();
	const before = (await mailsTo(address)).length;
	await askMail(asking, address);
	await expect.poll(async () => (await mailsTo(address)).length).toBeGreaterThan(before);
	await page.goto(await linkIn(address));
	await page.locator('main form button').click();
	await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
	await other.close();
}

test('A09 a session that was ended elsewhere is over at the next request', async ({ browser }) => {
	const address = freshAddress();
	const [here, there] = [await newPage(browser), await newPage(browser)];
	await signIn(here, address, '/profile');
	await signIn(there, address, '/profile/sessions');
	await expect(there.getByText('Deze sessie')).toHaveCount(1);
	await there.getByRole('button', { name: /^Beëindig de sessie op/ }).click();
	await expect(there.locator('main')).toContainText('De sessie is beëindigd.');
	await here.goto(at('/profile'));
	await expect(here).toHaveURL(/\/inloggen/);
	await there.goto(at('/profile'));
	await expect(heading(there)).toHaveText('Uw profiel');
});

test('what was typed in a form after the session ended comes back after signing in', async ({ browser }) => {
	const page = await newPage(browser);
	const address = freshAddress();
	await signIn(page, address, '/profile/addresses');
	await page.locator('input[name=email]').fill('boekhouder@cijferswerk.example');
	await page.context().clearCookies({ name: 'authjs.session-token' });
	await page.locator('form[action="?/add"] button').click();
	await page.waitForURL(/inloggen/);
	await page.locator('input[name=email]').fill(address);
	const before = (await mailsTo(address)).length;
	await page.locator('form[action^="?/email"] button').click();
	await expect.poll(async () => (await mailsTo(address)).length).toBeGreaterThan(before);
	const { code } = await mailAbout(address, '');
	await page.locator('input[name=code]').fill(code ?? '');
	await page.waitForURL(/profile\/addresses/);
	await expect(page.locator('input[name=email]')).toHaveValue('boekhouder@cijferswerk.example');
});

test('the way in works without script', async ({ browser }) => {
	const page = await newPage(browser, { javaScriptEnabled: false });
	await signIn(page, freshAddress('zonder'), '/profile');
	await expect(heading(page)).toHaveText('Uw profiel');
});
