import { Problem, type Answer, type Call } from './wire.ts';

const LIMIT = 250;

/** One page of rows, newest first, with absolute links to its neighbours. */
export function listAnswer<Row extends { id: string }>(
	call: Call,
	name: string,
	rows: Row[],
	view: (row: Row) => object
): Answer {
	const limit = Number(call.query.get('limit') ?? 50);
	if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT) {
		throw new Problem(400, `Invalid limit: it should be between 1 and ${LIMIT}`, 'limit');
	}
	const ordered = call.query.get('sort') === 'asc' ? [...rows] : [...rows].reverse();
	const from = call.query.get('from');
	const start = from === null ? 0 : ordered.findIndex((row) => row.id === from);
	if (start < 0) throw new Problem(404, `No item exists with token ${from}.`, 'from');
	const page = ordered.slice(start, start + limit);
	const link = (row: Row | undefined) => {
		if (row === undefined) return null;
		const query = new URLSearchParams(call.query);
		query.set('from', row.id);
		query.set('limit', String(limit));
		return { href: `${call.origin}${call.path}?${query}`, type: 'application/hal+json' };
	};
	return {
		status: 200,
		body: {
			count: page.length,
			_embedded: { [name]: page.map(view) },
			_links: {
				self: {
					href: `${call.origin}${call.path}${call.query.size > 0 ? `?${call.query}` : ''}`,
					type: 'application/hal+json'
				},
				previous: start === 0 ? null : link(ordered[Math.max(0, start - limit)]),
				next: link(ordered[start + limit]),
				documentation: { href: `https://docs.mollie.com/reference/list-${name}`, type: 'text/html' }
			}
		}
	};
}
