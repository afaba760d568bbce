import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '#ports/world.ts';
import { smallBody } from './body.ts';

const MOST = 8192;

/** A browser refused something that our policy forbids: a mistake of ours, or somebody at work. The operator reads of it. */
export async function cspReport(
	{ log }: Pick<World, 'log'>,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	const body = request.method === 'POST' ? await smallBody(request, MOST) : null;
	if (body) log.warn('csp-report', facts(body));
	response.writeHead(body === null ? 400 : 204).end();
}

/** Of a report that anybody can send, only what is short and harmless. */
function facts(body: string): Record<string, string> {
	try {
		const { 'csp-report': report = {} } = JSON.parse(body) as { 'csp-report'?: Record<string, unknown> };
		const short = (name: string) =>
			String(report[name] ?? '')
				.split('?')[0]!
				.slice(0, 200);
		return {
			directive: short('effective-directive') || short('violated-directive'),
			blocked: short('blocked-uri'),
			page: short('document-uri')
		};
	} catch {
		return { directive: 'unreadable' };
	}
}
