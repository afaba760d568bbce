/** `[data-opens="id"]` opens that dialog instead of following its link; a cross or a click beside it closes it. */
export function dialogs(): void {
	document.addEventListener('click', (event) => {
		const target = event.target as Element;
		const opener = target.closest<HTMLElement>('[data-opens]');
		const dialog = document.getElementById(opener?.dataset.opens ?? '');
		if (dialog instanceof HTMLDialogElement) {
			event.preventDefault();
			dialog.showModal();
			return;
		}
		const open = target.closest('dialog');
		if (open && (target === open || target.closest('[data-closes]'))) {
			event.preventDefault();
			open.close();
		}
	});
}
