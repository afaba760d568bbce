import { sql, type RawBuilder } from 'kysely';
import type { ActivationTables } from './schema-activation.ts';
import type { OrganisationTables } from './schema-organisations.ts';
import type { PeopleTables } from './schema-people.ts';

/** Every table and column as the migrations make them. */
export interface Database extends PeopleTables, OrganisationTables, ActivationTables {}

/** A value for a jsonb column; written out here, as the driver would make a PostgreSQL array of a list. */
export function json<T>(value: T): RawBuilder<T> {
	return sql<T>`${value === null ? null : JSON.stringify(value)}::jsonb`;
}
