const OPEN = 'details[data-menu][open]';

/** Menus close as people expect: by Escape, by a click elsewhere, by a choice, by walking on with Tab. */
export function menus(): void {
	document.addEventListener('click', (event) => {
		const target = event.target as Element;
		for (const menu of document.querySelectorAll(OPEN))
			if (!menu.contains(target) || target.closest('a')) menu.removeAttribute('open');
	});
	document.addEventListener('focusin', (event) => {
		for (const menu of document.querySelectorAll(OPEN))
			if (!menu.contains(event.target as Element)) menu.removeAttribute('open');
	});
	document.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		const menu = document.querySelector(OPEN);
		menu?.removeAttribute('open');
		menu?.querySelector('summary')?.focus();
	});
}
