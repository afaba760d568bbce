import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { dress, expectSound, house, LOOKS, test } from './support.ts';

test.use({ locale: 'nl-NL' });

const GOLDEN = path.resolve(import.meta.dirname, '../golden/ubl');
const golden = (name: string) => path.join(GOLDEN, `${name}.xml`);
const text = (name: string) => readFileSync(golden(name), 'utf8');
const file = (name: string, content: string | Buffer) => ({
	name,
	mimeType: 'text/xml',
	buffer: Buffer.from(content)
});
const PAGE = `${house.origin}/valideren`;
/** As a browser sends a form. */
const FORM = { origin: house.origin, accept: 'text/html', 'accept-language': 'nl' };

/** Wrong sums, which the rules find at the root, and a country that is none, found where it stands. */
const broken = file(
	'fout.xml',
	text('two-rates')
		.replace(/(<cbc:TaxInclusiveAmount[^>]*>)\d+/, '$19')
		.replace(/(<cac:AccountingCustomerParty>[\s\S]*?<cbc:IdentificationCode>)[A-Z]{2}/, '$1QQ')
);
const hostile = file(
	'<img src=x onerror=alert(1)>.xml',
	'<?xml version="1.0"?><!DOCTYPE Invoice [<!ENTITY a SYSTEM "file:///etc/passwd">]><Invoice>&a;</Invoice>'
);

const verdicts = (page: Page) => page.locator('#uitslag h2 strong');

async function choose(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
	await page.locator('input[type=file]').setInputFiles(files);
}

test('with script the browser checks by itself: nothing but the rules is fetched, and the page says so', async ({
	page
}) => {
	const asked: string[] = [];
	const complaints: string[] = [];
	page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.goto(PAGE);
	await expect(page.getByText('Het bestand verlaat uw computer niet.')).toBeVisible();
	await expect(page.getByText('Onze server controleert')).toBeHidden();
	page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
	await choose(page, golden('two-rates'));
	await expect(verdicts(page)).toHaveText('Geldig');
	await expect(page.getByText('Uw bestand heeft uw computer niet verlaten.')).toBeVisible();
	await expect(page.locator('#uitslag article')).toBeVisible();
	await page.getByRole('button', { name: 'Controleer' }).click();
	await expect(page.locator('#uitslag')).toBeFocused();
	expect(asked.filter((line) => !/^GET \/_app\/immutable\/assets\/[\w.-]+$/.test(line))).toEqual([]);
	expect(complaints).toEqual([]);
});

test('a file that is dropped is checked at once, each finding at its line, marked', async ({ page }) => {
	await page.goto(PAGE);
	await expect(page.locator('[data-here]').first()).toBeVisible();
	const data = await page.evaluateHandle((content) => {
		const carried = new DataTransfer();
		carried.items.add(new File([content], 'fout.xml', { type: 'text/xml' }));
		return carried;
	}, broken.buffer.toString());
	await page.locator('main').dispatchEvent('drop', { dataTransfer: data });
	await expect(verdicts(page)).toHaveText('Ongeldig');
	const finding = page.locator('#uitslag li', { hasText: 'BR-CO-15' }).last();
	await expect(finding.locator('mark')).toContainText('<Invoice xmlns');
	await expect(finding).toContainText(/Regel \d+, kolom \d+/);
	await expect(page.locator('mark', { hasText: 'QQ' }).first()).toBeVisible();
	await page.getByRole('link', { name: 'Bekijk de factuur' }).click();
	await expect(page.locator('#bestand-1-factuur')).toBeInViewport();
});

test('without script the server checks several files in memory, in the order in which they were chosen', async ({
	browser
}) => {
	const page = await browser.newPage({ javaScriptEnabled: false, locale: 'nl-NL' });
	await page.goto(PAGE);
	await expect(page.getByText('Wij bewaren er niets van.')).toBeVisible();
	await expect(page.getByText('verlaat uw computer niet')).toBeHidden();
	await choose(page, [file('goed.xml', text('complete')), broken, hostile, file('leeg.xml', '')]);
	await page.getByRole('button', { name: 'Controleer' }).click();
	await expect(verdicts(page)).toHaveText(['Geldig', 'Ongeldig', 'Geen leesbare XML', 'Geen leesbare XML']);
	await expect(page.getByText('Er is niets bewaard.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'fout.xml' })).toHaveAttribute('href', '#bestand-2');
	await page.close();
});

test('the browser and the server say the same of the same file', async ({ page, browser }) => {
	const still = await browser.newPage({ javaScriptEnabled: false, locale: 'nl-NL' });
	const said: string[] = [];
	for (const one of [page, still]) {
		await one.goto(PAGE);
		await choose(one, [broken, file('creditnota.xml', text('complete-credit-note'))]);
		if (one === still) await one.getByRole('button', { name: 'Controleer' }).click();
		await expect(verdicts(one)).toHaveCount(2);
		const sections = await one.locator('#uitslag section[id^=bestand]').allInnerTexts();
		said.push(sections.join('\n'));
	}
	expect(said[0]).toBe(said[1]);
	await still.close();
});

for (const script of [true, false])
	test(`X14 hostile files end with findings and stay text, ${script ? 'in the browser' : 'on the server'}`, async ({
		browser
	}) => {
		const page = await browser.newPage({ javaScriptEnabled: script, locale: 'nl-NL' });
		const dialogs: string[] = [];
		page.on('dialog', (dialog) => {
			dialogs.push(dialog.message());
			void dialog.dismiss();
		});
		await page.goto(PAGE);
		const marked = text('two-rates').replace(/<cbc:Note>[^<]*|(?=<cbc:DocumentCurrencyCode>)/, (found) =>
			found === ''
				? '<cbc:Note>&lt;script&gt;alert(1)&lt;/script&gt;</cbc:Note>'
				: '<cbc:Note>&lt;script&gt;alert(1)&lt;/script&gt;'
		);
		const attached = text('simple-attachments').replace(
			/filename="[^"]*"/,
			'filename="javascript:alert(2).html"'
		);
		await choose(page, [
			hostile,
			file('note.xml', marked),
			file('bijlage.xml', attached),
			file('bytes.xml', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])),
			file('diep.xml', '<a>'.repeat(100_000))
		]);
		if (!script) await page.getByRole('button', { name: 'Controleer' }).click();
		await expect(verdicts(page)).toHaveCount(5);
		await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible();
		await expect(page.getByText('javascript:alert(2).html').first()).toBeVisible();
		await expect(page.locator('#uitslag a[href^="javascript"], #uitslag img, #uitslag script')).toHaveCount(
			0
		);
		await expect(verdicts(page).first()).toHaveText('Geen leesbare XML');
		expect(dialogs).toEqual([]);
		await page.close();
	});

test('X14 too much is said in words: by the page, and past its patience by the front', async ({
	page,
	request
}) => {
	await page.goto(PAGE);
	await expect(page.locator('[data-here]').first()).toBeVisible();
	await choose(page, file('groot.xml', ' '.repeat(12 * 1024 * 1024 + 1)));
	await expect(page.getByText('groter dan 12 MB')).toBeVisible();
	const send = (bytes: number) =>
		request.post(PAGE, {
			headers: FORM,
			multipart: { files: file('groot.xml', ' '.repeat(bytes)) }
		});
	const large = await send(12 * 1024 * 1024 + 1);
	expect(large.status()).toBe(413);
	expect(await large.text()).toContain('groter dan 12 MB');
	const huge = await send(17 * 1024 * 1024);
	expect(huge.status()).toBe(413);
	expect(await huge.text()).toContain('Er is niets bewaard.');
	const none = await request.post(PAGE, { headers: FORM, multipart: { other: 'x' } });
	expect(none.status()).toBe(400);
});

for (const look of LOOKS)
	test(`the result is accessible and fits: ${look.theme}, ${look.language}, ${look.width} px`, async ({
		page
	}) => {
		await dress(page, look);
		await page.goto(PAGE);
		await expectSound(page);
		await choose(page, [broken, file('goed.xml', text('two-rates')), hostile]);
		await expect(verdicts(page)).toHaveCount(3);
		await expectSound(page);
	});

test('a file of ten thousand lines leaves the page alive while it is checked, and one that replaces it does not wait', async ({
	page
}) => {
	await page.goto(PAGE);
	await expect(page.locator('[data-here]').first()).toBeVisible();
	// Made in the page, so that only the check is felt and not the way that a test takes to hand a file over.
	const long = await page.evaluateHandle((content) => {
		const line = /<cac:InvoiceLine>[\s\S]*?<\/cac:InvoiceLine>\s*/.exec(content)![0];
		const carried = new DataTransfer();
		carried.items.add(new File([content.replace(line, line.repeat(10_000))], 'lang.xml'));
		return carried;
	}, text('two-rates'));
	await page.evaluate(() => {
		const beats: number[] = [];
		Object.assign(globalThis, { beats });
		let before = performance.now();
		const beat = () => {
			beats.push(performance.now() - before);
			before = performance.now();
			setTimeout(beat, 10);
		};
		beat();
	});
	const dropLong = () => page.locator('main').dispatchEvent('drop', { dataTransfer: long });
	await dropLong();
	await expect(verdicts(page)).toHaveText('Ongeldig', { timeout: 30_000 });
	await expect(page.getByText('BR-CO-10').first()).toBeVisible();
	const beats = await page.evaluate(() => (globalThis as unknown as { beats: number[] }).beats);
	test.info().annotations.push({ type: 'longest pause', description: `${Math.max(...beats)} ms` });
	expect(Math.max(...beats)).toBeLessThan(1000);
	await dropLong();
	await choose(page, golden('two-rates'));
	await expect(verdicts(page)).toHaveText('Geldig');
	await expect(page.locator('#uitslag section[id^=bestand]')).toHaveCount(1);
});
