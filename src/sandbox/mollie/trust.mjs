/**
 * Lets @mollie/api-client reach the pretend Mollie. The client pins its own bundle of authorities and reads no setting
 * for it, so this replaces `https.Agent` by one that trusts one authority more. All other checks stay on.
 *
 * As a preload: `KADE_SANDBOX_CA=<path of ca.pem> node --import ./src/sandbox/mollie/trust.mjs …`
 */
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import tls from 'node:tls';

// Kept on the process, so that two copies of this file (one bundled, one not) share one list.
const LIST = Symbol.for('kade.sandbox.authorities');

/** @returns {Set<string>} */
function authorities() {
	return (globalThis[LIST] ??= new Set());
}

/**
 * Trusts the authority in every https connection of an agent made from now on; asking twice is harmless.
 * @param {string} caPem the authority's certificate, PEM
 * @returns {void}
 */
export function trustSandbox(caPem) {
	const list = authorities();
	if (list.size === 0) {
		https.Agent = class extends https.Agent {
			createConnection(options, done) {
				const known = options.ca ?? [...tls.rootCertificates];
				return super.createConnection({ ...options, ca: [known, [...list]].flat() }, done);
			}
		};
		// Those who wrote `import { Agent } from 'node:https'` see the change too.
		syncBuiltinESMExports();
	}
	list.add(caPem);
}

if (process.env.KADE_SANDBOX_CA) trustSandbox(readFileSync(process.env.KADE_SANDBOX_CA, 'utf8'));
