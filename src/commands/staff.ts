import { systemClock } from '#adapters/node/clock.ts';
import { systemIds } from '#adapters/node/ids.ts';
import { openVault } from '#adapters/node/vault.ts';
import { openStore } from '#adapters/postgres/store.ts';
import { parseEmailAddress } from '#domain/identifiers/email-address.ts';
import { isRefused } from '#domain/outcome.ts';
import { system } from '#domain/user/actor.ts';
import type { StaffRole } from '#domain/user/user.ts';
import type { Store } from '#ports/store.ts';
import { appoint } from '#services/user/appoint.ts';

const ROLES: readonly StaffRole[] = ['specialist', 'finance'];
const USAGE = `Usage:
  staff list
  staff grant EMAIL ROLE    ROLE is ${ROLES.join(' or ')}
  staff revoke EMAIL
The person must have signed in before. It holds from their next request on.
`;
const BY = system('staff-command');

/** `staff list | grant EMAIL ROLE | revoke EMAIL`: who works at the desk. Ends with 1 when nobody could be meant, with 2 when asked wrongly. */
export async function run([deed, ...given]: string[]): Promise<number> {
	const role = ROLES.find((known) => given.includes(known)) ?? null;
	const [typed = '', ...more] = given.filter((word) => word !== role);
	const email = parseEmailAddress(typed);
	const wrong =
		more.length > 0 ||
		(deed === 'list' ? given.length > 0 : isRefused(email)) ||
		(deed === 'grant' ? !role : role !== null) ||
		!['list', 'grant', 'revoke'].includes(deed ?? '');
	if (wrong) {
		process.stderr.write(USAGE);
		return 2;
	}
	const { DATABASE_URL: url, KADE_VAULT_KEY: key } = process.env;
	if (!url || !key) throw new Error('staff needs DATABASE_URL and KADE_VAULT_KEY, those of the house.');
	const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
	const store = openStore({
		url,
		poolSize: 1,
		clock: systemClock(),
		ids: systemIds(),
		vault: openVault(key),
		log: quiet,
		mailHost: 'localhost'
	});
	try {
		return isRefused(email) ? await list(store) : await change(store, email, role);
	} finally {
		await store.close();
	}
}

async function list(store: Store): Promise<number> {
	const people = await store.look({ platform: 'list-staff', by: BY }, (reading) => reading.users.staff());
	for (const { email, name, staff } of people)
		process.stdout.write(`${staff?.padEnd(12)}${email ?? '(no address)'}${name ? `  ${name}` : ''}\n`);
	if (people.length === 0) process.stderr.write('Nobody works at the desk yet.\n');
	return 0;
}

async function change(store: Store, email: string, role: StaffRole | null): Promise<number> {
	const appointed = await appoint({ store }, BY, { email, role });
	if (isRefused(appointed)) {
		process.stderr.write(`Nobody has signed in as ${email}; let them sign in once, then try again.\n`);
		return 1;
	}
	const { was, is } = appointed;
	const said =
		was === is
			? is === null
				? 'had no role; nothing changed'
				: `was ${is} already`
			: is === null
				? `is no longer ${was}`
				: `is ${is} from the next request on${was ? `, no longer ${was}` : ''}`;
	process.stdout.write(`${email} ${said}.\n`);
	return 0;
}
