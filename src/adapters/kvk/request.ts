import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { refuse } from '#domain/outcome.ts';
import type { Clock } from '#ports/clock.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { Log } from '#ports/log.ts';
import { readWithin } from './body.ts';
import { refusal } from './wire.ts';

/** Where the register is and how patient we are with it. */
export interface Line {
	/** `https://api.kvk.nl/api`, with or without a slash at the end. */
	baseUrl: string;
	apiKey: string;
	clock: Clock;
	/** Longest wait for one answer, milliseconds. */
	timeoutMs: number;
	log?: Log;
}

/** Until when (`performance.now()`) one question may take, and how often it may be put again. */
export interface Patience {
	until: number;
	retries: number;
}

/** A checked answer, the news that there is none, or trouble. */
export type Reply<T> = { value: T } | { refused: 'not-listed' } | RegisterTrouble;

type Attempt<T> = Reply<T> | { trouble: RegisterTrouble; waitMs: number };

const PAUSES_MS = [250, 750, 1500];
const LONGEST_RETRY_AFTER = 3600;
const NOT_LISTED = ['IPD5200', 'IPD0005', 'IPD0007', 'IPD0004', 'IPD0006', 'IPD0010'];
/** Seconds after which a registration that is being processed is worth another question. */
const PROCESSING: Record<string, number> = { IPD1002: 30, IPD1003: 300 };

/**
 * Puts one question to KVK. What may pass by itself (being processed, busy, broken line, unreadable answer)
 * is tried again within the patience; a question that KVK does not understand is our mistake, and is not put again.
 */
export async function ask<S extends v.GenericSchema>(
	line: Line,
	path: string,
	schema: S,
	patience: Patience
): Promise<Reply<v.InferOutput<S>>> {
	for (let attempt = 0; ; attempt += 1) {
		const left = patience.until - performance.now();
		if (left <= 0) return refuse('register-down');
		const outcome = await once(line, path, schema, Math.min(line.timeoutMs, left));
		if (!('trouble' in outcome)) return outcome;
		const pause = Math.max(outcome.waitMs, PAUSES_MS[attempt] ?? 0);
		const mayAgain = attempt < Math.min(patience.retries, PAUSES_MS.length);
		if (!mayAgain || performance.now() + pause >= patience.until) return outcome.trouble;
		await sleep(pause);
	}
}

async function once<S extends v.GenericSchema>(
	line: Line,
	path: string,
	schema: S,
	timeoutMs: number
): Promise<Attempt<v.InferOutput<S>>> {
	// Only the path goes to a log: what a person typed stands in the query.
	const told = (why: string, level: 'warn' | 'error' = 'warn') =>
		line.log?.[level]('register.trouble', { path: path.split('?')[0], why });
	let status: number;
	let retryAfter: number | undefined;
	let text: string;
	try {
		const response = await fetch(line.baseUrl.replace(/\/+$/, '') + path, {
			headers: { apikey: line.apiKey, accept: 'application/json' },
			// A redirect would carry the key to wherever it points.
			redirect: 'manual',
			signal: AbortSignal.timeout(Math.ceil(timeoutMs))
		});
		status = response.status;
		retryAfter = secondsFrom(response.headers.get('retry-after'), line.clock);
		text = await readWithin(response);
	} catch (error) {
		told(error instanceof Error ? error.name : 'no answer');
		return broken();
	}
	const body = jsonOrNothing(text);
	if (status === 200) {
		const checked = v.safeParse(schema, body);
		if (checked.success) return { value: checked.output };
		told(`unreadable: ${v.getDotPath(checked.issues[0]) ?? 'not JSON'}`);
		return broken();
	}
	const said = v.safeParse(refusal, body);
	const codes = said.success ? said.output.fout.map(({ code }) => code) : [];
	if (codes.some((code) => NOT_LISTED.includes(code))) return { refused: 'not-listed' };
	const processing = codes.map((code) => PROCESSING[code]).find(Boolean);
	const why = `${status} ${codes.join()}`.trim();
	if (codes.length > 0 && status < 500 && !processing && ![401, 403, 429].includes(status)) {
		told(why, 'error');
		return refuse('register-rejects-question');
	}
	told(why);
	if (status === 401 || status === 403) return refuse('register-refuses-us');
	if (status === 429) return busy(retryAfter, (retryAfter ?? 1) * 1000);
	if (processing) return busy(retryAfter ?? processing, (retryAfter ?? 0) * 1000);
	return broken(retryAfter);
}

function broken<T>(retryAfter?: number): Attempt<T> {
	return {
		trouble: refuse('register-down', retryAfter === undefined ? {} : { retryAfter }),
		waitMs: (retryAfter ?? 0) * 1000
	};
}

function busy<T>(retryAfter: number | undefined, waitMs: number): Attempt<T> {
	return { trouble: refuse('register-busy', retryAfter === undefined ? {} : { retryAfter }), waitMs };
}

function jsonOrNothing(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** `Retry-After` is seconds or a date. */
function secondsFrom(header: string | null, clock: Clock): number | undefined {
	if (!header) return undefined;
	const seconds = /^\d+$/.test(header)
		? Number(header)
		: Math.ceil((Date.parse(header) - clock.now().getTime()) / 1000);
	return seconds >= 0 ? Math.min(seconds, LONGEST_RETRY_AFTER) : undefined;
}
