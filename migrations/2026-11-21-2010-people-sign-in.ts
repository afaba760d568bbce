import { sql, type Kysely } from 'kysely';

/** People, their sign-ins and sessions. The first four tables are named as @auth/kysely-adapter wants them. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
	create table picture (
		id uuid primary key default gen_random_uuid(),
		content_type text not null check (content_type in ('image/webp')),
		bytes bytea not null check (octet_length(bytes) <= 524288),
		created_at timestamptz not null default now()
	);

	create table "User" (
		id uuid primary key default gen_random_uuid(),
		name text check (length(name) <= 200),
		email text unique check (email = lower(email) and length(email) <= 254),
		"emailVerified" timestamptz,
		image text,
		language text not null default 'nl' check (language in ('nl', 'en')),
		theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
		photo_id uuid references picture (id) on delete set null,
		staff_role text check (staff_role in ('specialist', 'finance')),
		created_at timestamptz not null default now(),
		welcomed_at timestamptz,
		deletion_asked_at timestamptz,
		erased_at timestamptz,
		/** An address that nobody proved is nobody's. */
		check (email is null or "emailVerified" is not null)
	);

	create table "Account" (
		id uuid primary key default gen_random_uuid(),
		"userId" uuid not null references "User" (id) on delete cascade,
		type text not null,
		provider text not null,
		"providerAccountId" text not null,
		created_at timestamptz not null default now(),
		/** What the provider called the person, to recognise the sign-in in a list. */
		label text,
		unique (provider, "providerAccountId")
	);
	create index on "Account" ("userId");

	create table "Session" (
		id uuid primary key default gen_random_uuid(),
		"userId" uuid not null references "User" (id) on delete cascade,
		"sessionToken" text not null unique,
		expires timestamptz not null,
		created_at timestamptz not null default now(),
		seen_at timestamptz not null default now(),
		confirmed_at timestamptz not null default now(),
		user_agent text,
		address text
	);
	create index on "Session" ("userId");

	create table "VerificationToken" (
		identifier text not null,
		token text not null unique,
		expires timestamptz not null,
		primary key (identifier, token)
	);

	create table sign_in_code (
		id uuid primary key default gen_random_uuid(),
		email text not null unique,
		code_hash text not null,
		sealed_token text not null,
		tries int not null default 0,
		expires_at timestamptz not null,
		created_at timestamptz not null default now()
	);
	create index on sign_in_code (expires_at);

	create table email_address (
		id uuid primary key default gen_random_uuid(),
		user_id uuid not null references "User" (id) on delete cascade,
		address text not null check (address = lower(address) and length(address) <= 254),
		kind text not null check (kind in ('correspondence', 'extra')),
		verified_at timestamptz,
		token_hash text unique,
		token_expires_at timestamptz,
		created_at timestamptz not null default now(),
		unique (user_id, address)
	);
	create unique index on email_address (user_id) where kind = 'correspondence';

	create table message_preference (
		address_id uuid not null references email_address (id) on delete cascade,
		message_type text not null,
		wanted boolean not null,
		primary key (address_id, message_type)
	);

	create table security_event (
		id bigint generated always as identity primary key,
		user_id uuid references "User" (id) on delete cascade,
		event text not null,
		details jsonb not null default '{}',
		address text,
		request_id text,
		created_at timestamptz not null default now()
	);
	create index on security_event (user_id, id desc);

	create table held_form (
		id uuid primary key default gen_random_uuid(),
		token_hash text not null unique,
		path text not null,
		sealed_fields text not null,
		expires_at timestamptz not null
	);
	create index on held_form (expires_at);

	create table rate_limit (
		key text primary key,
		points int not null default 0,
		expire bigint
	);
	`.execute(db);
}
