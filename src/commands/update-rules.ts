import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeListFiles } from './update-rules/code-lists.ts';
import { schemaTables } from './update-rules/schema-tables.ts';
import { coreRestrictions, namesIn } from './update-rules/core-restrictions.ts';

const USAGE = `update-rules FOLDER

Writes the generated data of the validator from the sources in FOLDER:
xsd/ (the UBL 2.1 schemas), codelists.json, rules.json and preview-2026.11.json.
`;

/** Writes the generated tables of the reader and the rules again from a folder with their sources. */
export async function run(args: readonly string[]): Promise<number> {
	const folder = args[0];
	if (!folder || folder.startsWith('-')) {
		process.stderr.write(USAGE);
		return 2;
	}
	const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
	const restrictions = coreRestrictions(json('rules.json'));
	write(
		'src/domain/ubl/read/schema-tables.ts',
		schemaTables((name) => readFileSync(join(folder, 'xsd', name), 'utf8'), namesIn(restrictions))
	);
	write('src/domain/rules/core/restrictions.ts', restrictions);
	for (const [path, text] of codeListFiles(json('codelists.json'), json('preview-2026.11.json')))
		write(path, text);
	return 0;
}

function write(path: string, text: string): void {
	writeFileSync(path, text);
	process.stdout.write(`${path} (${text.length} bytes)\n`);
}
