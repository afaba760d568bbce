/** In a list, up and down walk from row to row; down leads there from the search above it. Enter is the link's own. */
export function rows(): void {
	document.addEventListener('keydown', (event) => {
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		const target = event.target as HTMLElement;
		const list = target.closest('[data-rows]');
		const search = event.key === 'ArrowDown' && target.closest('[role="search"]');
		const part = list ?? (search && search.closest('dialog, main')?.querySelector('[data-rows]'));
		if (!part) return;
		const links = [...part.querySelectorAll<HTMLElement>('[data-row-link]')];
		const row = target.closest('tr, li');
		const at = list ? links.findIndex((link) => link.closest('tr, li') === row) : -1;
		const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
		if ((list && at < 0) || !next) return;
		event.preventDefault();
		next.focus();
	});
}
