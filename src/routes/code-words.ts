import type { CodeRefusal } from '#services/session/try-code.ts';
import { fill } from '#texts/fill.ts';

/** The sentence for six digits that did not open anything. */
export function codeSaid(
	{ wrong, wrongLast, dead }: Record<'wrong' | 'wrongLast' | 'dead', string>,
	refusal: CodeRefusal
): string {
	if (refusal.refused === 'code-dead') return dead;
	return refusal.left === 1 ? wrongLast : fill(wrong, { left: refusal.left });
}

/** The digits of what was typed or pasted as a code. */
export function digitsIn(form: FormData): string {
	return String(form.get('code') ?? '').replace(/\D/g, '');
}
