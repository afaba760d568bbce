import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Vault } from '#ports/vault.ts';

/** Says by which scheme a text was sealed, so that a later scheme can live beside it. */
const SCHEME = 'v1.';
const NONCE = 12;
const TAG = 16;

/** A vault under one key of 32 bytes in base64; sealing and fingerprints use keys derived from it (RFC 5869). */
export function openVault(keyInBase64: string): Vault {
	const key = Buffer.from(keyInBase64, 'base64');
	if (key.length !== 32) throw new Error('The vault key is 32 bytes in base64');
	const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `kade ${purpose}`, 32));
	const sealing = derived('seal');
	const fingerprints = derived('fingerprint');
	return {
		seal(plain) {
			const nonce = randomBytes(NONCE);
			const cipher = createCipheriv('aes-256-gcm', sealing, nonce, { authTagLength: TAG });
			const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
			return SCHEME + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
		},
		open(sealed) {
			const bytes = Buffer.from(sealed.slice(SCHEME.length), 'base64url');
			// The last sign of base64 has bits to spare: written in any other way it is not what was sealed.
			if (SCHEME + bytes.toString('base64url') !== sealed || bytes.length < NONCE + TAG)
				throw new Error('This was not sealed by a vault');
			const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE), {
				authTagLength: TAG
			});
			decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
			const body = bytes.subarray(NONCE + TAG);
			return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
		},
		fingerprint: (plain) => createHmac('sha256', fingerprints).update(plain).digest('hex')
	};
}
