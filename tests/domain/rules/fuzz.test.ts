import { describe, expect, it } from 'vitest';
import { judge } from '#domain/rules/judge.ts';
import { processorTime } from '../../support/processor-time.ts';
import { invoiceXml } from '../../support/ubl-documents.ts';

/** A generator of numbers that gives the same ones each time, so that a failure can be seen again. */
function random(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const encoder = new TextEncoder();
const bases = (['billing', 'selfbilling', 'nlcius'] as const).flatMap((profile) =>
	(['Invoice', 'CreditNote'] as const).map((kind) => encoder.encode(invoiceXml({ profile, kind, lines: 2 })))
);
const MARKUP = '<>&;"\'/=![]-?: \n\0\u00ff{}#x';
const PIECES = [
	'<a>',
	'</a>',
	'<![CDATA[',
	']]>',
	'<!--',
	'-->',
	'<?x',
	'?>',
	'&#0;',
	'&amp',
	'xmlns:q="u"',
	'<cbc:ID>',
	'1e9',
	'-',
	'.'
].map((text) => encoder.encode(text));

type Next = (below: number) => number;

/** A real document with a few bytes changed, cut, doubled, moved or put in. */
function mutated(next: Next): Uint8Array {
	let bytes = Uint8Array.from(bases[next(bases.length)]!);
	for (let times = next(4); times >= 0; times--) {
		const at = next(bytes.length);
		const length = next(40);
		const how = next(6);
		if (how === 0) bytes[at] = next(256);
		else if (how === 1) bytes[at] = MARKUP.charCodeAt(next(MARKUP.length));
		else if (how === 2) bytes = joined(bytes.subarray(0, at), bytes.subarray(at + length));
		else if (how === 3) bytes = joined(bytes.subarray(0, at + length), bytes.subarray(at));
		else if (how === 4)
			bytes = joined(bytes.subarray(0, at), PIECES[next(PIECES.length)]!, bytes.subarray(at));
		else bytes = bytes.slice(0, at);
	}
	return bytes;
}

function noise(next: Next): Uint8Array {
	return Uint8Array.from({ length: next(400) }, () =>
		next(2) === 0 ? next(256) : MARKUP.charCodeAt(next(MARKUP.length))
	);
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

describe('100,000 damaged inputs', () => {
	it('end with a report, never with a throw or a hang over 250 ms', () => {
		const next = random(20261121);
		const verdicts = new Map<string, number>();
		let slowest = 0;
		for (let round = 0; round < 100_000; round++) {
			const bytes = round % 5 === 4 ? noise(next) : mutated(next);
			const start = processorTime();
			const { verdict, findings } = judge(bytes);
			slowest = Math.max(slowest, processorTime() - start);
			verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
			if (verdict !== 'valid' && findings.length === 0)
				throw new Error(`A verdict without findings in round ${round}`);
		}
		expect(slowest).toBeLessThan(250);
		expect([...verdicts.keys()].sort()).toEqual([
			'invalid',
			'malformed',
			'schema-invalid',
			'valid',
			'valid-with-warnings'
		]);
	}, 300_000);
});
