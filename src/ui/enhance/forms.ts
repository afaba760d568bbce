/** After so many milliseconds without an answer one may press again; the server takes a second press well. */
const TOO_LONG = 10_000;

/** Forms that help: a switch saves itself, a code is tidied and sent, a button turns and is not pressed twice. */
export function forms(): void {
	document.addEventListener('change', (event) => {
		const control = event.target as HTMLInputElement;
		if (control.matches('[data-sends]')) control.form?.requestSubmit();
	});
	document.addEventListener('input', (event) => {
		const control = event.target as HTMLInputElement;
		if (control.matches('[data-code]')) tidy(control);
	});
	document.addEventListener('submit', (event) => {
		if (event.defaultPrevented) return;
		const form = event.target as HTMLFormElement;
		if (form.dataset.sending !== undefined) return event.preventDefault();
		if (form.method === 'dialog' || form.target === '_blank') return;
		form.dataset.sending = '';
		event.submitter?.setAttribute('aria-busy', 'true');
		setTimeout(rest, TOO_LONG);
	});
	// A page that comes back from the browser's memory, or a download that leaves it standing, is fresh again.
	window.addEventListener('pageshow', rest);
	window.addEventListener('focus', rest);
}

/** A pasted "123 456" or "Uw code: 123456" just works. */
function tidy(control: HTMLInputElement): void {
	const digits = control.value.replace(/\D/g, '').slice(0, 6);
	control.value = digits;
	if (digits.length === 6 && control.dataset.code === 'sends') control.form?.requestSubmit();
}

function rest(): void {
	for (const form of document.querySelectorAll<HTMLElement>('form[data-sending]')) {
		delete form.dataset.sending;
		form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
	}
}
