import { encode } from 'uqr';

/** A QR code as the path of an SVG picture whose view box is its size; every dark module a square of one. */
export function qrPath(content: string): { size: number; path: string } {
	const { size, data } = encode(content, { ecc: 'M', border: 2 });
	const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
	return { size, path };
}
