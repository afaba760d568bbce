import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#domain/organisation/membership.ts';
import { may } from '#domain/organisation/member.ts';
import { answerInvitation } from '#services/member/answer-invitation.ts';
import { changeRole } from '#services/member/change-role.ts';
import { invite } from '#services/member/invite.ts';
import { claim } from '#services/organisation/claim.ts';
import { closeOrganisation } from '#services/organisation/close.ts';
import { removeOrganisation } from '#services/organisation/remove.ts';
import { reopenOrganisation } from '#services/organisation/reopen.ts';
import { switchCapability } from '#services/organisation/switch-capability.ts';
import { forgetOld } from '#services/user/forget-old.ts';
import { openOrganisationWorld, type OrganisationWorld } from '../../support/organisation.ts';
import { asUser } from '../../support/world.ts';

let world: OrganisationWorld;
beforeAll(async () => {
	world = await openOrganisationWorld();
});
afterAll(() => world.close());

const START = new Date('2026-11-21T22:30:00Z');
const at = (instant: string) => (world.time.now = new Date(instant));

/** An active organisation with an owner and one member of each of these roles. */
async function active(kvkNumber: string, roles: Role[] = []) {
	world.time.now = START;
	const owner = await world.somebody('Katrijn de Boer');
	const id = await world.added(owner.userId, kvkNumber);
	await world.activate(id);
	const others = [];
	for (const role of roles) {
		const one = await world.somebody('Bo Visser');
		await world.store.change({ organisation: id, by: asUser(owner.userId) }, (tx) =>
			tx.members.put({ organisationId: id, userId: one.userId, role })
		);
		others.push(one);
	}
	const who = (userId: string) => [asUser(userId), { organisationId: id, userId }] as const;
	return {
		id,
		owner,
		others,
		close: (userId = owner.userId) => closeOrganisation(world, ...who(userId)),
		reopen: (userId = owner.userId) => reopenOrganisation(world, ...who(userId)),
		member: (userId: string) =>
			world.store.look({ organisation: id, by: asUser(userId) }, ({ members }) => members.one(id, userId)),
		listOf: async (userId: string) =>
			(
				await world.store.look({ user: userId, by: asUser(userId) }, ({ organisations }) =>
					organisations.ofUser(userId, { limit: 10 })
				)
			).map(({ state }) => state)
	};
}

describe('closing an active organisation', () => {
	test('ends it at once for everybody, leaves its owner with reading, and is told to all members once', async () => {
		const { id, owner, others, close, member, listOf } = await active('90008001', ['admin', 'viewer']);
		const [admin, viewer] = others;
		expect(await close(admin!.userId)).toEqual({ refused: 'not-allowed' });
		const both = await Promise.all([close(), close()]);
		const until = new Date('2026-12-21T23:00:00Z');
		expect(both).toEqual([{ until }, { until }]);
		expect(await world.kept(id)).toMatchObject({ state: 'closed', closedFrom: 'active', closedAt: START });
		expect((await world.trailOf(id)).slice(1)).toEqual(['organisation-closed']);
		expect(await listOf(owner.userId)).toEqual(['closed']);
		expect(await listOf(viewer!.userId)).toEqual([]);
		for (const { userId } of others) expect(may((await member(userId))!, 'view-organisation')).toBe(false);
		expect(may((await member(owner.userId))!, 'see-trail')).toBe(true);
		for (const { email } of [owner, ...others]) {
			const mails = (await world.mails(email)).filter(({ subject }) => subject.includes('gesloten'));
			expect(mails).toHaveLength(1);
			expect(mails[0]!.text).toContain('21 december 2026');
		}
	});

	test('leaves nothing that can be changed in it, by a form sent late or by an invitation', async () => {
		const { id, owner, others, close } = await active('90008003', ['admin']);
		const by = asUser(owner.userId);
		const whose = { organisationId: id, userId: owner.userId };
		const guest = await world.somebody('Gast');
		await invite(world, by, { ...whose, email: guest.email, role: 'admin', language: 'nl' });
		const [mail] = (await world.mails(guest.email)).slice(-1);
		const token = /invitations\/([\w-]+)/.exec(mail!.text)![1]!;
		await close();
		expect(await changeRole(world, by, { ...whose, memberId: others[0]!.userId, role: 'owner' })).toEqual({
			refused: 'not-allowed'
		});
		expect(await switchCapability(world, by, { organisationId: id, kind: 'receive', wanted: true })).toEqual({
			refused: 'gone'
		});
		const answer = { token, userId: guest.userId, outcome: 'accepted' } as const;
		expect(await answerInvitation(world, asUser(guest.userId), answer)).toEqual({ refused: 'gone' });
		expect(await removeOrganisation(world, by, whose)).toEqual({ refused: 'is-closed' });
	});

	test('gives the number free to its rightful people, and then is past opening again', async () => {
		const { close, reopen } = await active('90008006');
		const next = await world.somebody('Nieuwe Eigenaar');
		const standing = () => claim(world, asUser(next.userId), { userId: next.userId, kvkNumber: '90008006' });
		expect(await standing()).toMatchObject({ standing: 'active' });
		await close();
		expect(await standing()).toEqual({ standing: 'free' });
		await world.activate(await world.added(next.userId, '90008006'));
		expect(await reopen()).toEqual({ refused: 'active-elsewhere' });
	});

	test('of one that is not active is refused: that one can be removed', async () => {
		const { userId } = await world.somebody();
		const id = await world.added(userId, '90008016');
		expect(await closeOrganisation(world, asUser(userId), { organisationId: id, userId })).toEqual({
			refused: 'not-active'
		});
	});
});

describe('opening it again', () => {
	test('brings everything back as it was until the end of the thirtieth day, and is told', async () => {
		const { id, owner, others, close, reopen, listOf } = await active('90008019', ['editor']);
		await close();
		at('2026-12-21T22:59:59Z');
		expect(await reopen(others[0]!.userId)).toEqual({ refused: 'not-allowed' });
		await forgetOld(world);
		expect(await reopen()).toEqual({ reopened: true });
		expect(await reopen()).toEqual({ reopened: true });
		expect(await world.kept(id)).toMatchObject({ state: 'active', closedAt: null, closedFrom: null });
		expect(await listOf(others[0]!.userId)).toEqual(['active']);
		expect((await world.trailOf(id)).slice(1)).toEqual(['organisation-closed', 'organisation-reopened']);
		expect((await world.mails(owner.email)).at(-1)!.subject).toMatch(/is heropend$/);
	});

	test('is no way out of a suspension', async () => {
		const { id, close, reopen } = await active('90008023');
		await world.owner(`update organisation set state = 'suspended' where id = $1`, [id]);
		await close();
		await reopen();
		expect((await world.kept(id)).state).toBe('suspended');
	});

	test('is over after that: at night members, accounts and details go, trail and number stay', async () => {
		const { id, owner, close, reopen, listOf } = await active('68750110', ['admin']);
		await world.owner(`update organisation set phone = '+31201234567' where id = $1`, [id]);
		await close();
		at('2026-12-21T23:00:01Z');
		expect(await reopen()).toEqual({ refused: 'too-late' });
		await forgetOld(world);
		expect(await listOf(owner.userId)).toEqual([]);
		expect(await world.kept(id)).toMatchObject({
			state: 'closed',
			closedAt: START,
			closedFrom: null,
			kvkNumber: '68750110',
			phone: null
		});
		expect((await world.trailOf(id)).slice(1)).toEqual(['organisation-closed', 'organisation-removed']);
		expect(await world.owner('select * from member where organisation_id = $1', [id])).toEqual([]);
		expect(await forgetOld(world)).toMatchObject({ 'closed-organisation': 0 });
	});
});
