import type { Actor } from '#domain/user/actor.ts';
import type { AddressReader, Addresses } from '#ports/addresses.ts';
import type { Activations, ActivationReader } from '#ports/activations.ts';
import type { DeskReader } from '#ports/desk.ts';
import type { Farewell, FarewellReader } from '#ports/farewell.ts';
import type { HeldForms } from '#ports/held-forms.ts';
import type { Invoices, InvoiceReader } from '#ports/invoices.ts';
import type { Jobs } from '#ports/jobs.ts';
import type { MandateReader, Mandates } from '#ports/mandates.ts';
import type { Members, MemberReader } from '#ports/members.ts';
import type { Organisations, OrganisationReader } from '#ports/organisations.ts';
import type { Outbox } from '#ports/outbox.ts';
import type { PersonalData } from '#ports/personal-data.ts';
import type { RegisterChanges, RegisterChangeReader } from '#ports/register-changes.ts';
import type { Retention } from '#ports/retention.ts';
import type { SessionReader, Sessions } from '#ports/sessions.ts';
import type { SignInCodeReader, SignInCodes } from '#ports/sign-in-codes.ts';
import type { Trail, TrailReader } from '#ports/trail.ts';
import type { Users, UserReader } from '#ports/users.ts';

/** Whose rows are in reach; the database keeps it by row-level security. */
export type Scope =
	| { organisation: string; by: Actor }
	| { user: string; by: Actor }
	/** Across organisations: schedules, the desk, and questions of uniqueness. Says why. */
	| { platform: string; by: Actor };

/** What can be read. */
export interface Reading {
	users: UserReader;
	addresses: AddressReader;
	sessions: SessionReader;
	codes: SignInCodeReader;
	organisations: OrganisationReader;
	members: MemberReader;
	activations: ActivationReader;
	registerChanges: RegisterChangeReader;
	desk: DeskReader;
	mandates: MandateReader;
	invoices: InvoiceReader;
	trail: TrailReader;
	farewell: FarewellReader;
	personalData: PersonalData;
}

/** What can be read, locked and changed, all of it or nothing. */
export interface Transaction {
	users: Users;
	addresses: Addresses;
	sessions: Sessions;
	codes: SignInCodes;
	organisations: Organisations;
	members: Members;
	activations: Activations;
	registerChanges: RegisterChanges;
	mandates: Mandates;
	invoices: Invoices;
	trail: Trail;
	jobs: Jobs;
	outbox: Outbox;
	forms: HeldForms;
	farewell: Farewell;
	retention: Retention;
}

/** The database. Changing outside a transaction does not compile; a refused change leaves nothing behind. */
export interface Store {
	look<T>(scope: Scope, look: (reading: Reading) => Promise<T>): Promise<T>;
	change<T>(scope: Scope, act: (tx: Transaction) => Promise<T>): Promise<T>;
	/** Whether the database answers; for readiness. */
	ready(): Promise<boolean>;
	/** How many jobs wait, are at work, and have failed for good; for the operator. */
	queue(): Promise<{ waiting: number; working: number; failed: number }>;
}
