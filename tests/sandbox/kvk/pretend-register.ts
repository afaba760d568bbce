import { startKvk } from '#sandbox/kvk/server.ts';

/** The fields that the tests look at; the wire holds more. */
export interface Body {
	[key: string]: unknown;
	kvkNummer: string;
	naam: string;
	totaal: number;
	pagina: number;
	volgende?: string;
	vorige?: string;
	resultaten: Row[];
	fout: { code: string; omschrijving: string }[];
	handelsnamen: { naam: string; volgorde: number }[];
	vestigingen: Record<string, unknown>[];
	_embedded: { eigenaar: Record<string, unknown>; hoofdvestiging?: Record<string, unknown> };
}

/** One row of a search. */
export interface Row {
	[key: string]: unknown;
	kvkNummer: string;
	naam: string;
	type: string;
}

/** A pretend register and short ways to ask it. */
export async function openRegister(seed?: number) {
	const apiKey = 'proefsleutel';
	const { url, close } = await startKvk({ port: 0, host: '127.0.0.1', apiKey, seed });
	return {
		url,
		close,
		apiKey,
		async ask(path: string, headers: Record<string, string> = {}) {
			const response = await fetch(`${url}/api${path}`, {
				headers: { apikey: apiKey, accept: 'application/json', ...headers }
			});
			const text = await response.text();
			const json = (text.startsWith('{') ? JSON.parse(text) : undefined) as Body;
			return { status: response.status, headers: response.headers, text, json };
		},
		async steer(name: string, body: object = {}) {
			const response = await fetch(`${url}/_sandbox/${name}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
			return { status: response.status, json: (await response.json()) as { melding: string } };
		},
		async requests() {
			const response = await fetch(`${url}/_sandbox/requests`);
			return (await response.json()) as { path: string; query: string; status: number; fault?: object }[];
		}
	};
}

/** What `openRegister` gives. */
export type PretendRegister = Awaited<ReturnType<typeof openRegister>>;
