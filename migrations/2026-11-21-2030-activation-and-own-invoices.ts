import { sql, type Kysely } from 'kysely';

/** Attempts to prove authority, the payments they make, our own invoices, and mail on its way out. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
	create table activation (
		id uuid primary key,
		organisation_id uuid not null references organisation (id) on delete cascade,
		user_id uuid references "User" (id) on delete set null,
		method text not null check (method in ('ideal', 'invoice')),
		state text not null check (state in
			('draft', 'awaiting-payment', 'in-review', 'approved', 'refused', 'expired', 'canceled', 'failed')),
		/** Statement of authority: who, in which role, which text, when, from where. */
		statement jsonb not null,
		wants_mandate boolean not null default false,
		/** The register entry that names were compared with. */
		register_snapshot jsonb,
		/** The decision with score, names, rule version and reasons. */
		verdict jsonb,
		/** Since when it waits for a specialist. */
		review_since timestamptz,
		decided_by uuid references "User" (id) on delete set null,
		decided_reason text,
		decided_at timestamptz,
		created_at timestamptz not null default now(),
		ends_at timestamptz not null
	);
	create unique index activation_one_live on activation (organisation_id)
		where state in ('draft', 'awaiting-payment', 'in-review');
	create index activation_queue on activation (review_since, id) where state = 'in-review';
	create index activation_to_end on activation (ends_at) where state in ('draft', 'awaiting-payment', 'in-review');
	create index on activation (organisation_id, created_at desc);
	create index on activation (user_id, created_at);

	create table payment (
		id uuid primary key,
		organisation_id uuid not null references organisation (id) on delete cascade,
		activation_id uuid not null references activation (id) on delete cascade,
		provider_id text unique,
		idempotency_key text not null unique,
		method text not null check (method in ('ideal', 'banktransfer')),
		amount_cents int not null check (amount_cents > 0),
		status text not null check (status in ('wanted', 'open', 'pending', 'authorized', 'paid', 'canceled', 'expired', 'failed')),
		checkout_url text,
		transfer jsonb,
		customer_id text,
		mandate_id text,
		payer_name text,
		sealed_payer_iban text,
		payer_iban_fingerprint text,
		payer_iban_masked text,
		mode text,
		refunded_cents int not null default 0,
		charged_back_cents int not null default 0,
		fetched_at timestamptz,
		paid_at timestamptz,
		expires_at timestamptz,
		created_at timestamptz not null default now()
	);
	create unique index payment_one_live on payment (activation_id) where status in ('wanted', 'open', 'pending', 'authorized');
	create index payment_to_watch on payment (coalesce(fetched_at, created_at), id) where status in ('wanted', 'open', 'pending', 'authorized');
	create index on payment (organisation_id);
	create index on payment (activation_id);
	create index on payment (payer_iban_fingerprint);

	create table mandate (
		id uuid primary key,
		organisation_id uuid not null references organisation (id) on delete cascade,
		customer_id text not null,
		provider_mandate_id text,
		text_version text not null,
		consented_by uuid references "User" (id) on delete set null,
		consented_at timestamptz not null,
		state text not null check (state in ('wanted', 'valid', 'revoked')),
		masked_iban text,
		created_at timestamptz not null default now()
	);
	create index on mandate (organisation_id);

	create table credit (
		id uuid primary key,
		organisation_id uuid not null references organisation (id) on delete cascade,
		payment_id uuid not null unique references payment (id),
		amount_cents int not null check (amount_cents > 0),
		reason text not null,
		created_at timestamptz not null default now()
	);
	create index on credit (organisation_id);

	create table invoice_series (
		code text primary key,
		last_number bigint not null
	);

	create table own_invoice (
		id uuid primary key,
		organisation_id uuid not null references organisation (id) on delete restrict,
		activation_id uuid references activation (id) on delete restrict,
		number text not null unique,
		kind text not null check (kind in ('invoice', 'credit-note')),
		credits_id uuid unique references own_invoice (id),
		issued_on date not null,
		due_on date not null,
		total_cents bigint not null,
		state text not null check (state in ('open', 'paid', 'credited', 'final')),
		/** The invoice as issued, with every fact that stands on it. */
		content jsonb not null,
		pdf bytea,
		reminded_at timestamptz,
		settled_at timestamptz,
		created_at timestamptz not null default now()
	);
	create index on own_invoice (organisation_id);
	create index on own_invoice (activation_id);
	create index own_invoice_open on own_invoice (issued_on, id) where state = 'open';

	create table incoming_transfer (
		id uuid primary key,
		/** The same entry of the same statement, imported twice, is one row. */
		fingerprint text not null unique,
		statement_id text not null,
		booked_on date not null,
		amount_cents bigint not null,
		currency text not null,
		debtor_name text,
		sealed_debtor_iban text,
		remittance text not null,
		own_invoice_id uuid references own_invoice (id),
		state text not null check (state in ('matched', 'unmatched', 'ignored')),
		imported_by uuid references "User" (id) on delete set null,
		created_at timestamptz not null default now()
	);

	create table outgoing_mail (
		id uuid primary key,
		organisation_id uuid references organisation (id) on delete cascade,
		user_id uuid references "User" (id) on delete cascade,
		message_id text not null unique,
		message_type text not null,
		recipient text not null,
		/** Everything the message says, sealed: it may hold a sign-in link. Emptied once sent. */
		sealed_content text,
		state text not null default 'queued' check (state in ('queued', 'sent', 'refused')),
		tries int not null default 0,
		last_reply text,
		sent_at timestamptz,
		created_at timestamptz not null default now()
	);
	create index on outgoing_mail (user_id, created_at desc);
	create index on outgoing_mail (organisation_id);
	`.execute(db);
}
