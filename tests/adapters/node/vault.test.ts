import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemIds } from '#adapters/node/ids.ts';
import { openVault } from '#adapters/node/vault.ts';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const vault = openVault(key(1));

test('what is sealed opens again, and never looks the same twice', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
			const sealed = vault.seal(plain);
			expect(vault.open(sealed)).toBe(plain);
			expect(vault.seal(plain)).not.toBe(sealed);
		})
	);
});

test('a sealed text with any sign changed does not open', () => {
	// Of three lengths, as the last sign holds six, four or two bits of what was sealed.
	for (const sealed of ['NL13TEST0123456789', 'NL13TEST01234567890', 'NL13TEST012345678901'].map(vault.seal))
		for (let at = 0; at < sealed.length; at += 1)
			for (const sign of 'AB') {
				const changed = sealed.slice(0, at) + sign + sealed.slice(at + 1);
				if (changed !== sealed) expect(() => vault.open(changed), changed).toThrow();
			}
	for (const text of ['', 'v1.', 'plain', vault.seal('plain').slice(0, 20)])
		expect(() => vault.open(text)).toThrow();
});

test('another key opens nothing and gives other fingerprints', () => {
	const other = openVault(key(2));
	expect(() => other.open(vault.seal('x'))).toThrow();
	expect(other.fingerprint('x')).not.toBe(vault.fingerprint('x'));
	expect(openVault(key(1)).fingerprint('x')).toBe(vault.fingerprint('x'));
	expect(() => openVault(Buffer.alloc(16).toString('base64'))).toThrow('32 bytes');
});

test('ids are in order of time, secrets are long, codes are six digits', () => {
	const ids = systemIds();
	const made = Array.from({ length: 1000 }, () => ids.uuid());
	expect([...made].sort()).toEqual(made);
	expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(ids.secret()).toMatch(/^[\w-]{43}$/);
	for (let draw = 0; draw < 1000; draw += 1) expect(ids.sixDigits()).toMatch(/^\d{6}$/);
});
