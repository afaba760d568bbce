import { mount, unmount } from 'svelte';
import type { CheckedFile, Texts } from './checked.ts';
import Results from './Results.svelte';

let shown: ReturnType<typeof mount> | undefined;

/** Puts what was found into a part of the page; gives the verdicts in words, to be read out. */
export function show(checked: readonly CheckedFile[], target: HTMLElement, texts: Texts): string {
	if (shown) void unmount(shown);
	target.replaceChildren();
	shown = mount(Results, { target, props: { files: checked, where: texts.checkedHere, texts } });
	return checked.map(({ name, verdict }) => `${name}: ${texts.verdicts[verdict]}.`).join(' ');
}
