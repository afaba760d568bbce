import { pick } from '#texts/pick.ts';
import { en } from '#texts/validate-page/en.ts';
import { nl } from '#texts/validate-page/nl.ts';
import type { Asked, Judgement } from './judging.ts';
import { tooMuch } from './limits.ts';

// With script the browser checks by itself: nothing is sent, and the page says so. The rules come at the first file,
// to a worker beside the page.
const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
const texts = pick({ nl, en }, language);
const form = document.querySelector<HTMLFormElement>('#controle')!;
const chosen = form.querySelector<HTMLInputElement>('[type=file]')!;
const button = form.querySelector<HTMLButtonElement>('[type=submit]')!;
const part = (id: string) => document.getElementById(id)!;
const results = () => import('./check-here.ts');
let latest = 0;
let judging: Worker | undefined;
let busy = false;

for (const words of form.querySelectorAll<HTMLElement>('[data-here]')) words.hidden = false;
for (const words of form.querySelectorAll<HTMLElement>('[data-there]')) words.hidden = true;

form.addEventListener('submit', (event) => {
	event.preventDefault();
	void check([...(chosen.files ?? [])]);
});
chosen.addEventListener('change', () => void check([...(chosen.files ?? [])]));
chosen.addEventListener('focus', () => {
	judge();
	void results().catch(() => undefined);
});

// Files that miss the form must not replace the page either.
document.addEventListener('dragover', (event) => {
	if (!event.dataTransfer?.types.includes('Files')) return;
	event.preventDefault();
	form.toggleAttribute('data-over', true);
});
document.addEventListener('dragleave', (event) => {
	if (event.relatedTarget === null) form.removeAttribute('data-over');
});
document.addEventListener('drop', (event) => {
	if (!event.dataTransfer?.types.includes('Files')) return;
	event.preventDefault();
	form.removeAttribute('data-over');
	chosen.files = event.dataTransfer.files;
	void check([...event.dataTransfer.files]);
});

async function check(files: File[]): Promise<void> {
	const turn = ++latest;
	const trouble = tooMuch(files);
	part('trouble').textContent = trouble ? texts.trouble[trouble] : '';
	if (trouble) return;
	button.setAttribute('aria-busy', 'true');
	part('news').textContent = texts.checking;
	const said = await judgement(files, () => turn === latest);
	if (turn !== latest) return;
	part('trouble').textContent = said.trouble;
	part('news').textContent = said.news;
	button.removeAttribute('aria-busy');
	if (said.trouble === '') part('uitslag').focus();
}

async function judgement(files: File[], wanted: () => boolean): Promise<{ trouble: string; news: string }> {
	const [engine, said] = await Promise.all([
		results().catch(() => undefined),
		judged(files).catch(() => undefined)
	]);
	if (!engine || !said) return { trouble: texts.trouble.unloaded, news: '' };
	if ('unreadable' in said) return { trouble: texts.trouble.unreadable, news: '' };
	return { trouble: '', news: wanted() ? engine.show(said.checked, part('uitslag'), texts) : '' };
}

/** Who judges beside the page; it fetches the rules when it is first called. */
function judge(): Worker {
	return (judging ??= new Worker(form.dataset.judging!, { type: 'module' }));
}

/** Whoever chooses other files does not wait for the ones before: those are let go. */
function judged(files: File[]): Promise<Judgement> {
	if (busy) dismiss();
	busy = true;
	const worker = judge();
	return new Promise<Judgement>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Judgement>) => {
			busy = false;
			resolve(data);
		};
		worker.onerror = () => {
			dismiss();
			reject(new Error('The rules could not be loaded'));
		};
		worker.postMessage({ files, language } satisfies Asked);
	});
}

function dismiss(): void {
	judging?.terminate();
	judging = undefined;
	busy = false;
}
