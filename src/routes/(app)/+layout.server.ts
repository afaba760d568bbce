import { error } from '@sveltejs/kit';
import { isUuid } from '#domain/identifiers/uuid.ts';
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
/** The organisation that one worked in last, so that pages that belong to none go on with it. */
const LAST = 'kade-organisation';
const YEAR = 365 * 24 * 60 * 60;

/** The shell around everything that one does when signed in. */
export const load: LayoutServerLoad = async ({ locals, params, cookies, url }) => {
	const { user, world, language, held, leavingSince } = locals;
	if (!user) error(404, { message: 'not-found', requestId: locals.requestId });
	const { shell, menu } = pick({ nl, en }, language);
	if (params.organisation)
		cookies.set(LAST, params.organisation, {
			path: '/',
			maxAge: YEAR,
			sameSite: 'lax',
			httpOnly: true,
			secure: url.protocol === 'https:'
		});
	const here = params.organisation ?? cookies.get(LAST) ?? '';
	const mine = await world.store.look({ user: user.id, by: locals.actor }, async ({ organisations }) => {
		const first = await organisations.ofUser(user.id, { limit: IN_SWITCHER + 1 });
		const shown = first.slice(0, IN_SWITCHER);
		// In this scope somebody else's organisation does not exist, so a cookie of another person finds nothing.
		const far = isUuid(here) && !shown.some(({ id }) => id === here) ? await organisations.byId(here) : null;
		return { shown: far ? [far, ...shown] : shown, hasMore: first.length > IN_SWITCHER };
	});
	const current = mine.shown.find(({ id }) => id === here) ?? mine.shown[0];
	const { banner, keep } = pick({ nl: nlProfile, en: enProfile }, language).data;
	return {
		shell,
		leaving: leavingSince && { says: fill(banner, { day: day(endOfGrace(leavingSince), language) }), keep },
		menu,
		held,
		organisationId: current?.id ?? null,
		hasMore: mine.hasMore,
		organisations: mine.shown.map(({ id, name }) => ({ id, name, href: `/organisations/${id}` })),
		user: {
			name: user.name ?? user.email ?? '',
			photo: user.photoId ? `/files/photo/${user.id}?v=${user.photoId}` : null,
			staff: user.staff !== null
		}
	};
};
