import sharp, { type Sharp } from 'sharp';
import { refuse } from '#domain/outcome.ts';
import type { Pictures } from '#ports/pictures.ts';

const MOST_BYTES = 5 * 1024 * 1024;
/** A small file can unfold to a picture that fills the memory; no phone makes larger ones. */
const MOST_PIXELS = 60_000_000;

/** Pictures by libvips; a picture is known by its first bytes, never by its name (S04: no SVG, no PDF, no HTML). */
export function pictures(): Pictures {
	return {
		portrait: (bytes) =>
			remake(bytes, (image) => image.resize(512, 512, { fit: 'cover', withoutEnlargement: false })),
		logo: (bytes) =>
			remake(bytes, (image) => image.resize(640, 320, { fit: 'inside', withoutEnlargement: true }))
	};
}

async function remake(bytes: Uint8Array, size: (image: Sharp) => Sharp) {
	if (bytes.length > MOST_BYTES) return refuse('too-large');
	if (!looksLikePicture(bytes)) return refuse('not-a-picture');
	try {
		const image = sharp(bytes, {
			limitInputPixels: MOST_PIXELS,
			failOn: 'error',
			animated: false,
			pages: 1
		}).rotate();
		return new Uint8Array(await size(image).webp({ quality: 82 }).toBuffer());
	} catch {
		return refuse('not-a-picture');
	}
}

/** JPEG, PNG, WebP or AVIF by their signatures. */
function looksLikePicture(bytes: Uint8Array): boolean {
	const text = String.fromCharCode(...bytes.subarray(0, 12));
	return (
		text.startsWith('\xff\xd8\xff') ||
		text.startsWith('\x89PNG\r\n\x1a\n') ||
		(text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') ||
		text.slice(4, 12) === 'ftypavif'
	);
}
