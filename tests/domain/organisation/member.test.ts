import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { changeRole, DEEDS, may, mayGive, mayRemove, ROLES, type Deed } from '#domain/organisation/member.ts';
import type { Membership, Role } from '#domain/organisation/membership.ts';
import { isRefused } from '#domain/outcome.ts';

const member = (userId: string, role: Role): Membership => ({ organisationId: 'donald', userId, role });

describe('003-45 what a role may do', () => {
	test.each<[Role, Deed[]]>([
		['viewer', ['view-organisation', 'view-documents', 'view-members']],
		['editor', ['view-organisation', 'view-documents', 'write-documents', 'edit-relations', 'view-members']],
		['admin', DEEDS.filter((deed) => !['answer-access-requests', 'close'].includes(deed))],
		['owner', DEEDS]
	])('%s', (role, deeds) => expect(DEEDS.filter((deed) => may({ role }, deed))).toEqual(deeds));

	it('of a closed organisation only owners may anything, and all of that is reading or opening it again', () => {
		const left = (role: Role) => DEEDS.filter((deed) => may({ role, isClosed: true }, deed));
		expect(ROLES.filter((role) => role !== 'owner').flatMap(left)).toEqual([]);
		expect(left('owner').filter((deed) => !/^(view|see)-/.test(deed))).toEqual(['export', 'close']);
		expect(mayGive({ role: 'owner', isClosed: true }, 'viewer')).toBe(false);
	});

	it('a higher role may all that a lower one may', () => {
		const allowed = ROLES.map((role) => new Set(DEEDS.filter((deed) => may({ role }, deed))));
		for (const [at, deeds] of allowed.slice(1).entries())
			expect([...deeds].every((deed) => allowed[at]!.has(deed))).toBe(true);
	});

	it('only owners make, lower or remove owners', () => {
		const owner = { role: 'owner' } as const;
		const admin = { role: 'admin' } as const;
		expect(mayGive(owner, 'owner')).toBe(true);
		expect(mayGive(admin, 'owner')).toBe(false);
		expect(mayGive(admin, 'viewer', 'owner')).toBe(false);
		expect(mayGive(admin, 'admin', 'viewer')).toBe(true);
		expect(mayGive({ role: 'editor' }, 'viewer')).toBe(false);
		expect(mayRemove(member('a', 'admin'), member('o', 'owner'))).toBe(false);
		expect(mayRemove(member('o', 'owner'), member('p', 'owner'))).toBe(true);
	});

	it('everybody may leave, nobody may remove somebody from elsewhere', () => {
		expect(mayRemove(member('v', 'viewer'), member('v', 'viewer'))).toBe(true);
		expect(mayRemove(member('o', 'owner'), { ...member('v', 'viewer'), organisationId: 'katrien' })).toBe(
			false
		);
	});
});

describe('the last owner stays', () => {
	const members = [member('o', 'owner'), member('a', 'admin')];

	it('can not leave and can not be lowered', () => {
		expect(changeRole(members, 'o', null)).toEqual({ refused: 'last-owner' });
		expect(changeRole(members, 'o', 'admin')).toEqual({ refused: 'last-owner' });
	});

	it('may go once there is another owner', () => {
		const two = changeRole(members, 'a', 'owner');
		expect(isRefused(two)).toBe(false);
		expect(changeRole(two as Membership[], 'o', null)).toEqual([member('a', 'owner')]);
	});

	it('a stranger is no member', () =>
		expect(changeRole(members, 'x', 'owner')).toEqual({ refused: 'not-a-member' }));

	it('no row of changes ever leaves an organisation without owner', () => {
		const change = fc.tuple(fc.constantFrom('o', 'a', 'e'), fc.constantFrom(...ROLES, null));
		fc.assert(
			fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
				let present = [...members, member('e', 'editor')];
				for (const [userId, role] of changes) {
					const after = changeRole(present, userId, role);
					if (!isRefused(after)) present = after;
				}
				expect(present.some(({ role }) => role === 'owner')).toBe(true);
			})
		);
	});
});
