import { describe, expect, test } from 'vitest';
import { mailWriter } from '#adapters/mail/writer.ts';
import type { Notice } from '#domain/user/notices.ts';

const link = 'https://kade.example/verder';
const organisation = 'Bakkerij de Zon B.V.';
const bill = {
	organisation,
	number: 'KA2026-0001',
	total: 1815,
	due: '2026-12-06',
	iban: 'NL20 INGB 0001 2345 67',
	holder: 'Kade Voorbeeld B.V.',
	reference: 'KA2026-0001',
	link
};
/** One of each; a new kind of mail does not compile until it stands here. */
const ONE: { [About in Notice['about']]: Extract<Notice, { about: About }> } = {
	'sign-in': { about: 'sign-in', link, code: '482913', minutes: 20 },
	'confirm-deed': { about: 'confirm-deed', code: '482913', minutes: 20 },
	'prove-address': { about: 'prove-address', code: '482913', minutes: 20 },
	'confirm-address': {
		about: 'confirm-address',
		person: 'Katrijn de Boer',
		link,
		address: 'bo@cijferswerk.example',
		hours: 48
	},
	'sign-in-linked': { about: 'sign-in-linked', provider: 'microsoft-entra-id' },
	'sign-in-unlinked': { about: 'sign-in-unlinked', provider: 'linkedin' },
	invitation: { about: 'invitation', organisation, inviter: 'Katrijn', role: 'editor', link, days: 14 },
	'access-asked': {
		about: 'access-asked',
		organisation,
		person: 'Bo',
		address: 'bo@cijferswerk.example',
		message: '',
		link
	},
	'access-granted': { about: 'access-granted', organisation, role: 'viewer', link },
	'access-declined': { about: 'access-declined', organisation },
	'role-changed': { about: 'role-changed', organisation, role: 'admin', by: 'Katrijn' },
	'member-removed': { about: 'member-removed', organisation, by: 'Katrijn' },
	'organisation-closed': {
		about: 'organisation-closed',
		organisation,
		by: 'Katrijn',
		until: '2026-12-21',
		link
	},
	'organisation-reopened': { about: 'organisation-reopened', organisation, by: 'Katrijn', link },
	'organisation-ceased': { about: 'organisation-ceased', organisation, link },
	'proof-asked-anew': { about: 'proof-asked-anew', organisation, was: 'Bakkerij De Maan B.V.', link },
	'administrators-changed': {
		about: 'administrators-changed',
		organisation,
		person: 'Bo',
		role: 'admin',
		event: 'given',
		link
	},
	'organisation-found': { about: 'organisation-found', organisation, link },
	'activation-approved': {
		about: 'activation-approved',
		organisation,
		payerName: 'BAKKERIJ DE ZON',
		registerName: organisation,
		link
	},
	'activation-in-review': { about: 'activation-in-review', organisation, payerName: 'DE SON', link },
	'activation-refused': {
		about: 'activation-refused',
		organisation,
		payerName: null,
		reason: 'name-differs',
		link
	},
	'activation-invoice': { about: 'activation-invoice', ...bill },
	'activation-reminder': { about: 'activation-reminder', ...bill, ends: '2026-12-22' },
	'activation-expired': {
		about: 'activation-expired',
		organisation,
		number: 'KA2026-0001',
		creditNumber: 'KA2026-0002',
		link
	},
	'activation-withdrawn': {
		about: 'activation-withdrawn',
		organisation,
		number: 'KA2026-0001',
		creditNumber: 'KA2026-0002',
		link
	},
	'claimed-by-another': { about: 'claimed-by-another', organisation, link },
	'mandate-revoked': { about: 'mandate-revoked', organisation, by: 'Katrijn', iban: 'NL20 •••• 67', link },
	'deletion-asked': { about: 'deletion-asked', until: '2026-12-22', link },
	'deletion-stopped': { about: 'deletion-stopped', organisation, link },
	'sign-in-address-changed': { about: 'sign-in-address-changed', address: 'k@zon.example' },
	'correspondence-changed': { about: 'correspondence-changed', address: 'k@zon.example' },
	'account-erased': { about: 'account-erased' }
};

describe.each(['nl', 'en'] as const)('in %s', (language) => {
	const { write } = mailWriter('https://kade.example', 'Kade Voorbeeld B.V. · KVK 90009999');
	const why = language === 'nl' ? 'U krijgt deze mail omdat ' : 'You get this mail because ';

	test.each(Object.values(ONE))('the mail about $about is whole and says why it came', (notice) => {
		const { subject, text, html } = write(notice, { name: 'Katrijn', language });
		expect(subject).not.toBe('');
		expect(text.split(why)).toHaveLength(2);
		expect(html).toContain(why);
		expect(text).toContain('Kade Voorbeeld B.V. · KVK 90009999');
		// A blank that nobody filled, or our own word for something.
		expect(text + subject).not.toMatch(/undefined|null|\[object|[{}]|!|entra-id/);
		const canStop = text.includes('/profile/messages');
		expect(/Deze mails kunt u niet uitzetten|can’t be switched off/.test(text) && canStop).toBe(false);
	});

	test.each([
		['sign-in-linked', 'Microsoft'],
		['sign-in-unlinked', 'LinkedIn']
	] as const)('the mail about %s calls the provider %s', (about, name) => {
		const { text, html } = write(ONE[about], { name: 'Katrijn', language });
		expect(text).toContain(name);
		expect(html).toContain(name);
	});
});

test('002-40 the house of a reseller writes under its name, and names us as what powers it only', () => {
	const { write } = mailWriter('https://beurtvaart.example', 'Veerhuis B.V.', 'Beurtvaartadres');
	for (const language of ['nl', 'en'] as const)
		for (const notice of Object.values(ONE)) {
			const { html, text, subject } = write(notice, { name: null, language });
			for (const part of [html, text]) expect(part).toMatch(/Beurtvaartadres[^]*powered by Kade/);
			const own = [subject, html, text]
				.join()
				.replaceAll(/powered by Kade|Kade Voorbeeld|kade\.example/g, '');
			expect(own).not.toMatch(/\bkade\b|[{}]brand/i);
		}
});
