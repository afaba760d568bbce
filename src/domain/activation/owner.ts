import { personWords } from './names.ts';

const PREFIXES = new Set(
	'van de der den het t ter ten te op in aan von zu vom la le du des di da dos el al ben bin ibn abu'.split(
		' '
	)
);

/**
 * Whether the words of an account holder's name can be the declared person: the surname with its prefixes in any
 * order, and the same first initial ("Vries J de" is "Jan de Vries").
 */
export function isOwner(holder: readonly string[], declaredName: string): boolean {
	const declared = personWords(declaredName);
	let surnameFrom = declared.length - 1;
	while (surnameFrom > 0 && PREFIXES.has(declared[surnameFrom - 1]!)) surnameFrom--;
	const given = declared.slice(0, surnameFrom);
	const initial = given[0]?.[0];
	if (!initial) return false;
	const rest = [...holder];
	for (const word of declared.slice(surnameFrom)) {
		const at = rest.lastIndexOf(word);
		if (at < 0) return false;
		rest.splice(at, 1);
	}
	const [first, ...others] = rest;
	return first?.[0] === initial && others.every((word) => word.length === 1 || given.includes(word));
}
