import type { Generated } from 'kysely';
import type {
	ActivationMethod,
	ActivationState,
	KeptActivation,
	KeptPayment,
	Statement
} from '#domain/activation/activation.ts';
import type { MandateState } from '#domain/billing/mandate.ts';
import type { OwnInvoice } from '#domain/billing/own-invoice.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';

/** Attempts to prove authority, their payments, our own invoices, and mail on its way out. */
export interface ActivationTables {
	activation: ActivationTable;
	payment: PaymentTable;
	mandate: MandateTable;
	credit: CreditTable;
	invoice_series: { code: string; last_number: number };
	own_invoice: OwnInvoiceTable;
	incoming_transfer: IncomingTransferTable;
	outgoing_mail: OutgoingMailTable;
}

interface ActivationTable {
	id: string;
	organisation_id: string;
	user_id: string | null;
	method: ActivationMethod;
	state: ActivationState;
	statement: Statement;
	wants_mandate: boolean;
	register_snapshot: RegisterEntry | null;
	verdict: KeptActivation['verdict'];
	review_since: Date | null;
	decided_by: string | null;
	decided_reason: string | null;
	decided_at: Date | null;
	created_at: Date;
	ends_at: Date;
}

interface PaymentTable {
	id: string;
	organisation_id: string;
	activation_id: string;
	provider_id: string | null;
	idempotency_key: string;
	method: 'ideal' | 'banktransfer';
	amount_cents: number;
	status: KeptPayment['status'];
	checkout_url: string | null;
	transfer: KeptPayment['transfer'];
	customer_id: string | null;
	mandate_id: string | null;
	payer_name: string | null;
	sealed_payer_iban: string | null;
	payer_iban_fingerprint: string | null;
	payer_iban_masked: string | null;
	mode: 'live' | 'test' | null;
	refunded_cents: number;
	charged_back_cents: number;
	fetched_at: Date | null;
	paid_at: Date | null;
	expires_at: Date | null;
	created_at: Date;
}

interface MandateTable {
	id: string;
	organisation_id: string;
	customer_id: string;
	provider_mandate_id: string | null;
	text_version: string;
	consented_by: string | null;
	consented_at: Date;
	state: MandateState;
	masked_iban: string | null;
	revoked_at: Date | null;
	created_at: Generated<Date>;
}

interface CreditTable {
	id: string;
	organisation_id: string;
	payment_id: string;
	amount_cents: number;
	reason: string;
	created_at: Generated<Date>;
}

interface OwnInvoiceTable {
	id: string;
	organisation_id: string;
	activation_id: string | null;
	number: string;
	kind: 'invoice' | 'credit-note';
	credits_id: string | null;
	issued_on: string;
	due_on: string;
	total_cents: number;
	state: 'open' | 'paid' | 'credited' | 'final';
	content: OwnInvoice;
	pdf: Uint8Array | null;
	reminded_at: Date | null;
	settled_at: Date | null;
	created_at: Generated<Date>;
}

interface IncomingTransferTable {
	id: string;
	fingerprint: string;
	statement_id: string;
	booked_on: string;
	amount_cents: number;
	currency: string;
	debtor_name: string | null;
	sealed_debtor_iban: string | null;
	remittance: string;
	own_invoice_id: string | null;
	state: 'matched' | 'unmatched' | 'ignored';
	imported_by: string | null;
	set_aside_by: string | null;
	set_aside_at: Date | null;
	created_at: Generated<Date>;
}

interface OutgoingMailTable {
	id: string;
	organisation_id: string | null;
	user_id: string | null;
	message_id: string;
	message_type: string;
	recipient: string;
	sealed_content: string | null;
	state: Generated<'queued' | 'sent' | 'refused'>;
	tries: Generated<number>;
	last_reply: string | null;
	sent_at: Date | null;
	created_at: Generated<Date>;
}
