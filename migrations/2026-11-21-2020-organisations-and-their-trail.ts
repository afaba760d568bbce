import { sql, type Kysely } from 'kysely';

/**
 * Organisations, members and all that hangs below them, each table under row-level security that is forced.
 * The three settings are set for one transaction; without them, the casts make a query an error, not empty.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
	create function kade_organisation() returns uuid language sql stable
		as $$ select current_setting('kade.organisation')::uuid $$;
	create function kade_user() returns uuid language sql stable
		as $$ select current_setting('kade.user')::uuid $$;
	create function kade_reach() returns boolean language sql stable
		as $$ select current_setting('kade.platform')::boolean $$;

	create table organisation (
		id uuid primary key,
		country text not null check (country in ('NL', 'BE')),
		state text not null check (state in ('added', 'activating', 'active', 'suspended', 'closed', 'unlisted')),
		kvk_number text check (kvk_number ~ '^[0-9]{8}$'),
		kbo_number text check (kbo_number ~ '^[01][0-9]{9}$'),
		name text not null check (length(name) between 1 and 300),
		place text,
		/** What the person typed, for an organisation entered by hand. */
		typed jsonb,
		/** Legal facts as the register gave them last. */
		register_entry jsonb,
		register_checked_at timestamptz,
		vat_number text,
		vat_confirmed boolean not null default false,
		oin text,
		phone text,
		email text,
		billing_address jsonb,
		logo_id uuid references picture (id) on delete set null,
		version int not null default 1,
		created_by uuid references "User" (id) on delete set null,
		created_at timestamptz not null default now(),
		activated_at timestamptz
	);
	create unique index organisation_one_active_per_number on organisation (country, coalesce(kvk_number, kbo_number))
		where state in ('active', 'suspended');
	create index on organisation (kvk_number);
	create index on organisation (state, register_checked_at) where state = 'unlisted';

	create table member (
		organisation_id uuid not null references organisation (id) on delete cascade,
		user_id uuid not null references "User" (id) on delete cascade,
		role text not null check (role in ('owner', 'admin', 'editor', 'viewer')),
		created_at timestamptz not null default now(),
		primary key (organisation_id, user_id)
	);
	create index on member (user_id);

	create table invitation (
		id uuid primary key,
		organisation_id uuid not null references organisation (id) on delete cascade,
		email text not null check (email = lower(email)),
		role text not null check (role in ('owner', 'admin', 'editor', 'viewer')),
		token_hash text not null unique,
		invited_by uuid references "User" (id) on delete set null,
		expires_at timestamptz not null,
		accepted_at timestamptz,
		withdrawn_at timestamptz,
		created_at timestamptz not null default now()
	);
	create unique index invitation_one_open on invitation (organisation_id, email)
		where accepted_at is null and withdrawn_at is null;

	create index on invitation (organisation_id, created_at);

	create table access_request (
		id uuid primary key,
		organisation_id uuid not null references organisation (id) on delete cascade,
		user_id uuid not null references "User" (id) on delete cascade,
		message text not null default '' check (length(message) <= 1000),
		state text not null default 'open' check (state in ('open', 'granted', 'declined', 'withdrawn')),
		decided_by uuid references "User" (id) on delete set null,
		decided_at timestamptz,
		created_at timestamptz not null default now()
	);
	create unique index access_request_one_open on access_request (organisation_id, user_id) where state = 'open';
	create index on access_request (organisation_id, created_at);
	create index on access_request (user_id);

	create table bank_account (
		id uuid primary key,
		organisation_id uuid not null references organisation (id) on delete cascade,
		sealed_iban text not null,
		iban_fingerprint text not null,
		masked_iban text not null,
		holder text,
		label text not null default '' check (length(label) <= 60),
		is_default boolean not null default false,
		verified_at timestamptz,
		created_at timestamptz not null default now(),
		unique (organisation_id, iban_fingerprint)
	);
	create unique index bank_account_one_default on bank_account (organisation_id) where is_default;
	create index on bank_account (iban_fingerprint);

	create table capability (
		organisation_id uuid not null references organisation (id) on delete cascade,
		kind text not null check (kind in ('send', 'receive', 'receive_self_billing')),
		wanted boolean not null,
		live_since timestamptz,
		changed_at timestamptz not null default now(),
		primary key (organisation_id, kind)
	);

	create table audit_head (
		organisation_id uuid primary key references organisation (id) on delete restrict,
		sequence bigint not null,
		digest text not null
	);

	create table audit_entry (
		organisation_id uuid not null references organisation (id) on delete restrict,
		sequence bigint not null,
		at timestamptz not null,
		actor jsonb not null,
		action text not null,
		details jsonb not null,
		/** Salted digests of the personal details; the chain holds these and not the details themselves. */
		commitments jsonb not null,
		/** Personal details with their salts; erasing them leaves the chain whole. */
		personal jsonb not null default '{}',
		previous_digest text not null,
		digest text not null,
		primary key (organisation_id, sequence)
	);

	create table audit_checkpoint (
		organisation_id uuid not null references organisation (id) on delete restrict,
		sequence bigint not null,
		digest text not null,
		signed_at timestamptz not null,
		signature text not null,
		primary key (organisation_id, sequence)
	);
	`.execute(db);
}
