import { describe, expect, it } from 'vitest';
import { access } from '#routes/access.ts';

/** What makes a folder a route that answers. */
const files = Object.keys(
	import.meta.glob([
		'../../src/routes/**/+page.svelte',
		'../../src/routes/**/+page.server.ts',
		'../../src/routes/**/+server.ts'
	])
);
const routes = [...new Set(files.map((file) => /\/src\/routes(.*)\/\+/.exec(file)?.[1] || '/'))].sort();

describe('the access table', () => {
	it('sees the routes', () => expect(routes.length).toBeGreaterThan(10));

	it('names every route, so that a forgotten one is found here and not by a person', () => {
		expect(routes.filter((route) => !(route in access))).toEqual([]);
	});

	it('names no route that is not there', () => {
		expect(Object.keys(access).filter((route) => !routes.includes(route))).toEqual([]);
	});

	it('opens what is below an organisation to members only', () => {
		const open = Object.entries(access).filter(
			([route, rule]) => route.includes('[organisation]') && !(typeof rule === 'object' && 'member' in rule)
		);
		expect(open).toEqual([]);
	});

	it('opens the desk to staff only', () => {
		const open = Object.entries(access).filter(
			([route, rule]) => route.startsWith('/(desk)') && !(typeof rule === 'object' && 'staff' in rule)
		);
		expect(open).toEqual([]);
	});
});
