import { firstForeign, numberOf } from '../ubl/read/names.ts';
import type { UblDocument } from '../ubl/read/document.ts';
import type { Facts } from './facts.ts';
import type { Context, Layer, Rule, RuleSet, Test } from './rule.ts';

/** A context made ready: the names of the elements above, from the parent up, and whether the last of them is the root. */
export interface Asked {
	readonly above: readonly number[];
	readonly anchored: boolean;
	readonly when: Test | undefined;
	readonly rules: readonly Rule[];
	/** The tests of the rules, in a row of their own since they are asked far more often than a rule is named. */
	readonly tests: readonly Test[];
	readonly layer: Layer;
}

/** Per pattern the contexts that may match an element of one name, in order. */
type Groups = readonly (readonly Asked[])[];

/** Stands for names outside UBL that end in "Amount". */
export const foreignAmount = firstForeign - 1;
/** The same for names that end in "BinaryObject". */
export const foreignBinary = firstForeign - 2;
const EMPTY = firstForeign - 3;
const ANY_ROOT = -1;

/** Rules made ready to be asked: what to ask by the number of an element's name. */
export interface Compiled {
	readonly byName: readonly (Groups | undefined)[];
	/** Contexts of empty elements, with the contexts before them in their pattern by name. */
	readonly ofEmpty: readonly {
		readonly asked: Asked;
		readonly before: readonly (readonly Asked[] | undefined)[];
	}[];
	readonly restricted: boolean;
}

/** Makes rule sets ready: sorts their contexts by the name of the element that they are about. */
export function compiled(sets: readonly RuleSet[]): Compiled {
	const byName: Asked[][][] = [];
	const ofEmpty: { asked: Asked; before: Asked[][] }[] = [];
	for (const set of sets)
		for (const pattern of set.patterns) {
			const ofPattern: Asked[][] = [];
			for (const context of pattern)
				for (const [name, asked] of alternatives(context, set.layer)) {
					if (name === EMPTY) ofEmpty.push({ asked, before: ofPattern });
					else (ofPattern[name] ??= []).push(asked);
				}
			ofPattern.forEach((contexts, name) => (byName[name] ??= []).push(contexts));
		}
	return { byName, ofEmpty, restricted: sets.some((set) => set.restrictions) };
}

function alternatives(context: Context, layer: Layer): (readonly [name: number, asked: Asked])[] {
	return context.at.split(' | ').map((path) => {
		const anchored = path.startsWith('/');
		const steps = path.slice(anchored ? 1 : 0).split('/');
		const last = steps.pop()!;
		const above = steps.reverse().map((step) => (step === '*' ? ANY_ROOT : numberOf(step)));
		const { when, rules } = context;
		const tests = rules.map(({ holds }) => holds);
		return [numberFor(last), { above, anchored, when, rules, tests, layer }] as const;
	});
}

function numberFor(step: string): number {
	if (step === '*Amount') return foreignAmount;
	if (step === '*BinaryObject') return foreignBinary;
	return step === '()' ? EMPTY : numberOf(step);
}

/** The number to look rules up by: that of the name, or what stands for a name outside UBL. */
export function lookupOf(document: UblDocument, row: number): number {
	const name = document.name[row]!;
	if (name < firstForeign) return name;
	const local = document.foreignNames[name - firstForeign]!;
	if (local.endsWith('Amount') && !local.endsWith('PriceAmount')) return foreignAmount;
	return local.endsWith('BinaryObject') ? foreignBinary : 0;
}

/** Whether an element is one that a context is about. */
export function matches(asked: Asked, facts: Facts, row: number): boolean {
	const { parent, name } = facts.document;
	let at = parent[row]!;
	for (const above of asked.above) {
		if (at === 0 || (above !== ANY_ROOT && name[at] !== above)) return false;
		at = parent[at]!;
	}
	if (asked.anchored && at !== 0) return false;
	return asked.when === undefined || asked.when(facts, row);
}

/** Every rule in rule sets, once per context. */
export function rulesIn(sets: readonly RuleSet[]): readonly Rule[] {
	return sets.flatMap((set) =>
		set.patterns.flatMap((pattern) => pattern.flatMap((context) => context.rules))
	);
}
