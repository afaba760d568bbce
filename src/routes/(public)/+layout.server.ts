import { pick } from '#texts/pick.ts';
import { en } from '#texts/public/en.ts';
import { nl } from '#texts/public/nl.ts';
import type { LayoutServerLoad } from './$types';

/** The frame around every public page; who is signed in already finds the way back in. */
export const load: LayoutServerLoad = ({ locals }) => {
	const shell = pick({ nl, en }, locals.language).shell;
	return {
		shell,
		links: [
			{ label: shell.how, href: '/hoe-het-werkt' },
			{ label: shell.prices, href: '/prijzen' },
			{ label: shell.validate, href: '/valideren' }
		],
		footerLinks: [
			{ label: shell.how, href: '/hoe-het-werkt' },
			{ label: shell.prices, href: '/prijzen' },
			{ label: shell.validate, href: '/valideren' },
			{ label: shell.privacy, href: '/privacy' },
			{ label: shell.terms, href: '/voorwaarden' },
			{ label: shell.accessibility, href: '/toegankelijkheid' }
		],
		signInHref: locals.user ? undefined : '/inloggen',
		begin: locals.user
			? { label: shell.overview, href: '/overview' }
			: { label: shell.begin, href: '/inloggen' }
	};
};
