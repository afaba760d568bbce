import { chromium as engine, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, CHROMIUM_FLAGS } from '../../src/commands/chromium.mjs';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { until } from '../support/until.ts';
import type { Visitor } from '../support/visitor.ts';

let house: TestHouse;
let browser: Browser;
beforeAll(async () => {
	house = await openTestHouse();
	browser = await engine.launch({ executablePath: await chromium(), args: CHROMIUM_FLAGS });
}, 120_000);
afterAll(async () => {
	await browser?.close();
	await house?.stop();
}, 60_000);

/** Everything that ran, or asked for attention, though it was only typed. */
const ran: string[] = [];
/** Every mark that came back on a page, as text. */
const shown = new Set<string>();
const MARK = /Q\d\dZ/g;

/** What a field is filled with: harmless to read, and telling when it is run. `short` is for narrow fields. */
const probe = (mark: string, short = false) =>
	short
		? `<svg onload=hit()>${mark}`
		: `${mark}"'><img src=x onerror="hit('${mark}')"></title><script>hit('${mark}')</script>`;

/** A person in a browser of their own that runs whatever it is given: our policy does not help, only the writing does. */
async function person(facts: Parameters<TestHouse['someone']>[0] = {}) {
	const { visitor, userId } = await house.someone(facts);
	return { visitor, userId, page: await watched(visitor, true) };
}

async function watched(visitor: Visitor | null, bypassCSP: boolean): Promise<Page> {
	const context: BrowserContext = await browser.newContext({ bypassCSP, locale: 'nl-NL' });
	if (visitor)
		await context.addCookies(
			[...visitor.cookies].map(([name, value]) => ({ name, value, url: house.origin }))
		);
	await context.setExtraHTTPHeaders({ 'x-forwarded-for': visitor?.address ?? '192.0.2.99' });
	await context.exposeBinding('hit', (_, mark: unknown) => void ran.push(`script of ${String(mark)}`));
	const page = await context.newPage();
	page.on('dialog', (dialog) => {
		ran.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	return page;
}

/** Notes what a page made of what was typed. */
async function see(page: Page): Promise<string> {
	const html = await page.content();
	for (const [mark] of html.matchAll(MARK)) shown.add(mark);
	const made = await page.evaluate(
		() => document.querySelectorAll('img[src="x"], svg[onload], [onerror], [href^="javascript:" i]').length
	);
	if (made > 0) ran.push(`${made} elements on ${page.url()}`);
	return html;
}

async function look(page: Page, place: string): Promise<string> {
	await page.goto(new URL(place, house.origin).href);
	return see(page);
}

/** Sends a form as the page itself does, whatever its fields would have let through. */
async function submit(page: Page, place: string, fields: Record<string, string>): Promise<string> {
	if (new URL(page.url()).origin !== house.origin) await page.goto(`${house.origin}/prijzen`);
	await Promise.all([
		page.waitForNavigation(),
		page.evaluate(
			([action, entries]) => {
				const form = document.createElement('form');
				Object.assign(form, { method: 'post', action });
				for (const [name, value] of entries) {
					const field = document.createElement('textarea');
					Object.assign(field, { name, value });
					form.append(field);
				}
				document.body.append(form);
				form.submit();
			},
			[house.origin + place, Object.entries(fields)] as const
		)
	]);
	return see(page);
}

const statement = (name: string, remittance: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-24T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S-1</Id><CreDtTm>2026-11-24T06:00:00</CreDtTm><Acct><Id><IBAN>NL20INGB0001234567</IBAN></Id></Acct>
<Ntry><Amt Ccy="EUR">18.15</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt><AcctSvcrRef>A1</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>A1</EndToEndId></Refs><RltdPties><Dbtr><Nm>${name}</Nm></Dbtr><DbtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></DbtrAcct></RltdPties>
<RmtInf><Ustrd>${remittance}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;
const asXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('what people type', () => {
	it('would be caught here if it ran', async () => {
		const page = await watched(null, true);
		await page.setContent(`<p>${probe('Q00Z')}</p>${probe('Q00Z', true)}`);
		await see(page);
		await until(
			() => ran.filter((what) => what.startsWith('script')).length,
			(times) => times >= 3
		);
		expect(ran).toContain('2 elements on about:blank');
		ran.length = 0;
	});

	it('A11 probes in every field run nowhere: not on a page of anybody, not in a mail, not in a PDF', async () => {
		const owner = await person({ email: 'eigenaar@probes.example' });
		const colleague = await person({ email: 'collega@probes.example' });
		const asker = await person({ email: 'vrager@probes.example' });
		const specialist = await person({ staff: 'specialist' });
		const finance = await person({ staff: 'finance' });
		const visitor = await watched(null, true);

		// Names of people, and of a company in the register itself.
		await submit(owner.page, '/profile?/name', { name: `Kim ${probe('Q01Z').slice(0, 110)}` });
		await submit(colleague.page, '/profile?/name', { name: probe('Q02Z').slice(0, 110) });
		await submit(asker.page, '/profile?/name', { name: probe('Q03Z').slice(0, 110) });
		const company = `Werf Bolder91000001 ${probe('Q04Z')} #panic("x") B.V.`;
		await house.play('kvk', 'companies', {
			number: '91000001',
			name: company,
			form: 'Besloten Vennootschap',
			at: 'Kadestraat 1, 1011AB Amsterdam',
			started: '20200101'
		});
		await look(owner.page, '/organisations/add/91000001');

		// Adding: first everything wrong and shown again, then kept.
		const extra = (start: number) =>
			Object.fromEntries(
				[
					'vatNumber',
					'phone',
					'email',
					'oin',
					'street',
					'houseNumber',
					'postcode',
					'place',
					'iban-0',
					'label-0'
				].map((name, at) => [name, probe(`Q${start + at}Z`, /house|post/.test(name))])
			);
		await submit(owner.page, '/organisations/add/91000001?/save', { ...extra(10), country: 'NL' });
		await submit(owner.page, '/organisations/add/91000001?/save', {});
		const home = new URL(owner.page.url()).pathname;
		expect(home).toMatch(/^\/organisations\/[0-9a-f-]{36}$/);
		await submit(owner.page, `${home}/details?/save`, { ...extra(20), version: '1', country: 'NL' });
		await submit(owner.page, `${home}/details?/save`, {
			version: '1',
			email: 'facturen@probes.example',
			country: 'NL',
			street: `Kade ${probe('Q30Z')}`.slice(0, 100),
			houseNumber: '1',
			postcode: '1011 AB',
			place: probe('Q31Z').slice(0, 80)
		});
		await submit(owner.page, `${home}/bank-accounts?/add`, {
			iban: 'NL91ABNA0417164300',
			label: probe('Q32Z').slice(0, 60)
		});
		await submit(owner.page, `${home}/bank-accounts?/add`, { iban: probe('Q33Z'), label: 'Zaak' });
		const manual = ['name', 'number', 'street', 'houseNumber', 'postcode', 'place', 'country'];
		await submit(
			owner.page,
			'/organisations/add/manual',
			Object.fromEntries(manual.map((name, at) => [name, probe(`Q${34 + at}Z`)]))
		);
		await submit(owner.page, '/organisations/add/manual', {
			name: probe('Q41Z').slice(0, 200),
			number: '90009997',
			street: probe('Q42Z').slice(0, 100),
			houseNumber: '1',
			postcode: '1011 AB',
			place: probe('Q43Z').slice(0, 80),
			country: 'NL'
		});

		// Searching, and the questions of addresses.
		const asked = (names: string[], mark: string) =>
			`?${new URLSearchParams(names.map((name) => [name, probe(mark)]))}`;
		await look(owner.page, `/organisations${asked(['q'], 'Q44Z')}`);
		await look(owner.page, `/organisations/add${asked(['name', 'place'], 'Q45Z')}`);
		await look(owner.page, `/organisations/add${asked(['kvkNumber'], 'Q46Z')}`);
		await look(visitor, `/inloggen${asked(['naar', 'error'], 'Q47Z')}`);
		await look(visitor, `/inloggen/bevestigen${asked(['email', 'token', 'naar'], 'Q48Z')}`);
		await look(visitor, `/adres-bevestigen${asked(['token'], 'Q49Z')}`);
		for (const place of [
			'/profile',
			'/profile/addresses',
			'/profile/sign-ins',
			'/profile/sessions',
			`${home}/members`,
			home
		])
			await look(
				owner.page,
				place + asked(['klaar', 'via', 'error', 'adres', 'done', 'switched', 'refreshed'], 'Q50Z')
			);
		await look(specialist.page, `/desk/activations${asked(['besloten', 'naam'], 'Q51Z')}`);
		await look(visitor, `/${encodeURIComponent(probe('Q52Z'))}`);

		// Addresses: for mail, for signing in, of whom one invites.
		await submit(owner.page, '/profile/addresses?/add', { email: `"${probe('Q53Z')}"@probes.example` });
		await submit(visitor, '/inloggen?/email', { email: probe('Q54Z'), naar: probe('Q55Z') });
		await submit(owner.page, `${home}/members?/invite`, { email: probe('Q56Z'), role: 'viewer' });
		await submit(owner.page, `${home}/members?/invite`, { email: 'collega@probes.example', role: 'editor' });
		const [invitation] = await until(
			() => house.letters('collega@probes.example', 500),
			(found) => found.length > 0
		);
		const link = new URL(invitation!.links.find((one) => one.includes('/invitations/'))!).pathname;
		await look(colleague.page, link);
		await submit(colleague.page, link, { outcome: 'accepted' });
		await submit(owner.page, `${home}/members?/role`, { member: colleague.userId, role: 'admin' });

		// Activating: the statement, the payer's name as the bank gives it, the desk's reason.
		const activate = `${home}/activate`;
		await submit(owner.page, `${activate}?/statement`, { name: probe('Q57Z'), role: probe('Q58Z') });
		await submit(owner.page, `${activate}?/statement`, {
			// Brackets are refused here; quotes and braces are not.
			name: `Q57Z"' onfocus=hit() {{hit()}} \${hit()} & Kim`,
			role: 'director',
			agreed: 'on'
		});
		await submit(owner.page, `${activate}?/pay`, { method: probe('Q59Z') });
		await owner.visitor.post(`${activate}?/pay`, { method: 'ideal' });
		const organisationId = home.split('/').at(-1)!;
		const [payment] = await house.owner<{ id: string }>(
			'select provider_id as id from payment where organisation_id = $1',
			[organisationId]
		);
		await house.play('bank', `payments/${payment!.id}/complete`, {
			status: 'paid',
			consumerName: company.replace('B.V.', 'Holding B.V.').replace('Q04Z', 'Q60Z'),
			consumerAccount: 'NL91ABNA0417164300',
			webhook: 'now'
		});
		const [attempt] = await until(
			() =>
				house.owner<{ id: string; state: string }>(
					'select id, state from activation where organisation_id = $1 order by created_at desc limit 1',
					[organisationId]
				),
			([row]) => row !== undefined && row.state !== 'awaiting-payment'
		);
		await look(owner.page, activate);
		await look(colleague.page, activate);
		// Whatever the names came to, a specialist is to read them.
		await house.owner("update activation set state = 'in-review', decided_at = null where id = $1", [
			attempt!.id
		]);
		await house.owner("update organisation set state = 'activating' where id = $1", [organisationId]);
		const desk = `/desk/activations/${attempt!.id}`;
		await look(specialist.page, '/desk/activations');
		await look(specialist.page, desk);
		await submit(specialist.page, desk, { outcome: 'refuse', reason: `Nee ${probe('Q62Z')}` });
		await look(owner.page, activate);

		// By invoice: a PDF with the hostile name in it, and a bank statement that matches nothing.
		await submit(owner.page, `${activate}?/statement`, { name: 'Kim', role: 'director', agreed: 'on' });
		await submit(owner.page, `${activate}?/pay`, { method: 'invoice' });
		const [invoice] = await until(
			() =>
				house.owner<{ id: string }>(
					'select id from own_invoice where organisation_id = $1 and pdf is not null',
					[organisationId]
				),
			(rows) => rows.length > 0,
			30
		);
		const form = new FormData();
		const camt = statement(asXml(probe('Q63Z')), asXml(probe('Q64Z')));
		form.set('file', new File([camt], `${probe('Q65Z')}.xml`, { type: 'application/xml' }));
		await finance.visitor.upload('/desk/statements', form);
		await look(finance.page, '/desk/statements');

		// Somebody asks to be let in.
		await house.owner("update organisation set state = 'active', activated_at = now() where id = $1", [
			organisationId
		]);
		await look(asker.page, '/organisations/add/91000001/access');
		await submit(asker.page, '/organisations/add/91000001/access', { message: probe('Q66Z') });

		// A form sent after the session ended comes back.
		const held = await person();
		const heldHome = await house.organisation('69599068', { [held.userId]: 'owner' });
		const session = (days: number) =>
			house.owner(`update "Session" set expires = now() + make_interval(days => $2) where "userId" = $1`, [
				held.userId,
				days
			]);
		await session(-1);
		await submit(held.page, `/organisations/${heldHome}/members?/invite`, {
			email: probe('Q67Z'),
			role: 'viewer'
		});
		await session(1);
		await look(held.page, `/organisations/${heldHome}/members`);

		// Invoices to be checked, by name and by content.
		await visitor.goto(`${house.origin}/valideren`);
		await visitor.locator('input[type=file]').setInputFiles({
			name: `${probe('Q68Z').replaceAll('/', '')}.xml`,
			mimeType: 'text/xml',
			buffer: Buffer.from(
				`<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>${asXml(probe('Q69Z'))}</cbc:ID></Invoice>`
			)
		});
		await visitor.locator('#uitslag h2').waitFor();
		await see(visitor);

		// Everybody looks at everything that shows it.
		const pages = {
			owner: [
				'/overview',
				'/organisations',
				'/profile',
				'/profile/addresses',
				'/profile/messages',
				'/profile/sign-ins',
				'/profile/sessions',
				'/profile/data',
				home,
				`${home}/details`,
				`${home}/bank-accounts`,
				`${home}/members`,
				`${home}/trail`,
				`${home}/remove`,
				activate
			],
			colleague: [
				'/overview',
				'/organisations',
				home,
				`${home}/members`,
				`${home}/trail`,
				`${home}/bank-accounts`,
				activate
			],
			specialist: ['/desk/activations', desk],
			finance: ['/desk/statements', desk],
			asker: ['/overview', '/organisations/add/91000001/access', '/organisations/add/91000001']
		};
		const people = { owner, colleague, specialist, finance, asker };
		for (const [who, places] of Object.entries(pages))
			for (const place of places) await look(people[who as keyof typeof people].page, place);
		expect(ran).toEqual([]);

		// Mails, in a reader that would run anything.
		const letters = ['eigenaar', 'collega', 'vrager'].map((name) => house.letters(`${name}@probes.example`));
		const all = (await Promise.all(letters)).flat();
		expect(all.length).toBeGreaterThanOrEqual(5);
		const reader = await watched(null, true);
		let marked = 0;
		for (const { id } of all) {
			const { html, text, headers } = (await house.play('mail', `messages/${id}`)) as {
				html: string;
				text: string;
				headers: Record<string, string>;
			};
			await reader.setContent(html, { waitUntil: 'load' });
			await see(reader);
			if (/Q\d\dZ/.test(html)) marked += 1;
			expect(text).not.toMatch(/<(p|div|table|a|br)\b|&lt;|&quot;/);
			expect(Object.keys(headers)).not.toContain('bcc');
		}
		expect(marked).toBeGreaterThanOrEqual(3);
		expect(ran).toEqual([]);

		// Each kept or returned probe was seen by somebody, so this looked where it matters.
		const fields = Array.from({ length: 69 }, (_, at) => `Q${String(at + 1).padStart(2, '0')}Z`);
		const used = fields.filter((mark) => !UNUSED.has(mark));
		expect(used.filter((mark) => !shown.has(mark) && !NEVER_SHOWN.has(mark))).toEqual([]);
		expect(used.filter((mark) => shown.has(mark)).length).toBeGreaterThanOrEqual(40);

		const pdf = await fetch(`${house.origin}${activate}/invoice/${invoice!.id}`, {
			headers: { cookie: `authjs.session-token=${owner.visitor.cookies.get('authjs.session-token')}` }
		});
		const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1');
		expect([pdf.status, pdf.headers.get('content-type'), bytes.slice(0, 5)]).toEqual([
			200,
			'application/pdf',
			'%PDF-'
		]);
		expect(bytes).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction)\b/);

		// And the policy of our pages found nothing to complain of, in a browser that keeps it.
		for (const [who, places] of Object.entries(pages)) {
			const { visitor: known } = people[who as keyof typeof people];
			const page = await watched(known, false);
			for (const place of places) {
				const answer = await page.goto(house.origin + place);
				// Nothing inline but by the nonce of this very answer.
				expect(answer?.headers()['content-security-policy'], place).toMatch(
					/default-src 'none';.* script-src 'self'(?: 'nonce-[\w+/=]+')?;/
				);
			}
		}
		const open = await watched(null, false);
		for (const place of [
			'/',
			'/prijzen',
			'/hoe-het-werkt',
			'/valideren',
			'/inloggen',
			'/privacy',
			'/nergens'
		])
			await open.goto(house.origin + place);
		expect(
			house
				.logged()
				.split('\n')
				.filter((line) => line.includes('"csp-report"'))
		).toEqual([]);
		expect(ran).toEqual([]);
	}, 240_000);
});

/** Marks that no field uses. */
const UNUSED = new Set(['Q05Z', 'Q06Z', 'Q07Z', 'Q08Z', 'Q09Z', 'Q28Z', 'Q29Z', 'Q61Z']);
/**
 * What no page repeats: a choice that is none (country, role, method), a token and an address that lead nowhere, the
 * reason that a specialist gives for the record, the name of a file that is only read.
 */
const NEVER_SHOWN = new Set(['Q40Z', 'Q49Z', 'Q52Z', 'Q58Z', 'Q59Z', 'Q62Z', 'Q65Z']);
