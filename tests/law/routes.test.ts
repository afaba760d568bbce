import { describe, expect, it } from 'vitest';
import { may, ROLES } from '#domain/organisation/member.ts';
import { access, type Access } from '#routes/access.ts';

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

	it('opens to exactly these, by a second hand: one word changed in either table is seen here', () => {
		const who = (rule: Access) => {
			if (typeof rule === 'string') return rule;
			const opens = 'staff' in rule ? rule.staff : ROLES.filter((role) => may({ role }, rule.member));
			return opens.join(' ');
		};
		const below = (folder: string) =>
			Object.fromEntries(
				Object.entries(access).flatMap(([route, rule]) =>
					route.includes(folder) ? [[route.replace(/^.*?\[organisation\]|^\/\(desk\)/, ''), who(rule)]] : []
				)
			);
		const [all, managers] = ['owner admin editor viewer', 'owner admin'];
		expect(below('[organisation]')).toEqual({
			'': all,
			'/details': managers,
			'/typed': managers,
			'/bank-accounts': all,
			'/mandate': managers,
			'/members': all,
			'/trail': managers,
			'/close': 'owner',
			'/remove': 'owner',
			'/logo': all,
			'/activate': managers,
			'/activate/invoice/[invoice]': managers
		});
		expect(below('/(desk)')).toEqual({
			'/desk': 'specialist finance',
			'/desk/activations': 'specialist finance',
			'/desk/activations/[activation]': 'specialist finance',
			'/desk/activations/register-changes/[change]': 'specialist finance',
			'/desk/statements': 'finance'
		});
		const open = Object.keys(access).filter((route) => access[route] === 'anyone');
		expect(open.filter((route) => !route.startsWith('/(public)')).sort()).toEqual([
			'/(sign-in)/adres-bevestigen',
			'/(sign-in)/inloggen',
			'/(sign-in)/inloggen/bevestigen',
			'/(sign-in)/inloggen/code',
			'/(sign-in)/uitloggen',
			'/(task)/invitations/[token]',
			'/closed/[status]'
		]);
	});
});
