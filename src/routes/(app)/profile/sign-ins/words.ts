import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/profile/en.ts';
import { nl } from '#texts/profile/nl.ts';

type Reason = keyof typeof nl.signIns.errors;

/** The sentence for a refusal of this page. */
export function said(
	{ language }: App.Locals,
	refusal: { refused: Reason; retryAfter?: number }
): { message: string } {
	const sentence = pick({ nl, en }, language).signIns.errors[refusal.refused];
	return { message: fill(sentence, { minutes: Math.ceil((refusal.retryAfter ?? 0) / 60) }) };
}

/** What happened, in words: the way it went stands in the details. */
export function tellEvent(
	{ events, ways }: { events: Record<string, string>; ways: Record<string, string> },
	event: string,
	details: Record<string, unknown>
): string {
	const given =
		typeof details.way === 'string'
			? details.way
			: typeof details.provider === 'string'
				? details.provider
				: '';
	const way = ways[given] ?? given;
	const sentence = event === 'signed-in' && way ? events['signed-in-by'] : events[event];
	return fill(sentence ?? events.other ?? '', { way });
}
