import { error } from '@sveltejs/kit';
import { isUuid } from '#domain/identifiers/uuid.ts';
import type { RequestHandler } from './$types';

/** The PDF of one of our invoices to this organisation, as it was issued. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { world, actor, requestId } = locals;
	const invoice = isUuid(params.invoice)
		? await world.store.look({ organisation: params.organisation, by: actor }, (reading) =>
				reading.invoices.byId(params.invoice)
			)
		: null;
	if (!invoice?.pdf) error(404, { message: 'not-found', requestId });
	return new Response(new Uint8Array(invoice.pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="Kade-${invoice.number}.pdf"`,
			'cache-control': 'private, no-store'
		}
	});
};
