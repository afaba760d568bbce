import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MESSAGE_TYPES, type MessageType } from '#domain/user/messages.ts';
import { notify } from '#services/mail/notify.ts';
import { addAddress } from '#services/user/add-address.ts';
import { arrive } from '#services/user/arrive.ts';
import { askSignInAddress } from '#services/user/ask-sign-in-address.ts';
import { changeSignInAddress } from '#services/user/change-sign-in-address.ts';
import { chooseMessages } from '#services/user/choose-messages.ts';
import { confirmAddress } from '#services/user/confirm-address.ts';
import { editProfile } from '#services/user/edit-profile.ts';
import { makeCorrespondence } from '#services/user/make-correspondence.ts';
import { noteLinked } from '#services/user/note-linked.ts';
import { photoOf } from '#services/user/photo.ts';
import { removeAddress } from '#services/user/remove-address.ts';
import { resendConfirmation } from '#services/user/resend-confirmation.ts';
import { setPhoto } from '#services/user/set-photo.ts';
import { unlinkSignIn } from '#services/user/unlink-sign-in.ts';
import { asUser, openTestWorld, type TestWorld } from '../../support/world.ts';

let world: TestWorld;
let number = 0;
beforeAll(async () => {
	world = await openTestWorld();
});
afterAll(() => world.close());

const VISITOR = { kind: 'visitor', address: '192.0.2.1', requestId: null } as const;
const fresh = (name = 'jan') => `${name}.${(number += 1)}@donald.example`;
const addresses = (userId: string) =>
	world.store.look({ user: userId, by: asUser(userId) }, (reading) => reading.users.addresses(userId));
const userOf = (userId: string) =>
	world.store.look({ user: userId, by: asUser(userId) }, (reading) => reading.users.byId(userId));

async function person(name = 'Jan') {
	const email = fresh(name.toLowerCase());
	const id = await world.addUser(name, email);
	await arrive(world, asUser(id), { userId: id, way: 'email' });
	return { id, email };
}

async function tokenTo(address: string): Promise<string> {
	const { text } = (await world.mails(address)).at(-1)!;
	return new URL(/https:\S+adres-bevestigen\S+/.exec(text)![0]).searchParams.get('token')!;
}

async function withExtra() {
	const one = await person();
	const extra = fresh('boek');
	await addAddress(world, asUser(one.id), { userId: one.id, typed: extra });
	await confirmAddress(world, VISITOR, await tokenTo(extra));
	const kept = (await addresses(one.id)).find(({ address }) => address === extra)!;
	return { ...one, extra, extraId: kept.id };
}

async function tell(userId: string, type: MessageType): Promise<void> {
	await world.store.change({ user: userId, by: asUser(userId) }, (tx) =>
		notify(world, tx, userId, {
			type,
			notice: { about: 'organisation-found', organisation: 'Test BV Donald', link: 'https://kade.example/o' }
		})
	);
}

test('who is new keeps the language and the colours that the pages had; who comes back keeps what was chosen', async () => {
	const id = await world.addUser('Jan', fresh());
	await arrive(world, asUser(id), { userId: id, way: 'email', look: { language: 'en', theme: 'dark' } });
	expect(await userOf(id)).toMatchObject({ language: 'en', theme: 'dark' });
	await editProfile(world, asUser(id), { userId: id, language: 'nl', theme: 'light' });
	await arrive(world, asUser(id), { userId: id, way: 'google' });
	expect(await userOf(id)).toMatchObject({ language: 'nl', theme: 'light' });
});

test('002-15 an extra address gets one mail, with a link; nothing else goes there until it is followed', async () => {
	const { id, email } = await person();
	const extra = fresh('boek');
	expect(
		await addAddress(world, asUser(id), { userId: id, typed: ` ${extra.toUpperCase()} ` })
	).toMatchObject({ address: extra });
	await tell(id, 'security');
	expect((await world.mails(extra)).map(({ subject }) => subject)).toEqual(['Bevestig uw extra e-mailadres']);
	expect(await world.mails(email)).toHaveLength(1);
	const token = await tokenTo(extra);
	expect(await confirmAddress(world, VISITOR, token)).toMatchObject({ address: extra, userId: id });
	expect(await confirmAddress(world, VISITOR, token)).toEqual({ refused: 'link-dead' });
	await tell(id, 'security');
	expect(await world.mails(extra)).toHaveLength(2);
});

test('an address is one bare address, stands in the list once, and a person has ten at most', async () => {
	const { id, email } = await person();
	const add = (typed: string) => addAddress(world, asUser(id), { userId: id, typed });
	expect(await add(email)).toEqual({ refused: 'address-known' });
	expect(await add('Jan <jan@zon.example>')).toEqual({ refused: 'email-not-bare' });
	expect(await add('a@zon.example, b@zon.example')).toEqual({ refused: 'email-more-than-one' });
	for (let count = 1; count < 10; count += 1) expect(await add(fresh())).not.toHaveProperty('refused');
	expect(await add(fresh())).toMatchObject({ refused: 'too-many' });
	await world.owner('delete from rate_limit');
	expect(await add(fresh())).toEqual({ refused: 'addresses-full' });
});

test('a new link makes the one before worthless, and none works after two days', async () => {
	const { id } = await person();
	const extra = fresh();
	await addAddress(world, asUser(id), { userId: id, typed: extra });
	const first = await tokenTo(extra);
	const addressId = (await addresses(id)).find(({ address }) => address === extra)!.id;
	expect(await resendConfirmation(world, asUser(id), { userId: id, addressId })).toEqual({ address: extra });
	expect(await confirmAddress(world, VISITOR, first)).toEqual({ refused: 'link-dead' });
	const second = await tokenTo(extra);
	const now = world.time.now;
	world.time.now = new Date(now.getTime() + 48 * 3_600_000);
	expect(await confirmAddress(world, VISITOR, second)).toEqual({ refused: 'link-dead' });
	world.time.now = now;
	expect(await confirmAddress(world, VISITOR, second)).toMatchObject({ address: extra });
	expect(await resendConfirmation(world, asUser(id), { userId: id, addressId })).toEqual({
		refused: 'address-not-waiting'
	});
});

test('the correspondence address moves to a confirmed one, and both are told', async () => {
	const { id, email, extra, extraId } = await withExtra();
	const waiting = fresh();
	const added = await addAddress(world, asUser(id), { userId: id, typed: waiting });
	const waitingId = 'id' in added ? added.id : '';
	const make = (addressId: string) => makeCorrespondence(world, asUser(id), { userId: id, addressId });
	expect(await make(waitingId)).toEqual({ refused: 'address-not-confirmed' });
	expect(await make(extraId)).toEqual({ address: extra });
	expect(await addresses(id)).toMatchObject([
		{ address: extra, kind: 'correspondence' },
		{ kind: 'extra' },
		{ kind: 'extra' }
	]);
	for (const to of [email, extra])
		expect((await world.mails(to)).at(-1)!.subject).toBe('Uw correspondentieadres is veranderd');
	const remove = (addressId: string) => removeAddress(world, asUser(id), { userId: id, addressId });
	expect(await remove(extraId)).toEqual({ refused: 'address-needed' });
	expect(await remove(waitingId)).toEqual({ address: waiting });
});

test("nobody touches another person's addresses", async () => {
	const { extraId } = await withExtra();
	const { id: stranger } = await person();
	const by = asUser(stranger);
	expect(await makeCorrespondence(world, by, { userId: stranger, addressId: extraId })).toHaveProperty(
		'refused'
	);
	expect(await removeAddress(world, by, { userId: stranger, addressId: extraId })).toHaveProperty('refused');
	expect(
		await chooseMessages(world, by, { userId: stranger, addressId: extraId, types: ['sent'] })
	).toHaveProperty('refused');
	expect(await askSignInAddress(world, by, { userId: stranger, addressId: extraId })).toHaveProperty(
		'refused'
	);
	expect(await resendConfirmation(world, by, { userId: stranger, addressId: extraId })).toHaveProperty(
		'refused'
	);
});

test('002-14 every mail obeys what was chosen for its type at each address; safety always comes', async () => {
	const { id, email, extra, extraId } = await withExtra();
	const mainId = (await addresses(id)).find(({ kind }) => kind === 'correspondence')!.id;
	const choose = (addressId: string, types: MessageType[]) =>
		chooseMessages(world, asUser(id), { userId: id, addressId, types });
	const arrived = async () => {
		await world.owner('delete from outgoing_mail where user_id = $1', [id]);
		for (const type of MESSAGE_TYPES) await tell(id, type);
		const types = async (to: string) => (await world.mails(to)).map(({ type }) => type).sort();
		return { main: await types(email), extra: await types(extra) };
	};
	const all = [...MESSAGE_TYPES].sort();
	expect(await arrived()).toEqual({
		main: all.filter((type) => type !== 'product-news'),
		extra: ['security']
	});
	await choose(mainId, ['product-news']);
	await choose(extraId, ['sent', 'failed']);
	expect(await arrived()).toEqual({
		main: ['product-news', 'security'],
		extra: ['failed', 'security', 'sent']
	});
	await choose(mainId, [...MESSAGE_TYPES]);
	await choose(extraId, []);
	expect(await arrived()).toEqual({ main: all, extra: ['security'] });
});

test('what nobody touched goes on following its default', async () => {
	const { id } = await person();
	const [main] = await addresses(id);
	await chooseMessages(world, asUser(id), {
		userId: id,
		addressId: main!.id,
		types: MESSAGE_TYPES.filter((type) => type !== 'product-news' && type !== 'sent')
	});
	expect((await addresses(id))[0]!.preferences).toEqual({ sent: false });
});

test('a person gets mail in their own language', async () => {
	const { id, email } = await person('Luc');
	await editProfile(world, asUser(id), { userId: id, language: 'en' });
	await tell(id, 'activation');
	expect((await world.mails(email)).at(-1)!.text).toContain('Dear Luc');
});

test.each([
	['', 'name-missing'],
	['a'.repeat(121), 'name-too-long'],
	['12345', 'name-shape'],
	['Jan <script>', 'name-shape']
])('a name %j is refused: %s', async (name, reason) => {
	const { id } = await person();
	expect(await editProfile(world, asUser(id), { userId: id, name })).toEqual({ refused: reason });
	expect((await userOf(id))?.name).toBe('Jan');
});

test('002-16 S04 a photo is made anew: square, without what the camera wrote; what only looks like one is refused', async () => {
	const { id } = await person();
	const set = (bytes: Uint8Array | null) => setPhoto(world, asUser(id), { userId: id, bytes });
	const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#246' } })
		.withExif({ IFD0: { Copyright: 'geheim' }, IFD3: { GPSLatitude: '52/1 22/1 0/1' } })
		.jpeg()
		.toBuffer();
	expect(jpeg.includes('geheim')).toBe(true);
	expect(await set(jpeg)).toEqual({ saved: true });
	const viewer = (await userOf(id))!;
	const kept = (await photoOf(world, asUser(id), { viewer, userId: id }))!;
	const seen = await sharp(kept.bytes).metadata();
	expect([kept.contentType, seen.format, seen.width, seen.height, seen.exif]).toEqual([
		'image/webp',
		'webp',
		512,
		512,
		undefined
	]);
	expect(Buffer.from(kept.bytes).includes('geheim')).toBe(false);

	const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
	const html = Buffer.concat([Buffer.from('GIF89a'), Buffer.from('<html><script>alert(1)</script>')]);
	const polyglot = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('%PDF-1.7 <script>')]);
	for (const bytes of [svg, html, polyglot]) expect(await set(bytes)).toEqual({ refused: 'not-a-picture' });
	expect(await set(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual({ refused: 'too-large' });
	expect((await userOf(id))?.photoId).toBe(viewer.photoId);
	await set(null);
	expect((await userOf(id))?.photoId).toBeNull();
});

test('a photo is seen by those one works with and by our staff, and by nobody else', async () => {
	const [jan, colleague, stranger] = [await person(), await person(), await person()];
	const { id: organisationId } = await world.addOrganisation(
		{ kvkNumber: '90300001' },
		{ userId: jan.id, role: 'owner' }
	);
	await world.store.change({ organisation: organisationId, by: asUser(jan.id) }, async (tx) => {
		await tx.members.put({ organisationId, userId: colleague.id, role: 'viewer' });
		await tx.users.setPhoto(jan.id, new Uint8Array([1]));
	});
	const seenBy = async (viewerId: string) =>
		(await photoOf(world, asUser(viewerId), { viewer: (await userOf(viewerId))!, userId: jan.id })) !== null;
	expect([await seenBy(jan.id), await seenBy(colleague.id), await seenBy(stranger.id)]).toEqual([
		true,
		true,
		false
	]);
	await world.store.change({ organisation: organisationId, by: asUser(jan.id) }, (tx) =>
		tx.members.remove(organisationId, colleague.id)
	);
	expect(await seenBy(colleague.id)).toBe(false);
	await world.store.change({ user: stranger.id, by: asUser(stranger.id) }, (tx) =>
		tx.users.update(stranger.id, { staff: 'specialist' })
	);
	expect(await seenBy(stranger.id)).toBe(true);
});

test('a linked provider is told at every address when it came later, and can be taken away but for the last way in', async () => {
	const { id, email } = await person();
	const link = async (userId: string, provider: string) => {
		const [row] = await world.owner<{ id: string }>(
			`insert into "Account" ("userId", type, provider, "providerAccountId") values ($1, 'oidc', $2, gen_random_uuid()) returning id`,
			[userId, provider]
		);
		return row!.id;
	};
	const linkId = await link(id, 'google');
	await noteLinked(world, asUser(id), {
		userId: id,
		provider: 'google',
		label: 'jan@gmail.example',
		isNews: true
	});
	expect((await world.mails(email)).map(({ subject }) => subject)).toEqual([
		'Nieuwe manier van inloggen toegevoegd'
	]);
	const unlink = (userId: string, which: string) =>
		unlinkSignIn(world, asUser(userId), { userId, linkId: which });
	const { id: stranger } = await person();
	expect(await unlink(stranger, linkId)).toEqual({ refused: 'not-linked' });
	expect(await unlink(id, linkId)).toEqual({ provider: 'google' });
	expect(await unlink(id, linkId)).toEqual({ refused: 'not-linked' });
	expect((await world.mails(email)).at(-1)!.subject).toBe('Manier van inloggen verwijderd');

	const unproven = await world.addUser('Zonder adres');
	const only = await link(unproven, 'linkedin');
	expect(await unlink(unproven, only)).toEqual({ refused: 'last-way' });
	const second = await link(unproven, 'google');
	expect(await unlink(unproven, second)).toEqual({ provider: 'google' });
});

test('two hands that each take a way in away leave one', async () => {
	const unproven = await world.addUser('Zonder adres');
	const rows = await world.owner<{ id: string }>(
		`insert into "Account" ("userId", type, provider, "providerAccountId")
		values ($1, 'oidc', 'google', 'twee-1'), ($1, 'oidc', 'linkedin', 'twee-2') returning id`,
		[unproven]
	);
	const outcomes = await Promise.all(
		rows.map(({ id }) => unlinkSignIn(world, asUser(unproven), { userId: unproven, linkId: id }))
	);
	expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'last-way' }]);
});

async function codeFor(address: string): Promise<string> {
	return /\b\d{6}\b/.exec((await world.mails(address)).at(-1)!.text)![0];
}

test('one signs in with another confirmed address once its code was typed, unless somebody else does', async () => {
	const { id, email, extra, extraId } = await withExtra();
	const change = async (who: { id: string; extra: string; extraId: string }) => {
		const asked = await askSignInAddress(world, asUser(who.id), { userId: who.id, addressId: who.extraId });
		if ('refused' in asked) return asked;
		const digits = await codeFor(who.extra);
		return changeSignInAddress(world, asUser(who.id), { userId: who.id, codeId: asked.codeId, digits });
	};
	expect(await change({ id, extra, extraId })).toEqual({ address: extra });
	expect((await userOf(id))?.email).toBe(extra);
	for (const to of [email, extra])
		expect((await world.mails(to)).at(-1)!.subject).toBe('U logt voortaan in met een ander e-mailadres');
	const other = await withExtra();
	await world.addUser('Ander', 'bezet@donald.example');
	await world.owner(`update email_address set address = 'bezet@donald.example' where id = $1`, [
		other.extraId
	]);
	expect(await change({ ...other, extra: 'bezet@donald.example' })).toEqual({
		refused: 'address-of-another'
	});
});

test('A07 a bookkeeper who lets messages come does not become the way into an account of another', async () => {
	const { id, email, extra, extraId } = await withExtra();
	const asked = await askSignInAddress(world, asUser(id), { userId: id, addressId: extraId });
	const codeId = 'codeId' in asked ? asked.codeId : '';
	const digits = await codeFor(extra);
	const wrong = digits === '000000' ? '111111' : '000000';
	expect(await changeSignInAddress(world, asUser(id), { userId: id, codeId, digits: wrong })).toMatchObject({
		refused: 'code-wrong'
	});
	const { id: stranger } = await person();
	expect(await changeSignInAddress(world, asUser(stranger), { userId: stranger, codeId, digits })).toEqual({
		refused: 'code-dead'
	});
	expect((await userOf(id))?.email).toBe(email);
});

test('what is about safety reaches the address that one signs in by, also when it left the list', async () => {
	const { id, email, extra, extraId } = await withExtra();
	await makeCorrespondence(world, asUser(id), { userId: id, addressId: extraId });
	const before = (await addresses(id)).find(({ address }) => address === email)!;
	await removeAddress(world, asUser(id), { userId: id, addressId: before.id });
	await world.owner('delete from outgoing_mail where user_id = $1', [id]);
	for (const type of ['security', 'activation'] as const) await tell(id, type);
	expect((await world.mails(email)).map(({ type }) => type)).toEqual(['security']);
	expect((await world.mails(extra)).map(({ type }) => type)).toEqual(['security', 'activation']);
});
