/** In a list, up and down walk from row to row; Enter is the link's own. */
export function rows(): void {
	document.addEventListener('keydown', (event) => {
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		const target = event.target as HTMLElement;
		const list = target.closest('[data-rows]');
		if (!list) return;
		const links = [...list.querySelectorAll<HTMLElement>('[data-row-link]')];
		const row = target.closest('tr');
		const at = links.findIndex((link) => link.closest('tr') === row);
		const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
		if (at < 0 || !next) return;
		event.preventDefault();
		next.focus();
	});
}
