import type { RuleSet } from '../rule.ts';
import { allowanceContexts } from './allowances.ts';
import { codeContexts } from './codes.ts';
import { documentContext } from './document.ts';
import { lineContexts } from './lines.ts';
import { partyContexts } from './parties.ts';
import { anywhereRestrictions, unitListRestriction } from './restricted.ts';
import { syntaxContexts } from './syntax.ts';
import { totalContexts } from './totals.ts';
import { vatContexts } from './vat-contexts.ts';

/** The rules of EN 16931 for UBL (validation artefacts 1.3.16): the model, the syntax, the code lists. */
export const en16931Rules: RuleSet = {
	layer: 'en16931',
	restrictions: true,
	patterns: [
		[
			...partyContexts,
			...lineContexts,
			...allowanceContexts,
			...totalContexts,
			...documentContext,
			...vatContexts
		],
		syntaxContexts,
		codeContexts,
		[unitListRestriction],
		...anywhereRestrictions.map((context) => [context])
	]
};
