import { Problem, type Call } from './wire.ts';

/** The body as an object; anything else is refused. */
export function fields(call: Call): Record<string, unknown> {
	const { body } = call;
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		throw new Problem(400, 'The request body must be an object');
	}
	return body as Record<string, unknown>;
}

/** A text, or null when absent. */
export function text(body: Record<string, unknown>, name: string, limit = 255): string | null {
	const value = body[name];
	if (value === undefined || value === null || value === '') return null;
	if (typeof value !== 'string') throw new Problem(422, `The ${name} should be a string`, name);
	if (value.length > limit) throw new Problem(422, `The ${name} is longer than ${limit} characters`, name);
	return value;
}

/** A text that must be there. */
export function requiredText(body: Record<string, unknown>, name: string, limit = 255): string {
	const value = text(body, name, limit);
	if (value === null) throw new Problem(422, `The ${name} is required`, name);
	return value;
}

/** An http(s) address, or null when absent. Localhost is fine here: the real Mollie refuses it for webhooks. */
export function address(body: Record<string, unknown>, name: string): string | null {
	const value = text(body, name, 2000);
	if (value === null) return null;
	const url = URL.canParse(value) ? new URL(value) : null;
	// An app may be opened by its own scheme, a webhook may not.
	const known =
		url !== null &&
		(name === 'webhookUrl' ? /^https?:$/ : /^(?!javascript|data|vbscript)/).test(url.protocol);
	if (!known) throw new Problem(422, `The ${name} is invalid`, name);
	return value;
}

/** One of a few words, or null when absent. */
export function word<Word extends string>(
	body: Record<string, unknown>,
	name: string,
	words: readonly Word[]
): Word | null {
	const value = text(body, name);
	if (value === null) return null;
	const known = words.find((candidate) => candidate === value);
	if (known === undefined) throw new Problem(422, `The ${name} is invalid`, name);
	return known;
}

/** An amount `{ currency: 'EUR', value: '12.34' }` in cents, or null when absent. */
export function cents(body: Record<string, unknown>, name: string): number | null {
	const value = body[name];
	if (value === undefined || value === null) return null;
	if (typeof value !== 'object') throw new Problem(422, `The ${name} should be an object`, name);
	const { currency, value: written } = value as { currency?: unknown; value?: unknown };
	if (currency !== 'EUR')
		throw new Problem(422, 'The currency is missing or not supported', `${name}.currency`);
	if (typeof written !== 'string' || !/^\d{1,10}\.\d{2}$/.test(written)) {
		throw new Problem(422, 'The amount contains an invalid value', name);
	}
	return Number(written.replace('.', ''));
}

/** Cents in Mollie's writing. */
export function euro(amount: number): { currency: string; value: string } {
	const sign = amount < 0 ? '-' : '';
	const digits = String(Math.abs(amount)).padStart(3, '0');
	return { currency: 'EUR', value: `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` };
}

/** Any JSON of at most about a kilobyte, which Mollie keeps for us. */
export function metadata(body: Record<string, unknown>): unknown {
	const value = body.metadata ?? null;
	if (JSON.stringify(value).length > 1024) {
		throw new Problem(422, 'The metadata is larger than 1 kilobyte', 'metadata');
	}
	return value;
}
