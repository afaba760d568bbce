import type { ColumnType, Generated } from 'kysely';
import type { Language, StaffRole, Theme } from '#domain/user/user.ts';

/** People, their sign-ins and sessions; the names with a capital are those of @auth/kysely-adapter. */
export interface PeopleTables {
	picture: PictureTable;
	User: UserTable;
	Account: AccountTable;
	Session: SessionTable;
	VerificationToken: { identifier: string; token: string; expires: Date };
	sign_in_code: SignInCodeTable;
	email_address: EmailAddressTable;
	message_preference: { address_id: string; message_type: string; wanted: boolean };
	security_event: SecurityEventTable;
	held_form: HeldFormTable;
	rate_limit: { key: string; points: Generated<number>; expire: number | null };
}

interface PictureTable {
	id: Generated<string>;
	content_type: string;
	bytes: Uint8Array;
	created_at: Generated<Date>;
}

interface UserTable {
	id: Generated<string>;
	name: string | null;
	email: string | null;
	emailVerified: Date | null;
	image: string | null;
	language: Generated<Language>;
	theme: Generated<Theme>;
	photo_id: string | null;
	staff_role: StaffRole | null;
	created_at: Generated<Date>;
	welcomed_at: Date | null;
	deletion_asked_at: Date | null;
	erased_at: Date | null;
}

interface AccountTable {
	id: Generated<string>;
	userId: string;
	type: string;
	provider: string;
	providerAccountId: string;
	created_at: Generated<Date>;
	label: string | null;
}

interface SessionTable {
	id: Generated<string>;
	userId: string;
	sessionToken: string;
	expires: Date;
	created_at: Generated<Date>;
	seen_at: Generated<Date>;
	confirmed_at: Generated<Date>;
	user_agent: string | null;
	address: string | null;
}

interface SignInCodeTable {
	id: Generated<string>;
	email: string;
	code_hash: string;
	sealed_token: string;
	tries: Generated<number>;
	expires_at: Date;
	created_at: Generated<Date>;
}

interface EmailAddressTable {
	id: Generated<string>;
	user_id: string;
	address: string;
	kind: 'correspondence' | 'extra';
	verified_at: Date | null;
	token_hash: string | null;
	token_expires_at: Date | null;
	created_at: Generated<Date>;
}

interface SecurityEventTable {
	id: ColumnType<number, never, never>;
	user_id: string | null;
	event: string;
	details: Generated<Record<string, unknown>>;
	address: string | null;
	request_id: string | null;
	created_at: Generated<Date>;
}

interface HeldFormTable {
	id: Generated<string>;
	token_hash: string;
	path: string;
	sealed_fields: string;
	expires_at: Date;
}
