import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';

/** Where the house of this run is, and its pretend worlds. */
export const house = JSON.parse(process.env.KADE_TEST_HOUSE ?? '{}') as {
	origin: string;
	worlds: { kvk: string; mail: string; bank: string };
	database: string;
};

let people = 0;

/** An address that nobody else in this run has. */
export function freshAddress(name = 'katrijn'): string {
	people += 1;
	return `${name}-${process.pid}-${people}-${Math.random().toString(36).slice(2, 8)}@bakkerij.example`;
}

/** The mails that arrived at an address, newest first. */
export async function mailsTo(
	address: string
): Promise<{ subject: string; text: string; links: string[] }[]> {
	const response = await fetch(`${house.worlds.mail}/_sandbox/messages?to=${encodeURIComponent(address)}`);
	return (await response.json()) as { subject: string; text: string; links: string[] }[];
}

/** The newest mail at an address whose subject holds this; waits for it. */
export async function mailAbout(
	address: string,
	subject: string
): Promise<{ text: string; links: string[] }> {
	let found: { subject: string; text: string; links: string[] } | undefined;
	await expect
		.poll(async () => (found = (await mailsTo(address)).find((mail) => mail.subject.includes(subject))), {
			timeout: 15_000
		})
		.toBeTruthy();
	return found!;
}

/** Signs in by e-mail and code, as a person without script could. */
export async function signIn(page: Page, address: string, next = '/overview'): Promise<void> {
	await page.goto(`${house.origin}/inloggen?naar=${encodeURIComponent(next)}`);
	await page.locator('input[name=email]').fill(address);
	await page.locator('form[action^="?/email"] button').click();
	await page.waitForURL(/inloggen\/code/);
	const { text } = await mailAbout(address, '');
	const code = /\b(\d{3}) ?(\d{3})\b/.exec(text);
	await page.locator('input[name=code]').fill(`${code?.[1]}${code?.[2]}`);
	if (page.url().includes('/inloggen/code'))
		await page
			.getByRole('button', { name: /Log in|Sign in/ })
			.click({ timeout: 2000 })
			.catch(() => undefined);
	await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
}

/** A page of somebody new, signed in; complains at the end about anything that the browser complained about. */
export async function signedIn(
	browser: Browser,
	options: BrowserContextOptions = {},
	address = freshAddress()
): Promise<{ page: Page; address: string; complaints: string[] }> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	await signIn(page, address);
	return { page, address, complaints };
}

/** No breach of WCAG 2.2 AA that a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
		page.url()
	).toEqual([]);
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
