import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, CHROMIUM_FLAGS } from './chromium.mjs';
import { kept, say } from './place.mjs';
import { prepare } from './prepare.mjs';

/**
 * `npm run demo [-- --json]`: drives the whole first journey in a browser on the built house, from signing up to
 * receiving switched on, says each step with its time, and leaves a picture of each in .kade/demo. Starts the
 * house when it does not run, and then ends it too.
 */
const json = process.argv.includes('--json');
const pictures = path.join(kept, 'demo');
const steps = [];
let ok = false;
let house;
let opened;
let browser;

try {
	await prepare();
	const executablePath = await chromium();
	const { runningHouse } = await import('./home.mjs');
	house = await runningHouse();
	if (!house) {
		const { openHouse } = await import('./house.mjs');
		house = opened = await openHouse({ env: { LOG_LEVEL: 'error' } });
	}
	const { worlds } = house;
	if (!worlds?.kvk || !worlds.mail || !worlds.mollie)
		throw new Error(
			'The demo plays the register, the bank and the mailbox, so it needs the pretend ones; this house has real ones.'
		);
	rmSync(pictures, { recursive: true, force: true });
	mkdirSync(pictures, { recursive: true });
	const playwright = await import('@playwright/test');
	browser = await playwright.chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
	const page = await (
		await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } })
	).newPage();
	page.setDefaultTimeout(20_000);
	await journey(page, house.origin, worlds);
	ok = true;
} catch (error) {
	say(`The demo stopped: ${error.message}`);
} finally {
	await browser?.close();
	await opened?.stop();
}
if (json) console.log(JSON.stringify({ ok, steps }));
else
	say(ok ? `All of it works. Pictures: ${path.relative(process.cwd(), pictures)}` : 'Not all of it works.');
process.exit(ok ? 0 : 1);

async function journey(page, origin, worlds) {
	const mark = Date.now().toString(36);
	const email = `katrijn-${mark}@demobakkerij.example`;
	const company = {
		number: String(92_000_000 + (Date.now() % 7_000_000)),
		name: `Demobakkerij ${mark} B.V.`
	};
	const press = (name) => page.getByRole('button', { name }).first().click();

	await step(page, 'register has the company', async () => {
		await post(`${worlds.kvk}/_sandbox/companies`, {
			...company,
			form: 'Besloten Vennootschap',
			at: 'Kadestraat 1, 1011AB Amsterdam',
			started: '20200101'
		});
		await page.goto(origin);
	});
	await step(page, 'ask for a sign-in mail', async () => {
		await page.goto(`${origin}/inloggen`);
		await page.locator('input[name=email]').fill(email);
		await page.locator('form[action^="?/email"] button').click();
		await page.waitForURL(/inloggen\/code/);
	});
	await step(page, 'sign in with the code', async () => {
		const code = await mailedCode(worlds.mail, email);
		await page.locator('input[name=code]').pressSequentially(code);
		await page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
	});
	await step(page, 'say who one is', async () => {
		await page.locator('input[name=name]').fill('Katrijn de Boer');
		await page.locator('main form button').first().click();
		await page.waitForURL(/overview/);
	});
	await step(page, 'find the company in the register', async () => {
		await page.goto(`${origin}/organisations/add`);
		await page
			.locator('input[name=kvk], input[name=number], input[name=kvkNumber]')
			.first()
			.fill(`KVK ${company.number}`);
		await press(/Zoek in het Handelsregister/);
		await page
			.getByRole('link', { name: new RegExp(mark) })
			.first()
			.click();
		await page.waitForURL(/organisations\/add\/\d{8}/);
	});
	await step(page, 'add it', async () => {
		await press(/^Opslaan/);
		await page.waitForURL(/organisations\/[0-9a-f-]{36}/);
	});
	const home = page.url().replace(/\?.*/, '');
	await step(page, 'state authority', async () => {
		await page.goto(`${home}/activate`);
		await page.locator('input[name=name]').fill('Katrijn de Boer');
		await page.locator('select[name=role]').selectOption('director');
		await page.locator('input[name=agreed]').check();
		await press('Doorgaan');
		await page.locator('input[name=method]').first().waitFor();
	});
	await step(page, 'go to the bank', async () => {
		await press('Doorgaan');
		await page.waitForURL(/checkout/);
	});
	await step(page, 'pay one cent, and be recognised', async () => {
		await page.locator('#account').selectOption('other');
		await page.locator('#name').fill(company.name.toUpperCase());
		await page.locator('#iban').fill(freshIban());
		await press('Ga terug naar de ontvanger');
		await page.getByRole('heading', { name: 'We herkennen uw rekening' }).waitFor();
	});
	await step(page, 'switch receiving on', async () => {
		await page.goto(home);
		const receive = page.locator('#switch-receive');
		await receive.click();
		await page.locator('form', { has: receive }).getByText('Staat aan').waitFor();
	});
}

async function step(page, name, act) {
	const begun = performance.now();
	try {
		await act();
	} finally {
		const ms = Math.round(performance.now() - begun);
		steps.push({ name, ms });
		say(`${String(ms).padStart(6)} ms  ${name}`);
		const file = `${String(steps.length).padStart(2, '0')}-${name.replace(/\W+/g, '-')}.png`;
		await page.screenshot({ path: path.join(pictures, file) }).catch(() => undefined);
	}
}

async function mailedCode(mail, address) {
	for (let tries = 0; tries < 100; tries += 1) {
		const answer = await fetch(`${mail}/_sandbox/messages?to=${encodeURIComponent(address)}`);
		const code = (await answer.json())[0]?.code;
		if (code) return code;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('The sign-in mail did not arrive within ten seconds.');
}

async function post(url, body) {
	const answer = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}

/** An account of its own for each run: one that proved other companies before would need a specialist. */
function freshIban() {
	const bban = `ABNA${String(Math.floor(Math.random() * 1e10)).padStart(10, '0')}`;
	const digits = [...`${bban}NL00`].map((character) => parseInt(character, 36)).join('');
	return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}
