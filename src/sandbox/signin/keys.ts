import { createHash, generateKeyPair, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Claims } from './providers.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signing key (RS256) of this run, with its public half as a JSON Web Key Set. */
export class Keys {
	readonly jwks: { keys: Claims[] };
	#private: KeyObject;
	#kid: string;

	private constructor(pair: { publicKey: KeyObject; privateKey: KeyObject }) {
		const jwk = pair.publicKey.export({ format: 'jwk' });
		this.#private = pair.privateKey;
		this.#kid = createHash('sha256').update(JSON.stringify(jwk)).digest('hex').slice(0, 16);
		this.jwks = { keys: [{ ...jwk, use: 'sig', alg: 'RS256', kid: this.#kid }] };
	}

	static async make(): Promise<Keys> {
		return new Keys(await promisify(generateKeyPair)('rsa', { modulusLength: 2048 }));
	}

	/** A signed JSON Web Token with these claims. */
	token(claims: Claims): string {
		const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: this.#kid })}.${part(claims)}`;
		return `${signed}.${sign('sha256', Buffer.from(signed), this.#private).toString('base64url')}`;
	}
}

/** The hash that ties an id_token to its access token (OpenID Connect Core, 3.1.3.6). */
export const halfHash = (token: string) =>
	createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');

/** The challenge that belongs to a PKCE verifier (RFC 7636, S256). */
export const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');
