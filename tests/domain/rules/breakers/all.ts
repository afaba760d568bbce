import type { Breaker } from './breaker.ts';
import { documentBreakers } from './core-document.ts';
import { syntaxBreakers } from './core-syntax.ts';
import { vatBreakers } from './core-vat.ts';
import { nationalBreakers } from './national.ts';
import { nlciusBreakers } from './nlcius.ts';
import { peppolBreakers } from './peppol.ts';
import { restrictionBreakers } from './restrictions.ts';

/** A breaker for every rule that can be broken, the cardinalities of 2026.11 excepted: they have a test of their own. */
export const breakers: readonly Breaker[] = [
	...documentBreakers,
	...vatBreakers,
	...syntaxBreakers,
	...restrictionBreakers,
	...peppolBreakers,
	...nationalBreakers,
	...nlciusBreakers
];

/**
 * Rules that no document can break, and why. On UBL-SR-09, 14, 15 and 22 the official rules break down before they
 * come to speak; ours do speak, so they have their cases.
 */
export const unreachable: Readonly<Record<string, string>> = {
	'BR-CO-05': 'it always holds: whether code and text mean the same is for people',
	'BR-CO-06': 'it always holds: whether code and text mean the same is for people',
	'BR-CO-07': 'it always holds: whether code and text mean the same is for people',
	'BR-CO-08': 'it always holds: whether code and text mean the same is for people',
	'BR-DEC-13': 'it always holds, as UBL-DT-01 asks the same of every amount',
	'BR-DEC-15': 'it always holds, as UBL-DT-01 asks the same of every amount',
	'BR-NL-32-2': 'BR-NL-32-1 comes first in its pattern and is about the same elements',
	'BR-NL-32-3': 'BR-NL-32-1 comes first in its pattern and is about the same elements'
};
