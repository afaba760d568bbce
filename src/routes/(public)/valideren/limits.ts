/** What may be checked at one go: bytes of all files together, and their number; the page says both in words. */
export const MOST = { bytes: 12 * 1024 * 1024, files: 20 };

/** Why files are not checked; none means go ahead. */
export function tooMuch(files: readonly { size: number }[]): 'none' | 'too-large' | 'too-many' | undefined {
	if (files.length === 0) return 'none';
	if (files.length > MOST.files) return 'too-many';
	return files.reduce((sum, { size }) => sum + size, 0) > MOST.bytes ? 'too-large' : undefined;
}
