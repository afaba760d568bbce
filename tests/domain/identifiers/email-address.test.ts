import { bareAddress } from '#domain/identifiers/email-address.ts';
import { expect, test } from 'vitest';

test.each([
	['k.deboer@bakkerijdezon.example', 'k.deboer@bakkerijdezon.example'],
	['piet+kade@SchilderPieters.example', 'piet+kade@schilderpieters.example'],
	["o'neil_99@sub.gemeente-duin.example", "o'neil_99@sub.gemeente-duin.example"],
	['info@café-de-zon.example', 'info@xn--caf-de-zon-d7a.example'],
	[`${'a'.repeat(64)}@zon.example`, `${'a'.repeat(64)}@zon.example`]
])('one bare address is that address: %s', (text, address) => {
	expect(bareAddress(text)).toBe(address);
});

test.each([
	['a line break that starts a header', 'jan@zon.example\r\nBcc: all@evil.example'],
	['a line break at the end', 'jan@zon.example\n'],
	['a quoted local part with a second address in it', '"a@evil.example"@victim.example'],
	['a list', 'jan@zon.example,piet@zon.example'],
	['a list with a semicolon', 'jan@zon.example;piet@zon.example'],
	['a display name', 'Jan <jan@zon.example>'],
	['angle brackets', '<jan@zon.example>'],
	['a comment', 'jan(comment)@zon.example'],
	['a source route', '@evil.example:jan@zon.example'],
	['a percent that hides a second at', 'jan@evil.example@zon.example'],
	['a domain literal', 'jan@[127.0.0.1]'],
	['a number as domain', 'jan@127.0.0.1'],
	['a hexadecimal number as domain', 'jan@0x7f.1'],
	['no top-level domain', 'jan@localhost'],
	['a dot at the end of the local part', 'jan.@zon.example'],
	['two dots', 'jan..p@zon.example'],
	['a dot at the end', 'jan@zon.example.'],
	['a space', 'jan @zon.example'],
	['a zero byte', 'jan\0@zon.example'],
	['a local part of 65 characters', `${'a'.repeat(65)}@zon.example`],
	['255 characters', `a@${'b.'.repeat(123)}example`],
	['100 kB', `${'a'.repeat(100_000)}@zon.example`],
	['nothing', ''],
	['no local part', '@zon.example'],
	['no at', 'zon.example']
])('S06 more or less than one bare address is none: %s', (_what, text) => {
	expect(bareAddress(text)).toBeNull();
});
