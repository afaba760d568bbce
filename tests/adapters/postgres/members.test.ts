import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Transaction } from '#ports/store.ts';
import { BY, openTestStore, type TestStore } from '../../support/store.ts';

let world: TestStore;
let organisationId: string;
let jan: string;
let piet: string;
beforeAll(async () => {
	world = await openTestStore();
	jan = await world.addUser('Jan', 'jan@zon.example');
	piet = await world.addUser('Piet');
	organisationId = (
		await world.addOrganisation({ name: 'Bakkerij de Zon B.V.' }, { userId: jan, role: 'owner' })
	).id;
});
afterAll(() => world.close());

const change = <T>(act: (tx: Transaction) => Promise<T>) =>
	world.store.change({ organisation: organisationId, by: BY }, act);
const byToken = (token: string) =>
	world.store.look({ platform: 'invitation', by: BY }, (reading) => reading.members.invitationByToken(token));
const invitation = (facts: { tokenHash: string; role?: 'admin' | 'viewer' }) => ({
	id: crypto.randomUUID(),
	organisationId,
	email: 'Kees@Zon.example',
	role: 'viewer' as const,
	expiresAt: new Date('2026-11-28T09:00:00Z'),
	invitedBy: jan,
	createdAt: world.time.now,
	...facts
});

test('a member comes, changes role and goes', async () => {
	await change((tx) => tx.members.put({ organisationId, userId: piet, role: 'viewer' }));
	await change((tx) => tx.members.put({ organisationId, userId: piet, role: 'editor' }));
	const list = await change((tx) => tx.members.list(organisationId));
	expect(list.map(({ name, email, role }) => [name, email, role])).toEqual([
		['Jan', 'jan@zon.example', 'owner'],
		['Piet', null, 'editor']
	]);
	await change((tx) => tx.members.remove(organisationId, piet));
	expect(await change((tx) => tx.members.one(organisationId, piet))).toBeNull();
	expect(await change((tx) => tx.members.one(organisationId, jan))).toEqual({
		organisationId,
		userId: jan,
		role: 'owner',
		isClosed: false
	});
});

test('two owners who leave at once: one of them stays', async () => {
	await change((tx) => tx.members.put({ organisationId, userId: piet, role: 'owner' }));
	const leave = (userId: string) =>
		change(async (tx) => {
			const owners = (await tx.members.lockAll(organisationId)).filter(({ role }) => role === 'owner');
			if (owners.length < 2) return false;
			await new Promise((resolve) => setTimeout(resolve, 50));
			await tx.members.remove(organisationId, userId);
			return true;
		});
	const left = await Promise.all([leave(jan), leave(piet)]);
	expect(left.sort()).toEqual([false, true]);
	expect(await change((tx) => tx.members.list(organisationId))).toHaveLength(1);
	await change((tx) => tx.members.put({ organisationId, userId: jan, role: 'owner' }));
});

test('an invitation of the same address makes place for the next, and is open until answered or over', async () => {
	await change((tx) => tx.members.invite(invitation({ tokenHash: 'first' })));
	await change((tx) => tx.members.invite(invitation({ tokenHash: 'second', role: 'admin' })));
	expect(await byToken('first')).toBeNull();
	const open = await byToken('second');
	expect(open).toMatchObject({
		email: 'kees@zon.example',
		role: 'admin',
		open: true,
		organisationName: 'Bakkerij de Zon B.V.'
	});
	expect(await change((tx) => tx.members.invitations(organisationId))).toHaveLength(1);

	world.time.now = new Date('2026-11-29T00:00:00Z');
	expect(await byToken('second')).toMatchObject({ open: false });
	world.time.now = new Date('2026-11-21T09:00:00Z');

	await change((tx) => tx.members.closeInvitation(open!.id, 'accepted', world.time.now));
	await change((tx) => tx.members.closeInvitation(open!.id, 'withdrawn', world.time.now));
	expect(await byToken('second')).toMatchObject({ open: false });
	expect(
		await world.owner('select 1 from invitation where accepted_at is not null and withdrawn_at is null')
	).toHaveLength(1);
	await change((tx) => tx.members.invite(invitation({ tokenHash: 'third' })));
	expect(await byToken('third')).toMatchObject({ open: true });
});

test('one asks to be let in once at a time, and an answer is given once', async () => {
	const ask = () => {
		const request = { id: crypto.randomUUID(), organisationId, userId: piet, message: 'Ik doe de boeken.' };
		return world.store.change({ user: piet, by: BY }, async (tx) =>
			(await tx.members.ask(request)) ? request.id : null
		);
	};
	await change((tx) => tx.members.remove(organisationId, piet));
	const asked = await ask();
	expect([asked === null, await ask()]).toEqual([false, null]);
	expect(await change((tx) => tx.members.requests(organisationId))).toMatchObject([
		{ id: asked, name: 'Piet', message: 'Ik doe de boeken.', state: 'open' }
	]);
	const decide = () => change((tx) => tx.members.decideRequest(asked!, 'declined', jan, world.time.now));
	expect(await decide()).toMatchObject({ state: 'declined', userId: piet });
	expect(await decide()).toBeNull();
	expect(await change((tx) => tx.members.requests(organisationId))).toEqual([]);
	const mine = await world.store.look({ user: piet, by: BY }, (reading) =>
		reading.members.requestOf(organisationId, piet)
	);
	expect(mine).toMatchObject({ state: 'declined' });
	expect(await ask()).not.toBeNull();
});
