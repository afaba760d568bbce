import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MailToSend } from '#ports/outbox.ts';
import type { Scope, Transaction } from '#ports/store.ts';
import { BY, openTestStore, type TestStore } from '../../support/store.ts';

let world: TestStore;
beforeAll(async () => {
	world = await openTestStore();
});
afterAll(() => world.close());

const across: Scope = { platform: 'test', by: BY };
const change = <T>(act: (tx: Transaction) => Promise<T>) => world.store.change(across, act);
const jobs = () =>
	world.owner<{ task: string; payload: unknown; run_at: Date; max_attempts: number }>(
		`select t.identifier as task, j.payload, j.run_at, j.max_attempts from graphile_worker._private_jobs j
			join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`
	);
const mail = (facts: Partial<MailToSend> = {}): MailToSend => ({
	id: crypto.randomUUID(),
	organisationId: null,
	userId: null,
	type: 'security',
	to: 'jan@zon.example',
	subject: 'Uw code',
	html: '<p>geheim 123456</p>',
	text: 'geheim 123456',
	attachments: [{ filename: 'a.txt', contentType: 'text/plain', contentBase64: 'QQ==' }],
	...facts
});

test('a mail waits with the job that sends it, and what it says is sealed', async () => {
	const posted = mail();
	await change((tx) => tx.outbox.post(posted));
	expect(await jobs()).toMatchObject([{ task: 'send-mail', payload: { mailId: posted.id } }]);
	const rows = await world.owner<{ all: string }>('select m::text as all from outgoing_mail m');
	expect(rows[0]!.all).not.toMatch(/123456|Uw code/);
	expect(await change((tx) => tx.outbox.take(posted.id))).toEqual({
		...posted,
		messageId: `<${posted.id}@kade.example>`,
		state: 'queued',
		tries: 0
	});
});

test('a mail that was put off keeps its words, one that was sent keeps none', async () => {
	const posted = mail();
	const settle = (state: 'queued' | 'sent') =>
		change((tx) => tx.outbox.settle(posted.id, { state, reply: '250 ok', at: world.time.now }));
	await change((tx) => tx.outbox.post(posted));
	await settle('queued');
	expect(await change((tx) => tx.outbox.take(posted.id))).toMatchObject({
		tries: 1,
		subject: 'Uw code',
		state: 'queued'
	});
	await settle('sent');
	expect(await change((tx) => tx.outbox.take(posted.id))).toMatchObject({
		tries: 2,
		subject: '',
		text: '',
		state: 'sent'
	});
	expect(
		await world.owner('select 1 from outgoing_mail where id = $1 and sealed_content is null', [posted.id])
	).toHaveLength(1);
	expect(await change((tx) => tx.outbox.take(crypto.randomUUID()))).toBeNull();
});

test('a mail can be posted from within an organisation or by a person, and is read by neither of others', async () => {
	const { id } = await world.addOrganisation();
	const userId = await world.addUser('Jan');
	const ours = mail({ organisationId: id });
	const bare = mail({ userId });
	await world.store.change({ organisation: id, by: BY }, async (tx) => {
		await tx.outbox.post(ours);
		await tx.outbox.post(bare);
		expect(await tx.outbox.take(ours.id)).not.toBeNull();
		expect(await tx.outbox.take(bare.id)).toBeNull();
	});
	await world.store.change({ user: userId, by: BY }, (tx) => tx.outbox.post(mail({ userId })));
});

test('ringing twice under one key makes one job, at the later wish; without a key it makes two', async () => {
	const at = new Date('2026-12-01T00:00:00Z');
	const organisationId = crypto.randomUUID();
	const ring = (key?: string, when?: Date) =>
		change((tx) => tx.jobs.add('warn-owners', { organisationId }, { key, at: when, tries: 3 }));
	const of = async () => (await jobs()).filter(({ task }) => task === 'warn-owners');
	await ring('bell');
	await ring('bell', at);
	expect(await of()).toMatchObject([{ run_at: at, max_attempts: 3, payload: { organisationId } }]);
	await ring();
	await ring();
	expect(await of()).toHaveLength(3);
});

test('the app counts jobs, and reaches the queue in no other way', async () => {
	await world.owner('update graphile_worker._private_jobs set attempts = max_attempts where key = $1', [
		'bell'
	]);
	const { failed, waiting, working } = await world.store.queue();
	expect([failed, working]).toEqual([1, 0]);
	expect(waiting).toBeGreaterThan(0);
	await expect(world.store.pool.query('select * from graphile_worker._private_jobs')).rejects.toThrow(
		/permission denied/
	);
	await expect(world.store.pool.query(`select graphile_worker.add_job('x')`)).rejects.toThrow(
		/permission denied/
	);
});
