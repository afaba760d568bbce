import { fail } from '@sveltejs/kit';
import { isRefused } from '#domain/outcome.ts';
import { importStatement } from '#services/desk/import-statement.ts';
import { en } from '#texts/desk/en.ts';
import { nl } from '#texts/desk/nl.ts';
import { fill } from '#texts/fill.ts';
import { day, money } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN = 100;

export const load: PageServerLoad = async ({ locals }) => {
	const { world, language, actor } = locals;
	const transfers = await world.store.look({ platform: 'unmatched-transfers', by: actor }, (reading) =>
		reading.invoices.transfers('unmatched', SHOWN)
	);
	return {
		texts: pick({ nl, en }, language).statements,
		unmatched: transfers.map(({ id, bookedOn, amountCents, currency, debtorName, remittance }) => ({
			id,
			booked: day(bookedOn, language),
			amount: money(amountCents, language, currency),
			name: debtorName ?? '–',
			remittance
		}))
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const { user, actor, world, language, requestId } = locals;
		const texts = pick({ nl, en }, language).statements;
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0)
			return fail(400, { message: texts.errors['file-missing'], done: null, matched: null });
		const address = actor.kind === 'system' ? null : actor.address;
		const by = {
			kind: 'staff' as const,
			userId: user?.id ?? '',
			reason: 'import-statement',
			address,
			requestId
		};
		const imported = await importStatement(world, by, new Uint8Array(await file.arrayBuffer()));
		if (isRefused(imported))
			return fail(400, { message: texts.errors[imported.refused], done: null, matched: null });
		const { matched, unmatched, known } = imported;
		return {
			message: null,
			done: fill(texts.done, { matched: matched.length, unmatched, known }),
			matched: matched.length > 0 ? fill(texts.matched, { numbers: matched.join(', ') }) : null
		};
	}
};
