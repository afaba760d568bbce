import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/commands/staff.ts';
import { openTestStore, VAULT_KEY, type TestStore } from '../support/store.ts';

let kade: TestStore;
let said: string;
beforeAll(async () => {
	kade = await openTestStore();
	process.env.DATABASE_URL = kade.database.url;
	process.env.KADE_VAULT_KEY = VAULT_KEY;
});
afterAll(async () => {
	delete process.env.DATABASE_URL;
	delete process.env.KADE_VAULT_KEY;
	await kade.close();
});
beforeEach(() => {
	said = '';
	const hear = (text: unknown) => ((said += String(text)), true);
	vi.spyOn(process.stdout, 'write').mockImplementation(hear);
	vi.spyOn(process.stderr, 'write').mockImplementation(hear);
});
afterEach(() => vi.restoreAllMocks());

const roleOf = async (id: string) =>
	(await kade.owner<{ staff_role: string | null }>('select staff_role from "User" where id = $1', [id]))[0]
		?.staff_role;
const events = (id: string) =>
	kade.owner('select event, details from security_event where user_id = $1 order by id', [id]);

describe('staff', () => {
	it('gives a role to who has signed in, in either order of words, and notes it at the account', async () => {
		const id = await kade.addUser('Sanne Bos', 'sanne@kade.example');
		expect(await run(['grant', 'Sanne@Kade.example', 'specialist'])).toBe(0);
		expect(said).toContain('is specialist from the next request on');
		expect(await roleOf(id)).toBe('specialist');
		expect(await run(['grant', 'finance', 'sanne@kade.example'])).toBe(0);
		expect(await roleOf(id)).toBe('finance');
		expect(await run(['list'])).toBe(0);
		expect(said).toContain('finance     sanne@kade.example  Sanne Bos');
		expect(await run(['revoke', 'sanne@kade.example'])).toBe(0);
		expect(await roleOf(id)).toBeNull();
		expect(await events(id)).toEqual([
			{ event: 'staff-granted', details: { role: 'specialist' } },
			{ event: 'staff-granted', details: { role: 'finance' } },
			{ event: 'staff-revoked', details: { role: 'finance' } }
		]);
	});

	it('changes nothing for who has the role, or has none to lose', async () => {
		const id = await kade.addUser('Tom Kok', 'tom@kade.example');
		expect(await run(['revoke', 'tom@kade.example'])).toBe(0);
		expect(await run(['grant', 'tom@kade.example', 'finance'])).toBe(0);
		expect(await run(['grant', 'tom@kade.example', 'finance'])).toBe(0);
		expect(said).toContain('was finance already');
		expect(await events(id)).toHaveLength(1);
	});

	it('makes nobody up: who never signed in gets nothing', async () => {
		expect(await run(['grant', 'nobody@kade.example', 'finance'])).toBe(1);
		expect(said).toContain('Nobody has signed in as nobody@kade.example');
	});

	it.each([
		[],
		['grant'],
		['grant', 'tom@kade.example'],
		['grant', 'tom@kade.example', 'king'],
		['revoke', 'tom@kade.example', 'finance'],
		['grant', 'finance', 'specialist'],
		['list', 'tom@kade.example'],
		['promote', 'tom@kade.example', 'finance'],
		['grant', '"a@evil"@victim.example', 'finance']
	])('says how to ask when asked wrongly: %s %s %s', async (...words) => {
		expect(await run(words.filter((word) => word !== undefined))).toBe(2);
		expect(said).toContain('Usage:');
	});
});
