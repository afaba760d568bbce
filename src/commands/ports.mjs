import net from 'node:net';

/**
 * Keeps the first port from `wanted` on that nobody listens on, until it is released to whom it is meant for; so
 * two houses that start at once don't choose the same; 0 is any port. Looks at both loopbacks, as `localhost` may
 * lead to either.
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
		if (free && held.length > 0) return { port, release: () => release().then(() => undefined) };
		await release();
	}
	throw new Error(`No free port from ${wanted} on.`);
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
