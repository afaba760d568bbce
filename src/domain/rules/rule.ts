import type { Facts } from './facts.ts';
import type { Way } from './walk.ts';

/** How bad it is when a rule fails: a fatal one makes the document invalid, a warning does not. */
export type Flag = 'fatal' | 'warning';

/** The layers that a document is held against, in order. */
export type Layer = 'safety' | 'structure' | 'en16931' | 'peppol' | 'national' | 'nlcius';

/** Whether something holds at an element of a document. */
export interface Test {
	(facts: Facts, row: number): boolean;
	/** Ways that have to lead to something: where one ends too soon is where a finding points. */
	readonly wants?: readonly Way[];
}

/** One official rule: its id, its flag, the business terms it speaks of and what has to hold at the context. */
export interface Rule {
	readonly id: string;
	readonly flag: Flag;
	/** Business terms of EN 16931 (BT-n, BG-n), empty where the rule is about no one term. */
	readonly about: string;
	readonly holds: Test;
	/** What is wrong by name, where the place does not show it: an attribute. */
	readonly detail?: string;
}

/**
 * Elements that rules are asked of: paths as "cac:Party/cbc:EndpointID", "/" before them when they start at the root,
 * "|" between alternatives, and what else has to be true of the element.
 */
export interface Context {
	readonly at: string;
	readonly when?: Test;
	readonly rules: readonly Rule[];
}

/** Contexts of which only the first that matches an element is asked, as Schematron does it. */
export type Pattern = readonly Context[];

/** The patterns of one layer of rules. */
export interface RuleSet {
	readonly layer: Layer;
	readonly patterns: readonly Pattern[];
	/** Codes of the country whose suppliers alone are asked these rules; without them all are. */
	readonly countries?: readonly string[];
	/** Whether the restrictions of the core model on UBL apply as well. */
	readonly restrictions?: boolean;
}

/** A rule that makes a document invalid. */
export function fatal(id: string, about: string, holds: Test): Rule {
	return { id, flag: 'fatal', about, holds };
}

/** A rule that a document should keep. */
export function warning(id: string, about: string, holds: Test): Rule {
	return { id, flag: 'warning', about, holds };
}

/** The test of rules whose context is already the mistake. */
export const never: Test = () => false;

/** The test of rules that no machine can check. */
export const always: Test = () => true;
