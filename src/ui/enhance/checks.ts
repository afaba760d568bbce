/**
 * `[data-check="/where"]` on a control: what was typed is read by the server when one leaves the field, and what it
 * turned out to be stands below, in the element `{id}-check`.
 */
export function checks(): void {
	document.addEventListener('pointerdown', () => (press = release()), true);
	document.addEventListener('change', (event) => {
		const control = event.target as HTMLInputElement;
		if (control.matches('[data-check]')) void check(control);
	});
}

/**
 * Ends when nothing is pressed. One leaves a field by pressing a button: a sentence that came up at that moment would
 * move the button away under the finger, and the press would be lost.
 */
let press = Promise.resolve();

function release(): Promise<void> {
	return new Promise((end) => {
		for (const kind of ['pointerup', 'pointercancel'])
			document.addEventListener(kind, () => setTimeout(end), { once: true, capture: true });
	});
}

async function check(control: HTMLInputElement): Promise<void> {
	const said = document.getElementById(`${control.id}-check`);
	const { value } = control;
	// JSON, as a posted form would be kept for after signing in when the session has ended.
	const response = await fetch(control.dataset.check ?? '', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ ...control.dataset, value })
	}).catch(() => null);
	if (!said || !response?.ok || response.redirected) return;
	const answer = (await response.json()) as { wrong?: string; right?: string };
	await press;
	if (control.value !== value) return;
	said.textContent = answer.wrong ?? answer.right ?? '';
	said.dataset.outcome = answer.wrong ? 'wrong' : 'right';
	// What the form said before counts no more: the field has changed since.
	const error = document.getElementById(`${control.id}-error`);
	error?.parentElement?.classList.remove('wrong');
	error?.remove();
	if (answer.wrong) control.setAttribute('aria-invalid', 'true');
	else control.removeAttribute('aria-invalid');
}
