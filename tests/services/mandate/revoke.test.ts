import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { molliePayments } from '#adapters/mollie/payments.ts';
import { canBeDebited } from '#domain/billing/mandate.ts';
import type { Role } from '#domain/organisation/membership.ts';
import type { JobPayloads } from '#ports/jobs.ts';
import { letGoOfMandate } from '#services/mandate/let-go.ts';
import { revokeMandate } from '#services/mandate/revoke.ts';
import { closeOrganisation } from '#services/organisation/close.ts';
import { arrive } from '#services/user/arrive.ts';
import { API_KEY, testMollie, type TestMollie } from '../../support/mollie.ts';
import { asUser, openTestWorld, type TestWorld } from '../../support/world.ts';

let mollie: TestMollie;
let world: TestWorld;
beforeAll(async () => {
	mollie = await testMollie();
	world = await openTestWorld({
		payments: molliePayments({ apiKey: API_KEY, endpoint: mollie.apiBase, timeoutMs: 1500 })
	});
});
afterAll(async () => {
	await world.close();
	await mollie.close();
});
const mend = () => fetch(`${mollie.pagesUrl}/_sandbox/faults`, { method: 'DELETE' });
afterEach(mend);

let people = 0;
async function somebody(): Promise<{ userId: string; email: string }> {
	people += 1;
	const email = `katrijn-${people}@bakkerijdezon.example`;
	const userId = await world.addUser('Katrijn de Boer', email);
	await arrive(world, asUser(userId), { userId, way: 'email' });
	return { userId, email };
}

/** An organisation with a consent that the provider knows of. */
async function withMandate(role: Role = 'owner') {
	const { userId, email } = await somebody();
	const { id: organisationId } = await world.addOrganisation(
		{ state: 'active', kvkNumber: String(91_000_000 + people) },
		{ userId, role }
	);
	const customer = await mollie.api('POST', 'customers', { name: 'Bakkerij de Zon B.V.', email });
	const made = await mollie.api('POST', `customers/${customer.body.id}/mandates`, {
		method: 'directdebit',
		consumerName: 'Bakkerij de Zon B.V.',
		consumerAccount: 'NL91ABNA0417164300',
		signatureDate: '2026-11-21'
	});
	await world.store.change({ organisation: organisationId, by: asUser(userId) }, (tx) =>
		tx.mandates.put({
			id: world.ids.uuid(),
			organisationId,
			customerId: customer.body.id,
			providerMandateId: made.body.id,
			textVersion: 'bevoegd-2026-11',
			consentedBy: userId,
			consentedAt: world.time.now,
			state: 'valid',
			maskedIban: 'NL91 ABNA •••• 4300',
			revokedAt: null
		})
	);
	return { userId, email, organisationId, customerId: customer.body.id };
}

const look = (organisationId: string) =>
	world.store.look({ organisation: organisationId, by: asUser(organisationId) }, async (reading) => ({
		mandate: await reading.mandates.newest(organisationId),
		trail: await reading.trail.page(organisationId, null, 50)
	}));
const jobOf = async (organisationId: string) =>
	(
		await world.owner<{ payload: JobPayloads['let-go-of-mandate'] }>(
			`select payload from graphile_worker._private_jobs where payload ->> 'organisationId' = $1 and payload ->> 'customerId' is not null`,
			[organisationId]
		)
	)[0];
const mandatesAt = async (customerId: string) =>
	(await mollie.api('GET', `customers/${customerId}/mandates`)).body.count;
const mailed = async (email: string) =>
	(await world.mails(email)).filter(({ subject }) => subject.includes('incasso'));

describe('taking back the consent to debit', () => {
	it('is final here and at the provider, stands in the trail, and is told to the owners once', async () => {
		const { userId, email, organisationId, customerId } = await withMandate();
		const admin = await somebody();
		await world.store.change({ organisation: organisationId, by: asUser(userId) }, (tx) =>
			tx.members.put({ organisationId, userId: admin.userId, role: 'admin' })
		);
		const { mandate } = await look(organisationId);
		expect(mandate && canBeDebited(mandate)).toBe(true);
		expect(await mandatesAt(customerId)).toBe(1);
		for (let press = 0; press < 2; press += 1)
			expect(
				await revokeMandate(world, asUser(admin.userId), { organisationId, userId: admin.userId })
			).toEqual({ revoked: true });
		const after = await look(organisationId);
		expect(after.mandate).toMatchObject({ state: 'revoked', revokedAt: world.time.now });
		expect(after.trail.map(({ action, personal }) => [action, personal])).toEqual([
			['mandate-gone', {}],
			['mandate-revoked', { iban: 'NL91 ABNA •••• 4300' }]
		]);
		expect(await mandatesAt(customerId)).toBe(0);
		const [mail, ...more] = await mailed(email);
		expect(more).toEqual([]);
		expect(mail?.type).toBe('security');
		expect(mail?.text).toContain('Wij schrijven niets meer af van NL91 ABNA •••• 4300.');
		expect(mail?.text).toContain(`/organisations/${organisationId}/mandate`);
		expect(await mailed(admin.email)).toEqual([]);
	});

	it('two at once take it back once', async () => {
		const { userId, email, organisationId } = await withMandate();
		const both = await Promise.all(
			[1, 2].map(() => revokeMandate(world, asUser(userId), { organisationId, userId }))
		);
		expect(both).toEqual([{ revoked: true }, { revoked: true }]);
		expect((await look(organisationId)).trail).toHaveLength(2);
		expect(await mailed(email)).toHaveLength(1);
	});

	it.each<[string, object]>([
		['out of order', { status: 503 }],
		['too busy', { status: 429 }],
		['gone after doing it', { dropConnection: true, afterCommit: true }],
		['slower than we wait', { delayMs: 3000 }]
	])('when the provider is %s, nothing is debited any more, and asking again ends it', async (_, fault) => {
		const { userId, email, organisationId, customerId } = await withMandate();
		await mollie.play('faults', { match: 'DELETE', times: 0, ...fault });
		const first = await revokeMandate(world, asUser(userId), { organisationId, userId });
		expect(first).toMatchObject({ refused: expect.stringMatching(/^payments-(down|busy)$/) });
		const { mandate } = await look(organisationId);
		expect(mandate?.state).toBe('revoking');
		expect(mandate && canBeDebited(mandate)).toBe(false);
		await mend();
		expect(await revokeMandate(world, asUser(userId), { organisationId, userId })).toEqual({
			revoked: true
		});
		expect((await look(organisationId)).mandate?.state).toBe('revoked');
		expect(await mandatesAt(customerId)).toBe(0);
		expect(await mailed(email)).toHaveLength(1);
	});

	it('when the provider was away, a job ends it without another press', async () => {
		const { userId, organisationId, customerId } = await withMandate();
		await mollie.play('faults', { match: 'DELETE', times: 0, status: 503 });
		expect(await revokeMandate(world, asUser(userId), { organisationId, userId })).toMatchObject({
			refused: 'payments-down'
		});
		await mend();
		const { mandate } = await look(organisationId);
		const job = await jobOf(organisationId);
		expect(job?.payload).toEqual({
			organisationId,
			customerId,
			providerMandateId: mandate?.providerMandateId
		});
		await letGoOfMandate(world, job!.payload);
		expect((await look(organisationId)).mandate?.state).toBe('revoked');
		expect(await mandatesAt(customerId)).toBe(0);
	});

	it('closing the organisation takes it back at once, and the same job ends it', async () => {
		const { userId, organisationId, customerId } = await withMandate();
		await closeOrganisation(world, asUser(userId), { organisationId, userId });
		expect((await look(organisationId)).mandate?.state).toBe('revoking');
		await letGoOfMandate(world, (await jobOf(organisationId))!.payload);
		expect((await look(organisationId)).mandate?.state).toBe('revoked');
		expect(await mandatesAt(customerId)).toBe(0);
	});

	it('one that its payment never brought is taken back without the provider', async () => {
		const { userId, organisationId } = await withMandate();
		await world.owner(
			`update mandate set state = 'wanted', provider_mandate_id = null where organisation_id = $1`,
			[organisationId]
		);
		await mollie.play('faults', { match: 'DELETE', times: 0, status: 503 });
		expect(await revokeMandate(world, asUser(userId), { organisationId, userId })).toEqual({ revoked: true });
	});

	it.each<Role>(['editor', 'viewer'])('A04 is not for the role %s', async (role) => {
		const { userId, organisationId } = await withMandate(role);
		expect(await revokeMandate(world, asUser(userId), { organisationId, userId })).toEqual({
			refused: 'not-allowed'
		});
		expect((await look(organisationId)).mandate?.state).toBe('valid');
	});

	it('A01 nor for an owner of another organisation, who sees no mandate either', async () => {
		const { organisationId } = await withMandate();
		const stranger = await withMandate();
		expect(
			await revokeMandate(world, asUser(stranger.userId), { organisationId, userId: stranger.userId })
		).toEqual({ refused: 'not-allowed' });
		const { userId } = await somebody();
		const { id } = await world.addOrganisation({}, { userId, role: 'owner' });
		expect((await look(id)).mandate).toBeNull();
		expect(await revokeMandate(world, asUser(userId), { organisationId: id, userId })).toEqual({
			refused: 'no-mandate'
		});
	});
});
