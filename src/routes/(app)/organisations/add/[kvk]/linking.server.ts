import type { RegisterEntry } from '#domain/organisation/register.ts';
import type { Standing } from '#services/organisation/claim.ts';
import { typedNamesake } from '#services/organisation/typed-namesake.ts';
import { fill } from '#texts/fill.ts';
import { en } from '#texts/organisation/en.ts';
import { nl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';

/** The question whether this company is the one that the person typed by hand, every sentence ready. */
export interface ShownLinking {
	organisationId: string;
	title: string;
	body: string;
	submit: string;
	/** Where one adds it nevertheless; null when its number says that it is the same. */
	other: { label: string; href: string } | null;
}

/** Asks it when there is such a one, so that nobody has a company twice; not again of who said that it is another. */
export async function linkingOf(
	{ world, actor, user, language }: App.Locals,
	standing: Standing,
	entry: RegisterEntry | null,
	url: URL
): Promise<ShownLinking | null> {
	if (!entry || entry.ceasedOn) return null;
	const { linking } = pick({ nl, en }, language);
	if (standing.standing === 'typed') {
		const typed = { typed: standing.name };
		const { organisationId } = standing;
		const [body, submit] = [fill(linking.sure, typed), fill(linking.submit, typed)];
		return { organisationId, title: linking.title, body, submit, other: null };
	}
	if (url.searchParams.has('another')) return null;
	const namesake = await typedNamesake(world, actor, { userId: user!.id, entry });
	if (!namesake) return null;
	const typed = { typed: namesake.name };
	const href = new URL(url);
	href.searchParams.set('another', '');
	return {
		organisationId: namesake.organisationId,
		title: linking.title,
		body: fill(linking.maybe, typed),
		submit: fill(linking.submit, typed),
		other: { label: linking.other, href: href.pathname + href.search }
	};
}
