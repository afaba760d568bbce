import type { Actor } from '#domain/user/actor.ts';
import type { Language, Theme, User } from '#domain/user/user.ts';
import type { Membership } from '#domain/organisation/membership.ts';
import type { World } from '#ports/world.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			requestId: string;
		}
		interface Locals {
			requestId: string;
			/** When the request came in, by this process's own count (`performance.now()`). */
			cameAt: number;
			language: Language;
			theme: Theme;
			world: World;
			/** The signed-in person, if any. */
			user: User | null;
			/** Row id of the present session, for the list in the profile. */
			sessionId: string | null;
			/** When this session last proved who it is; deeds that hurt ask for a fresh proof. */
			confirmedAt: Date | null;
			/** Whether the first page after signing up was seen. */
			welcomed: boolean;
			/** Since when the person wants the account gone; null when not. */
			leavingSince: Date | null;
			/** Who acts, with the address asked from; every change takes it. */
			actor: Actor;
			/** Set on routes below an organisation: this person's place in it. */
			membership: Membership | null;
			/** What was typed in a form when the session had ended, given back once. */
			held: Record<string, string> | null;
			/** The database had no room for this request. */
			busy: boolean;
		}
	}
}
