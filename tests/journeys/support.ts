import { expect, test as plain, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import pg from 'pg';
import { breaches, tooWide } from '../support/accessible.ts';
import { person, SESSION } from '../support/person.ts';

/** A journey that leaves no page behind: those that refresh themselves would slow down whatever comes after. */
export const test = plain.extend<{ tidy: void }>({
	tidy: [
		async ({ browser }, use) => {
			await use();
			await Promise.all(browser.contexts().map((context) => context.close()));
		},
		{ auto: true }
	]
});

/** Where the house of this run is, and its pretend worlds. */
export const house = JSON.parse(process.env.KADE_TEST_HOUSE ?? '{}') as {
	origin: string;
	worlds: { kvk: string; mail: string; bank: string; signIn: string };
	database: string;
};

/** A mail as the pretend mailbox lists it. */
export interface Mail {
	subject: string;
	code: string | null;
	links: string[];
}

let people = 0;

/** An address that nobody else in this run has. */
export function freshAddress(name = 'katrijn'): string {
	people += 1;
	return `${name}-${process.pid}-${people}-${Math.random().toString(36).slice(2, 8)}@bakkerij.example`;
}

/** The mails that arrived at an address, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
	const response = await fetch(`${house.worlds.mail}/_sandbox/messages?to=${encodeURIComponent(address)}`);
	return (await response.json()) as Mail[];
}

/** The newest mail at an address whose subject holds this; waits for it. */
export async function mailAbout(address: string, subject: string): Promise<Mail> {
	let found: Mail | undefined;
	await expect
		.poll(async () => (found = (await mailsTo(address)).find((mail) => mail.subject.includes(subject))), {
			timeout: 15_000
		})
		.toBeTruthy();
	return found!;
}

/** A network address of a visitor, so that tests don't stand in each other's way at doors that count. */
export function freshVisitor(): string {
	const part = () => Math.floor(Math.random() * 65_536).toString(16);
	return `2001:db8:${part()}:${part()}::${part()}`;
}

/** Signs in by e-mail and code, as a person without script could. */
export async function signIn(page: Page, address: string, next = '/overview'): Promise<void> {
	const before = (await mailsTo(address)).length;
	await page.setExtraHTTPHeaders({ 'x-visitor': freshVisitor() });
	await page.goto(`${house.origin}/inloggen?naar=${encodeURIComponent(next)}`);
	await page.locator('input[name=email]').fill(address);
	await page.locator('form[action^="?/email"] button').click();
	await page.waitForURL(/inloggen\/code/);
	await expect.poll(async () => (await mailsTo(address)).length, { timeout: 15_000 }).toBeGreaterThan(before);
	const { code } = await mailAbout(address, '');
	await page.locator('input[name=code]').fill(code ?? '');
	if (page.url().includes('/inloggen/code'))
		await page
			.getByRole('button', { name: /Log in|Sign in/ })
			.click({ timeout: 2000 })
			.catch(() => undefined);
	await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
	await beWelcomed(page);
}

/** Gives a name on the first page that a newcomer sees; elsewhere does nothing. */
export async function beWelcomed(page: Page, name = 'Katrijn de Boer'): Promise<void> {
	if (new URL(page.url()).pathname !== '/welkom') return;
	await page.locator('input[name=name]').fill(name);
	await page.locator('main form button').click();
	await page.waitForURL((url) => url.pathname !== '/welkom');
}

/**
 * A page of somebody who has just signed in, without going that way again (the journeys of signing in do); notes
 * anything that the browser complains about.
 */
export async function signedIn(
	browser: Browser,
	options: BrowserContextOptions = {},
	address = freshAddress()
): Promise<{ page: Page; address: string; complaints: string[] }> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const { token } = await person(inDatabase, {
		email: address,
		language: options.locale?.startsWith('en') ? 'en' : 'nl',
		userAgent: await page.evaluate(() => navigator.userAgent)
	});
	await context.addCookies([{ name: SESSION, value: token, url: house.origin }]);
	await context.setExtraHTTPHeaders({ 'x-visitor': freshVisitor() });
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.goto(`${house.origin}/overview`);
	return { page, address, complaints };
}

/** No breach of WCAG 2.2 AA that a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
	expect(await breaches(page), page.url()).toEqual([]);
}

/** A company that the pretend register has only from now on, so that no other test activates it. */
export async function freshCompany(): Promise<{ name: string; number: string }> {
	const number = String(91_000_000 + Math.floor(Math.random() * 8_000_000));
	const name = `Werf ${WORDS[Number(number) % WORDS.length]} ${number} B.V.`;
	const response = await fetch(`${house.worlds.kvk}/_sandbox/companies`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			number,
			name,
			form: 'Besloten Vennootschap',
			at: 'Kadestraat 1, 1011AB Amsterdam',
			started: '20200101'
		})
	});
	if (!response.ok) throw new Error(await response.text());
	return { name, number };
}

const WORDS = ['Anker', 'Bolder', 'Dukdalf', 'Kraan', 'Loods', 'Meerpaal', 'Sluis', 'Tros'];

/** An account that paid for no other company yet. */
export function freshIban(): string {
	const bban = `ABNA${String(Math.floor(Math.random() * 1e10)).padStart(10, '0')}`;
	const digits = [...`${bban}NL00`].map((character) => parseInt(character, 36)).join('');
	return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}

/** Every look that a journey meets once: both themes, both languages, both widths. */
export const LOOKS = [
	{ theme: 'light', language: 'nl', width: 1280 },
	{ theme: 'dark', language: 'nl', width: 390 },
	{ theme: 'light', language: 'en', width: 390 },
	{ theme: 'dark', language: 'en', width: 1280 }
] as const;

/** Theme, language and width of a visit, for who is not signed in yet. */
export async function dress(
	page: Page,
	{ theme, language, width }: { theme: string; language: string; width: number }
): Promise<void> {
	await page.setViewportSize({ width, height: 900 });
	await page.context().addCookies([
		{ name: 'kade-language', value: language, url: house.origin },
		{ name: 'kade-theme', value: theme, url: house.origin }
	]);
}

/** Accessible, and not wider than its window. */
export async function expectSound(page: Page): Promise<void> {
	await expectAccessible(page);
	expect(await tooWide(page), `${page.url()} is wider than its window`).toBe(false);
}

/** Runs one statement in the database of the house as its owner: to age things, and to look where no page does. */
export async function inDatabase<Row extends object>(
	statement: string,
	values: unknown[] = []
): Promise<Row[]> {
	const client = new pg.Client({ connectionString: house.database });
	await client.connect();
	try {
		return (await client.query<Row>(statement, values)).rows;
	} finally {
		await client.end();
	}
}
