import { error } from '@sveltejs/kit';
import { en as chromeEn } from '#texts/chrome/en.ts';
import { nl as chromeNl } from '#texts/chrome/nl.ts';
import { en } from '#texts/desk/en.ts';
import { nl } from '#texts/desk/nl.ts';
import { pick } from '#texts/pick.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
	const { user, language } = locals;
	if (!user) error(404, { message: 'not-found', requestId: locals.requestId });
	const { rooms } = pick({ nl, en }, language);
	return {
		shell: pick({ nl: chromeNl, en: chromeEn }, language).shell,
		rooms: [
			{ label: rooms.activations, href: '/desk/activations' },
			...(user.staff === 'finance' ? [{ label: rooms.statements, href: '/desk/statements' }] : [])
		],
		user: {
			name: user.name ?? user.email ?? '',
			photo: user.photoId ? `/files/photo/${user.id}?v=${user.photoId}` : null
		}
	};
};
