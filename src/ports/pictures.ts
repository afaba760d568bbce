/** Makes an uploaded picture safe: decoded, cut to size, without metadata, encoded anew. */
export interface Pictures {
	/** A square WebP of at most 512 pixels; anything that is no JPEG, PNG, WebP or AVIF is refused. */
	portrait(bytes: Uint8Array): Promise<Uint8Array | { refused: 'not-a-picture' | 'too-large' }>;
	/** A WebP that fits in 640 by 320 pixels, for a logo. */
	logo(bytes: Uint8Array): Promise<Uint8Array | { refused: 'not-a-picture' | 'too-large' }>;
}
