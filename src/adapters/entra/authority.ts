const HOST = 'https://login.microsoftonline.com';

/**
 * A fetch that asks another server what would be asked of login.microsoftonline.com. Tokens keep Microsoft's own
 * issuers; discovery of the common tenant answers with a `{tenantid}` in its issuer, which must read `common`
 * for the client's check (OpenID Connect Discovery, section 4.3).
 */
export function entraFetch(authority: string): typeof fetch {
	const base = authority.replace(/\/$/, '');
	return async (input, init) => {
		const asked = new URL(input instanceof Request ? input.url : String(input));
		const target = asked.href.startsWith(HOST) ? base + asked.href.slice(HOST.length) : asked.href;
		const answer = await fetch(input instanceof Request ? new Request(target, input) : target, init);
		if (!asked.pathname.endsWith('/.well-known/openid-configuration')) return answer;
		const body = (await answer.text()).replaceAll('{tenantid}', 'common');
		return new Response(body, { status: answer.status, headers: { 'content-type': 'application/json' } });
	};
}
