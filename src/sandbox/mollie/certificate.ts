import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** What an https server needs, and what its visitors must trust. */
export interface Identity {
	key: string;
	cert: string;
	caPem: string;
}

const DAY = 86_400_000;

async function newAuthority(): Promise<{ key: string; cert: string }> {
	const made = await generate([{ name: 'commonName', value: 'Kade sandbox authority' }], {
		keyType: 'ec',
		algorithm: 'sha256',
		notBeforeDate: new Date(Date.now() - DAY),
		notAfterDate: new Date(Date.now() + 365 * DAY),
		extensions: [
			{ name: 'basicConstraints', cA: true, critical: true },
			{ name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }
		]
	});
	return { key: made.private, cert: made.cert };
}

/** The authority survives a restart, so that an application that trusts it need not restart too. */
async function authority(folder: string | undefined): Promise<{ key: string; cert: string }> {
	if (folder === undefined) return newAuthority();
	const [keyFile, certFile] = [join(folder, 'ca-key.pem'), join(folder, 'ca.pem')];
	if (existsSync(keyFile) && existsSync(certFile)) {
		const kept = { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
		if (Date.parse(new X509Certificate(kept.cert).validTo) > Date.now() + 30 * DAY) return kept;
	}
	const made = await newAuthority();
	mkdirSync(folder, { recursive: true });
	writeFileSync(keyFile, made.key, { mode: 0o600 });
	writeFileSync(certFile, made.cert);
	return made;
}

/** A certificate for this machine under an authority of our own; with a folder, `ca.pem` in it is what to trust. */
export async function identity(host: string, folder?: string): Promise<Identity> {
	const ca = await authority(folder);
	const isAddress = /^[\d.]+$|:/.test(host);
	const leaf = await generate([{ name: 'commonName', value: 'Kade sandbox' }], {
		keyType: 'ec',
		algorithm: 'sha256',
		ca,
		notBeforeDate: new Date(Date.now() - DAY),
		notAfterDate: new Date(Date.now() + 300 * DAY),
		extensions: [
			{ name: 'basicConstraints', cA: false },
			{ name: 'keyUsage', digitalSignature: true, critical: true },
			{ name: 'extKeyUsage', serverAuth: true },
			{
				name: 'subjectAltName',
				altNames: [
					{ type: 2, value: 'localhost' },
					{ type: 7, ip: '127.0.0.1' },
					{ type: 7, ip: '::1' },
					isAddress ? { type: 7, ip: host } : { type: 2, value: host }
				]
			}
		]
	});
	return { key: leaf.private, cert: leaf.cert, caPem: ca.cert };
}
