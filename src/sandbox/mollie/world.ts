import { randomBytes } from 'node:crypto';
import type { SandboxClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { PretendPayment } from './payment.ts';

/** A customer of ours at the pretend Mollie. */
export interface PretendCustomer {
	id: string;
	name: string | null;
	email: string | null;
	locale: string | null;
	metadata: unknown;
	createdAt: number;
	deleted: boolean;
}

/** A SEPA mandate of a customer. */
export interface PretendMandate {
	id: string;
	customerId: string;
	status: 'valid' | 'pending' | 'invalid';
	consumerName: string | null;
	consumerAccount: string;
	consumerBic: string | null;
	mandateReference: string;
	signatureDate: string;
	createdAt: number;
	revoked: boolean;
}

/** Money on its way back, asked by us. */
export interface PretendRefund {
	id: string;
	paymentId: string;
	amountCents: number;
	description: string;
	metadata: unknown;
	status: 'pending' | 'processing' | 'refunded' | 'failed' | 'canceled';
	createdAt: number;
}

/** Money taken back by the payer's bank. */
export interface PretendChargeback {
	id: string;
	paymentId: string;
	amountCents: number;
	reason: { code: string; description: string };
	createdAt: number;
}

/** A reusable address that makes a payment when someone visits it. */
export interface PretendLink {
	id: string;
	description: string;
	amountCents: number | null;
	redirectUrl: string | null;
	webhookUrl: string | null;
	expiresAt: number | null;
	createdAt: number;
	paidAt: number | null;
	archived: boolean;
	reusable: boolean;
	paymentIds: string[];
}

/** One attempt to ring a webhook. */
export interface Delivery {
	paymentId: string;
	url: string;
	attempt: number;
	at: number;
	/** The HTTP status of the answer, or what went wrong instead. */
	outcome: number | string;
}

/** One request to the API, without its secrets. */
export interface JournalEntry {
	at: number;
	method: string;
	path: string;
	status: number | 'dropped';
	idempotencyKey: string | null;
	replayed: boolean;
	fault: string | null;
	body: unknown;
}

/** How webhooks behave: as promised, several at once, newest first, or not at all. */
export type WebhookMode = 'normal' | 'duplicate' | 'reorder' | 'never';

/** Everything that a pretend Mollie knows; plain data, so that it can be kept in a file. */
export interface Records {
	payments: PretendPayment[];
	customers: PretendCustomer[];
	mandates: PretendMandate[];
	refunds: PretendRefund[];
	chargebacks: PretendChargeback[];
	links: PretendLink[];
}

/** One pretend Mollie. */
export interface World extends Records {
	apiKey: string;
	mode: 'test' | 'live';
	clock: SandboxClock;
	/** Where people go: checkout and control pages, over plain http so that no browser warns. */
	pagesUrl: string;
	webhooks: { mode: WebhookMode; copies: number; timeScale: number; timeLimitMs: number };
	faults: Faults;
	journal: JournalEntry[];
	deliveries: Delivery[];
	/** Rings the payment's webhook and waits for the first answer; never throws. */
	ring(payment: PretendPayment): Promise<void>;
	/** Rings it after a while. */
	ringLater(payment: PretendPayment, milliseconds: number): void;
	/** Forgets every answer kept under an idempotency key. */
	forgetKeys(): void;
	/** Forgets every call still to come. */
	silence(): void;
}

/** Nothing happened yet. */
export function emptyRecords(): Records {
	return { payments: [], customers: [], mandates: [], refunds: [], chargebacks: [], links: [] };
}

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** A new id in Mollie's manner, such as `tr_7UhSN1zuXSx2yK9fQdPVGA`. */
export function newId(prefix: 'tr' | 'cst' | 'mdt' | 're' | 'chb' | 'pl'): string {
	return `${prefix}_${Array.from(randomBytes(22), (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
}

/** A row by its id. */
export function find<Row extends { id: string }>(rows: Row[], id: string | undefined): Row | undefined {
	return rows.find((row) => row.id === id);
}
