import { pick, type Language } from '#texts/pick.ts';
import { en } from '#texts/validate-page/en.ts';
import { nl } from '#texts/validate-page/nl.ts';
import { checkedFile, type CheckedFile } from './checked.ts';

/** Files to judge, and the language to say it in. */
export interface Asked {
	readonly files: readonly File[];
	readonly language: Language;
}

/** What came out, or that a file could no longer be read. */
export type Judgement = { readonly checked: readonly CheckedFile[] } | { readonly unreadable: true };

// Runs beside the page, so that a file of ten thousand lines leaves it alive.
addEventListener('message', ({ data: { files, language } }: MessageEvent<Asked>) => {
	const texts = pick({ nl, en }, language);
	Promise.all(files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const)).then(
		(read) => say({ checked: read.map(([name, bytes]) => checkedFile(name, bytes, language, texts)) }),
		() => say({ unreadable: true })
	);
});

function say(judgement: Judgement): void {
	postMessage(judgement);
}
