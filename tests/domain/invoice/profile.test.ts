import { describe, expect, test } from 'vitest';
import { profileOf, receiverOf, senderOf, stampFor } from '#domain/invoice/profile.ts';

describe('the profile of a document', () => {
	test('003-06 003-07 003-08 003-09 003-16 003-17 a stamp holds exactly the identifiers of its profile', () => {
		expect(stampFor('invoice', 'billing', 'peppol')).toEqual({
			specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
			process: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
			typeCode: '380'
		});
		expect(stampFor('invoice', 'self_billing', 'peppol')).toEqual({
			specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0',
			process: 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0',
			typeCode: '389'
		});
		expect(stampFor('credit_note', 'billing', 'peppol')?.typeCode).toBe('381');
		expect(stampFor('credit_note', 'self_billing', 'peppol')?.typeCode).toBe('261');
	});

	test('NLCIUS takes a self-billed invoice under its own identifiers and no self-billed credit note', () => {
		expect(stampFor('invoice', 'self_billing', 'nlcius')).toMatchObject({ typeCode: '389' });
		expect(stampFor('credit_note', 'self_billing', 'nlcius')).toBeUndefined();
		expect(stampFor('credit_note', 'billing', 'nlcius')?.typeCode).toBe('381');
	});

	test('003-10 identifiers of both profiles in one document are mixed, whichever is the odd one', () => {
		const billing = stampFor('invoice', 'billing', 'peppol')!;
		const selfBilling = stampFor('invoice', 'self_billing', 'peppol')!;
		expect(profileOf({ ...billing, process: selfBilling.process })).toBe('mixed');
		expect(profileOf({ ...selfBilling, process: billing.process })).toBe('mixed');
		expect(profileOf({ ...selfBilling, process: undefined })).toBe('mixed');
	});

	test.each(['invoice', 'credit_note'] as const)(
		'every stamp for a %s reads back as its own profile',
		(kind) => {
			for (const customization of ['peppol', 'nlcius'] as const) {
				for (const profile of ['billing', 'self_billing'] as const) {
					const stamp = stampFor(kind, profile, customization);
					if (stamp) expect(profileOf(stamp)).toBe(profile);
				}
			}
		}
	);

	test('003-05 003-23 the sender follows from the profile, never from the supplier', () => {
		expect([senderOf('billing'), receiverOf('billing')]).toEqual(['seller', 'buyer']);
		expect([senderOf('self_billing'), receiverOf('self_billing')]).toEqual(['buyer', 'seller']);
	});
});
