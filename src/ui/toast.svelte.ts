import type { Tone } from '#ui/tone.ts';

/** Short news in the corner; never the only copy of it. */
export interface Toast {
	readonly id: number;
	readonly tone: Tone;
	readonly message: string;
}

const shown = $state<Toast[]>([]);
let count = 0;

/** Shows short news, in the browser only: on a server everyone would share it. */
export function toast(message: string, tone: Tone = 'grass'): void {
	if (typeof window === 'undefined') return;
	count += 1;
	shown.push({ id: count, tone, message });
	if (shown.length > 3) shown.shift();
}

/** The news on screen now, oldest first. */
export function toasts(): readonly Toast[] {
	return shown;
}

/** Takes one piece of news away. */
export function dismiss(id: number): void {
	const at = shown.findIndex((one) => one.id === id);
	if (at >= 0) shown.splice(at, 1);
}
