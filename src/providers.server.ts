import { customFetch } from '@auth/core';
import Google from '@auth/core/providers/google';
import LinkedIn from '@auth/core/providers/linkedin';
import MicrosoftEntraID from '@auth/core/providers/microsoft-entra-id';
import type { Provider } from '@auth/core/providers';
import { config } from '#config.ts';
import { parseEmailAddress } from '#domain/identifiers/email-address.ts';
import { isRefused } from '#domain/outcome.ts';
import { entraFetchAt } from '#wiring.server.ts';

/** Ways of signing in besides e-mail, in the order of the buttons. */
export const PROVIDERS = ['microsoft-entra-id', 'linkedin', 'google'] as const;
/** One way of signing in besides e-mail. */
export type ProviderId = (typeof PROVIDERS)[number];

/** Providers that the operator configured; only their buttons are shown. */
export function configuredProviders(): ProviderId[] {
	const settings = config();
	const ids = {
		'microsoft-entra-id': settings.AUTH_MICROSOFT_ENTRA_ID_ID,
		linkedin: settings.AUTH_LINKEDIN_ID,
		google: settings.AUTH_GOOGLE_ID
	};
	return PROVIDERS.filter((id) => ids[id]);
}

/** A provider as Auth.js asks it, keeping nothing of it but who the person is. */
export function provider(id: ProviderId): Provider {
	const settings = config();
	if (id === 'google')
		return Google({
			clientId: settings.AUTH_GOOGLE_ID,
			clientSecret: settings.AUTH_GOOGLE_SECRET,
			...(settings.AUTH_GOOGLE_ISSUER && { issuer: settings.AUTH_GOOGLE_ISSUER }),
			account: () => ({}),
			profile: (claims) => person(claims.sub, claims.name, claims.email, claims.email_verified === true)
		});
	if (id === 'linkedin')
		return LinkedIn({
			clientId: settings.AUTH_LINKEDIN_ID,
			clientSecret: settings.AUTH_LINKEDIN_SECRET,
			...(settings.AUTH_LINKEDIN_ISSUER && { issuer: settings.AUTH_LINKEDIN_ISSUER }),
			account: () => ({}),
			profile: (claims) => person(claims.sub, claims.name, claims.email, isTrue(claims.email_verified))
		});
	const entra = MicrosoftEntraID({
		clientId: settings.AUTH_MICROSOFT_ENTRA_ID_ID,
		clientSecret: settings.AUTH_MICROSOFT_ENTRA_ID_SECRET,
		authorization: { params: { scope: 'openid profile email' } },
		account: () => ({}),
		/* Any tenant may put any address in `email`; only Microsoft's own word that its domain is the tenant's counts. */
		profile: (claims) =>
			person(
				`${String(claims.tid)}:${String(claims.oid)}`,
				claims.name,
				claims.email,
				isTrue(claims.xms_edov)
			)
	});
	const authority = settings.AUTH_MICROSOFT_ENTRA_ID_AUTHORITY;
	return authority ? { ...entra, [customFetch]: entraFetchAt(authority) } : entra;
}

/**
 * Whether a provider said who comes in. Microsoft names a person by directory and account together: without either,
 * everybody of a directory would be the same person here.
 */
export function namesSomebody(id: string | undefined, claims: Record<string, unknown> = {}): boolean {
	if (id !== 'microsoft-entra-id') return true;
	return [claims.tid, claims.oid].every((part) => typeof part === 'string' && part !== '');
}

/** What we take over from a provider: an address only when the provider vouches for it. */
function person(id: string, name: string | undefined, email: string | undefined, verified: boolean) {
	const address = verified && email ? parseEmailAddress(email) : null;
	return {
		id,
		name: name?.slice(0, 200) ?? null,
		email: address && !isRefused(address) ? address : null,
		image: null
	};
}

function isTrue(claim: unknown): boolean {
	return claim === true || claim === 1 || claim === 'true' || claim === '1';
}
