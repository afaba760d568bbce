/** Ways in which a mail server fails its callers. */
export const FAULT_KINDS = [
	'refuse-recipient',
	'tempfail',
	'refuse-message',
	'drop-after-data',
	'delay',
	'down'
] as const;

/** One fault that is switched on. */
export interface Fault {
	kind: (typeof FAULT_KINDS)[number];
	/** Only for recipients whose address holds this text; absent: for all. */
	to?: string;
	/** How often it still happens; absent: until it is lifted. */
	times?: number;
	/** Only for `delay`: milliseconds before the answer to DATA. */
	ms?: number;
}

const number = (value: unknown) => {
	const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof given === 'number' && Number.isSafeInteger(given) && given > 0 ? given : undefined;
};

/** Reads a fault from JSON or from a form; null when it is not one of the known kinds. */
export function asFault(input: Record<string, unknown>): Fault | null {
	const kind = FAULT_KINDS.find((known) => known === input.kind);
	if (!kind) return null;
	const times = number(input.times);
	const ms = number(input.ms);
	return {
		kind,
		...(typeof input.to === 'string' && input.to.trim() ? { to: input.to.trim().toLowerCase() } : {}),
		...(times ? { times } : {}),
		...(kind === 'delay' ? { ms: ms ?? 1000 } : {})
	};
}

/** The faults that are switched on, oldest first. */
export class Faults {
	#on: Fault[] = [];

	add(fault: Fault): void {
		this.#on.push({ ...fault });
	}

	list(): Fault[] {
		return this.#on;
	}

	lift(): void {
		this.#on = [];
	}

	/** The fault of this kind that hits one of these recipients; counts as having happened. */
	strike(kind: Fault['kind'], recipients: string[]): Fault | undefined {
		const fault = this.#on.find(
			(one) =>
				one.kind === kind &&
				(!one.to || recipients.some((address) => address.toLowerCase().includes(one.to ?? '')))
		);
		if (fault?.times) {
			fault.times -= 1;
			if (fault.times === 0) this.#on = this.#on.filter((one) => one !== fault);
		}
		return fault;
	}
}
