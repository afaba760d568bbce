import pino, { type DestinationStream } from 'pino';
import type { Log } from '#ports/log.ts';

/** Fields whose whole content is nobody's business. */
const SECRET = ['password', 'token', 'code', 'iban', 'authorization', 'cookie', 'secret', 'email'];

/** What is somebody's, or opens something, inside a sentence: those of others name whatever they like (A15). */
const PRIVATE: readonly [RegExp, string][] = [
	[/<(\?xml|!DOCTYPE|([\w-]+:)?(Invoice|CreditNote|Document)\b)[^]*/i, '[document]'],
	[/\/\/[^\s/@"]*@/g, '//[secret]@'],
	[/([?&](?:token|code|state|email)=)[^&\s"]+/gi, '$1[secret]'],
	[/[\p{L}\d.+'*!#$&=~^{|}_-]+(?:@|%40)[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/giu, '[address]'],
	[/\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b/g, '[iban]'],
	[/\b(?:Bearer |Basic |(?:test|live)_)[\w.~+/=-]{12,}/g, '[secret]']
];

/**
 * One JSON line an event on standard output, or to `destination`. Fields that are named like a secret are cut out,
 * and so is what looks like an address, an IBAN, a key or a document wherever it stands in a text.
 */
export function structuredLog(level: string, destination?: DestinationStream): Log {
	const logger = pino(
		{
			level,
			base: undefined,
			timestamp: pino.stdTimeFunctions.isoTime,
			redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`]), censor: '[…]' },
			formatters: { log: (facts) => clean(facts) as Record<string, unknown> }
		},
		destination ?? pino.destination(1)
	);
	return {
		info: (event, facts) => logger.info({ event, ...facts }),
		warn: (event, facts) => logger.warn({ event, ...facts }),
		error: (event, facts) => logger.error({ event, ...facts })
	};
}

function clean(value: unknown): unknown {
	if (typeof value === 'string')
		return PRIVATE.reduce((text, [pattern, instead]) => text.replace(pattern, instead), value);
	if (Array.isArray(value)) return value.map(clean);
	if (value === null || typeof value !== 'object' || value instanceof Date) return value;
	return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, clean(held)]));
}
