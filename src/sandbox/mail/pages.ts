import type { Letter } from './box.ts';
import { FAULT_KINDS, type Fault } from './faults.ts';
import type { Attempt } from './smtp.ts';
import { STYLE } from './style.ts';

/** The little that works better with a script: copying, and noticing a new letter. */
export const SCRIPT = `for (const button of document.querySelectorAll('button[data-copy]')) {
	button.hidden = false;
	button.addEventListener('click', async () => {
		await navigator.clipboard.writeText(button.dataset.copy);
		button.textContent = 'Gekopieerd';
	});
}
const list = document.querySelector('[data-newest]');
if (list) {
	const query = new URLSearchParams({ to: list.dataset.to, since: list.dataset.newest, wait: '25000' });
	const look = async () => {
		const found = await (await fetch('/_sandbox/messages?' + query)).json();
		if (found.length === 0) return look();
		const news = document.querySelector('[role=status]');
		news.innerHTML = '<a href="">Er is nieuwe post. Toon de lijst opnieuw.</a>';
		if (document.activeElement === document.body) location.reload();
	};
	look().catch(() => undefined);
}
`;

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const esc = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const moment = new Intl.DateTimeFormat('nl-NL', {
	dateStyle: 'medium',
	timeStyle: 'medium',
	timeZone: 'Europe/Amsterdam'
});
const time = (at: Date) => `<time datetime="${at.toISOString()}">${moment.format(at)}</time>`;
const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('nl-NL')} kB`;

const attached = ({ attachments: { length } }: Letter) =>
	length > 0 ? ` · ${length} ${length === 1 ? 'bijlage' : 'bijlagen'}` : '';

const frame = (title: string, main: string) => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${esc(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><header><p class="mark">Voorbeeld</p>
<p>Postvak van de proefomgeving. Mail komt hier aan en gaat nooit verder.</p>
<nav aria-label="Postvak"><a href="/">Berichten</a> <a href="/_sandbox">Bediening</a></nav></header>
<main>${main}</main><script src="/mailbox.js"></script></body></html>`;

/** The list of letters, newest first. */
export function listPage(letters: Letter[], to: string): string {
	const rows = letters.map(
		(
			letter
		) => `<li><a href="/messages/${letter.id}"><span class="who">${esc(letter.envelope.to.join(', '))}</span>
<strong>${esc(letter.subject || '(geen onderwerp)')}</strong>${letter.code ? ` <span class="small">Code <code>${letter.code}</code></span>` : ''}
<span class="when">${time(letter.receivedAt)}${attached(letter)}</span></a></li>`
	);
	const none = to
		? `<p>Er is geen bericht aan “${esc(to)}”. <a href="/">Toon alle berichten.</a></p>`
		: '<p>Er is nog geen post. Vraag in Kade een inlogcode aan, dan komt die hier binnen.</p>';
	return frame(
		'Postvak (voorbeeld)',
		`<h1>Berichten</h1>
<form class="search" action="/" role="search"><label for="to">Zoek op adres</label>
<input id="to" name="to" type="search" inputmode="email" autocomplete="off" value="${esc(to)}"><button>Zoek</button></form>
<p role="status"></p>
<div data-newest="${letters[0]?.id ?? 0}" data-to="${esc(to)}">${rows.length > 0 ? `<ol class="letters">${rows.join('\n')}</ol>` : none}</div>`
	);
}

/** One letter, with everything that came in it. */
export function letterPage(letter: Letter): string {
	const base = `/_sandbox/messages/${letter.id}`;
	const rows = [
		['Van', esc(letter.from)],
		['Aan', esc(letter.envelope.to.join(', '))],
		['Ontvangen', time(letter.receivedAt)],
		['Message-ID', `<code>${esc(letter.messageId ?? 'ontbreekt')}</code>`]
	];
	const code = letter.code
		? `<section class="code"><h2>Code</h2><output>${letter.code}</output>
<button type="button" data-copy="${letter.code}" hidden>Kopieer de code</button></section>`
		: '';
	const links = letter.links
		.map((link) => `<li><a href="${esc(link)}" target="_blank" rel="noreferrer">${esc(link)}</a></li>`)
		.join('');
	const files = letter.attachments
		.map(
			({ filename, contentType, size }, index) =>
				`<li><a href="${base}/attachments/${index}">${esc(filename)}</a> ${esc(contentType)}, ${kilobytes(size)}</li>`
		)
		.join('');
	return frame(
		`${letter.subject} (voorbeeld)`,
		`<p><a href="/">Alle berichten</a></p><h1>${esc(letter.subject || '(geen onderwerp)')}</h1>
<dl>${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>
${letter.confirmed ? '' : '<p class="note">De verbinding is verbroken voor de afzender hoorde dat dit bericht aankwam.</p>'}
${code}${links ? `<section><h2>Links in dit bericht</h2><ul>${links}</ul></section>` : ''}
${files ? `<section><h2>Bijlagen</h2><ul>${files}</ul></section>` : ''}
${
	letter.html === null
		? ''
		: `<section><h2>Opgemaakt</h2><iframe title="Het bericht, opgemaakt" src="${base}/html"
sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></section>`
}
<section><h2>Als tekst</h2>${letter.text ? `<pre tabindex="0">${esc(letter.text)}</pre>` : '<p>Dit bericht heeft geen tekstdeel.</p>'}</section>
<details><summary>Bron</summary><p><a href="${base}/raw">Als bestand</a></p>
<pre tabindex="0">${esc(letter.raw.toString('utf8').slice(0, 200_000))}</pre></details>`
	);
}

const KIND_NAMES: Record<Fault['kind'], string> = {
	'refuse-recipient': 'Weiger de ontvanger (550)',
	tempfail: 'Kan nu niet (451)',
	'refuse-message': 'Weiger het bericht (554)',
	'drop-after-data': 'Neem het bericht aan en verbreek dan',
	delay: 'Antwoord traag',
	down: 'Geen verbinding mogelijk'
};

const OUTCOME_NAMES: Record<Attempt['outcome'], string> = {
	accepted: 'aangenomen',
	'recipient-refused': 'ontvanger geweigerd',
	tempfailed: 'later opnieuw gevraagd',
	'message-refused': 'bericht geweigerd',
	'dropped-after-data': 'aangenomen, verbinding verbroken'
};

/** The hand on the mail server: which faults are on, switch one on, what was tried. */
export function controlPage(faults: Fault[], attempts: Attempt[]): string {
	const on = faults.map(
		({ kind, to, times, ms }) =>
			`<li>${KIND_NAMES[kind]}${to ? `, voor ${esc(to)}` : ''}${ms ? `, ${ms} ms` : ''}${times ? `, nog ${times} keer` : ', tot u het opheft'}</li>`
	);
	const tried = attempts
		.slice(0, 50)
		.map(
			({ at, to, outcome }) =>
				`<tr><td>${time(at)}</td><td>${esc(to.join(', '))}</td><td>${OUTCOME_NAMES[outcome]}</td></tr>`
		);
	return frame(
		'Bediening van het postvak (voorbeeld)',
		`<h1>Bediening</h1><section><h2>Storingen die aan staan</h2>
${on.length > 0 ? `<ul>${on.join('')}</ul><form method="post" action="/_sandbox/lift"><button>Hef alle storingen op</button></form>` : '<p>Geen. Alle mail komt aan.</p>'}</section>
<section><h2>Zet een storing aan</h2><form class="fields" method="post" action="/_sandbox/faults">
<label for="kind">Soort</label><select id="kind" name="kind">${FAULT_KINDS.map((kind) => `<option value="${kind}">${KIND_NAMES[kind]}</option>`).join('')}</select>
<label for="to">Alleen voor adressen met (leeg is alle)</label><input id="to" name="to" autocomplete="off">
<label for="times">Hoe vaak (leeg is tot u het opheft)</label><input id="times" name="times" inputmode="numeric">
<label for="ms">Vertraging in milliseconden</label><input id="ms" name="ms" inputmode="numeric" value="1000">
<button>Zet aan</button></form></section>
<section><h2>Onrustig weer</h2><form class="fields" method="post" action="/_sandbox/hostile">
<label for="seed">Zaad (hetzelfde zaad brengt hetzelfde)</label><input id="seed" name="seed" inputmode="numeric" value="1">
<label for="rate">Welk deel misgaat (0 tot 1)</label><input id="rate" name="rate" inputmode="decimal" value="0.2">
<button>Maak onrustig</button></form></section>
<section><h2>Wat er geprobeerd is</h2>${
			tried.length > 0
				? `<div class="wide" tabindex="0" role="region" aria-label="Pogingen"><table><thead><tr><th scope="col">Tijd</th><th scope="col">Aan</th><th scope="col">Uitkomst</th></tr></thead><tbody>${tried.join('')}</tbody></table></div>`
				: '<p>Nog niets.</p>'
		}</section>
<section><h2>Opnieuw beginnen</h2><p>Dit gooit alle berichten weg en heft alle storingen op.</p>
<form method="post" action="/_sandbox/reset"><button>Maak het postvak leeg</button></form></section>`
	);
}

/** For an address where nothing is, such as a letter that was thrown away. */
export function missingPage(): string {
	return frame(
		'Niet gevonden (voorbeeld)',
		'<h1>Dit bericht is er niet meer</h1><p><a href="/">Toon alle berichten.</a></p>'
	);
}
