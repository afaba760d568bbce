import { PRIVATE_TENANT, steadyDigits, steadyLetters, steadyUuid, type Person } from './cast.ts';

/** Who is played. */
export const PROVIDERS = ['google', 'linkedin', 'entra'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** What a client asks them for. */
export const ENDPOINTS = ['discovery', 'authorize', 'token', 'userinfo', 'jwks'] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

export type Claims = Record<string, unknown>;

/** The name on the page, and the id that Auth.js gives the provider in its callback address. */
export const NAMES: Record<Provider, { shown: string; callback: string }> = {
	google: { shown: 'Google', callback: 'google' },
	linkedin: { shown: 'LinkedIn', callback: 'linkedin' },
	entra: { shown: 'Microsoft', callback: 'microsoft-entra-id' }
};

const PATHS: Record<Provider, Record<Endpoint, string>> = {
	google: {
		discovery: '/google/.well-known/openid-configuration',
		authorize: '/google/o/oauth2/v2/auth',
		token: '/google/token',
		userinfo: '/google/v1/userinfo',
		jwks: '/google/oauth2/v3/certs'
	},
	linkedin: {
		discovery: '/linkedin/.well-known/openid-configuration',
		authorize: '/linkedin/v2/authorization',
		token: '/linkedin/v2/accessToken',
		userinfo: '/linkedin/v2/userinfo',
		jwks: '/linkedin/openid/jwks'
	},
	entra: {
		discovery: '/entra/{tenant}/v2.0/.well-known/openid-configuration',
		authorize: '/entra/{tenant}/oauth2/v2.0/authorize',
		token: '/entra/{tenant}/oauth2/v2.0/token',
		userinfo: '/entra/{tenant}/oidc/userinfo',
		jwks: '/entra/{tenant}/discovery/v2.0/keys'
	}
};

/** Where a request goes; the tenant is that of the path, for Microsoft only. */
export interface Place {
	provider: Provider;
	endpoint: Endpoint;
	tenant: string;
}

/** The place that a path leads to, or null. */
export function placeOf(path: string): Place | null {
	for (const provider of PROVIDERS) {
		for (const endpoint of ENDPOINTS) {
			const [before = '', after] = PATHS[provider][endpoint].split('{tenant}');
			if (after === undefined ? path === before : path.startsWith(before) && path.endsWith(after)) {
				const tenant = after === undefined ? '' : path.slice(before.length, path.length - after.length);
				if (/^[\w.-]*$/.test(tenant)) return { provider, endpoint, tenant };
			}
		}
	}
	return null;
}

const MICROSOFT = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`;
const SHARED_TENANTS = ['common', 'organizations', 'consumers'];

/** The discovery document; for a shared tenant of Microsoft its issuer holds a literal `{tenantid}`, as there. */
export function discovery(url: string, { provider, tenant }: Place): Claims {
	const at = (endpoint: Endpoint) => url + PATHS[provider][endpoint].replace('{tenant}', tenant);
	const issuer =
		provider === 'entra'
			? MICROSOFT(SHARED_TENANTS.includes(tenant) ? '{tenantid}' : tenant)
			: `${url}/${provider}`;
	return {
		issuer,
		authorization_endpoint: at('authorize'),
		token_endpoint: at('token'),
		userinfo_endpoint: at('userinfo'),
		jwks_uri: at('jwks'),
		response_types_supported: ['code'],
		subject_types_supported: [provider === 'google' ? 'public' : 'pairwise'],
		id_token_signing_alg_values_supported: ['RS256'],
		scopes_supported: ['openid', 'profile', 'email'],
		token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
		...(provider === 'google' ? { code_challenge_methods_supported: ['plain', 'S256'] } : {}),
		...(provider === 'entra' ? { tenant_region_scope: null, cloud_instance_name: 'microsoftonline.com' } : {})
	};
}

/** Whether this account may come in through this tenant's door, as far as Microsoft is asked. */
export function welcome({ provider, tenant }: Place, person: Person): boolean {
	if (provider !== 'entra' || tenant === 'common') return true;
	if (tenant === 'organizations') return person.tenant !== PRIVATE_TENANT;
	if (tenant === 'consumers') return person.tenant === PRIVATE_TENANT;
	return person.tenant === tenant;
}

const vouchedAs = <T>(person: Person, claim: string, yes: T, no: unknown): Claims =>
	person.vouched === 'none' ? {} : { [claim]: person.vouched === 'yes' ? yes : no };

/** What each provider tells of a person, in its own words; without the times and the nonce. */
export function claimsOf(
	{ url, provider, clientId, scope }: { url: string; provider: Provider; clientId: string; scope: string[] },
	person: Person
): Claims {
	const [given, ...family] = person.name.split(' ');
	const email = scope.includes('email') && person.email !== null ? { email: person.email } : {};
	const names = { name: person.name, given_name: given, family_name: family.join(' ') };
	const profile = scope.includes('profile') ? names : {};
	if (provider === 'google') {
		return {
			iss: `${url}/google`,
			azp: clientId,
			aud: clientId,
			sub: steadyDigits(`google:${person.id}`, 21),
			...(person.workspace ? { hd: person.workspace } : {}),
			...email,
			...(email.email ? vouchedAs(person, 'email_verified', true, false) : {}),
			...profile
		};
	}
	if (provider === 'linkedin') {
		return {
			iss: `${url}/linkedin`,
			aud: clientId,
			sub: steadyLetters(`linkedin:${clientId}:${person.id}`, 10),
			...email,
			// LinkedIn writes this truth as a word in the id_token and as a boolean in userinfo.
			...(email.email ? vouchedAs(person, 'email_verified', 'true', 'false') : {}),
			...profile,
			...(scope.includes('profile') ? { locale: 'nl_NL' } : {})
		};
	}
	return {
		ver: '2.0',
		iss: MICROSOFT(person.tenant),
		aud: clientId,
		sub: steadyLetters(`entra:${clientId}:${person.id}`, 43),
		tid: person.tenant,
		...(scope.includes('profile')
			? {
					name: person.name,
					oid: steadyUuid(`oid:${person.id}`),
					preferred_username: person.email ?? `${person.id}@onmicrosoft.example`
				}
			: {}),
		...email,
		...(email.email ? vouchedAs(person, 'xms_edov', true, false) : {})
	};
}

/** How each provider says that the person changed their mind, or that it broke down itself. */
export function refusalOf(provider: Provider, outcome: 'deny' | 'error'): Record<string, string> {
	if (outcome === 'error') {
		return { error: 'server_error', error_description: 'The provider could not finish the sign-in' };
	}
	const denied: Record<Provider, Record<string, string>> = {
		google: { error: 'access_denied' },
		linkedin: {
			error: 'user_cancelled_authorize',
			error_description: 'The user cancelled the authorization'
		},
		entra: {
			error: 'access_denied',
			error_subcode: 'cancel',
			error_description: 'AADSTS65004: User declined to consent to access the app.'
		}
	};
	return denied[provider];
}

/** An error of the token endpoint in the provider's own form. */
export function tokenError(provider: Provider, error: string, description: string): Claims {
	if (provider !== 'entra') return { error, error_description: description };
	const code = error === 'invalid_client' ? 7000215 : error === 'invalid_grant' ? 54005 : 900144;
	return { error, error_description: `AADSTS${code}: ${description}`, error_codes: [code] };
}
