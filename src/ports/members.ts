import type { Membership, Role } from '#domain/organisation/membership.ts';

/** A member with what the list shows. */
export interface MemberRow extends Membership {
	name: string | null;
	email: string | null;
	photoId: string | null;
	since: Date;
}

/** An invitation not yet answered. */
export interface Invitation {
	id: string;
	organisationId: string;
	email: string;
	role: Role;
	expiresAt: Date;
	invitedBy: string | null;
	createdAt: Date;
}

/** Somebody asks to be let in. */
export interface AccessRequest {
	id: string;
	organisationId: string;
	userId: string;
	name: string | null;
	email: string | null;
	message: string;
	state: 'open' | 'granted' | 'declined' | 'withdrawn';
	createdAt: Date;
}

/** Reads who belongs to an organisation. */
export interface MemberReader {
	one(organisationId: string, userId: string): Promise<Membership | null>;
	/** Whether two people belong to one organisation; asks for platform scope. */
	together(userId: string, otherId: string): Promise<boolean>;
	list(organisationId: string): Promise<MemberRow[]>;
	invitations(organisationId: string): Promise<Invitation[]>;
	invitationByToken(
		tokenHash: string
	): Promise<(Invitation & { organisationName: string; open: boolean }) | null>;
	requests(organisationId: string): Promise<AccessRequest[]>;
	requestOf(organisationId: string, userId: string): Promise<AccessRequest | null>;
}

/** Changes who belongs to an organisation. */
export interface Members extends MemberReader {
	/** Every member, locked against changes by others, so that the last owner stays one. */
	lockAll(organisationId: string): Promise<Membership[]>;
	put(membership: Membership): Promise<void>;
	remove(organisationId: string, userId: string): Promise<void>;
	invite(invitation: Invitation & { tokenHash: string }): Promise<void>;
	closeInvitation(id: string, as: 'accepted' | 'withdrawn', at: Date): Promise<void>;
	ask(request: { id: string; organisationId: string; userId: string; message: string }): Promise<boolean>;
	decideRequest(
		id: string,
		as: 'granted' | 'declined' | 'withdrawn',
		by: string,
		at: Date
	): Promise<AccessRequest | null>;
}
