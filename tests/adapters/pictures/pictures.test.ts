import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictures } from '#adapters/pictures/pictures.ts';
import { isRefused } from '#domain/outcome.ts';

const { portrait, logo } = pictures();
const photo = () =>
	sharp({ create: { width: 900, height: 600, channels: 3, background: '#336699' } })
		.withExif({ IFD0: { Copyright: 'Katrijn' }, IFD3: { GPSLatitude: '52/1 22/1 0/1' } })
		.jpeg()
		.toBuffer();

describe('uploaded pictures', () => {
	it('002-16 becomes a square WebP without what the camera wrote into it', async () => {
		const made = await portrait(await photo());
		if (isRefused(made)) throw new Error(made.refused);
		const { width, height, format, exif } = await sharp(made).metadata();
		expect({ width, height, format, exif }).toEqual({
			width: 512,
			height: 512,
			format: 'webp',
			exif: undefined
		});
	});

	it('keeps the shape of a logo', async () => {
		const made = await logo(await photo());
		if (isRefused(made)) throw new Error(made.refused);
		const { width, height } = await sharp(made).metadata();
		expect({ width, height }).toEqual({ width: 480, height: 320 });
	});

	it.each([
		['S04 an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
		['S04 a page that begins like a PDF', '%PDF-1.7<html><script>alert(1)</script>'],
		['nothing', ''],
		['a broken JPEG', '\xff\xd8\xff broken']
	])('refuses %s', async (_, content) => {
		expect(await portrait(Buffer.from(content, 'latin1'))).toEqual({ refused: 'not-a-picture' });
	});

	it('refuses more than 5 MB', async () => {
		expect(await portrait(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual({ refused: 'too-large' });
	});

	it('refuses a small file that unfolds to a huge picture', async () => {
		const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
			.png()
			.toBuffer();
		expect(await portrait(bomb)).toEqual({ refused: 'not-a-picture' });
	});
});
