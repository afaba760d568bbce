import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { kvkRegister } from '#adapters/kvk/register.ts';
import { stageOf } from '#domain/activation/stage.ts';
import { routeOf } from '#domain/organisation/route.ts';
import { openRegisterChange } from '#services/desk/open-register-change.ts';
import { ruleOnRegisterChange, type ChangeRuling } from '#services/desk/rule-on-register-change.ts';
import { startActivation } from '#services/activation/start.ts';
import { checkRegistered } from '#services/organisation/check-registered.ts';
import { closeOrganisation } from '#services/organisation/close.ts';
import { refreshFromRegister } from '#services/organisation/refresh.ts';
import { openOrganisationWorld, type OrganisationWorld } from '../../support/organisation.ts';
import { asUser } from '../../support/world.ts';

let world: OrganisationWorld;
let specialist: { kind: 'staff'; userId: string; reason: string; address: null; requestId: null };
beforeAll(async () => {
	world = await openOrganisationWorld();
	const userId = await world.addUser('Sanne Specialist', 'sanne@kade.example');
	specialist = { kind: 'staff', userId, reason: 'register-change', address: null, requestId: null };
});
beforeEach(async () => {
	await world.kvk.steer('reset');
	await world.owner(`update organisation set state = 'added' where state = 'active'`);
	world.time.now = new Date();
});
afterAll(() => world.close());

/** Days later, with a register that was not asked yet: what it said is kept for minutes. */
function later(days: number): OrganisationWorld {
	world.time.now = new Date(world.time.now.getTime() + days * 86_400_000);
	const clock = { now: () => new Date() };
	const { url, apiKey } = world.kvk;
	const register = kvkRegister({ baseUrl: `${url}/api`, apiKey, clock, timeoutMs: 500, patienceMs: 1500 });
	return { ...world, register };
}

let number = 93_100_000;
/** An active company of its own, proven by a payer of that name, with its owner and an administrator. */
async function proven(name: string) {
	number += 1;
	const kvkNumber = String(number);
	await world.kvk.steer('companies', {
		number: kvkNumber,
		name,
		form: 'Besloten Vennootschap',
		at: 'Havenweg 2, 3089JK Rotterdam',
		started: '20200101'
	});
	const owner = await world.somebody();
	const admin = await world.somebody('Bo Visser');
	const id = await world.added(owner.userId, kvkNumber);
	await world.owner(`insert into member (organisation_id, user_id, role) values ($1, $2, 'admin')`, [
		id,
		admin.userId
	]);
	await world.owner(
		`with attempt as (
			insert into activation (id, organisation_id, user_id, method, state, statement, register_snapshot, decided_at, ends_at)
			select gen_random_uuid(), o.id, $2, 'ideal', 'approved',
				'{"name": "Katrijn", "role": "director", "textVersion": "v", "language": "nl", "at": "2026-11-21T09:00:00Z", "address": null}',
				o.register_entry, now(), now() from organisation o where o.id = $1 returning id
		)
		insert into payment (id, organisation_id, activation_id, idempotency_key, method, amount_cents, status, payer_name, paid_at)
		select gen_random_uuid(), $1, id, gen_random_uuid()::text, 'ideal', 1, 'paid', upper($3), now() from attempt`,
		[id, owner.userId, name]
	);
	await world.activate(id);
	await world.owner('update organisation set register_checked_at = $2 where id = $1', [id, world.time.now]);
	return { id, kvkNumber, owner, admin };
}

const waiting = () =>
	world.store.look({ platform: 'desk-queue', by: specialist }, ({ desk }) => desk.queue(null, 50));
const newest = (id: string) =>
	world.store.look({ organisation: id, by: specialist }, (reading) => reading.registerChanges.newest(id));
const change = (kvkNumber: string, facts: object) =>
	world.kvk.steer('companies', { patch: { number: kvkNumber, ...facts } });
const rule = async (id: string, outcome: ChangeRuling['outcome'], reason = 'Uittreksel gezien') =>
	ruleOnRegisterChange(world, specialist, {
		changeId: (await newest(id))!.id,
		organisationId: id,
		outcome,
		reason
	});
const subjects = async (email: string) => (await world.mails(email)).map(({ subject }) => subject);

test('integrations 3.4 after a year each active company is read once; nothing changed is nothing to do', async () => {
	const { id, kvkNumber } = await proven('Werf Gelijk B.V.');
	const asked = async () =>
		(await world.kvk.requests()).filter(({ path }) => path.endsWith(`basisprofielen/${kvkNumber}`)).length;
	const before = await asked();
	expect(await checkRegistered(later(364))).toEqual({ read: 0, changed: 0 });
	expect(await checkRegistered(later(2))).toEqual({ read: 1, changed: 0 });
	expect(await checkRegistered(later(1))).toEqual({ read: 0, changed: 0 });
	expect(await asked()).toBe(before + 1);
	expect(await newest(id)).toBeNull();
	expect(await waiting()).toEqual([]);
	expect((await world.kept(id)).registerCheckedAt).not.toBeNull();
});

test('another name waits for a specialist with old and new facts and the payer; the evidence stays as it was', async () => {
	const { id, kvkNumber, owner } = await proven('Werf Oud B.V.');
	await change(kvkNumber, { name: 'Werf Nieuw B.V.' });
	expect(await checkRegistered(later(366))).toEqual({ read: 1, changed: 1 });
	expect(await world.kept(id)).toMatchObject({ state: 'active', name: 'Werf Nieuw B.V.' });
	expect(await waiting()).toMatchObject([
		{
			kind: 'register-change',
			organisationId: id,
			organisationName: 'Werf Nieuw B.V.',
			payerName: 'WERF OUD B.V.',
			changes: ['statutory-name', 'trade-name']
		}
	]);
	const [row] = await waiting();
	expect(await openRegisterChange(world, specialist, row!.id)).toMatchObject({
		change: { before: { name: 'Werf Oud B.V.' }, after: { name: 'Werf Nieuw B.V.' }, state: 'open' },
		proof: { registerSnapshot: { name: 'Werf Oud B.V.' } },
		payment: { payerName: 'WERF OUD B.V.' }
	});
	expect((await world.trailOf(id)).slice(-3)).toEqual([
		'register-refreshed',
		'register-changed',
		'seen-by-staff'
	]);
	expect(await rule(id, 'same-company', 'ja')).toEqual({ refused: 'reason-missing' });
	expect(await rule(id, 'same-company')).toEqual({ done: true });
	expect(await rule(id, 'new-proof')).toEqual({ refused: 'not-open' });
	expect((await world.kept(id)).state).toBe('active');
	expect(await waiting()).toEqual([]);
	expect(await subjects(owner.email)).toEqual([]);
	// What was held for the same company is what the next reading is compared with.
	expect(await checkRegistered(later(367))).toEqual({ read: 1, changed: 0 });
	expect(await waiting()).toEqual([]);
});

test('the owner’s own button finds it too; what changes more while it waits is one case, seen from the proof', async () => {
	const { id, kvkNumber, owner, admin } = await proven('Werf Knop B.V.');
	await change(kvkNumber, { name: 'Werf Tussen B.V.' });
	expect(await refreshFromRegister(later(1), asUser(owner.userId), id)).toEqual({ news: 'changed' });
	await change(kvkNumber, { name: 'Werf Eind N.V.', form: 'Naamloze Vennootschap' });
	expect(await refreshFromRegister(later(1), asUser(admin.userId), id)).toEqual({ news: 'changed' });
	expect(await waiting()).toHaveLength(1);
	expect(await newest(id)).toMatchObject({
		before: { name: 'Werf Knop B.V.' },
		after: { name: 'Werf Eind N.V.' },
		changes: ['statutory-name', 'trade-name', 'legal-form']
	});

	expect(await rule(id, 'new-proof')).toEqual({ done: true });
	const kept = await world.kept(id);
	expect(kept).toMatchObject({ state: 'added', activatedAt: null });
	for (const { email } of [owner, admin])
		expect(await subjects(email)).toEqual(['Bewijs opnieuw dat u voor Werf Eind N.V. mag handelen']);
	expect((await world.mails(owner.email))[0]!.text).toContain('“Werf Knop B.V.”');
	expect((await world.trailOf(id)).at(-1)).toBe('proof-asked-anew');
	// Whoever goes on begins at the statement: neither the page nor the service takes the proof of then.
	const attempts = await world.store.look({ organisation: id, by: specialist }, ({ activations }) =>
		activations.history(id)
	);
	expect(stageOf(false, owner.userId, attempts, [])).toEqual({ at: 'statement' });
	expect(routeOf(kept, attempts, [], 1).map(({ state }) => state)).toEqual([
		'done',
		'current',
		'waiting',
		'waiting',
		'waiting',
		'waiting'
	]);
	const wish = { organisationId: id, userId: owner.userId, method: 'ideal', wantsMandate: false } as const;
	expect(
		await startActivation(world, asUser(owner.userId), { ...wish, language: 'nl', email: owner.email })
	).toEqual({ refused: 'statement-missing' });
});

test('that it ceased is told to its owners at once and waits for a specialist; not again with the next reading', async () => {
	const { id, kvkNumber, owner, admin } = await proven('Werf Klaar B.V.');
	await change(kvkNumber, { ceased: '20261101' });
	await checkRegistered(later(366));
	await refreshFromRegister(later(1), asUser(owner.userId), id);
	expect(await waiting()).toMatchObject([{ changes: ['ceased'] }]);
	expect(await subjects(owner.email)).toEqual(['Werf Klaar B.V. is uitgeschreven bij de KVK']);
	expect(await subjects(admin.email)).toEqual([]);
	expect((await world.kept(id)).state).toBe('active');
	await closeOrganisation(world, asUser(owner.userId), { organisationId: id, userId: owner.userId });
	expect(await waiting()).toEqual([]);
	expect(await rule(id, 'new-proof')).toEqual({ refused: 'not-active' });
});

test('a number that the register does not know any more is a case, and keeps what was known', async () => {
	const { id, kvkNumber } = await proven('Werf Weg B.V.');
	await world.kvk.steer('reset');
	await checkRegistered(later(366));
	expect(await newest(id)).toMatchObject({ changes: ['not-listed'], after: null });
	expect(await world.kept(id)).toMatchObject({ kvkNumber, name: 'Werf Weg B.V.', state: 'active' });
});

test('one about which the register never answers keeps no other waiting, and comes back', async () => {
	const silent = await proven('Werf Stil B.V.');
	const other = await proven('Werf Ander B.V.');
	await world.owner(
		`update organisation set register_checked_at = register_checked_at - interval '1 day' where id = $1`,
		[silent.id]
	);
	await change(other.kvkNumber, { name: 'Werf Anders B.V.' });
	await world.kvk.steer('fault', { match: silent.kvkNumber, status: 503, times: 50 });
	await expect(checkRegistered(later(366))).rejects.toThrow(/no answer about 1/);
	expect((await world.kept(other.id)).name).toBe('Werf Anders B.V.');
	await world.kvk.steer('reset');
	for (const [kvkNumber, name] of [
		[silent.kvkNumber, 'Werf Stil B.V.'],
		[other.kvkNumber, 'Werf Anders B.V.']
	])
		await world.kvk.steer('companies', {
			number: kvkNumber,
			name,
			form: 'Besloten Vennootschap',
			at: 'Havenweg 2, 3089JK Rotterdam',
			started: '20200101'
		});
	expect(await checkRegistered(later(0))).toEqual({ read: 1, changed: 0 });
});
