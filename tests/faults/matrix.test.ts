import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may, ROLES, type Deed } from '#domain/organisation/member.ts';
import type { Role } from '#domain/organisation/membership.ts';
import type { StaffRole } from '#domain/user/user.ts';
import { access } from '#routes/access.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { addressOf, routes, type Route } from '../support/routes.ts';
import { until } from '../support/until.ts';
import type { Answer, Visitor } from '../support/visitor.ts';

/** Everybody who can stand before a door. */
interface Knocker {
	who: string;
	visitor: Visitor;
	userId: string | null;
	role: Role | null;
	staff: StaffRole | null;
}

let house: TestHouse;
let knockers: Knocker[];
/** The organisation whose members knock, and what belongs to it. */
let sample: Record<string, string>;
const EVERYWHERE = routes();
const RANDOM = randomUUID();

beforeAll(async () => {
	house = await openTestHouse();
	const someone = async (who: string, staff: StaffRole | null = null): Promise<Knocker> => ({
		...(await house.someone({ staff })),
		who,
		role: null,
		staff
	});
	const members = await Promise.all(ROLES.map(async (role) => ({ ...(await someone(role)), role })));
	const stranger = await someone('owner elsewhere');
	knockers = [
		{ who: 'visitor', visitor: house.visitor(), userId: null, role: null, staff: null },
		stranger,
		...members,
		await someone('specialist', 'specialist'),
		await someone('finance', 'finance')
	];
	await house.organisation('68727720', { [stranger.userId!]: 'owner' });
	const roles = Object.fromEntries(members.map(({ userId, role }) => [userId!, role]));
	const organisation = await house.organisation('69599076', roles);
	const owner = members[0]!;
	const at = `/organisations/${organisation}`;
	const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#0b6' } })
		.png()
		.toBuffer();
	for (const [place, field] of [
		['/profile?/photo', 'photo'],
		[`${at}/details?/logo`, 'logo']
	] as const)
		await upload(owner.visitor, place, field, picture);
	await owner.visitor.post(`${at}/activate?/statement`, { name: 'Jan', role: 'director', agreed: 'on' });
	await owner.visitor.post(`${at}/activate?/pay`, { method: 'invoice' });
	const [invoice] = await until(
		() =>
			house.owner<{ id: string; activation: string }>(
				'select id, activation_id as activation from own_invoice where organisation_id = $1 and pdf is not null',
				[organisation]
			),
		(found) => found.length > 0
	);
	const [change] = await house.owner<{ id: string }>(
		`insert into register_change (id, organisation_id, before, changes, state, found_at)
		values (gen_random_uuid(), $1, $2, '["not-listed"]', 'open', now()) returning id`,
		[organisation, JSON.stringify({ name: 'Werf Oud', tradeNames: [], addresses: [], fetchedAt: new Date() })]
	);
	sample = {
		organisation,
		kvk: '68750110',
		user: owner.userId!,
		invoice: invoice!.id,
		activation: invoice!.activation,
		change: change!.id,
		token: 'x'.repeat(43),
		status: '404'
	};
}, 120_000);
afterAll(() => house?.stop(), 60_000);

async function upload(visitor: Visitor, place: string, field: string, bytes: Buffer): Promise<void> {
	const form = new FormData();
	form.set(field, new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }));
	const { status } = await visitor.upload(place, form);
	expect(status).toBe(303);
}

type Door = 'opens' | 'sign in first' | 'not there';

/** What the access table and the table of deeds say of somebody at a door. */
function doorOf(id: string, { userId, role, staff }: Knocker): Door {
	const rule = access[id]!;
	if (rule === 'anyone') return 'opens';
	if (userId === null) return 'sign in first';
	if (rule === 'signed-in') return 'opens';
	if ('staff' in rule) return staff && rule.staff.includes(staff) ? 'opens' : 'not there';
	return role && may({ role }, rule.member) ? 'opens' : 'not there';
}

/** Pages that lead on, or are not for everybody behind the door: the status of a look when the door opens. */
const LOOKS: Record<string, (knocker: Knocker) => number> = {
	'/closed/[status]': () => 404,
	'/(sign-in)/inloggen': ({ userId }) => (userId ? 303 : 200),
	'/(sign-in)/inloggen/bevestigen': () => 303,
	'/(sign-in)/inloggen/adres': () => 303,
	'/(sign-in)/bevestig': () => 303,
	'/(sign-in)/welkom': () => 303,
	'/(app)/organisations/add/[kvk]/access': () => 303,
	// Of one that is not active yet the page leads to removing it.
	'/(app)/organisations/[organisation]/close': () => 303,
	'/(app)/organisations/[organisation]/typed': () => 303,
	// A photo is for oneself, for those who share an organisation, and for our staff.
	'/files/photo/[user]': ({ role, staff }) => (role || staff ? 200 : 404),
	'/(desk)/desk': () => 303
};

/** Deeds that ask more of a member than looking at the page does. */
const DEEDS: Record<string, Deed> = {
	'bank-accounts?/add': 'manage-bank-accounts',
	'bank-accounts?/name': 'manage-bank-accounts',
	'bank-accounts?/first': 'manage-bank-accounts',
	'bank-accounts?/remove': 'manage-bank-accounts',
	'members?/invite': 'invite',
	'members?/withdraw': 'invite',
	'members?/role': 'manage-members',
	'members?/remove': 'manage-members',
	'members?/answer': 'answer-access-requests',
	'[organisation]?/switch': 'switch-capabilities',
	'[organisation]?/refresh': 'edit-organisation'
};

const seen = (door: Door, { status, location }: Answer, opened: number | null) =>
	door === 'sign in first'
		? status === 303 && location?.startsWith('/inloggen?naar=')
		: door === 'not there'
			? status === 404
			: opened === null
				? status < 500 && ![401, 403, 405].includes(status)
				: status === opened;

const actionPlace = (route: Route, action: string) =>
	addressOf(route.id, sample) + (action === 'default' ? '' : `?/${action}`);

/** Everything of the organisation that a deed could change. */
const standing = async () =>
	JSON.stringify(
		await Promise.all(
			[
				'organisation',
				'member',
				'invitation',
				'access_request',
				'bank_account',
				'capability',
				'activation'
			].map((table) =>
				house.owner(
					`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t where ${table === 'organisation' ? 'id' : 'organisation_id'} = $1`,
					[sample.organisation]
				)
			)
		)
	);

describe('every door, for everybody', () => {
	it('has an address and an entry for every route', () => {
		expect(EVERYWHERE.map(({ id }) => id).sort()).toEqual(Object.keys(access).sort());
		expect(
			EVERYWHERE.map(({ id }) => addressOf(id, sample)).filter((place) => /[[\]()]/.test(place))
		).toEqual([]);
	});

	it('A01 looking: each gets what the table says, and nobody a 500', async () => {
		const wrong: string[] = [];
		for (const route of EVERYWHERE)
			for (const knocker of knockers) {
				const looks = route.hasPage || route.methods.includes('GET');
				const answer = await knocker.visitor.get(addressOf(route.id, sample));
				const opened = looks ? (LOOKS[route.id]?.(knocker) ?? 200) : 405;
				const door = doorOf(route.id, knocker);
				if (!seen(door, answer, opened))
					wrong.push(`${knocker.who} at ${route.id}: ${door}, but ${answer.status} ${answer.location ?? ''}`);
			}
		expect(wrong).toEqual([]);
	}, 120_000);

	it('A01 doing: whom the table keeps out changes nothing, and nobody gets a 500', async () => {
		const wrong: string[] = [];
		const [, , owner, , , viewer] = knockers;
		const [invitation] = await house.owner<{ id: string }>(
			`insert into invitation (id, organisation_id, email, role, token_hash, invited_by, expires_at)
			values (gen_random_uuid(), $1, 'wacht@kade.example', 'viewer', 'none', $2, now() + interval '7 days') returning id`,
			[sample.organisation, owner!.userId]
		);
		/** What would do something, were it allowed. */
		const fields = {
			email: 'nieuw@kade.example',
			role: 'owner',
			member: viewer!.userId!,
			invitation: invitation!.id,
			iban: 'NL91ABNA0417164300',
			label: 'Zaak',
			kind: 'sending',
			wanted: 'on',
			version: '1',
			phone: '0201234567',
			name: 'Jan',
			agreed: 'on',
			method: 'ideal',
			outcome: 'activate',
			reason: 'Klopt'
		};
		const before = await standing();
		for (const route of EVERYWHERE)
			for (const action of route.actions)
				for (const knocker of knockers) {
					const door = doorOf(route.id, knocker);
					const deed = DEEDS[`${path.basename(route.id)}?/${action}`];
					const allowed = door === 'opens' && (!deed || (knocker.role && may({ role: knocker.role }, deed)));
					if (allowed && /organisation/.test(route.id)) continue;
					const own = { ...fields, ...(knocker === viewer && { member: owner!.userId! }) };
					const answer = await knocker.visitor.post(actionPlace(route, action), own);
					if (door === 'opens' && deed ? answer.status < 400 : !seen(door, answer, null))
						wrong.push(`${knocker.who} at ${actionPlace(route, action)}: ${door}, but ${answer.status}`);
				}
		expect(wrong).toEqual([]);
		expect(await standing()).toBe(before);
	}, 120_000);

	it('A01 what another organisation owns is not there, as if it never was: same answer, as soon, and the attempt is kept', async () => {
		const stranger = knockers[1]!;
		const wrong: string[] = [];
		const bare = ({ status, text, headers }: Answer) => ({
			status,
			names: [...headers.keys()].sort(),
			text: text
				.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
				.replaceAll(/nonce="?[^" >]*/g, '')
		});
		const OWNED = ['organisation', 'user', 'activation', 'invoice'] as const;
		const inside = EVERYWHERE.filter(({ id }) => OWNED.some((name) => id.includes(`[${name}]`)));
		expect(inside.length).toBeGreaterThan(10);
		const nobody = { ...sample, ...Object.fromEntries(OWNED.map((name) => [name, RANDOM])) };
		const times: [number[], number[]] = [[], []];
		for (const { id, actions } of inside)
			for (const ask of [
				(place: string) => stranger.visitor.get(place),
				...actions.map(
					(action) => (place: string) =>
						stranger.visitor.post(place + (action === 'default' ? '' : `?/${action}`), { name: 'Jan' })
				)
			])
				for (let turn = 0; turn < 3; turn += 1) {
					const both = [addressOf(id, sample), addressOf(id, nobody)].map(async (place, which) => {
						const begun = performance.now();
						const answer = await ask(place);
						times[which]!.push(performance.now() - begun);
						return bare(answer);
					});
					const [theirs, nobodys] = await Promise.all(both);
					if (theirs!.status !== 404 || JSON.stringify(theirs) !== JSON.stringify(nobodys)) wrong.push(id);
				}
		expect(wrong).toEqual([]);
		const [middle, other] = times.map((all) => all.sort((a, b) => a - b)[all.length >> 1]!);
		expect(middle! / other!).toBeGreaterThan(0.75);
		expect(middle! / other!).toBeLessThan(1.33);
		const kept = await house.owner<{ details: Record<string, string> }>(
			`select details from security_event where user_id = $1 and event = 'door-refused'`,
			[stranger.userId]
		);
		for (const { id } of inside) {
			const named = OWNED.filter((name) => id.includes(`[${name}]`)).map((name) => [name, sample[name]]);
			const entries = kept.filter(({ details }) => details.route === id);
			expect(entries.map(({ details }) => details)).toContainEqual({
				route: id,
				...Object.fromEntries(named)
			});
		}

		// Within one's own organisation, by the id of what is another's.
		const mine = await house.organisation('69599068', { [stranger.userId!]: 'owner' });
		const invoice = (id: string) =>
			stranger.visitor.get(`/organisations/${mine}/activate/invoice/${id}`).then(bare);
		expect(await invoice(sample.invoice!)).toEqual(await invoice(RANDOM));
		const [account] = await house.owner<{ id: string }>(
			`select id from bank_account where organisation_id = $1`,
			[sample.organisation]
		);
		const member = knockers[5]!.userId!;
		const before = await standing();
		for (const [action, theirs] of [
			['bank-accounts?/remove', { account: account?.id ?? member }],
			['bank-accounts?/first', { account: account?.id ?? member }],
			['members?/role', { member, role: 'owner' }],
			['members?/remove', { member }]
		] as const) {
			const nobodys = Object.fromEntries(
				Object.entries(theirs).map(([name, value]) => [name, name === 'role' ? value : RANDOM])
			);
			const answers = [theirs, nobodys].map((form) =>
				stranger.visitor.post(`/organisations/${mine}/${action}`, form).then(bare)
			);
			const [one, other] = await Promise.all(answers);
			expect(one, action).toEqual(other);
			expect(one!.status, action).toBe(409);
		}
		expect(await standing()).toBe(before);
	}, 60_000);

	it('A01 an address that is no address is not there for anybody, and never a 500', async () => {
		const wrong: string[] = [];
		const odd = ['-'.repeat(36), 'x', "'", '%00', '%F0%9F%98%80', '..%2f..', '1'.repeat(3000), '0', 'null'];
		for (const route of EVERYWHERE.filter(({ id }) => id.includes('[')))
			for (const value of odd)
				for (const [name] of route.id.matchAll(/(?<=\[)[^\]]+(?=\])/g)) {
					const place = addressOf(route.id, { ...sample, [name]: value });
					for (const { who, visitor } of [knockers[2]!, knockers.at(-1)!]) {
						const looked = await visitor.get(place);
						const did = route.actions[0]
							? await visitor.post(
									place + (route.actions[0] === 'default' ? '' : `?/${route.actions[0]}`),
									{}
								)
							: looked;
						for (const { status } of [looked, did])
							if (status >= 500 && status !== 503) wrong.push(`${who} at ${place.slice(0, 100)}: ${status}`);
					}
				}
		expect(wrong).toEqual([]);
	}, 120_000);

	it('who is kept out with a large form is heard the next time, and at once', async () => {
		const stranger = knockers[1]!.visitor;
		for (const size of [1000, 100_000, 400_000])
			for (let turn = 0; turn < 8; turn += 1) {
				const begun = performance.now();
				const place = `/organisations/${sample.organisation}/details?/save`;
				expect((await stranger.post(place, { email: 'x'.repeat(size) })).status).toBe(404);
				expect((await stranger.post('/voorkeuren', { theme: 'auto', back: '/' })).status).toBe(303);
				expect(performance.now() - begun).toBeLessThan(4000);
			}
	}, 60_000);

	it('whatever stands in the fields, no form of anybody ends in a 500', async () => {
		const names = fieldNames();
		expect(names.length).toBeGreaterThan(40);
		expect(names).toEqual(expect.arrayContaining(['iban', 'houseNumber', 'member', 'reason', 'outcome']));
		const wrong: string[] = [];
		const odd = [
			'',
			'x',
			'-'.repeat(36),
			RANDOM,
			'\0',
			'\ud800',
			"' or 1=1 --",
			'-1',
			'1e400',
			'é'.repeat(500)
		];
		const [, , owner] = knockers;
		const finance = knockers.at(-1)!;
		for (const route of EVERYWHERE)
			for (const action of route.actions) {
				const { userId, visitor } = /desk/.test(route.id) ? finance : owner!;
				const organisation = await house.organisation('90008001', { [userId!]: 'owner' });
				const fresh = { ...sample, organisation };
				for (const value of odd) {
					const form = Object.fromEntries(names.map((name) => [name, value]));
					const place = addressOf(route.id, fresh) + (action === 'default' ? '' : `?/${action}`);
					const { status } = await visitor.post(place, form);
					if (status >= 500 && status !== 503)
						wrong.push(`${place} with ${JSON.stringify(value).slice(0, 20)}: ${status}`);
				}
				await house.owner('delete from rate_limit');
			}
		expect(wrong).toEqual([]);
		// Nobody was sent away meanwhile: all of this was heard.
		for (const { visitor } of [owner!, finance]) expect((await visitor.get('/profile')).status).toBe(200);
	}, 240_000);

	it('a form that is none is told so, and is no breakdown of ours', async () => {
		const wrong: string[] = [];
		const odd: [string, string][] = [
			['multipart/form-data', 'x'],
			['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf'],
			['multipart/form-data; boundary=x', ''],
			['application/x-www-form-urlencoded', '%E0%A4%A&=&&='],
			['application/json', '{"a":'],
			['text/plain', 'a=b']
		];
		const before = house.logged().split('"breakdown"').length;
		const [outside, , owner] = knockers;
		for (const route of EVERYWHERE)
			for (const place of [
				...route.actions.map((action) => actionPlace(route, action)),
				...(route.methods.includes('POST') ? [addressOf(route.id, sample)] : [])
			])
				for (const [type, body] of odd)
					for (const { who, visitor } of [outside!, owner!]) {
						if (place === '/uitloggen' || (who === 'owner' && /remove|end-others/.test(place))) continue;
						const headers = { origin: house.origin, 'content-type': type };
						const { status } = await visitor.ask('POST', place, body, headers);
						if (status >= 500 && status !== 503) wrong.push(`${who} at ${place} with ${type}: ${status}`);
					}
		expect(wrong).toEqual([]);
		expect(house.logged().split('"breakdown"').length).toBe(before);
		const broken = await owner!.visitor.ask('POST', '/profile?/name', 'x', {
			origin: house.origin,
			'content-type': 'multipart/form-data',
			'accept-language': 'nl'
		});
		expect(broken.status).toBe(400);
		expect(broken.text).toContain('kwam niet heel aan');
	}, 120_000);

	it('whatever stands in the question of an address, no page of anybody ends in a 500', async () => {
		const names = questionNames();
		expect(names).toEqual(expect.arrayContaining(['naar', 'after', 'done', 'klaar', 'q', 'token']));
		const wrong: string[] = [];
		const odd = [
			'',
			'x',
			'-'.repeat(36),
			RANDOM,
			'\0',
			"' or 1=1 --",
			'-1',
			'toString',
			'__proto__',
			'é'.repeat(500)
		];
		const [, , owner] = knockers;
		const finance = knockers.at(-1)!;
		for (const route of EVERYWHERE.filter(({ hasPage }) => hasPage)) {
			const { visitor } = /desk/.test(route.id) ? finance : owner!;
			const all = odd.map((value) => names.map((name) => [name, value]));
			const single = names.map((name) => [[name, '-'.repeat(36)]]);
			for (const pairs of [...all, ...single]) {
				const query = new URLSearchParams(pairs as string[][]);
				const { status } = await visitor.get(`${addressOf(route.id, sample)}?${query}`);
				if (status >= 500 && status !== 503)
					wrong.push(`${route.id}?${String(query).slice(0, 80)}: ${status}`);
			}
		}
		expect(wrong).toEqual([]);
	}, 240_000);
});

/** Everything that a pattern finds in the pages. */
function inPages(pattern: RegExp): string[] {
	const root = path.resolve(import.meta.dirname, '../../src');
	const names = ['routes', 'ui'].flatMap((place) =>
		readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(svelte|ts)$/.test(file))
			.flatMap((file) => [...readFileSync(path.join(root, place, file), 'utf8').matchAll(pattern)])
			.map(([, name]) => name!)
	);
	return [...new Set(names)];
}

/** Every name that a field or a form's reader has. */
const fieldNames = () => inPages(/(?:\bname="|(?:get|has|getAll|text|field)\(')([\w-]+)['"]/g);

/** Every name that a page looks for in its address. */
const questionNames = () => inPages(/(?:searchParams|query)\.(?:get|has|getAll)\('([\w-]+)'/g);
