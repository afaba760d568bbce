import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Longest that a process of ours takes from its start until it listens. */
const PROMISE_MS = 60_000;
/** Where our promises stand, for others to see. */
const promised = [];

/**
 * Keeps the first port from `wanted` on that nobody listens on, until it is released to whom it is meant for; so
 * two houses that start at once don't choose the same; 0 is any port. Looks at both loopbacks, as `localhost` may
 * lead to either. A port that was released stays promised until the one it is meant for has had the time to listen.
 * @param {number} wanted
 * @param {string} [host]
 * @returns {Promise<{ port: number, release(): Promise<void> }>}
 */
export async function holdPort(wanted, host = '127.0.0.1') {
	for (let tries = 0; tries < 200 && wanted + tries < 65536; tries += 1) {
		let port = wanted === 0 ? 0 : wanted + tries;
		const held = [];
		const release = () => Promise.all(held.splice(0).map(close));
		let free = true;
		for (const place of new Set([host, '127.0.0.1', '::1'])) {
			const server = await listen(port, place);
			if (server === 'taken') free = false;
			else if (server) {
				held.push(server);
				port = server.address().port;
			}
			if (!free) break;
			// 0.0.0.0 and :: hold the loopbacks too.
			if (place === '0.0.0.0' || place === '::') break;
		}
		if (free && held.length > 0 && (wanted === 0 || promise(port)))
			return { port, release: () => release().then(() => undefined) };
		await release();
	}
	throw new Error(`No free port from ${wanted} on.`);
}

/** Whether the port is ours now: not when a house that still lives took it a moment ago, for one that is starting. */
function promise(port) {
	const file = path.join(os.tmpdir(), `kade-port-${port}`);
	try {
		const holder = Number(readFileSync(file, 'utf8'));
		if (holder !== process.pid && Date.now() - statSync(file).mtimeMs < PROMISE_MS && lives(holder))
			return false;
		rmSync(file, { force: true });
	} catch {
		// Nobody's, or of somebody whose files are not ours to take away: then the port itself has told that it is free.
	}
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		if (promised.push(file) === 1)
			process.once('exit', () => promised.forEach((one) => rmSync(one, { force: true })));
	} catch (error) {
		// Another house was quicker between our looking and our writing.
		if (error.code === 'EEXIST') return statSync(file).uid !== process.getuid?.();
	}
	return true;
}

function lives(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

function listen(port, host) {
	return new Promise((resolve, reject) => {
		const server = net.createServer((socket) => socket.destroy());
		server.once('error', (error) => {
			if (error.code === 'EADDRINUSE') resolve('taken');
			else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(null);
			else if (error.code === 'EACCES') resolve('taken');
			else reject(error);
		});
		server.listen({ port, host, exclusive: true, ipv6Only: true }, () => resolve(server));
	});
}

function close(server) {
	return new Promise((resolve) => server.close(resolve));
}
