import { describe, expect, it } from 'vitest';
import { safePath } from '#domain/user/safe-path.ts';

describe('A08 where one goes after signing in stays on our own site', () => {
	it.each([
		['/organisations/add?name=Zon#top', '/organisations/add?name=Zon#top'],
		['/', '/'],
		['//evil.example', '/overview'],
		['/\\evil.example', '/overview'],
		['\\evil.example', '/overview'],
		['/%2fevil.example', '/overview'],
		['/%5Cevil.example', '/overview'],
		['https://evil.example/', '/overview'],
		['javascript:alert(1)', '/overview'],
		['/a/..//evil.example', '/overview'],
		['/\t/evil.example', '/overview'],
		['', '/overview'],
		[`/${'a'.repeat(3000)}`, '/overview']
	])('%s leads to %s', (given, expected) => expect(safePath(given)).toBe(expected));
});
