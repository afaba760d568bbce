import { mount, unmount } from 'svelte';
import type { Language } from '#texts/pick.ts';
import { checkedFile, type Texts } from './checked.ts';
import Results from './Results.svelte';

let shown: ReturnType<typeof mount> | undefined;

/** Checks files and puts what was found into a part of the page; gives the verdicts in words, to be read out. */
export function show(
	files: readonly { name: string; bytes: Uint8Array }[],
	target: HTMLElement,
	language: Language,
	texts: Texts
): string {
	const checked = files.map(({ name, bytes }) => checkedFile(name, bytes, language, texts));
	if (shown) void unmount(shown);
	target.replaceChildren();
	shown = mount(Results, { target, props: { files: checked, where: texts.checkedHere, texts } });
	return checked.map(({ name, verdict }) => `${name}: ${texts.verdicts[verdict]}.`).join(' ');
}
