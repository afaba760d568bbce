/** A chosen picture is shown before it is sent, round and square-cut as it will be, in the place that `data-preview` names. */
export function previews(): void {
	document.addEventListener('change', (event) => {
		const input = event.target as HTMLInputElement;
		const place = document.getElementById(input.dataset.preview ?? '');
		const file = input.files?.[0];
		if (!place || !file?.type.startsWith('image/')) return;
		const image = new Image(96, 96);
		image.alt = input.dataset.previewLabel ?? '';
		image.src = URL.createObjectURL(file);
		Object.assign(image.style, { width: '100%', height: '100%', objectFit: 'cover' });
		image.onload = () => URL.revokeObjectURL(image.src);
		place.firstElementChild?.replaceChildren(image);
		place.firstElementChild?.removeAttribute('aria-hidden');
	});
}
