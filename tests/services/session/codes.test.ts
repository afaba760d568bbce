import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#domain/user/actor.ts';
import { askConfirmation } from '#services/session/ask-confirmation.ts';
import { askProof } from '#services/session/ask-proof.ts';
import { giveConfirmation } from '#services/session/give-confirmation.ts';
import { giveProof } from '#services/session/give-proof.ts';
import { mailSignIn } from '#services/session/mail-sign-in.ts';
import { tryCode } from '#services/session/try-code.ts';
import { asUser, openTestWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let number = 0;
beforeAll(async () => {
	world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(() => {
	world.time.now = new Date('2026-11-21T09:00:00Z');
});

const VISITOR: Actor = { kind: 'visitor', address: '192.0.2.1', requestId: null };
const fresh = () => `jan.${(number += 1)}@donald.example`;
const later = (minutes: number) =>
	void (world.time.now = new Date(world.time.now.getTime() + minutes * 60_000));

async function mailed(email: string) {
	const id = await mailSignIn(world, VISITOR, {
		email,
		token: `token of ${email}`,
		next: '/',
		language: 'nl'
	});
	return { id, code: await codeTo(email) };
}

async function codeTo(email: string): Promise<string> {
	const { text } = (await world.mails(email)).at(-1)!;
	return /^\s*(\d{6})\s*$/m.exec(text)![1]!;
}

const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function person(email = fresh()) {
	const id = await world.addUser('Jan', email);
	const [session] = await world.owner<{ id: string }>(
		`insert into "Session" ("userId", "sessionToken", expires, confirmed_at)
		values ($1, gen_random_uuid(), '2027-01-01', '2026-11-20') returning id`,
		[id]
	);
	const user = await world.store.look({ user: id, by: asUser(id) }, (reading) => reading.users.byId(id));
	return { id, email, user: user!, sessionId: session!.id };
}

test('the right digits give the address and the token of the link, once', async () => {
	const email = fresh();
	const { id, code } = await mailed(email);
	expect(await tryCode(world, VISITOR, id, code)).toEqual({ email, token: `token of ${email}` });
	expect(await tryCode(world, VISITOR, id, code)).toMatchObject({ refused: 'code-dead' });
});

test('A12 after five wrong tries the right digits are refused too', async () => {
	const { id, code } = await mailed(fresh());
	const answers = [];
	for (let tries = 0; tries < 5; tries += 1) answers.push(await tryCode(world, VISITOR, id, other(code)));
	expect(answers.map((answer) => ('left' in answer ? answer.left : 0))).toEqual([4, 3, 2, 1, 0]);
	expect(await tryCode(world, VISITOR, id, code)).toEqual({ refused: 'code-dead' });
});

test('A12 of forty guesses at once, five count', async () => {
	const { id, code } = await mailed(fresh());
	const answers = await Promise.all(
		Array.from({ length: 40 }, () => tryCode(world, VISITOR, id, other(code)))
	);
	expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'code-wrong')).toHaveLength(4);
	expect(await tryCode(world, VISITOR, id, code)).toEqual({ refused: 'code-dead' });
});

test('A12 asking for new codes buys no more guesses than ten an hour at one address, and no other address pays for it', async () => {
	const email = fresh();
	for (let mails = 0; mails < 3; mails += 1) {
		const { id, code } = await mailed(email);
		for (let tries = 0; tries < 5; tries += 1) await tryCode(world, VISITOR, id, other(code));
	}
	const { id, code } = await mailed(email);
	expect(await tryCode(world, VISITOR, id, code)).toEqual({ refused: 'code-dead' });
	const neighbour = fresh();
	const theirs = await mailed(neighbour);
	expect(await tryCode(world, VISITOR, theirs.id, theirs.code)).toMatchObject({ email: neighbour });
});

test('a code is dead after twenty minutes, and when a newer one was mailed', async () => {
	const [late, replaced] = [fresh(), fresh()];
	const first = await mailed(replaced);
	const one = await mailed(late);
	await mailed(replaced);
	expect(await tryCode(world, VISITOR, first.id, first.code)).toEqual({ refused: 'code-dead' });
	later(20);
	expect(await tryCode(world, VISITOR, one.id, one.code)).toEqual({ refused: 'code-dead' });
});

test('A16 known and unknown addresses get the same mail and leave the same rows', async () => {
	const { email: known } = await person();
	const unknown = fresh();
	await mailed(known);
	await mailed(unknown);
	const shape = async (email: string) => {
		const mails = await world.mails(email);
		const rows = await world.owner(
			`select message_type, state, user_id, organisation_id from outgoing_mail where recipient = $1`,
			[email]
		);
		const blank = (text: string) =>
			text.replaceAll(email, '…').replaceAll(encodeURIComponent(email), '…').replace(/\d{6}/g, '0');
		return { rows, mails: mails.map(({ subject, text }) => [subject, blank(text)]) };
	};
	expect(await shape(known)).toEqual(await shape(unknown));
});

test('the digits of a sign-in confirm no session, and those of a confirmation sign nobody in', async () => {
	const { id: userId, user, email, sessionId } = await person();
	const signIn = await mailed(email);
	const by = asUser(userId);
	expect(
		await giveConfirmation(world, by, { userId, sessionId, codeId: signIn.id, digits: signIn.code })
	).toEqual({
		refused: 'code-dead'
	});
	const codeId = await askConfirmation(world, by, { user, email, sessionId });
	expect(await tryCode(world, VISITOR, codeId, await codeTo(email))).toEqual({
		email,
		token: `confirm ${sessionId}`
	});
});

test('a fresh proof makes this session sure, and no other of the same person', async () => {
	const { id: userId, user, email, sessionId } = await person();
	const [elsewhere] = await world.owner<{ id: string }>(
		`insert into "Session" ("userId", "sessionToken", expires, confirmed_at) values ($1, gen_random_uuid(), '2027-01-01', '2026-11-20') returning id`,
		[userId]
	);
	const by = asUser(userId);
	const codeId = await askConfirmation(world, by, { user, email, sessionId });
	const digits = await codeTo(email);
	expect(await giveConfirmation(world, by, { userId, sessionId, codeId, digits })).toEqual({
		confirmed: true
	});
	const sure = await world.owner<{ id: string }>(`select id from "Session" where confirmed_at = $1`, [
		world.time.now
	]);
	expect(sure.map(({ id }) => id)).toEqual([sessionId]);

	const again = await askConfirmation(world, by, { user, email, sessionId });
	const answer = await giveConfirmation(world, by, {
		userId,
		sessionId: elsewhere!.id,
		codeId: again,
		digits: await codeTo(email)
	});
	expect(answer).toEqual({ refused: 'code-dead' });
});

test('A07 an unproven person gets an address by its digits, and never one of somebody else', async () => {
	const { email: taken } = await person();
	const id = await world.addUser('Max');
	const max = (await world.store.look({ user: id, by: asUser(id) }, (reading) => reading.users.byId(id)))!;
	expect(max.email).toBeNull();
	const first = await askProof(world, asUser(id), max, taken);
	expect(
		await giveProof(world, asUser(id), { userId: id, codeId: first, digits: await codeTo(taken) })
	).toEqual({
		refused: 'address-of-another'
	});
	const own = fresh();
	const second = await askProof(world, asUser(id), max, own);
	const code = await codeTo(own);
	const thief = await world.addUser('Dief');
	expect(await giveProof(world, asUser(thief), { userId: thief, codeId: second, digits: code })).toEqual({
		refused: 'code-dead'
	});
	const third = await askProof(world, asUser(id), max, own);
	expect(
		await giveProof(world, asUser(id), { userId: id, codeId: third, digits: await codeTo(own) })
	).toEqual({ email: own });
	const addresses = await world.store.look({ user: id, by: asUser(id) }, (reading) =>
		reading.users.addresses(id)
	);
	expect(addresses).toMatchObject([{ address: own, kind: 'correspondence' }]);
});
