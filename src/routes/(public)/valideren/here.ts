import { pick } from '#texts/pick.ts';
import { en } from '#texts/validate-page/en.ts';
import { nl } from '#texts/validate-page/nl.ts';
import { tooMuch } from './limits.ts';

// With script the browser checks by itself: nothing is sent, and the page says so. The rules come at the first file.
const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
const texts = pick({ nl, en }, language);
const form = document.querySelector<HTMLFormElement>('#controle')!;
const chosen = form.querySelector<HTMLInputElement>('[type=file]')!;
const button = form.querySelector<HTMLButtonElement>('[type=submit]')!;
const part = (id: string) => document.getElementById(id)!;
const rules = () => import('./check-here.ts');
let latest = 0;

for (const words of form.querySelectorAll<HTMLElement>('[data-here]')) words.hidden = false;
for (const words of form.querySelectorAll<HTMLElement>('[data-there]')) words.hidden = true;

form.addEventListener('submit', (event) => {
	event.preventDefault();
	void check([...(chosen.files ?? [])]);
});
chosen.addEventListener('change', () => void check([...(chosen.files ?? [])]));
chosen.addEventListener('focus', () => void rules().catch(() => undefined), { once: true });

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
	const engine = await rules().catch(() => undefined);
	if (!engine) return { trouble: texts.trouble.unloaded, news: '' };
	const read = Promise.all(
		files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
	);
	const given = await read.catch(() => undefined);
	if (!given) return { trouble: texts.trouble.unreadable, news: '' };
	return { trouble: '', news: wanted() ? engine.show(given, part('uitslag'), language, texts) : '' };
}
