import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { access } from '#routes/access.ts';
import { newOrganisation, somebody, worldOf } from '../support/bench-house.ts';
import { measured, type Measured, type Surroundings } from '../support/measure.ts';

const APP_KB = 45;
const PUBLIC_KB = 30;
/** Groups of routes that anybody sees. */
const PUBLIC = /^\/\((public|sign-in)\)/;

interface Weight {
	readonly path: string;
	readonly kilobytes: number;
}

/**
 * Every page of the table of doors that answers a visit with HTML: all scripts that a browser loads for it, those in
 * the page and those that these import, each gzipped by itself as it travels. The heaviest of each kind is judged.
 */
export async function run({ openHouse }: Surroundings): Promise<Measured[]> {
	const house = await openHouse();
	const world = worldOf(house);
	const person = await somebody(world);
	const { organisationId, number } = await newOrganisation(house, world, person);
	await makeStaff(house.env.DATABASE_URL!, person.userId);
	const weights: Record<'app' | 'public', Weight[]> = { app: [], public: [] };
	for (const route of Object.keys(access)) {
		const path = pathOf(route, { organisation: organisationId, kvk: number });
		const isPublic = PUBLIC.test(route) && access[route] === 'anyone';
		const kilobytes = path && (await weigh(house.local, path, isPublic ? undefined : person.cookie));
		if (typeof kilobytes === 'number') weights[isPublic ? 'public' : 'app'].push({ path: path!, kilobytes });
	}
	return [
		heaviest('page-weight-app', weights.app, APP_KB),
		heaviest('page-weight-public', weights.public, PUBLIC_KB)
	];
}

function heaviest(name: string, weights: readonly Weight[], goal: number): Measured {
	const [most, ...rest] = [...weights].sort((a, b) => b.kilobytes - a.kilobytes);
	if (!most) throw new Error(`No page was found for ${name}`);
	const bare = rest.filter(({ kilobytes }) => kilobytes === 0).length;
	return measured(
		name,
		most.kilobytes / goal,
		1,
		`${most.kilobytes.toFixed(1)} kB of ${goal} kB on ${most.path}, the heaviest of ${weights.length}; ${bare} without script`
	);
}

/** The address of a route, or null when it asks for something that this house has none of. */
function pathOf(route: string, known: Readonly<Record<string, string>>): string | null {
	const path = route
		.replace(/\/\([^)]*\)/g, '')
		.replace(/\[(\w+)\]/g, (whole, name: string) => known[name] ?? whole);
	return path.includes('[') ? null : path || '/';
}

/** Kilobytes of script that a page costs, or null when it is no page. */
async function weigh(origin: string, path: string, cookie?: string): Promise<number | null> {
	const answer = await fetch(origin + path, { redirect: 'manual', headers: cookie ? { cookie } : {} });
	if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html')) return null;
	const html = await answer.text();
	const found = new Map<string, string>();
	const wanted: string[] = [];
	for (const [, attributes = '', text = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
		if (/type="application\/(ld\+)?json"/.test(attributes)) continue;
		const source = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
		if (source) wanted.push(new URL(source, origin + path).href);
		else found.set(`inline ${found.size}`, text);
		// What a script in the page imports by itself it loads at once.
		for (const href of importsOf(text, true)) wanted.push(new URL(href, origin + path).href);
	}
	for (const [tag] of html.matchAll(/<link[^>]*rel="modulepreload"[^>]*>/g)) {
		const href = /\bhref="([^"]+)"/.exec(tag)?.[1];
		if (href) wanted.push(new URL(href, origin + path).href);
	}
	for (let url = wanted.pop(); url; url = wanted.pop()) {
		if (found.has(url)) continue;
		const script = await fetch(url);
		if (!script.ok) throw new Error(`${url} answers ${script.status}`);
		const text = await script.text();
		found.set(url, text);
		for (const href of importsOf(text, false)) wanted.push(new URL(href, url).href);
	}
	return [...found.values()].reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
}

function importsOf(script: string, lazyToo: boolean): string[] {
	const eager = [...script.matchAll(/(?:\bfrom|\bimport)\s*["']([./][^"']+)["']/g)];
	const lazy = lazyToo ? [...script.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g)] : [];
	return [...eager, ...lazy].map(([, href]) => href!);
}

/** Of the specialists' pages too. */
async function makeStaff(url: string, userId: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(`update "User" set staff_role = 'finance' where id = $1`, [userId]);
	await client.end();
}
