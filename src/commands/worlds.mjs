import path from 'node:path';
import { kept } from './place.mjs';
import { died, firstLine, launch } from './processes.mjs';

const PROVIDERS = ['GOOGLE', 'LINKEDIN', 'MICROSOFT_ENTRA_ID'];
const MOLLIE_KEY = 'test_pretendmolliekeypretendmollie';
const KVK_KEY = 'pretend-kvk-key';
const CLIENT = { clientId: 'kade', clientSecret: 'pretend-client-secret' };

/**
 * Starts a pretend world for each outside world that the environment names no real one of.
 * @returns {Promise<{ child?: import('node:child_process').ChildProcess, env: Record<string, string>, worlds: any }>}
 * what the app must find in its environment, and where the worlds are
 */
export async function pretendWorlds({ env, origin, hold, payments }) {
	const wish = { host: '127.0.0.1', origin };
	const held = [];
	const port = async (wanted) => {
		const one = await hold(wanted);
		held.push(one);
		return one.port;
	};
	if (!env.KVK_API_KEY) wish.kvk = { port: await port(4010), apiKey: KVK_KEY };
	if (!env.MOLLIE_API_KEY) {
		wish.mollie = {
			port: await port(4020),
			pagesPort: await port(4060),
			apiKey: MOLLIE_KEY,
			stateFolder: payments
		};
		wish.caFile = path.join(kept, `pretend-ca-${wish.mollie.port}.pem`);
	}
	if (!env.AUTH_EMAIL_SERVER) wish.mail = { smtpPort: await port(4030), webPort: await port(4040) };
	if (!PROVIDERS.some((name) => env[`AUTH_${name}_ID`])) wish.signIn = { port: await port(4050), ...CLIENT };
	if (held.length === 0) return { env: {}, worlds: {} };
	await Promise.all(held.map(({ release }) => release()));
	const child = launch(['sandbox', JSON.stringify(wish)], { output: 'pipe' });
	const worlds = JSON.parse(await Promise.race([firstLine(child), died(child, 'pretend worlds')]));
	if (wish.caFile) worlds.caFile = wish.caFile;
	return { child, env: { ...settings(worlds), ...mail(worlds, env) }, worlds };
}

function settings({ kvk, mollie, issuers }) {
	return {
		...(kvk && { KVK_API_KEY: KVK_KEY, KVK_API_BASE: `${kvk}/api` }),
		...(mollie && { MOLLIE_API_KEY: MOLLIE_KEY, MOLLIE_API_BASE: `${mollie}/v2` }),
		...(issuers && {
			...Object.fromEntries(
				PROVIDERS.flatMap((name) => [
					[`AUTH_${name}_ID`, CLIENT.clientId],
					[`AUTH_${name}_SECRET`, CLIENT.clientSecret]
				])
			),
			AUTH_GOOGLE_ISSUER: issuers.google,
			AUTH_LINKEDIN_ISSUER: issuers.linkedin,
			AUTH_MICROSOFT_ENTRA_ID_AUTHORITY: issuers.entra
		})
	};
}

function mail({ smtp }, env) {
	return smtp
		? { AUTH_EMAIL_SERVER: smtp, AUTH_EMAIL_FROM: env.AUTH_EMAIL_FROM ?? 'Kade <kade@kade.example>' }
		: {};
}
