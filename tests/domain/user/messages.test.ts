import { describe, expect, it, test } from 'vitest';
import { MESSAGE_TYPES, wants, type MessageAddress, type MessageType } from '#domain/user/messages.ts';

const verifiedAt = new Date('2026-11-21T13:00:00Z');
const first: MessageAddress = { kind: 'correspondence', verifiedAt, preferences: {} };
const extra: MessageAddress = { kind: 'extra', verifiedAt, preferences: {} };

describe('002-14 who gets which message', () => {
	it('the first address gets everything but news', () => {
		expect(MESSAGE_TYPES.filter((type) => !wants(first, type))).toEqual(['product-news']);
	});

	it('002-15 an extra address gets what it chose, and what concerns safety', () => {
		expect(MESSAGE_TYPES.filter((type) => wants(extra, type))).toEqual(['security']);
		const chosen = { ...extra, preferences: { 'kade-invoices': true } };
		expect(MESSAGE_TYPES.filter((type) => wants(chosen, type))).toEqual(['security', 'kade-invoices']);
	});

	it('security can not be switched off', () => {
		expect(wants({ ...first, preferences: { security: false } }, 'security')).toBe(true);
	});

	test.each<MessageType>(MESSAGE_TYPES.filter((type) => type !== 'security'))(
		'%s can be switched',
		(type) => {
			expect(wants({ ...first, preferences: { [type]: false } }, type)).toBe(false);
			expect(wants({ ...first, preferences: { [type]: true } }, type)).toBe(true);
		}
	);

	it('nothing goes to an address that nobody has proven', () => {
		const preferences = Object.fromEntries(MESSAGE_TYPES.map((type) => [type, true]));
		expect(MESSAGE_TYPES.filter((type) => wants({ ...extra, verifiedAt: null, preferences }, type))).toEqual(
			[]
		);
	});
});
