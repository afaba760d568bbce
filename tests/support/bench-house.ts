import { readFileSync } from 'node:fs';
import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { isRefused } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import { trustSandbox } from '#sandbox/mollie/trust.mjs';
import { addOrganisation } from '#services/organisation/add.ts';
import { welcome } from '#services/user/welcome.ts';
import { arrive } from '#services/user/arrive.ts';
import { authAdapterFor, openWorld, type OpenWorld } from '#wiring.server.ts';
import type { House } from './measure.ts';

const DAY_MS = 86_400_000;
const NOTHING_EXTRA = {
	vatNumber: '',
	vatConfirmed: false,
	oin: '',
	phone: '',
	email: '',
	billingAddress: { street: '', houseNumber: '', addition: '', postcode: '', place: '', country: 'NL' }
};
let made = 0;

/** Somebody signed in, and how their browser says so. */
export interface Person {
	readonly userId: string;
	readonly email: string;
	readonly cookie: string;
	readonly by: Actor;
}

/** The world of a house, in this process: the same services on the same database and the same pretend worlds. */
export function worldOf(house: House): OpenWorld {
	Object.assign(process.env, house.env);
	trustSandbox(readFileSync(house.worlds.caFile, 'utf8'));
	return openWorld();
}

/** Somebody new with a proven address, welcomed and signed in. */
export async function somebody(world: OpenWorld): Promise<Person> {
	made += 1;
	const email = `katrijn-${made}@bakkerij.example`;
	const adapter = authAdapterFor({ userAgent: 'bench', address: null }) as Required<
		ReturnType<typeof authAdapterFor>
	>;
	const { id: userId } = await adapter.createUser({ id: '', email, emailVerified: new Date() });
	const sessionToken = `${world.ids.uuid()}-${world.ids.uuid()}`;
	await adapter.createSession({ sessionToken, userId, expires: new Date(Date.now() + DAY_MS) });
	const by: Actor = { kind: 'user', userId, address: '127.0.0.1', requestId: null };
	await arrive(world, by, { userId, way: 'email' });
	await welcome(world, by, { userId, name: 'Katrijn de Boer' });
	return { userId, email, cookie: `authjs.session-token=${sessionToken}`, by };
}

/** A company that the pretend register has from now on; no other has a word of its name that ends in its number. */
export async function newCompany(house: House): Promise<{ name: string; number: string }> {
	made += 1;
	const number = String(91_000_000 + made);
	const name = `Werf Bolder${number} B.V.`;
	const response = await fetch(`${house.worlds.kvk}/_sandbox/companies`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			number,
			name,
			form: 'Besloten Vennootschap',
			at: 'Kadestraat 1, 1011AB Amsterdam',
			started: '20200101'
		})
	});
	if (!response.ok) throw new Error(await response.text());
	return { name, number };
}

/** Adds a new company of the register for somebody, as the page does. */
export async function newOrganisation(
	house: House,
	world: OpenWorld,
	{ userId, by }: Person
): Promise<{ organisationId: string; name: string; number: string }> {
	const company = await newCompany(house);
	const added = await addOrganisation(world, by, {
		userId,
		kvkNumber: company.number,
		extra: NOTHING_EXTRA,
		accounts: [],
		defaultAccount: 0,
		logo: null
	});
	if (isRefused(added) || 'findings' in added) throw new Error(JSON.stringify(added));
	return { ...company, organisationId: added.organisationId };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds until the first byte of a page, on a connection that was open; the page is read to its end. */
export function firstByte(url: string, cookie?: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const begun = performance.now();
		const request = http.get(url, { agent, headers: cookie ? { cookie } : {} }, (response) => {
			const waited = performance.now() - begun;
			response
				.once('end', () =>
					response.statusCode === 200
						? resolve(waited)
						: reject(new Error(`${url} answers ${response.statusCode} ${response.headers.location ?? ''}`))
				)
				.resume();
		});
		// A connection that was kept may have been closed just now; the question then never arrived.
		request.once('error', (error) =>
			request.reusedSocket ? resolve(firstByte(url, cookie)) : reject(error)
		);
	});
}
