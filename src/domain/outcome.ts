/** Bad news that the caller must decide on: returned, never thrown, and closed by its signature. */
export interface Refusal<Reason extends string = string> {
	readonly refused: Reason;
}

/** A refusal with its reason and whatever the caller needs to explain it. */
export function refuse<const Reason extends string, const Detail extends object = object>(
	refused: Reason,
	detail?: Detail
): Refusal<Reason> & Detail {
	return { refused, ...detail } as Refusal<Reason> & Detail;
}

/** Whether an outcome is a refusal rather than a result. */
export function isRefused<T>(outcome: T): outcome is Extract<T, Refusal> {
	return typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
}
