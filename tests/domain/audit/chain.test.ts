import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	checkpointInput,
	commitmentInput,
	entryDigestInput,
	GENESIS,
	type ChainedEntry
} from '#domain/audit/chain.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const entry: ChainedEntry = {
	organisationId: 'donald',
	sequence: 1,
	at: new Date('2026-11-21T13:01:00Z'),
	actor: { kind: 'system', name: 'test' },
	action: 'looked',
	details: { cents: 1, nested: { b: 1, a: [null, 'x'] } },
	commitments: { name: sha256(commitmentInput('name', 'Katrijn', 'salt')) },
	previousDigest: GENESIS
};

describe('A13 the digest of an entry covers all that it says', () => {
	test.each<Partial<ChainedEntry>>([
		{ organisationId: 'katrien' },
		{ sequence: 2 },
		{ at: new Date('2026-11-21T13:01:00.001Z') },
		{ actor: { kind: 'system', name: 'other' } },
		{ action: 'looked away' },
		{ details: { cents: 1, nested: { b: 1, a: ['x', null] } } },
		{ details: { cents: '1', nested: { b: 1, a: [null, 'x'] } } },
		{ commitments: {} },
		{ previousDigest: sha256('x') }
	])('%j changes it', (change) =>
		expect(entryDigestInput({ ...entry, ...change })).not.toBe(entryDigestInput(entry))
	);

	it('equal facts give equal text, in whatever order the database gives them back', () => {
		const { actor, ...rest } = entry;
		const again: ChainedEntry = { actor, ...rest, details: { nested: { a: [null, 'x'], b: 1 }, cents: 1 } };
		expect(entryDigestInput(again)).toBe(entryDigestInput(entry));
	});

	it('two sets of details have the same text only when they are the same JSON', () => {
		const details = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });
		const read = (text: string) => JSON.parse(text) as { details: unknown };
		fc.assert(
			fc.property(details, (one) => {
				expect(read(entryDigestInput({ ...entry, details: one })).details).toEqual(
					JSON.parse(JSON.stringify(one))
				);
			})
		);
	});

	it('a checkpoint can not be taken for an entry, nor one day for another', () => {
		const head = {
			organisationId: 'donald',
			sequence: 5,
			digest: GENESIS,
			signedAt: new Date('2026-11-21T23:00:00Z')
		};
		expect(checkpointInput(head)).not.toBe(
			checkpointInput({ ...head, signedAt: new Date('2026-11-22T23:00:00Z') })
		);
		expect(JSON.parse(checkpointInput(head))).toMatchObject({ what: 'kade checkpoint', sequence: 5 });
	});
});

describe('A14 erasing a personal detail leaves the chain whole', () => {
	it('as the entry holds a salted commitment only, never the detail', () => {
		expect(entryDigestInput(entry)).not.toContain('Katrijn');
		expect(entryDigestInput(entry)).not.toContain('salt');
	});

	it('the same name is committed to differently each time, so nobody can try names', () => {
		expect(commitmentInput('name', 'Katrijn', 'salt-1')).not.toBe(
			commitmentInput('name', 'Katrijn', 'salt-2')
		);
	});

	it('name, value and salt can not be shifted into each other', () => {
		fc.assert(
			fc.property(
				fc.tuple(fc.string(), fc.string(), fc.string()),
				fc.tuple(fc.string(), fc.string(), fc.string()),
				(one, other) => {
					expect(commitmentInput(...one) === commitmentInput(...other)).toBe(
						one.every((part, at) => part === other[at])
					);
				}
			)
		);
	});
});
