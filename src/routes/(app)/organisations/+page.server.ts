import { digitsAfterLabel } from '#domain/identifiers/pasted.ts';
import { isUuid } from '#domain/identifiers/uuid.ts';
import { fill } from '#texts/fill.ts';
import { en } from '#texts/organisation/en.ts';
import { nl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import { shownRow } from './row.ts';
import type { PageServerLoad } from './$types';

const A_PAGE = 50;

/** The organisations of this person, by name, and the dialog that adds one. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { world, language, actor, user } = locals;
	const { list, states, roles, add } = pick({ nl, en }, language);
	const search = (url.searchParams.get('q') ?? '').slice(0, 100);
	const after = uuid(url.searchParams.get('after'));
	const found = await world.store.look({ user: user!.id, by: actor }, ({ organisations }) =>
		organisations.ofUser(user!.id, { search: wanted(search), limit: A_PAGE + 1, ...(after && { after }) })
	);
	const rows = found.slice(0, A_PAGE).map((row) => ({ ...shownRow(row, states), role: roles[row.role] }));
	const next = new URLSearchParams({ ...(search && { q: search }), after: rows.at(-1)?.id ?? '' });
	return {
		texts: list,
		rows,
		search,
		said: url.searchParams.has('removed') ? list.removed : url.searchParams.has('left') ? list.left : null,
		none: search && rows.length === 0 ? fill(list.none, { search }) : null,
		next: found.length > A_PAGE ? `/organisations?${next}` : null,
		previous: after ? `/organisations${search ? `?${new URLSearchParams({ q: search })}` : ''}` : null,
		add: {
			texts: { ...add, results: '' },
			typed: { name: '', place: '', kvkNumber: '' },
			errors: [],
			results: null
		}
	};
};

/** A number is found however it was pasted: "KVK 68750110", "0403.170.701". */
function wanted(search: string): string {
	const digits = digitsAfterLabel(search);
	return digits && digits.length >= 8 ? digits : search;
}

function uuid(text: string | null): string | null {
	return text && isUuid(text) ? text : null;
}
