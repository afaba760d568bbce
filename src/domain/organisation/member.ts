import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Membership, Role } from './membership.ts';

/** Everything that a role decides on in an organisation; product journeys 2 to 5 and what belongs to them. */
const WHO_MAY = {
	'view-organisation': ['owner', 'admin', 'editor', 'viewer'],
	'view-documents': ['owner', 'admin', 'editor', 'viewer'],
	'write-documents': ['owner', 'admin', 'editor'],
	'edit-relations': ['owner', 'admin', 'editor'],
	'edit-organisation': ['owner', 'admin'],
	'manage-bank-accounts': ['owner', 'admin'],
	'switch-capabilities': ['owner', 'admin'],
	activate: ['owner', 'admin'],
	'see-evidence': ['owner', 'admin'],
	'see-bills': ['owner', 'admin'],
	'see-trail': ['owner', 'admin'],
	'view-members': ['owner', 'admin', 'editor', 'viewer'],
	invite: ['owner', 'admin'],
	'manage-members': ['owner', 'admin'],
	'answer-access-requests': ['owner'],
	'manage-mandate': ['owner', 'admin'],
	export: ['owner', 'admin'],
	close: ['owner']
} as const satisfies Record<string, readonly Role[]>;

/** One thing that a member may or may not do. */
export type Deed = keyof typeof WHO_MAY;

/** Every deed, for tables of who may what. */
export const DEEDS = Object.keys(WHO_MAY) as Deed[];

/** The roles from all to looking only. */
export const ROLES: readonly Role[] = ['owner', 'admin', 'editor', 'viewer'];

/** What an owner may still do in an organisation that is closed: read, take along, open it again. Others may nothing. */
const WHEN_CLOSED: readonly Deed[] = [
	'view-organisation',
	'view-documents',
	'view-members',
	'see-evidence',
	'see-bills',
	'see-trail',
	'export',
	'close'
];

/** Who asks to do something: a role, in an organisation that may be closed. */
type Asker = Pick<Membership, 'role' | 'isClosed'>;

/** Whether a member may do something in their organisation. */
export function may(member: Asker, deed: Deed): boolean {
	if (member.isClosed && !(member.role === 'owner' && WHEN_CLOSED.includes(deed))) return false;
	return (WHO_MAY[deed] as readonly Role[]).includes(member.role);
}

/** Whether a member may give this role to somebody who has (or gets) it: owners are made and changed by owners only. */
export function mayGive(member: Asker, role: Role, present: Role | null = null): boolean {
	if (!may(member, 'manage-members')) return false;
	return member.role === 'owner' || (role !== 'owner' && present !== 'owner');
}

/** Whether a member may take somebody out; everybody may leave. */
export function mayRemove(member: Membership, other: Membership): boolean {
	if (member.organisationId !== other.organisationId) return false;
	return member.userId === other.userId || mayGive(member, 'viewer', other.role);
}

/** The members after one changes role or leaves (`null`); an organisation never loses its last owner (003-45). */
export function changeRole(
	members: readonly Membership[],
	userId: string,
	role: Role | null
): Membership[] | Refusal<'last-owner' | 'not-a-member'> {
	if (!members.some((member) => member.userId === userId)) return refuse('not-a-member');
	const after = members.flatMap((member) => {
		if (member.userId !== userId) return [member];
		return role === null ? [] : [{ ...member, role }];
	});
	return after.some((member) => member.role === 'owner') ? after : refuse('last-owner');
}
