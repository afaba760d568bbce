import { exactlyOne } from '../codes/release-2026-11.ts';
import { numberOf } from '../../ubl/read/names.ts';
import { fatal, type Context, type Pattern } from '../rule.ts';
import { countAlong } from '../walk.ts';

/** What self-billing asks exactly one of in release 2026.11 (PEPPOL-EN16931-R140 to R276). */
export const cardinalities: Pattern = contexts();

function contexts(): Context[] {
	const byPath = new Map<string, Context['rules'][number][]>();
	for (const line of exactlyOne.split('\n')) {
		const [number = '', path = '', child = ''] = line.split(' ');
		const name = numberOf(child);
		const rules = byPath.get(path) ?? [];
		rules.push(
			fatal(`PEPPOL-EN16931-${number}`, '', ({ document }, row) => countAlong(document, row, [name]) === 1)
		);
		byPath.set(path, rules);
	}
	return [...byPath].map(([at, rules]) => ({ at, rules }));
}
