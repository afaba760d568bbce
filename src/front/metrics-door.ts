import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What of a request says from where it comes, and on whose word. */
export type Asker = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } };

/** Headers by which a proxy says that it asks for somebody else. */
const ON_BEHALF = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'];
const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

/**
 * The status with which measures are answered: with a token, to whoever shows it (RFC 6750); without one, to this
 * machine alone, and not through a proxy on it. `addressHeader` is the one in which ours names the visitor.
 */
export function metricsDoor(
	{ headers, socket }: Asker,
	{ token, addressHeader }: { token: string | undefined; addressHeader: string | undefined }
): 200 | 401 | 404 {
	if (token) return same(headers.authorization ?? '', `Bearer ${token}`) ? 200 : 401;
	const behalf = [...ON_BEHALF, ...(addressHeader ? [addressHeader.toLowerCase()] : [])];
	const isNear = LOOPBACK.test(socket.remoteAddress ?? '') && !behalf.some((name) => name in headers);
	return isNear ? 200 : 404;
}

/** In the same time whatever differs. */
function same(given: string, wanted: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(wanted));
}
