import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused } from '#domain/outcome.ts';
import { without, type SignInWays } from '#domain/user/sign-in-ways.ts';

const google = { id: 'a', provider: 'google' };
const microsoft = { id: 'b', provider: 'microsoft-entra-id' };

describe('ways to sign in', () => {
	it.each<[string, SignInWays, string, unknown]>([
		[
			'a provider goes when the address stays',
			{ email: 'k@zon.example', linked: [google] },
			'a',
			{ email: 'k@zon.example', linked: [] }
		],
		[
			'one of two providers goes',
			{ email: null, linked: [google, microsoft] },
			'a',
			{ email: null, linked: [microsoft] }
		],
		['the last way in stays', { email: null, linked: [google] }, 'a', { refused: 'last-way' }],
		[
			'what is not linked can’t be unlinked',
			{ email: 'k@zon.example', linked: [google] },
			'b',
			{ refused: 'not-linked' }
		],
		['nor where nothing is linked', { email: null, linked: [] }, 'a', { refused: 'not-linked' }]
	])('%s', (_, ways, id, expected) => expect(without(ways, id)).toEqual(expected));

	it('in whatever order ways are taken away, one is always left', () => {
		const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(ids, fc.boolean(), fc.array(fc.nat(9)), (links, hasEmail, order) => {
				let ways: SignInWays = {
					email: hasEmail ? 'k@zon.example' : null,
					linked: links.map((id) => ({ id, provider: 'google' }))
				};
				for (const nth of order) {
					const before = ways.linked.length;
					const left = without(ways, links[nth % links.length]!);
					if (isRefused(left)) continue;
					expect(left.linked).toHaveLength(before - 1);
					ways = left;
				}
				expect(ways.email !== null || ways.linked.length > 0).toBe(true);
			})
		);
	});
});
