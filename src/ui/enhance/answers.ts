/**
 * `[data-answers="id"]` on a search form: the answer comes into that part of this page, so that a dialog stays open,
 * and stands in the address, so that the back button finds it. When that fails, the form is sent as it is.
 */
export function answers(): void {
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		const part = document.getElementById(form.dataset.answers ?? '');
		if (!part || form.method !== 'get') return;
		event.preventDefault();
		if (part.ariaBusy === 'true') return;
		part.ariaBusy = 'true';
		event.submitter?.setAttribute('aria-busy', 'true');
		const asked = new URL(form.action);
		for (const [name, value] of new FormData(form))
			if (typeof value === 'string') asked.searchParams.append(name, value);
		void answer(part, asked).catch(() => location.assign(asked));
	});
}

async function answer(part: HTMLElement, asked: URL): Promise<void> {
	const response = await fetch(asked, { headers: { accept: 'text/html' } });
	const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
	const now = fresh.getElementById(part.id);
	if (!now || response.redirected) return location.assign(asked);
	// In a small window the field and its keyboard would stand before what was found.
	const isSmall = matchMedia('(width < 40rem)').matches;
	const focused = isSmall ? undefined : document.activeElement?.id;
	part.replaceWith(now);
	history.replaceState(history.state, '', asked);
	document.title = fresh.title;
	const wrong = now.querySelector<HTMLElement>('[role="alert"]');
	// The first thing found, or what is said instead; what stands before it is the sign of waiting.
	const first =
		now.querySelector<HTMLElement>('[data-first]') ??
		[...now.querySelectorAll<HTMLElement>('[role="status"]')].at(-1);
	if (first) first.tabIndex = -1;
	const goal = wrong ?? (focused ? document.getElementById(focused) : first);
	goal?.focus();
	if (isSmall) goal?.scrollIntoView();
}
