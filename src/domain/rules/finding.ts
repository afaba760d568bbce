import type { Flag, Layer } from './rule.ts';

/** What kind of mistake a finding is. */
export type FindingClass = 'schema' | 'business rule' | 'missing mandatory';

/** One thing that is wrong with a document, and where. Its sentence is made from the rule by the texts. */
export interface Finding {
	/** The id of the official rule, or of ours for what no official rule names. */
	readonly rule: string;
	readonly flag: Flag;
	readonly layer: Layer;
	readonly class: FindingClass;
	/** The business terms that the rule speaks of, '' for none. */
	readonly about: string;
	/** What is missing or wrong by name, where the rule alone does not tell. */
	readonly detail: string;
	readonly xpath: string;
	/** First line and first character are 1. */
	readonly line: number;
	readonly column: number;
	/** Byte offset of the element, after a byte order mark. */
	readonly offset: number;
}

/** What a document is found to be. */
export type Verdict = 'malformed' | 'schema-invalid' | 'invalid' | 'valid-with-warnings' | 'valid';

/** The rules that a document is held against, by what it says it is. */
export type Profile = 'billing' | 'selfbilling' | 'nlcius';

/** The judgement over one document. */
export interface Report {
	readonly profile: Profile | undefined;
	readonly verdict: Verdict;
	readonly findings: readonly Finding[];
	/** Findings left out because their rule was already found broken very often. */
	readonly left: number;
}
