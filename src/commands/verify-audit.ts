import { openVault } from '#adapters/node/vault.ts';
import { openPool } from '#adapters/postgres/pool.ts';
import { checkTrails, type TrailFault } from '#adapters/postgres/trail-check.ts';

const WORDS: Record<TrailFault, string> = {
	edited: 'was changed after it was written',
	'personal-edited': 'has personal details that were changed after they were written',
	missing: 'was removed',
	moved: 'stands in the place of another',
	'tail-cut': 'was removed, with all that came after it',
	'head-removed': 'is the last one, and what said so was removed',
	'not-as-signed': 'was written anew: it differs from what the daily checkpoint signed',
	'signature-forged': 'has a checkpoint that this house did not sign'
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * `verify-audit [ORGANISATION]`: checks the trail of every organisation, or of one, and names the first bad entry of
 * each. Ends with 1 when any trail is not whole, with 2 when it was asked wrongly.
 */
export async function run(args: string[]): Promise<number> {
	const [organisationId, ...more] = args;
	if (more.length > 0 || (organisationId && !UUID.test(organisationId))) {
		process.stderr.write('Usage: verify-audit [ORGANISATION-ID]\n');
		return 2;
	}
	const { DATABASE_URL: url, KADE_VAULT_KEY: key } = process.env;
	if (!url || !key)
		throw new Error('verify-audit needs DATABASE_URL and KADE_VAULT_KEY, those of the house that it checks.');
	const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
	const pool = openPool({ url, poolSize: 2, log });
	try {
		let [trails, entries, broken] = [0, 0, 0];
		for await (const verdict of checkTrails({ pool, vault: openVault(key) }, organisationId)) {
			trails += 1;
			entries += verdict.entries;
			if (!verdict.bad) continue;
			broken += 1;
			const { sequence, fault } = verdict.bad;
			process.stdout.write(`Organisation ${verdict.organisationId}: entry ${sequence} ${WORDS[fault]}.\n`);
		}
		process.stdout.write(
			`Trails checked: ${trails}, entries: ${entries}. ${broken === 0 ? 'All are whole' : `Not whole: ${broken}`}.\n`
		);
		return broken === 0 ? 0 : 1;
	} finally {
		await pool.end();
	}
}
