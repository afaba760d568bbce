import { openDatabases } from './database.ts';

/** One database server for the whole run; vitest calls what this answers when the run is over. */
export const setup = openDatabases;
