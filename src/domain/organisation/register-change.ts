import { foldedName } from './folded-name.ts';
import type { RegisterEntry } from './register.ts';

/** What about a company in the register makes us ask whether it is still the one that was proven. */
export type Change = 'not-listed' | 'ceased' | 'statutory-name' | 'trade-name' | 'legal-form';

/** A change as kept until a specialist has said whether it is still the same company. */
export interface KeptRegisterChange {
	id: string;
	organisationId: string;
	/** What the register said when it was last held for the company that was proven. */
	before: RegisterEntry;
	/** What it says now; null when it does not know the number any more. */
	after: RegisterEntry | null;
	changes: Change[];
	state: 'open' | 'same-company' | 'new-proof';
	foundAt: Date;
	decidedBy: string | null;
	decidedReason: string | null;
	decidedAt: Date | null;
}

/**
 * What changed of the facts that a proof rests on (integrations 3.4): names and legal form, and whether the company is
 * there. A trade name more is no change, as every name that was proven is still there; one less is.
 */
export function changesBetween(before: RegisterEntry, after: RegisterEntry | null): Change[] {
	if (after === null) return ['not-listed'];
	const names = new Set(namesOf(after));
	const holds: [Change, boolean][] = [
		['ceased', after.ceasedOn !== null && before.ceasedOn === null],
		['statutory-name', folded(before.statutoryName) !== folded(after.statutoryName)],
		['trade-name', before.tradeNames.some((name) => !names.has(foldedName(name)))],
		['legal-form', before.legalForm !== after.legalForm]
	];
	return holds.flatMap(([change, is]) => (is ? [change] : []));
}

function namesOf({ name, statutoryName, tradeNames }: RegisterEntry): string[] {
	return [name, statutoryName ?? '', ...tradeNames].map(foldedName);
}

function folded(name: string | null): string | null {
	return name === null ? null : foldedName(name);
}
