import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Box, type Letter } from './box.ts';
import { asFault, asWeather, Faults } from './faults.ts';
import { fields, isForm, json, page, seeOther } from './http.ts';
import { controlPage, letterPage, listPage, missingPage, SCRIPT } from './pages.ts';
import { Smtp } from './smtp.ts';

const summary = ({ id, receivedAt, envelope, from, subject, messageId, code, links, confirmed }: Letter) => ({
	id,
	receivedAt,
	envelope,
	from,
	subject,
	messageId,
	code,
	links,
	confirmed
});

const full = (letter: Letter) => ({
	...summary(letter),
	user: letter.user,
	headers: letter.headers,
	text: letter.text,
	html: letter.html,
	attachments: letter.attachments.map(({ filename, contentType, size }) => ({ filename, contentType, size }))
});

// Mail is written by strangers: it may show its own styles and open links in a new window, nothing else.
const LETTER_POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const part = (response: ServerResponse, letter: Letter, [kind, index]: string[]) => {
	const attachment = kind === 'attachments' ? letter.attachments[Number(index)] : undefined;
	if (kind === 'html' && letter.html !== null) {
		response.writeHead(200, {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': LETTER_POLICY
		});
		response.end(letter.html.replace(/<head[^>]*>|^/i, (head) => `${head}<base target="_blank">`));
	} else if (kind === 'raw') {
		response.writeHead(200, {
			'content-type': 'text/plain; charset=utf-8',
			'x-content-type-options': 'nosniff'
		});
		response.end(letter.raw);
	} else if (attachment) {
		response.writeHead(200, {
			'content-type': attachment.contentType.replace(/[^\w/+.-]/g, '') || 'application/octet-stream',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
			'content-security-policy': LETTER_POLICY,
			'x-content-type-options': 'nosniff'
		});
		response.end(attachment.content);
	} else if (kind === undefined) {
		json(response, 200, full(letter));
	} else {
		json(response, 404, { error: 'This letter has no such part' });
	}
};

/**
 * Starts the pretend mail server and its mailbox: whatever is sent to `smtpUrl` is kept in memory and shown at
 * `url`, never delivered. Port 0 takes a free one.
 */
export async function startMail(wish: {
	smtpPort: number;
	webPort: number;
	host: string;
}): Promise<{ smtpUrl: string; url: string; close(): Promise<void> }> {
	const box = new Box();
	const faults = new Faults();
	const smtp = new Smtp(box, faults);
	const smtpPort = await smtp.open(wish.smtpPort, wish.host);
	let open = true;

	const followFaults = async () => {
		const wanted = !faults.list().some(({ kind }) => kind === 'down');
		if (wanted === open) return;
		open = wanted;
		await (wanted ? smtp.open(smtpPort, wish.host) : smtp.close());
	};

	const change = async (
		request: IncomingMessage,
		path: string
	): Promise<{ status: number; error?: string }> => {
		const one = /^\/_sandbox\/messages\/(\d+)$/.exec(path)?.[1];
		if (request.method === 'DELETE' && one) box.remove(Number(one));
		else if (request.method === 'DELETE' && path === '/_sandbox/messages') box.empty();
		else if (request.method === 'DELETE' && path === '/_sandbox/faults') faults.lift();
		else if (path === '/_sandbox/faults') {
			const fault = asFault(await fields(request));
			if (!fault) return { status: 422, error: 'No such kind of fault' };
			faults.add(fault);
		} else if (path === '/_sandbox/hostile') {
			const weather = asWeather(await fields(request));
			if (!weather) return { status: 422, error: 'A rate is from 0 to 1' };
			faults.turnHostile(weather);
		} else if (path === '/_sandbox/reset') {
			box.empty();
			faults.lift();
			smtp.attempts.length = 0;
		} else if (path === '/_sandbox/lift') faults.lift();
		else return { status: 404, error: 'Nothing here' };
		await followFaults();
		return { status: 200 };
	};

	const show = async (response: ServerResponse, url: URL) => {
		const wishes = {
			to: url.searchParams.get('to') ?? '',
			since: Number(url.searchParams.get('since') ?? 0)
		};
		const [, id, ...rest] =
			/^(?:\/_sandbox)?\/messages\/(\d+)(?:\/(\w+)(?:\/(\d+))?)?$/.exec(url.pathname) ?? [];
		const letter = id ? box.letter(Number(id)) : undefined;
		const parts = rest.filter((name) => name !== undefined);
		if (url.pathname === '/') page(response, 200, listPage(box.find({ to: wishes.to }), wishes.to));
		else if (url.pathname === '/_sandbox') page(response, 200, controlPage(faults.list(), smtp.attempts));
		else if (url.pathname === '/mailbox.js') {
			response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(SCRIPT);
		} else if (url.pathname === '/_sandbox/faults') json(response, 200, faults.list());
		else if (url.pathname === '/_sandbox/journal') json(response, 200, smtp.attempts);
		else if (url.pathname === '/_sandbox/messages') {
			const patience = Math.min(Number(url.searchParams.get('wait') ?? 0), 60_000);
			json(response, 200, (await box.await(wishes, patience)).map(summary));
		} else if (letter && !url.pathname.startsWith('/_sandbox') && parts.length === 0) {
			page(response, 200, letterPage(letter));
		} else if (letter) part(response, letter, parts);
		else if (url.pathname.startsWith('/_sandbox')) json(response, 404, { error: 'Nothing here' });
		else page(response, 404, missingPage());
	};

	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const url = new URL(request.url ?? '/', 'http://sandbox');
		if (request.method === 'GET' || request.method === 'HEAD') return show(response, url);
		const { status, error } = await change(request, url.pathname);
		if (error) json(response, status, { error });
		else if (isForm(request)) seeOther(response, '/_sandbox');
		else json(response, status, { done: true });
	};

	const web = createServer((request, response) => {
		answer(request, response).catch((error: Error) => {
			json(response, error instanceof SyntaxError ? 400 : 500, { error: error.message });
		});
	});
	await new Promise<void>((resolve, reject) => {
		web.once('error', reject);
		web.listen(wish.webPort, wish.host, () => resolve());
	});
	const { port } = web.address() as AddressInfo;

	return {
		smtpUrl: `smtp://${wish.host}:${smtpPort}`,
		url: `http://${wish.host}:${port}`,
		async close() {
			web.closeAllConnections();
			await Promise.all([new Promise((resolve) => web.close(resolve)), open ? smtp.close() : undefined]);
		}
	};
}
