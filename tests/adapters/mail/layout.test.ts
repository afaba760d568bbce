import { layoutMail, type MailContent } from '#adapters/mail/layout.ts';
import { expect, test } from 'vitest';

const bill: MailContent = {
	language: 'nl',
	subject: 'Uw factuur 2026-000042',
	preheader: 'Te betalen: € 18,15.',
	paragraphs: ['Dag Katrijn,', 'De factuur zit bij deze mail.'],
	facts: [
		{ label: 'Bedrag', value: '€ 18,15' },
		{ label: 'Betalen voor', value: '5 december 2026' }
	],
	action: { label: 'Bekijk uw factuur', url: 'https://kade.example/rekening?nr=42&taal=nl' },
	afterwards: ['Betaal vanaf de rekening van uw organisatie.'],
	whySent: 'U krijgt deze mail omdat u de rekeningen van Bakkerij de Zon B.V. ontvangt.',
	howToStop: { label: 'Kies welke berichten u krijgt', url: 'https://kade.example/profiel' },
	imprint: 'Kade B.V., KVK 12345678'
};
const plain: MailContent = {
	language: 'en',
	subject: 'Signing in',
	preheader: 'Your code',
	paragraphs: ['Hello'],
	whySent: 'You asked for it.'
};

test('both parts say the same sentences, in the same order', () => {
	const { html, text } = layoutMail(bill);
	const said = [
		bill.subject,
		...bill.paragraphs,
		'Bedrag',
		'€ 18,15',
		'5 december 2026',
		'Bekijk uw factuur',
		...(bill.afterwards ?? []),
		bill.whySent,
		'Kies welke berichten u krijgt',
		'Kade B.V., KVK 12345678'
	];
	for (const part of [html.slice(html.indexOf('<h1')), text]) {
		const places = said.map((sentence) => part.indexOf(sentence));
		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((a, b) => a - b));
	}
	expect(html).toContain('href="https://kade.example/rekening?nr=42&amp;taal=nl"');
	expect(text).toContain('Bekijk uw factuur:\nhttps://kade.example/rekening?nr=42&taal=nl\n');
	expect(text).toContain('Bedrag: € 18,15\nBetalen voor: 5 december 2026\n');
});

test('a mail speaks its own language and shows its subject and preheader to the mailbox', () => {
	expect(layoutMail(bill).html).toMatch(/<html lang="nl"[^]*<title>Uw factuur 2026-000042<\/title>/);
	expect(layoutMail(plain).html).toMatch(/<html lang="en"/);
	expect(layoutMail(bill).html.indexOf('Te betalen')).toBeLessThan(layoutMail(bill).html.indexOf('<h1'));
});

test('what a mail does not have leaves no trace', () => {
	const { html, text } = layoutMail(plain);
	expect(html).not.toMatch(/\[\[|<!--\/?\w+-->|href=|class="code"|class="fact"/);
	expect(html.slice(html.indexOf('<body'))).not.toMatch(/\bgo\b|<a /);
	expect(text).toBe('Signing in\n\nHello\n\n-- \nKade\n\nYou asked for it.\n');
});

test('002-40 a reseller stands at the top of a mail and ours below it, in both parts', () => {
	const { html, text } = layoutMail({ ...plain, reseller: 'Beurtvaart <b>' });
	const top = html.slice(0, html.indexOf('<h1'));
	expect(top).toMatch(/class="word"[^>]*>\s*Beurtvaart &lt;b&gt;\s*</);
	expect(top).toContain('powered by Kade');
	expect(text).toContain('-- \nBeurtvaart <b>, powered by Kade\n');
	expect(layoutMail(plain).html).not.toContain('powered by');
});

test('nothing is fetched from elsewhere when a mail is opened', () => {
	expect(layoutMail(bill).html).not.toMatch(/<img|<link|@import|url\(|src=/i);
});

test('a code is one uninterrupted word in both parts', () => {
	const { html, text } = layoutMail({ ...plain, code: '482913' });
	expect(html).toMatch(/>\s*482913\s*</);
	expect(text).toMatch(/^482913$/m);
});

const hostile = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"' onmouseover='x",
	'&lt;b&gt;',
	'[[subject]] {{7*7}} ${7*7} <%= 7 %>',
	'<!--action-->',
	'$& $1 $`'
];

test.each(hostile)('S08 a customer called %s is text in every place of both parts', (name) => {
	const everywhere = layoutMail({
		language: 'nl',
		subject: name,
		preheader: name,
		paragraphs: [name],
		facts: [{ label: name, value: name }],
		code: name,
		action: { label: name, url: 'https://kade.example/' },
		afterwards: [name],
		whySent: name,
		howToStop: { label: name, url: 'https://kade.example/' },
		imprint: name
	});
	const read = everywhere.html.replace(/&(amp|lt|gt|quot|#39|#91|#123);/g, (entity) => {
		const meant: Record<string, string> = {
			amp: '&',
			lt: '<',
			gt: '>',
			quot: '"',
			'#39': "'",
			'#91': '[',
			'#123': '{'
		};
		return meant[entity.slice(1, -1)] ?? entity;
	});
	// title, preheader, label of the article, heading, paragraph, code, two of the fact, two links, three more
	expect(read.split(name)).toHaveLength(14);
	expect(everywhere.html).not.toMatch(/<script|<img| onmouseover='|\{\{|\[\[/);
	expect(everywhere.text.split(name)).toHaveLength(11);
});

test('S08 a name cannot start a line of its own, nor turn the reading direction', () => {
	const name = 'Zon\r\n\r\nBetaal\u2028op NL00\u202eEVIL\u0000';
	const { text, html } = layoutMail({ ...plain, paragraphs: [`Factuur van ${name} ontvangen.`] });
	expect(text).toContain('Factuur van Zon Betaal op NL00EVIL ontvangen.');
	expect(html).toContain('Factuur van Zon Betaal op NL00EVIL ontvangen.');
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', '/profiel'])(
	'S08 a button never leads to %s',
	(url) => {
		expect(() => layoutMail({ ...plain, action: { label: 'Open', url } })).toThrow(TypeError);
	}
);
