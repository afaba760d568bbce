import { en16931Lists, peppolLists, selfBillingLists } from './release-2026-5.ts';
import { addedIn2026November } from './release-2026-11.ts';
import { unitCodes } from './units.ts';

/** The releases of the rules that can be asked for. */
export type Release = '2026.5' | '2026.11';

/** Makes a set of a generated list. */
function set(codes: string): ReadonlySet<string> {
	return new Set(codes.split(' '));
}

/** The code lists that EN 16931 holds documents against. */
export const en16931 = mapped(en16931Lists);

/** Units of measure; made when the first line asks for them. */
let units: ReadonlySet<string> | undefined;

/** Whether a unit of measure is known. */
export function isUnit(code: string): boolean {
	return (units ??= set(unitCodes)).has(code);
}

/** The code lists of the Peppol rules, per release. */
export const peppol = {
	'2026.5': mapped(peppolLists),
	'2026.11': mapped({
		...peppolLists,
		eaid: `${peppolLists.eaid} ${addedIn2026November.eaid}`,
		invoiceTypeCodes_billing: `${peppolLists.invoiceTypeCodes_billing} 389`
	})
} as const;

/** The type codes of self-billed documents. */
export const selfBilling = mapped(selfBillingLists);

function mapped<const Lists extends Readonly<Record<string, string>>>(
	lists: Lists
): { readonly [Name in keyof Lists]: ReadonlySet<string> } {
	return Object.fromEntries(Object.entries(lists).map(([name, codes]) => [name, set(codes)])) as {
		[Name in keyof Lists]: ReadonlySet<string>;
	};
}
