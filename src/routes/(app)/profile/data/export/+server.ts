import { localDate } from '#domain/time/amsterdam.ts';
import { beSure, person } from '#routes/signed-in.ts';
import { exportUser } from '#services/user/export.ts';
import type { RequestHandler } from './$types';

/** Everything about the person as one file, written while it is read. */
export const POST: RequestHandler = (event) => {
	const { locals } = event;
	beSure(event, '/profile/data');
	const pieces = exportUser(locals.world, locals.actor, person(locals).id);
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { value, done } = await pieces.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		async cancel() {
			await pieces.return(undefined);
		}
	});
	return new Response(body, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="kade-${localDate(locals.world.clock.now())}.json"`,
			'cache-control': 'private, no-store'
		}
	});
};
