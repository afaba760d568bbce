import { Problem, type Answer, type Call } from './wire.ts';
import type { World } from './world.ts';

/** Answers one request; throws a `Problem` when it can't be done. */
export type Handler = (world: World, call: Call) => Answer | Promise<Answer>;

/** A method, a path with `:names`, and who answers. */
export type Route = readonly [method: string, pattern: string, handler: Handler];

function params(pattern: string, path: string): Record<string, string> | null {
	const [wanted, given] = [pattern.split('/'), path.replace(/\/$/, '').split('/')];
	if (wanted.length !== given.length) return null;
	const found: Record<string, string> = {};
	for (const [index, part] of wanted.entries()) {
		const value = decodeURIComponent(given[index] ?? '');
		if (part.startsWith(':')) found[part.slice(1)] = value;
		else if (part !== value) return null;
	}
	return found;
}

/** The handler for a request; throws a `Problem` when there is none. */
export function route(routes: readonly Route[], call: Call): Handler {
	let known = false;
	for (const [method, pattern, handler] of routes) {
		const found = params(pattern, call.path);
		if (found === null) continue;
		known = true;
		if (method !== call.method) continue;
		call.params = found;
		return handler;
	}
	if (known) throw new Problem(405, `The ${call.method} method is not supported for this resource`);
	throw new Problem(404, 'No such page or resource');
}
