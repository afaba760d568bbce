/** Control characters, and the marks that turn the direction of text around: with them an amount can read backwards. */
const DISGUISES =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** What somebody wrote, without the characters that only serve to disguise it. */
export function plainText(text: string): string {
	return text.replace(DISGUISES, '').replace(/\r\n?/g, '\n').trim();
}

/** The same on one line, white space drawn together. */
export function oneLine(text: string): string {
	return plainText(text).replace(/\s+/g, ' ');
}
