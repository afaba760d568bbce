import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../src/routes');

/** What stands at an address, as the files of the routes say it. */
export interface Route {
	/** As SvelteKit and the access table name it. */
	id: string;
	hasPage: boolean;
	/** Methods of its `+server.ts`. */
	methods: string[];
	/** Names of its form actions; `default` is the nameless one. */
	actions: string[];
}

/** Every route that answers something. */
export function routes(): Route[] {
	const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' });
	const places = new Set(files.filter((file) => /\+(page\.svelte|server\.ts)$/.test(file)).map(path.dirname));
	return [...places].sort().map((place) => {
		const source = (name: string) =>
			files.includes(path.join(place, name)) ? readFileSync(path.join(ROOT, place, name), 'utf8') : '';
		const [actions = ''] = /^export const actions\b[^]*?^}/m.exec(source('+page.server.ts')) ?? [];
		return {
			id: `/${place}`,
			hasPage: files.includes(path.join(place, '+page.svelte')),
			methods: [
				...source('+server.ts').matchAll(/^export (?:const|async function|function) ([A-Z]+)\b/gm)
			].map(([, method]) => method!),
			actions: [...actions.matchAll(/^\t(?:async )?'?([\w-]+)'?(?::|\()/gm)].map(([, name]) => name!)
		};
	});
}

/** The address of a route with its parameters filled in; one that is not given is a mistake of the test. */
export function addressOf(id: string, parameters: Record<string, string>): string {
	const place = id.replace(/\/\([^)]*\)/g, '').replace(/\[([^\]]+)\]/g, (_, name: string) => {
		const value = parameters[name];
		if (value === undefined) throw new Error(`No sample of [${name}] for ${id}`);
		return value;
	});
	return place === '' ? '/' : place;
}
