import { fail } from '@sveltejs/kit';
import { matchTransfer } from '#domain/billing/match-transfer.ts';
import { isUuid } from '#domain/identifiers/uuid.ts';
import { isRefused, refuse } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import { importStatement } from '#services/desk/import-statement.ts';
import { matchByHand } from '#services/desk/match-by-hand.ts';
import { setAside } from '#services/desk/set-aside.ts';
import { en } from '#texts/desk/en.ts';
import { nl } from '#texts/desk/nl.ts';
import { fill } from '#texts/fill.ts';
import { day, money } from '#texts/format.ts';
import { pick } from '#texts/pick.ts';
import type { KeptTransfer } from '#ports/invoices.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN = 100;

export const load: PageServerLoad = async ({ locals }) => {
	const { world, language, actor } = locals;
	const { transfers, aside, awaited } = await world.store.look(
		{ platform: 'unmatched-transfers', by: actor },
		async ({ invoices }) => ({
			transfers: await invoices.transfers('unmatched', SHOWN),
			aside: await invoices.transfers('ignored', SHOWN),
			awaited: await invoices.awaited()
		})
	);
	const texts = pick({ nl, en }, language).statements;
	return {
		texts,
		aside: aside.map(shown),
		unmatched: transfers.map((transfer) => {
			const match = matchTransfer(transfer, awaited);
			return {
				...shown(transfer),
				why:
					match?.found === 'other-amount'
						? fill(texts.otherAmount, { number: match.invoice.number })
						: match?.found === 'several'
							? texts.several
							: null
			};
		})
	};

	function shown({ id, bookedOn, amountCents, currency, debtorName, remittance }: KeptTransfer) {
		const name = debtorName ?? '–';
		return {
			id,
			booked: day(bookedOn, language),
			amount: money(amountCents, language, currency),
			name,
			remittance: remittance || texts.nothingSaid,
			matchLabel: fill(texts.matchLabel, { name }),
			asideLabel: fill(texts.asideLabel, { name }),
			backLabel: fill(texts.backLabel, { name })
		};
	}
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		if (!form.has('transfer')) return read(locals, form.get('file'));
		return form.has('aside') ? sorted(locals, form) : matched(locals, form);
	}
};

/** Reads a statement in, or says why not. */
async function read(locals: App.Locals, file: FormDataEntryValue | null) {
	const { world, language } = locals;
	const texts = pick({ nl, en }, language).statements;
	if (!(file instanceof File) || file.size === 0)
		return fail(400, wrong('file', texts.errors['file-missing']));
	const bytes = new Uint8Array(await file.arrayBuffer());
	const imported = await importStatement(world, staff(locals, 'import-statement'), bytes);
	if (isRefused(imported)) return fail(400, wrong('file', texts.errors[imported.refused]));
	const { matched, unmatched, known } = imported;
	const done = fill(texts.done, { matched: matched.length, unmatched, known });
	const numbers = matched.length > 0 ? fill(texts.matched, { numbers: matched.join(', ') }) : '';
	return { wrong: null, done: `${done} ${numbers}` };
}

/** Sets a transfer aside, or back among those that wait. */
async function sorted(locals: App.Locals, form: FormData) {
	const texts = pick({ nl, en }, locals.language).statements;
	const transferId = String(form.get('transfer') ?? '');
	const aside = form.get('aside') === 'yes';
	const ruled = isUuid(transferId)
		? await setAside(locals.world, staff(locals, 'set-transfer-aside'), { transferId, aside })
		: refuse('not-unmatched');
	if (isRefused(ruled)) return fail(409, wrong(`number-${transferId}`, texts.errors[ruled.refused]));
	return { wrong: null, done: aside ? texts.asideDone : texts.backDone };
}

/** Matches a transfer to the invoice that somebody typed, or says why not. */
async function matched(locals: App.Locals, form: FormData) {
	const texts = pick({ nl, en }, locals.language).statements;
	const [id, number] = [String(form.get('transfer') ?? ''), String(form.get('number') ?? '')];
	const ruled = isUuid(id)
		? await matchByHand(locals.world, staff(locals, 'match-transfer'), { transferId: id, number })
		: refuse('not-unmatched');
	if (isRefused(ruled)) return fail(409, { ...wrong(`number-${id}`, texts.errors[ruled.refused]), number });
	return { wrong: null, done: fill(texts.matchedByHand, { numbers: ruled.matched }) };
}

function wrong(field: string, message: string) {
	return { wrong: { field, message }, done: null };
}

/** Finance at work, as the trail will name it. */
function staff({ user, actor, requestId }: App.Locals, reason: string): Actor & { kind: 'staff' } {
	const address = actor.kind === 'system' ? null : actor.address;
	return { kind: 'staff', userId: user?.id ?? '', reason, address, requestId };
}
