import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Branded } from './brand.ts';

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

/** One bare e-mail address in lower case, safe to write into a mail header. */
export type EmailAddress = Branded<'EmailAddress'>;

/** Why a text is no address that a person may give us. */
export type EmailAddressRefusal =
	| 'email-missing'
	| 'email-too-long'
	| 'email-more-than-one'
	| 'email-not-bare'
	| 'email-unusual-characters'
	| 'email-shape';

/**
 * Reads the address that a person gives us, with a reason when it is none. Stricter than `bareAddress`: no routes
 * ("a%evil.nl@victim.nl"), and in lower case, so that one mailbox is one account.
 */
export function parseEmailAddress(text: string): EmailAddress | Refusal<EmailAddressRefusal> {
	if (text.length > 1000) return refuse('email-too-long');
	const address = text.trim().toLowerCase();
	if (address === '') return refuse('email-missing');
	if (address.length > 254) return refuse('email-too-long');
	if (/[^\x20-\x7e]/.test(address.split('@')[0]!) || /\p{C}/u.test(address))
		return refuse('email-unusual-characters');
	if (/[<>"()[\]\\]|^mailto:/.test(address)) return refuse('email-not-bare');
	if (/[,;]/.test(address) || address.split('@').length > 2) return refuse('email-more-than-one');
	return /[%!`]/.test(address)
		? refuse('email-shape')
		: ((bareAddress(address) as EmailAddress | null) ?? refuse('email-shape'));
}

/** The part after the @. */
export function emailDomain(address: string): string {
	return address.slice(address.lastIndexOf('@') + 1);
}
