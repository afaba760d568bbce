import { faultCodes } from './answers.ts';
import type { Sandbox } from './control.ts';

const STYLE = `
	:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
	body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
	table { border-collapse: collapse; width: 100%; }
	th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8884; vertical-align: top; }
	form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 0 0 1rem; }
	td form { margin: 0; }
	label { display: grid; gap: .125rem; }
	input, select, button { font: inherit; padding: .375rem .5rem; }
	.scroll { max-height: 24rem; overflow: auto; }
`;

/** The control page: what the register holds, what goes wrong next, what was asked. */
export function page({ registry, faults, journal }: Sandbox): string {
	const companies = registry
		.all()
		.map(
			(
				company
			) => `<tr><td>${safe(company.number)}</td><td>${safe(company.name)}</td><td>${safe(company.form)}</td>
			<td>${safe(placeOf(company.establishments[0]?.addresses ?? company.ownAddresses))}</td>
			<td>${company.ceased ? 'Uitgeschreven' : 'Actief'}</td>
			<td><form method="post" action="/_sandbox/companies"><input type="hidden" name="remove" value="${safe(company.number)}">
			<button aria-label="Verwijder ${safe(company.name)}">Verwijder</button></form></td></tr>`
		)
		.join('');
	const requests = [...journal.all()]
		.reverse()
		.slice(0, 50)
		.map(
			(entry) =>
				`<tr><td>${safe(entry.at.slice(11, 19))}</td><td>${safe(entry.path + entry.query)}</td><td>${entry.status || 'geen antwoord'}</td>
			<td>${entry.fault ? safe(JSON.stringify(entry.fault)) : ''}</td></tr>`
		)
		.join('');
	const waiting = faults
		.waiting()
		.map((fault) => `<li><code>${safe(JSON.stringify(fault))}</code></li>`)
		.join('');
	const codes = faultCodes.map((code) => `<option>${code}</option>`).join('');
	return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Proefregister KVK</title><style>${STYLE}</style></head><body><main>
<h1>Proefregister KVK</h1>
<p>Dit is een nagebootst handelsregister. Geen enkel bedrijf hier bestaat echt.</p>
<h2>Bedrijf toevoegen</h2>
<form method="post" action="/_sandbox/companies">
${field('number', 'KVK-nummer', 'required pattern="[0-9]{8}" inputmode="numeric"')}
${field('name', 'Naam', 'required')}
${field('form', 'Rechtsvorm', 'required value="Besloten Vennootschap"')}
${field('rsin', 'RSIN', 'pattern="[0-9]{9}" inputmode="numeric"')}
${field('at', 'Adres', 'placeholder="Dorpsstraat 1, 1234AB Plaats"')}
<button>Voeg toe</button></form>
<h2>Storing</h2>
<form method="post" action="/_sandbox/fault">
${field('match', 'Pad bevat', 'placeholder="zoeken"')}
${field('times', 'Aantal keer', 'type="number" min="1" value="1"')}
<label>Code <select name="code"><option value="">geen</option>${codes}</select></label>
${field('status', 'Status', 'type="number" min="200" max="599"')}
<label>Inhoud <select name="body"><option value="">gewoon</option><option value="malformed">kapotte JSON</option>
<option value="shape">verkeerde vorm</option><option value="html">HTML</option><option value="truncated">afgebroken</option>
<option value="huge">20 MB</option></select></label>
${field('delayMs', 'Vertraging in ms', 'type="number" min="0"')}
<label>Nooit antwoorden <input type="checkbox" name="hang"></label>
<label>Verbinding verbreken <input type="checkbox" name="dropConnection"></label>
<button>Zet klaar</button></form>
${waiting ? `<ul>${waiting}</ul>` : ''}
<form method="post" action="/_sandbox/hostile">
${field('seed', 'Onrustig weer, zaad', 'type="number" value="1"')}
${field('rate', 'Aandeel', 'type="number" min="0" max="1" step="0.05" value="0.2"')}
<button>Maak onrustig</button></form>
<form method="post" action="/_sandbox/reset"><button>Alles terug naar het begin</button></form>
<h2>Bedrijven</h2><div class="scroll" tabindex="0"><table><thead><tr><th>Nummer</th><th>Naam</th><th>Rechtsvorm</th><th>Plaats</th><th>Staat</th><th></th></tr></thead>
<tbody>${companies}</tbody></table></div>
<h2>Laatste vragen</h2><div class="scroll" tabindex="0"><table><thead><tr><th>Tijd</th><th>Vraag</th><th>Antwoord</th><th>Storing</th></tr></thead>
<tbody>${requests || '<tr><td colspan="4">Nog geen vragen.</td></tr>'}</tbody></table></div>
</main></body></html>`;
}

function placeOf(addresses: { place?: string; shielded: boolean }[]): string {
	return addresses.find((address) => address.place)?.place ?? (addresses[0]?.shielded ? 'Afgeschermd' : '');
}

function field(name: string, label: string, attributes: string): string {
	return `<label>${label} <input name="${name}" ${attributes}></label>`;
}

function safe(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
