import { CAST } from './cast.ts';
import { OUTCOMES, type Entry, type Fault, type Next, type Outcome } from './hand.ts';
import { ENDPOINTS, NAMES, PROVIDERS, type Endpoint, type Provider } from './providers.ts';
import { STYLE } from './style.ts';

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const esc = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const moment = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'medium', timeZone: 'Europe/Amsterdam' });

const frame = (title: string, main: string) => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${esc(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><header><p class="mark">Voorbeeld</p><p>Nagespeelde inlogpagina van de proefomgeving. Geen echt account nodig.</p></header>
<main>${main}</main></body></html>`;

const choice = (name: string, label: string, options: [value: string, shown: string][], id = name) =>
	`<label for="${id}">${label}</label><select id="${id}" name="${name}">${options
		.map(([value, shown]) => `<option value="${value}">${shown}</option>`)
		.join('')}</select>`;

const AS_KNOWN: [string, string] = ['', 'Zoals bij deze persoon'];

const claimFields = (provider: Provider) =>
	provider === 'entra'
		? `${choice('xms_edov', 'Adres bevestigd (xms_edov)', [AS_KNOWN, ['true', 'true'], ['1', '1'], ['false', 'false'], ['missing', 'Ontbreekt']])}
<label for="tid">Directory (tid), leeg is zoals bij deze persoon, - laat hem weg</label><input id="tid" name="tid" autocomplete="off" spellcheck="false">
<label for="oid">Account (oid), leeg is zoals bij deze persoon, - laat hem weg</label><input id="oid" name="oid" autocomplete="off" spellcheck="false">`
		: choice('email_verified', 'Adres bevestigd (email_verified)', [
				AS_KNOWN,
				['true', 'Ja, als waarheid (true)'],
				['word', 'Ja, als woord ("true")'],
				['false', 'Nee (false)'],
				['missing', 'Ontbreekt']
			]);

/** Where a person chooses as whom to come in, and how it ends. */
export function signInPage(provider: Provider, asked: { id: string; client: string; hint: string }): string {
	const { shown } = NAMES[provider];
	const hinted = CAST.find(({ email, vouched }) => email === asked.hint && vouched === 'yes') ?? CAST[0];
	const people = CAST.map(
		(
			person
		) => `<li><input type="radio" name="person" id="p-${person.id}" value="${person.id}"${person === hinted ? ' checked' : ''}>
<label for="p-${person.id}"><strong>${esc(person.name)}</strong> <span>${esc(person.email ?? 'geen adres')}</span><small>${esc(person.note)}</small></label></li>`
	);
	return frame(
		`Inloggen met ${shown} (voorbeeld)`,
		`<h1>Inloggen met ${shown}</h1>
<p>Dit is niet ${shown}. Deze pagina speelt ${shown} na. De app “${esc(asked.client)}” vraagt wie u bent.</p>
<form method="post" action="/${provider}/choose"><input type="hidden" name="question" value="${asked.id}">
<fieldset><legend>Wie bent u?</legend><ul class="people">${people.join('\n')}
<li><input type="radio" name="person" id="p-other" value="other"><label for="p-other"><strong>Iemand anders</strong> <span>Vul hieronder naam en adres in</span></label></li></ul></fieldset>
<div class="fields"><label for="name">Naam</label><input id="name" name="name" autocomplete="off">
<label for="email">E-mailadres</label><input id="email" name="email" type="email" autocomplete="off"></div>
<details><summary>Wat ${shown} erover zegt</summary><div class="fields">${claimFields(provider)}</div></details>
<p class="buttons"><button name="outcome" value="sign-in">Log in</button>
<button class="quiet" name="outcome" value="deny">Weiger toestemming</button>
<button class="quiet" name="outcome" value="error">Laat ${shown} een fout geven</button></p></form>`
	);
}

/** For what a real provider shows on its own page instead of sending the browser back. */
export function errorPage(provider: Provider, why: string): string {
	return frame(
		`Fout: ${NAMES[provider].shown} (voorbeeld)`,
		`<h1>Inloggen kan zo niet</h1><p>${esc(why)}</p><p>Ga terug naar de app en begin opnieuw.</p>`
	);
}

const OUTCOME_NAMES: Record<Outcome, string> = {
	'sign-in': 'Logt in',
	deny: 'Weigert toestemming',
	error: 'De aanbieder geeft een fout'
};

const ENDPOINT_NAMES: Record<Endpoint, string> = {
	discovery: 'Ontdekking (discovery)',
	authorize: 'Inlogpagina (authorize)',
	token: 'Tokens (token)',
	userinfo: 'Gegevens (userinfo)',
	jwks: 'Sleutels (jwks)'
};

const providerOptions = PROVIDERS.map((provider): [string, string] => [provider, NAMES[provider].shown]);

/** The hand on the providers: answers given beforehand, faults, and what was asked. */
export function controlPage(state: { next: Next[]; faults: Fault[]; journal: Entry[] }): string {
	const next = state.next.map(
		({ provider, person, outcome, times }) =>
			`<li>${NAMES[provider].shown}: ${esc(person.name)}, ${OUTCOME_NAMES[outcome].toLowerCase()}, nog ${times} keer</li>`
	);
	const faults = state.faults.map(
		({ provider, endpoint, ms, status, drop, times }) =>
			`<li>${provider ? NAMES[provider].shown : 'Alle aanbieders'}, ${ENDPOINT_NAMES[endpoint]}${ms ? `, ${ms} ms later` : ''}${status ? `, status ${status}` : ''}${drop ? ', verbreekt' : ''}${times ? `, nog ${times} keer` : ', tot u het opheft'}</li>`
	);
	const asked = state.journal
		.slice(0, 100)
		.map(
			({ at, provider, endpoint, method, status, told }) =>
				`<tr><td>${moment.format(at)}</td><td>${NAMES[provider].shown}</td><td>${method} ${endpoint}</td><td>${status}</td><td>${esc(told)}</td></tr>`
		);
	return frame(
		'Bediening van de inlogpagina’s (voorbeeld)',
		`<h1>Bediening</h1><section><h2>Klaargezette antwoorden</h2>${next.length > 0 ? `<ul>${next.join('')}</ul>` : '<p>Geen. Wie inlogt, kiest zelf.</p>'}
<form class="fields" method="post" action="/_sandbox/next">${choice('provider', 'Aanbieder', providerOptions)}
${choice(
	'person',
	'Persoon',
	CAST.map(({ id, name, email }) => [id, `${esc(name)}, ${esc(email ?? 'geen adres')}`])
)}
${choice(
	'outcome',
	'Hoe het afloopt',
	OUTCOMES.map((outcome) => [outcome, OUTCOME_NAMES[outcome]])
)}<button>Zet klaar</button></form></section>
<section><h2>Storingen</h2>${faults.length > 0 ? `<ul>${faults.join('')}</ul>` : '<p>Geen. Alles werkt.</p>'}
<form class="fields" method="post" action="/_sandbox/faults">${choice('provider', 'Bij wie', [['', 'Alle'], ...providerOptions], 'failing')}
${choice(
	'endpoint',
	'Waar',
	ENDPOINTS.map((endpoint) => [endpoint, ENDPOINT_NAMES[endpoint]])
)}
<label for="ms">Vertraging in milliseconden</label><input id="ms" name="ms" inputmode="numeric">
<label for="status">Antwoordt met status</label><input id="status" name="status" inputmode="numeric" value="503">
<label for="times">Hoe vaak (leeg is tot u het opheft)</label><input id="times" name="times" inputmode="numeric">
<p class="check"><input type="checkbox" id="drop" name="drop"><label for="drop">Verbreek de verbinding zonder antwoord</label></p><button>Zet aan</button></form></section>
<section><h2>Onrustig weer</h2><form class="fields" method="post" action="/_sandbox/hostile">
<label for="seed">Zaad (hetzelfde zaad brengt hetzelfde)</label><input id="seed" name="seed" inputmode="numeric" value="1">
<label for="rate">Welk deel misgaat (0 tot 1)</label><input id="rate" name="rate" inputmode="decimal" value="0.2">
<button>Maak onrustig</button></form></section>
<section><h2>Opnieuw beginnen</h2><form method="post" action="/_sandbox/reset"><button>Hef alles op</button></form></section>
<section><h2>Wat er gevraagd is</h2>${
			asked.length > 0
				? `<div class="wide" tabindex="0" role="region" aria-label="Wat er gevraagd is"><table><thead><tr><th scope="col">Tijd</th><th scope="col">Aanbieder</th><th scope="col">Vraag</th><th scope="col">Status</th><th scope="col">Verteld</th></tr></thead><tbody>${asked.join('')}</tbody></table></div>`
				: '<p>Nog niets.</p>'
		}</section>`
	);
}
