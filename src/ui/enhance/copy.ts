/** Copies what a `[data-copy]` button carries and says so beside it, in the words of `data-copied`. */
export function copying(): void {
	document.addEventListener('click', (event) => {
		const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
		if (button) void copy(button);
	});
}

async function copy(button: HTMLElement): Promise<void> {
	const said = button.nextElementSibling;
	await navigator.clipboard.writeText(button.dataset.copy ?? '');
	button.toggleAttribute('data-done', true);
	if (said) said.textContent = button.dataset.copied ?? '';
	setTimeout(() => {
		button.removeAttribute('data-done');
		if (said) said.textContent = '';
	}, 2500);
}
