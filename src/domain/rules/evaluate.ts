import { attributeOf } from '../ubl/read/content.ts';
import { lookupOf, matches, type Compiled } from './compiled.ts';
import { allowedAnyway, plainRestrictions, type Restriction } from './core/restricted.ts';
import type { Facts } from './facts.ts';
import type { Layer, Rule, Test } from './rule.ts';
import { firstAlong, nearestAlong } from './walk.ts';

/** Takes a rule that does not hold, its layer and the row of the element at which that shows. */
export type Broken = (rule: Omit<Rule, 'holds'>, layer: Layer, row: number) => void;

const SLOTS = 2048;
const keys = new Int32Array(SLOTS);
const restrictionsAt: (readonly Restriction[])[] = [];

for (const restriction of plainRestrictions) {
	const [name = 0, parent = 0] = restriction.upward;
	let slot = slotOf(name, parent);
	const key = keyOf(name, parent);
	while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
	keys[slot] = key;
	restrictionsAt[slot] = [...(restrictionsAt[slot] ?? []), restriction];
}

function keyOf(name: number, parent: number): number {
	return (parent << 11) | name;
}

function slotOf(name: number, parent: number): number {
	return (Math.imul(keyOf(name, parent), 0x9e3779b1) >>> 21) & (SLOTS - 1);
}

/** Asks every rule of every element that it is about, in one walk over the document. */
export function evaluate(rules: Compiled, facts: Facts, broken: Broken): void {
	const { document } = facts;
	const { byName } = rules;
	for (let row = 1; row <= document.size; row++) {
		const groups = byName[lookupOf(document, row)];
		if (groups !== undefined)
			for (const group of groups)
				for (const asked of group)
					if (matches(asked, facts, row)) {
						const { tests } = asked;
						for (let at = 0; at < tests.length; at++)
							if (!tests[at]!(facts, row))
								broken(asked.rules[at]!, asked.layer, placeOf(tests[at]!, facts, row));
						break;
					}
		if (rules.restricted) checkRestrictions(facts, row, broken);
	}
	for (const row of document.empties)
		for (const { asked, before } of rules.ofEmpty) {
			const earlier = before[lookupOf(document, row)];
			if (earlier?.some((other) => matches(other, facts, row))) continue;
			for (const rule of asked.rules) broken(rule, asked.layer, row);
		}
}

/** Where a broken rule shows: at the element that it was asked of, or the last one on the way to what it misses. */
function placeOf({ wants = [] }: Test, { document }: Facts, row: number): number {
	const missing = wants.find((way) => firstAlong(document, row, way) === 0) ?? wants[0];
	return missing === undefined ? row : nearestAlong(document, row, missing);
}

/** Looks whether the core model leaves an element, or one of its attributes, out. */
function checkRestrictions(facts: Facts, row: number, broken: Broken): void {
	const { name, parent } = facts.document;
	const above = parent[row]!;
	if (above === 0) return;
	const key = keyOf(name[row]!, above === 1 ? 0 : name[above]!);
	for (
		let slot = slotOf(name[row]!, above === 1 ? 0 : name[above]!);
		keys[slot] !== 0;
		slot = (slot + 1) & (SLOTS - 1)
	) {
		if (keys[slot] !== key) continue;
		for (const restriction of restrictionsAt[slot]!)
			if (isAt(facts, row, restriction)) broken(restriction.rule, 'en16931', row);
		return;
	}
}

function isAt(facts: Facts, row: number, { upward, attribute }: Restriction): boolean {
	const { document } = facts;
	let at = row;
	for (const name of upward) {
		if (document.name[at] !== name) return false;
		at = document.parent[at]!;
	}
	if (at !== 1) return false;
	if (attribute !== 0) return attributeOf(document, row, attribute) !== undefined;
	return !allowedAnyway(facts, row);
}
