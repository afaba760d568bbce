import { readRegisterQuery } from '#domain/organisation/register-query.ts';
import { isRefused } from '#domain/outcome.ts';
import { searchRegister } from '#services/organisation/search-register.ts';
import { en } from '#texts/organisation/en.ts';
import { nl } from '#texts/organisation/nl.ts';
import { pick } from '#texts/pick.ts';
import type { PageServerLoad } from './$types';
import { noteRegisterTrouble } from '../register-trouble.server.ts';
import { shown } from './results.server.ts';

/** The search stands in the address: the back button keeps it, and a page without script shows the same. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { world, language, user } = locals;
	const texts = pick({ nl, en }, language);
	const field = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 200);
	const typed = { name: field('name'), place: field('place'), kvkNumber: field('kvkNumber') };
	const query = readRegisterQuery(typed);
	// The form sends its fields empty when it is sent at all; who only comes here brings none.
	const findings =
		query === null && url.searchParams.has('name')
			? [{ field: 'name', reason: 'nothing-typed' } as const]
			: query && 'findings' in query
				? query.findings
				: [];
	return {
		texts: { ...texts.add, results: '' },
		typed,
		errors: findings.map(({ field, reason }) => ({ field, message: texts.add.findings[reason] })),
		results: await results()
	};

	async function results() {
		if (!query || 'findings' in query) return null;
		const found = await searchRegister(world, user!.id, query);
		if (isRefused(found) && found.refused !== 'too-many') noteRegisterTrouble(locals, found.refused);
		return shown(found, texts, url.searchParams);
	}
};
