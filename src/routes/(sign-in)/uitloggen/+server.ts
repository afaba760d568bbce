import { redirect } from '@sveltejs/kit';
import { signOut } from '#auth.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	await signOut(event);
	redirect(303, '/');
};
