import { renderSVG } from 'uqr';

/** A QR code as an SVG picture, black on white, for the eyes of a banking app (error correction M, as the EPC asks). */
export function qrPicture(payload: string): string {
	return payload === '' ? '' : renderSVG(payload, { ecc: 'M', border: 2 });
}
