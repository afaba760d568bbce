import { error } from '@sveltejs/kit';
import { endOfGrace } from '#domain/user/farewell.ts';
import { en } from '#texts/chrome/en.ts';
import { nl } from '#texts/chrome/nl.ts';
import { fill } from '#texts/fill.ts';
import { day } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';
import { en as enProfile } from '#texts/profile/en.ts';
import { nl as nlProfile } from '#texts/profile/nl.ts';
import type { LayoutServerLoad } from './$types';

/** So many stand in the switcher; the rest is found in the list of organisations. */
const IN_SWITCHER = 20;

/** The shell around everything that one does when signed in. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const { user, world, language, held, leavingSince } = locals;
	if (!user) error(404, { message: 'not-found', requestId: locals.requestId });
	const { shell, menu } = pick({ nl, en }, language);
	const mine = await world.store.look({ user: user.id, by: locals.actor }, (reading) =>
		reading.organisations.ofUser(user.id, { limit: IN_SWITCHER })
	);
	const { banner, keep } = pick({ nl: nlProfile, en: enProfile }, language).data;
	return {
		shell,
		leaving: leavingSince && { says: fill(banner, { day: day(endOfGrace(leavingSince), language) }), keep },
		menu,
		held,
		organisationId: params.organisation ?? null,
		organisations: mine.map(({ id, name }) => ({ id, name, href: `/organisations/${id}` })),
		user: {
			name: user.name ?? user.email ?? '',
			photo: user.photoId ? `/files/photo/${user.id}?v=${user.photoId}` : null,
			staff: user.staff !== null
		}
	};
};
