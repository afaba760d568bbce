const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

const asciiDomain = (domain: string) => {
	if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || !URL.canParse(`http://${domain}`)) return null;
	const host = new URL(`http://${domain}`).hostname;
	const labels = host.split('.');
	const top = labels.at(-1) ?? '';
	return labels.length > 1 && labels.every((label) => LABEL.test(label)) && /[a-z]/.test(top) ? host : null;
};

/**
 * The one bare e-mail address that this text is (RFC 5321 dot-string, at most 254 characters), its domain in
 * lower case ASCII; null for anything more: a display name, a list, a quoted local part, a comment, a line break.
 */
export function bareAddress(text: string): string | null {
	if (text.length > 254) return null;
	const at = text.indexOf('@');
	const local = text.slice(0, at);
	const domain = asciiDomain(text.slice(at + 1));
	if (at < 1 || local.length > 64 || !LOCAL.test(local) || domain === null) return null;
	const address = `${local}@${domain}`;
	return address.length > 254 ? null : address;
}
