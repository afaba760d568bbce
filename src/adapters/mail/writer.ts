import type { Notice } from '#domain/user/notices.ts';
import type { Language } from '#domain/user/user.ts';
import type { MailWriter } from '#ports/mail-writer.ts';
import { fill, oneStop } from '#texts/fill.ts';
import { day, money } from '#texts/format.ts';
import { en } from '#texts/mail/en.ts';
import { nl } from '#texts/mail/nl.ts';
import { layoutMail } from './layout.ts';

/** What one notice says, before the look is added. */
interface Sentences {
	subject: string;
	preheader: string;
	paragraphs: string[];
	action?: string;
	afterwards: string[];
}
type Texts = typeof nl;
type Invoice = Extract<Notice, { about: 'activation-invoice' | 'activation-reminder' }>;

/**
 * A writer of mails for the house at `origin`; `imprint` names the sender as the law wants on business letters, and
 * `reseller` whose house it is, when it is not ours.
 */
export function mailWriter(origin: string, imprint: string, reseller: string | null = null): MailWriter {
	const brand = reseller ?? 'Kade';
	return {
		write(notice, { name, language }) {
			const texts: Texts = language === 'en' ? en : nl;
			const said = sentences(notice, texts, { language, brand });
			const url = link(notice, origin);
			const optional = CAN_BE_STOPPED.has(notice.about);
			const facts = isInvoice(notice) ? invoiceFacts(notice, texts, language) : undefined;
			const mail = layoutMail({
				language,
				subject: said.subject,
				preheader: said.preheader,
				paragraphs: [texts.greeting(name), ...said.paragraphs],
				...(facts && { facts }),
				...('code' in notice && { code: notice.code }),
				...(said.action && url && { action: { label: said.action, url } }),
				afterwards: said.afterwards,
				whySent: fill(whySent(notice, texts), { brand }),
				...(optional && { howToStop: { label: texts.stop, url: `${origin}/profile/messages` } }),
				reseller,
				imprint
			});
			return { subject: said.subject, ...mail };
		}
	};
}

/** Which notices a person can switch off, by the type that they are sent under. */
const CAN_BE_STOPPED = new Set<Notice['about']>([
	'organisation-found',
	'organisation-ceased',
	'proof-asked-anew',
	'activation-approved',
	'activation-in-review',
	'activation-refused',
	'activation-invoice',
	'activation-reminder',
	'activation-expired',
	'activation-withdrawn'
]);

/** Notices about who may do what for an organisation; who runs it cannot do without them. */
const ABOUT_RIGHTS = new Set<Notice['about']>([
	'access-asked',
	'access-granted',
	'access-declined',
	'role-changed',
	'member-removed',
	'organisation-closed',
	'organisation-reopened',
	'administrators-changed',
	'claimed-by-another',
	'mandate-revoked'
]);

const ABOUT_LEAVING = new Set<Notice['about']>(['deletion-asked', 'deletion-stopped', 'account-erased']);
const WITHOUT_LINK = new Set<Notice['about']>(['account-erased', 'prove-address', 'confirm-deed']);
/** Notices about how one signs in lead to the page where that is changed. */
const SIGN_INS = new Set<Notice['about']>(['sign-in-linked', 'sign-in-unlinked', 'sign-in-address-changed']);

function whySent({ about }: Notice, { why }: Texts): string {
	if (about === 'sign-in' || about === 'prove-address') return why.signIn;
	if (about === 'invitation') return why.invited;
	if (about === 'confirm-address') return why.given;
	if (ABOUT_RIGHTS.has(about)) return why.rights;
	if (ABOUT_LEAVING.has(about)) return why.leaving;
	return CAN_BE_STOPPED.has(about) ? why.activation : why.security;
}

function link(notice: Notice, origin: string): string | null {
	if ('link' in notice) return notice.link;
	if (notice.about === 'correspondence-changed') return `${origin}/profile/addresses`;
	if (SIGN_INS.has(notice.about)) return `${origin}/profile/sign-ins`;
	return WITHOUT_LINK.has(notice.about) ? null : `${origin}/overview`;
}

function sentences(
	notice: Notice,
	texts: Texts,
	{ language, brand }: { language: Language; brand: string }
): Sentences {
	const blanks: Record<string, string> = {};
	for (const [field, value] of Object.entries(notice))
		if (typeof value === 'string' || typeof value === 'number') blanks[field] = String(value);
	if ('provider' in notice) blanks.provider = texts.providers[notice.provider] ?? notice.provider;
	if ('role' in notice) blanks.role = texts.roles[notice.role];
	if (notice.about === 'activation-refused') {
		blanks.reason = texts.reasons[notice.reason] ?? texts.reasons['name-differs'] ?? '';
		blanks.payerName = notice.payerName ?? '';
	}
	if (notice.about === 'activation-reminder') blanks.ends = day(notice.ends, language);
	if (notice.about === 'deletion-asked' || notice.about === 'organisation-closed')
		blanks.until = day(notice.until, language);
	blanks.brand = brand;
	const say = texts.notices[notice.about] as (given: Record<string, string>) => Sentences;
	const said = say(blanks);
	return {
		...said,
		subject: oneStop(said.subject),
		preheader: oneStop(said.preheader),
		paragraphs: said.paragraphs.map(oneStop),
		afterwards: said.afterwards.map(oneStop)
	};
}

function isInvoice(notice: Notice): notice is Invoice {
	return notice.about === 'activation-invoice' || notice.about === 'activation-reminder';
}

function invoiceFacts(
	{ number, total, due, iban, holder, reference }: Invoice,
	{ facts }: Texts,
	language: Language
) {
	return [
		{ label: facts.number, value: number },
		{ label: facts.total, value: money(total, language) },
		{ label: facts.due, value: day(due, language) },
		{ label: facts.iban, value: iban },
		{ label: facts.holder, value: holder },
		{ label: facts.reference, value: reference }
	];
}
