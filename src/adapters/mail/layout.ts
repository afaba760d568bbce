import { layoutHtml } from './layout.html.ts';

/** What one mail says: every sentence final, in one language, and plain text (nothing in it is markup). */
export interface MailContent {
	language: 'nl' | 'en';
	/** The subject of the mail and the heading of what one reads. */
	subject: string;
	/** The line that a mailbox shows beside the subject. */
	preheader: string;
	/** What is said before the code, the facts and the button. */
	paragraphs: string[];
	/** Labelled values, such as an amount or a due date. */
	facts?: { label: string; value: string }[];
	/** A short code that the reader types or copies. */
	code?: string;
	/** The one thing to do next; an absolute http(s) address. */
	action?: { label: string; url: string };
	/** What is said after the button. */
	afterwards?: string[];
	/** Why this reader gets this mail. */
	whySent: string;
	/** Where the reader stops mails like this one; absent when it cannot be stopped. */
	howToStop?: { label: string; url: string };
	/** Whose name stands at the top instead of ours, which then stands below it (002-40). */
	reseller?: string | null;
	/** Name, register number and address of the sender, as the law wants them on business letters. */
	imprint?: string;
}

const OURS = 'Kade';
const POWERED = `powered by ${OURS}`;

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	'[': '&#91;',
	'{': '&#123;'
};

/** Line breaks would let a name write lines of its own; direction marks would let it read backwards. */
const oneLine = (text: string) =>
	text
		.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
		.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.trim();

/** The square bracket is escaped too, so that no value can name a place of the layout. */
const escaped = (text: string) => oneLine(text).replace(/[&<>"'[{]/g, (char) => ENTITIES[char] ?? char);

const webAddress = (url: string) => {
	const parsed = new URL(url);
	if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') {
		throw new TypeError(`A mail may only link to a web address, not to ${parsed.protocol}`);
	}
	return parsed.href;
};

type Values = Record<string, string>;

const fill = (html: string, values: Values) =>
	html.replace(/\[\[(\w+)\]\]/g, (place, name: string) => {
		const value = values[name];
		return value === undefined ? place : escaped(value);
	});

/** Repeats the marked part of the layout once for every set of values; none removes it. */
const repeat = (html: string, mark: string, sets: Values[]) => {
	const [before, rest] = html.split(`<!--${mark}-->`);
	const [part, after] = rest?.split(`<!--/${mark}-->`) ?? [];
	if (before === undefined || part === undefined || after === undefined) {
		throw new Error(`The mail layout has no part called ${mark}`);
	}
	return before + sets.map((values) => fill(part, values)).join('') + after;
};

const html = (mail: MailContent) => {
	const { facts = [], action, howToStop } = mail;
	let page = layoutHtml;
	page = repeat(
		page,
		'paragraph',
		mail.paragraphs.map((paragraph) => ({ paragraph }))
	);
	page = repeat(page, 'code', mail.code ? [{ code: mail.code }] : []);
	page = repeat(page, 'facts', facts.length > 0 ? [{}] : []);
	if (facts.length > 0) page = repeat(page, 'fact', facts);
	page = repeat(page, 'action', action ? [{ label: action.label, url: webAddress(action.url) }] : []);
	page = repeat(
		page,
		'afterwards',
		(mail.afterwards ?? []).map((paragraph) => ({ paragraph }))
	);
	page = repeat(page, 'stop', howToStop ? [{ label: howToStop.label, url: webAddress(howToStop.url) }] : []);
	page = repeat(page, 'powered', mail.reseller ? [{ powered: POWERED }] : []);
	page = repeat(page, 'imprint', mail.imprint ? [{ imprint: mail.imprint }] : []);
	const { language, subject, preheader, whySent } = mail;
	return fill(page, { language, subject, preheader, whySent, brand: mail.reseller ?? OURS });
};

const text = (mail: MailContent) => {
	const facts = (mail.facts ?? []).map(({ label, value }) => `${oneLine(label)}: ${oneLine(value)}`);
	const link = (to: { label: string; url: string } | undefined) =>
		to ? [`${oneLine(to.label)}:\n${webAddress(to.url)}`] : [];
	const said = [mail.subject, ...mail.paragraphs, ...(mail.code ? [mail.code] : [])].map(oneLine);
	const after = (mail.afterwards ?? []).map(oneLine);
	const brand = mail.reseller ? `${oneLine(mail.reseller)}, ${POWERED}` : OURS;
	const foot = [`-- \n${brand}`, oneLine(mail.whySent), ...link(mail.howToStop)];
	if (mail.imprint) foot.push(oneLine(mail.imprint));
	return (
		[...said, ...(facts.length > 0 ? [facts.join('\n')] : []), ...link(mail.action), ...after, ...foot].join(
			'\n\n'
		) + '\n'
	);
};

/**
 * Dresses one mail in the look of the house. Every argument is plain text and escaped here; throws on a link
 * that is not an absolute http(s) address.
 */
export function layoutMail(mail: MailContent): { html: string; text: string } {
	return { html: html(mail), text: text(mail) };
}
