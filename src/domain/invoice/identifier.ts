/** A value with the scheme that it belongs to (ICD, EAS or UNTDID 1153), where it has one. */
export interface Identifier {
	readonly value: string;
	readonly scheme?: string;
}
