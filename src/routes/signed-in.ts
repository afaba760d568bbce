import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isFresh } from '#domain/user/step-up.ts';

/** Whether deeds that hurt can be done at once in this session. */
export function isSure({ confirmedAt, world }: App.Locals): boolean {
	return isFresh(confirmedAt, world.clock.now());
}

/** Sends who proved themselves too long ago to the page that asks for a code, and back here after it. */
export function beSure({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>, back = url.pathname): void {
	if (!isSure(locals)) redirect(303, `/bevestig?${new URLSearchParams({ naar: back })}`);
}

/** The person who is signed in; doors keep others out, so anything else is a mistake in the table of doors. */
export function person({ user }: App.Locals): NonNullable<App.Locals['user']> {
	if (!user) throw new Error('This page has a door that lets strangers in');
	return user;
}
