import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#domain/organisation/membership.ts';
import { answerInvitation } from '#services/member/answer-invitation.ts';
import { answerRequest } from '#services/member/answer-request.ts';
import { askAccess } from '#services/member/ask-access.ts';
import { changeRole } from '#services/member/change-role.ts';
import { invite } from '#services/member/invite.ts';
import { removeMember } from '#services/member/remove.ts';
import { withdrawInvitation } from '#services/member/withdraw-invitation.ts';
import { openOrganisationWorld, type OrganisationWorld } from '../../support/organisation.ts';
import { asUser } from '../../support/world.ts';

let world: OrganisationWorld;
beforeAll(async () => {
	world = await openOrganisationWorld();
});
afterAll(() => world.close());

const BY = asUser('00000000-0000-7000-8000-000000000000');

/** An organisation with an owner; `join` lets others in. */
async function organisation(kvkNumber = '90008001') {
	const owner = await world.somebody();
	const id = await world.added(owner.userId, kvkNumber);
	return {
		id,
		owner,
		async join(role: Role, name = 'Piet Smit') {
			const person = await world.somebody(name);
			await world.store.change({ organisation: id, by: BY }, (tx) =>
				tx.members.put({ organisationId: id, userId: person.userId, role })
			);
			return person;
		},
		invite: (userId: string, email: string, role: Role = 'editor') =>
			invite(world, asUser(userId), { organisationId: id, userId, email, role, language: 'nl' }),
		invitations: () =>
			world.store.look({ organisation: id, by: BY }, ({ members }) => members.invitations(id)),
		requests: () => world.store.look({ organisation: id, by: BY }, ({ members }) => members.requests(id))
	};
}

/** The token in the newest invitation at this address. */
async function tokenFor(email: string): Promise<string> {
	const mail = (await world.mails(email)).filter(({ text }) => text.includes('/invitations/')).at(-1);
	return /\/invitations\/([\w-]+)/.exec(mail?.text ?? '')![1]!;
}

describe('an invitation', () => {
	test('003-45 makes who owns the invited address a member, once', async () => {
		const { id, owner, invite } = await organisation();
		const guest = await world.somebody('Jan Jansen');
		expect(await invite(owner.userId, guest.email.toUpperCase())).toEqual({ email: guest.email });
		const answer = {
			token: await tokenFor(guest.email),
			userId: guest.userId,
			outcome: 'accepted' as const
		};
		expect(await answerInvitation(world, asUser(guest.userId), answer)).toMatchObject({ organisationId: id });
		expect(await world.roleOf(id, guest.userId)).toBe('editor');
		expect(await answerInvitation(world, asUser(guest.userId), answer)).toEqual({ refused: 'gone' });
		expect(await world.trailOf(id)).toEqual(['organisation-added', 'member-invited', 'invitation-accepted']);
	});

	test('is worth nothing to who has the link and not the address', async () => {
		const { id, owner, invite } = await organisation();
		await invite(owner.userId, 'boekhouder@elders.example', 'admin');
		const thief = await world.somebody('Dief');
		const token = await tokenFor('boekhouder@elders.example');
		expect(
			await answerInvitation(world, asUser(thief.userId), {
				token,
				userId: thief.userId,
				outcome: 'accepted'
			})
		).toEqual({ refused: 'other-address' });
		expect(await world.roleOf(id, thief.userId)).toBeNull();
	});

	test('ends by being withdrawn, by a newer one, and by time', async () => {
		const { id, owner, invite, invitations } = await organisation();
		const guest = await world.somebody('Els');
		const accept = async (token: string) =>
			answerInvitation(world, asUser(guest.userId), { token, userId: guest.userId, outcome: 'accepted' });
		await invite(owner.userId, guest.email);
		const first = await tokenFor(guest.email);
		await invite(owner.userId, guest.email, 'viewer');
		const second = await tokenFor(guest.email);
		expect(second).not.toBe(first);
		expect(await accept(first)).toEqual({ refused: 'gone' });
		const [open, ...more] = await invitations();
		expect(more).toEqual([]);
		await withdrawInvitation(world, asUser(owner.userId), {
			organisationId: id,
			userId: owner.userId,
			invitationId: open!.id
		});
		expect(await accept(second)).toEqual({ refused: 'gone' });
		await invite(owner.userId, guest.email);
		const third = await tokenFor(guest.email);
		const now = world.time.now;
		world.time.now = new Date(now.getTime() + 15 * 86_400_000);
		expect(await accept(third)).toEqual({ refused: 'gone' });
		world.time.now = now;
	});

	test('declined it lets nobody in', async () => {
		const { id, owner, invite } = await organisation();
		const guest = await world.somebody('Nee');
		await invite(owner.userId, guest.email);
		const token = await tokenFor(guest.email);
		await answerInvitation(world, asUser(guest.userId), { token, userId: guest.userId, outcome: 'declined' });
		expect(await world.roleOf(id, guest.userId)).toBeNull();
	});

	test('is made by who may, for roles that they may give, to one bare address', async () => {
		const { owner, join, invite } = await organisation();
		const [admin, editor] = [await join('admin'), await join('editor')];
		expect(await invite(editor.userId, 'a@b.example')).toEqual({ refused: 'not-allowed' });
		expect(await invite(admin.userId, 'a@b.example', 'owner')).toEqual({ refused: 'not-allowed' });
		expect(await invite(owner.userId, editor.email)).toEqual({ refused: 'already-member' });
		expect(await invite(owner.userId, 'a@b.example\r\nBcc: c@d.example')).toMatchObject({
			refused: expect.stringContaining('email')
		});
		expect(await invite(owner.userId, 'a@b.example, c@d.example')).toEqual({
			refused: 'email-more-than-one'
		});
	});
});

describe('roles', () => {
	test('A04 change what a person may from the next request on, and they hear of it', async () => {
		const { id, owner, join } = await organisation();
		const piet = await join('admin');
		const set = (userId: string, memberId: string, role: Role) =>
			changeRole(world, asUser(userId), { organisationId: id, userId, memberId, role });
		expect(await set(owner.userId, piet.userId, 'viewer')).toEqual({ changed: true });
		expect(await world.roleOf(id, piet.userId)).toBe('viewer');
		expect(await set(piet.userId, piet.userId, 'owner')).toEqual({ refused: 'not-allowed' });
		expect((await world.mails(piet.email)).map(({ subject }) => subject)).toEqual([
			'Uw rol bij Bakkerij de Zon B.V. is veranderd'
		]);
	});

	test('integrations 3.4 the other owners hear of every change of who runs it, and of no other', async () => {
		const { id, owner, join, invite } = await organisation();
		const other = await join('owner', 'Els Vos');
		const told = async () =>
			(await world.mails(other.email)).flatMap(({ subject, text }) =>
				subject.startsWith('Andere beheerders') ? [/\n(.* is .*)\n/.exec(text)?.[1]] : []
			);
		const give = (memberId: string, role: Role) =>
			changeRole(world, asUser(owner.userId), { organisationId: id, userId: owner.userId, memberId, role });
		const piet = await join('viewer');
		await give(piet.userId, 'editor');
		expect(await told()).toEqual([]);
		await give(piet.userId, 'admin');
		await give(piet.userId, 'viewer');
		await removeMember(world, asUser(owner.userId), {
			organisationId: id,
			userId: owner.userId,
			memberId: piet.userId
		});
		const guest = await world.somebody('Jan Jansen');
		await invite(owner.userId, guest.email, 'admin');
		await answerInvitation(world, asUser(guest.userId), {
			token: await tokenFor(guest.email),
			userId: guest.userId,
			outcome: 'accepted'
		});
		const all = await told();
		expect(all.map((line) => line?.slice(0, 40))).toEqual([
			expect.stringMatching(/^Piet Smit is nu beheerder/),
			expect.stringMatching(/^Piet Smit is geen beheerder/),
			expect.stringMatching(/^Jan Jansen is nu beheerder/)
		]);
		expect((await world.mails(owner.email)).filter(({ subject }) => /beheerders/.test(subject))).toEqual([]);
	});

	test('an admin makes no owners and touches none', async () => {
		const { id, owner, join } = await organisation();
		const admin = await join('admin');
		const by = { organisationId: id, userId: admin.userId };
		expect(
			await changeRole(world, asUser(admin.userId), { ...by, memberId: owner.userId, role: 'viewer' })
		).toEqual({
			refused: 'not-allowed'
		});
		expect(await removeMember(world, asUser(admin.userId), { ...by, memberId: owner.userId })).toEqual({
			refused: 'not-allowed'
		});
		expect(
			await changeRole(world, asUser(admin.userId), { ...by, memberId: admin.userId, role: 'owner' })
		).toEqual({
			refused: 'not-allowed'
		});
	});

	test('the last owner stays, also when two owners leave at once', async () => {
		const { id, owner, join } = await organisation();
		const leave = (userId: string) =>
			removeMember(world, asUser(userId), { organisationId: id, userId, memberId: userId });
		expect(await leave(owner.userId)).toEqual({ refused: 'last-owner' });
		const second = await join('owner');
		const outcomes = await Promise.all([leave(owner.userId), leave(second.userId)]);
		expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'last-owner' }]);
		const roles = [await world.roleOf(id, owner.userId), await world.roleOf(id, second.userId)];
		expect(roles.filter((role) => role === 'owner')).toHaveLength(1);
	});

	test('A04 who was taken out sees nothing from then on, and hears of it', async () => {
		const { id, owner, join } = await organisation();
		const piet = await join('editor');
		await removeMember(world, asUser(owner.userId), {
			organisationId: id,
			userId: owner.userId,
			memberId: piet.userId
		});
		const mine = await world.store.look({ user: piet.userId, by: asUser(piet.userId) }, ({ organisations }) =>
			organisations.ofUser(piet.userId, { limit: 10 })
		);
		expect(mine).toEqual([]);
		expect((await world.mails(piet.email)).at(-1)?.subject).toBe(
			'U hebt geen toegang meer tot Bakkerij de Zon B.V.'
		);
	});
});

describe('invitations of who may no longer give them', () => {
	test('A04 who was taken out comes back by no link of their own; invitations of others stay', async () => {
		const { id, owner, join, invite, invitations } = await organisation();
		const piet = await join('owner');
		const second = await world.somebody('Piet Elders');
		await invite(piet.userId, second.email, 'owner');
		await invite(owner.userId, 'collega@bakkerijdezon.example', 'editor');
		await removeMember(world, asUser(owner.userId), {
			organisationId: id,
			userId: owner.userId,
			memberId: piet.userId
		});
		const token = await tokenFor(second.email);
		const answer = { token, userId: second.userId, outcome: 'accepted' as const };
		expect(await answerInvitation(world, asUser(second.userId), answer)).toEqual({ refused: 'gone' });
		expect((await invitations()).map(({ email }) => email)).toEqual(['collega@bakkerijdezon.example']);
		expect(await world.trailOf(id)).toContain('invitation-withdrawn');
	});

	test('A04 who gets a lower role keeps only what they may still give', async () => {
		const { id, owner, join, invite, invitations } = await organisation();
		const piet = await join('owner');
		await invite(piet.userId, 'eigenaar@bakkerijdezon.example', 'owner');
		await invite(piet.userId, 'meelezer@bakkerijdezon.example', 'viewer');
		const set = (role: Role) =>
			changeRole(world, asUser(owner.userId), {
				organisationId: id,
				userId: owner.userId,
				memberId: piet.userId,
				role
			});
		await set('admin');
		expect((await invitations()).map(({ email }) => email)).toEqual(['meelezer@bakkerijdezon.example']);
		await set('editor');
		expect(await invitations()).toEqual([]);
	});
});

describe('P06 asking for access', () => {
	async function active(kvkNumber: string) {
		const here = await organisation(kvkNumber);
		await world.activate(here.id);
		return here;
	}
	const ask = (userId: string, kvkNumber: string, message = 'Ik ben de boekhouder') =>
		askAccess(world, asUser(userId), { userId, kvkNumber, message });

	test('reaches the owners once, who let in with a role; the asker hears of it', async () => {
		const { id, owner, requests } = await active('90008002');
		const asker = await world.somebody('Bo Boekhouder');
		expect(await ask(asker.userId, '90008002')).toEqual({ asked: true });
		expect(await ask(asker.userId, '90008002', 'Nog eens')).toEqual({ asked: true });
		const mails = await world.mails(owner.email);
		expect(mails.map(({ subject }) => subject)).toEqual([
			'Bo Boekhouder vraagt toegang tot Schilder Pieters'
		]);
		expect(mails[0]!.text).toContain('Ik ben de boekhouder');
		const [request, ...more] = await requests();
		expect(more).toEqual([]);
		expect(await world.roleOf(id, asker.userId)).toBeNull();
		const answer = { organisationId: id, userId: owner.userId, requestId: request!.id };
		await answerRequest(world, asUser(owner.userId), {
			...answer,
			answer: { outcome: 'granted', role: 'viewer' }
		});
		expect(await world.roleOf(id, asker.userId)).toBe('viewer');
		expect((await world.mails(asker.email)).at(-1)?.subject).toBe('U hebt toegang tot Schilder Pieters');
		expect(
			await answerRequest(world, asUser(owner.userId), { ...answer, answer: { outcome: 'declined' } })
		).toEqual({ refused: 'gone' });
		expect(await world.trailOf(id)).toEqual(['organisation-added', 'access-asked', 'access-granted']);
	});

	test('is answered by owners only, and a number that is no id is simply gone', async () => {
		const { id, owner, join, requests } = await active('90008003');
		const admin = await join('admin');
		const asker = await world.somebody('Vreemde');
		await ask(asker.userId, '90008003');
		const [request] = await requests();
		const grant = { answer: { outcome: 'granted' as const, role: 'viewer' as const }, organisationId: id };
		expect(
			await answerRequest(world, asUser(admin.userId), {
				...grant,
				userId: admin.userId,
				requestId: request!.id
			})
		).toEqual({ refused: 'not-allowed' });
		expect(
			await answerRequest(world, asUser(owner.userId), { ...grant, userId: owner.userId, requestId: 'x' })
		).toEqual({ refused: 'gone' });
		expect(await world.roleOf(id, asker.userId)).toBeNull();
	});

	test('A16 is answered alike for a company that is not active here, and mails nobody', async () => {
		const here = await organisation('90008007');
		const asker = await world.somebody('Nieuwsgierig');
		const before = (await world.mails()).length;
		expect(await ask(asker.userId, '90008007')).toEqual({ asked: true });
		expect(await ask(asker.userId, '12345678')).toEqual({ asked: true });
		expect((await world.mails()).length).toBe(before);
		expect(await here.requests()).toEqual([]);
	});
});
