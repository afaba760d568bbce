import { migrate } from '#adapters/postgres/migrate.ts';

/** `migrate`: brings the database to the present schema; says what it did. Needs only the owner's address. */
export async function run(): Promise<number> {
	const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
	if (!url)
		throw new Error('DATABASE_OWNER_URL or DATABASE_URL says which database to migrate; neither is set.');
	const done = await migrate(url);
	process.stderr.write(
		done.length === 0
			? 'The database is up to date.\n'
			: `${done.map((name) => `Migrated: ${name}`).join('\n')}\n`
	);
	return 0;
}
