/** Parts that keep themselves up to date, and lists that follow what is typed: both ask the server for the page again. */
export function live(): void {
	setInterval(() => {
		if (document.hidden) return;
		for (const part of document.querySelectorAll<HTMLElement>('[data-live]'))
			if (due(part)) void refresh(part.id, location.href);
	}, 1000);
	let waiting: ReturnType<typeof setTimeout> | undefined;
	document.addEventListener('input', (event) => {
		const form = (event.target as HTMLInputElement).form;
		const part = form?.dataset.finds;
		if (!form || !part) return;
		clearTimeout(waiting);
		waiting = setTimeout(() => void find(form, part), 250);
	});
}

/** Counts the seconds of a part down in the part itself, so that a fresh one starts anew. */
function due(part: HTMLElement): boolean {
	const every = Number(part.dataset.live);
	const left = Number(part.dataset.left ?? every) - 1;
	part.dataset.left = String(left > 0 ? left : every);
	return left <= 0 && !part.contains(document.activeElement);
}

async function find(form: HTMLFormElement, part: string): Promise<void> {
	const asked = new URL(form.action || location.href, location.href);
	asked.search = '';
	for (const [name, value] of new FormData(form))
		if (typeof value === 'string' && value !== '') asked.searchParams.append(name, value);
	if (await refresh(part, asked.href)) history.replaceState(history.state, '', asked);
}

/** The part itself stays, so that who listens hears what is new in it. */
function follow(old: HTMLElement, now: HTMLElement): void {
	if (old.innerHTML !== now.innerHTML) old.replaceChildren(...now.childNodes);
	if (now.dataset.live === undefined) delete old.dataset.live;
	else old.dataset.live = now.dataset.live;
}

let asking: AbortController | undefined;

async function refresh(id: string, address: string): Promise<boolean> {
	asking?.abort();
	const mine = (asking = new AbortController());
	try {
		const answer = await fetch(address, { signal: mine.signal, headers: { accept: 'text/html' } });
		// Somewhere else to be: signed out, or the wait is over.
		if (answer.redirected) location.assign(answer.url);
		if (!answer.ok || answer.redirected) return false;
		const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
		const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
		if (!old || !now) return false;
		follow(old, now);
		if (fresh.title) document.title = fresh.title;
		return true;
	} catch {
		// Offline or overtaken by a newer question: the page stays as it was and the next turn tries again.
		return false;
	}
}
