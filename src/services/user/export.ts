import { PERSONAL_DATA } from '#ports/personal-data.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

const AT_ONCE = 500;

/**
 * Tells a person everything that we keep about them, as one JSON document in pieces (AVG, articles 15 and 20). Each
 * piece is read in a transaction of its own, so that a slow download holds no connection.
 */
export async function* exportUser(
	{ store, clock, settings }: Pick<World, 'store' | 'clock' | 'settings'>,
	by: Actor,
	userId: string
): AsyncGenerator<string> {
	await store.change({ user: userId, by }, (tx) => tx.users.noteSecurity(userId, 'data-exported'));
	const about = { from: settings.origin, madeAt: clock.now().toISOString(), format: 'kade-person-1' };
	yield `{\n"about": ${JSON.stringify(about)}`;
	for (const kind of PERSONAL_DATA) {
		yield `,\n"${kind}": [`;
		for (let from: number | null = 0, first = true; from !== null; first = false) {
			const start: number = from;
			const { rows, next } = await store.look({ platform: 'export-own-data', by }, (reading) =>
				reading.personalData.page(userId, kind, start, AT_ONCE)
			);
			if (rows.length > 0) yield (first ? '\n' : ',\n') + rows.map((row) => JSON.stringify(row)).join(',\n');
			from = next;
		}
		yield ']';
	}
	yield '\n}\n';
}
