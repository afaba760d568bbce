import type { InvoiceDraft } from '#domain/invoice/invoice.ts';
import type { InvoiceLine } from '#domain/invoice/line.ts';
import type { Party } from '#domain/invoice/party.ts';
import { stampFor, type Customization, type Profile } from '#domain/invoice/profile.ts';

/** The invented companies that trade with each other in tests. */
export const bakery: Party = {
	endpoint: { value: '90000013', scheme: '0106' },
	identifiers: [],
	name: 'Bakkerij de Zon B.V.',
	legalId: { value: '90000013', scheme: '0106' },
	vatNumber: 'NL000099998B57',
	address: { street: 'Duinweg 12', city: 'Zandvoort', postalCode: '2041 AB', country: 'NL' },
	contact: { name: 'Zonneke Bakker', telephone: '+31 20 123 4567', email: 'post@dezon.example' }
};

export const painter: Party = {
	endpoint: { value: '90000021', scheme: '0106' },
	identifiers: [],
	name: 'Schilder Pieters',
	legalId: { value: '90000021', scheme: '0106' },
	vatNumber: 'NL000000010B54',
	address: { street: 'Kwastlaan 3', city: 'Haarlem', postalCode: '2011 CD', country: 'NL' }
};

export const municipality: Party = {
	endpoint: { value: '00000001000000001000', scheme: '0190' },
	identifiers: [],
	name: 'Gemeente Duin',
	legalId: { value: '00000001000000001000', scheme: '0190' },
	address: { street: 'Raadhuisplein 1', city: 'Duin', postalCode: '1900 AA', country: 'NL' }
};

export const brewery: Party = {
	endpoint: { value: '0123456749', scheme: '0208' },
	identifiers: [],
	name: 'Brouwerij Maas BV',
	legalId: { value: '0123456749', scheme: '0208' },
	vatNumber: 'BE0123456749',
	address: { street: 'Maaskade 7', city: 'Maaseik', postalCode: '3680', country: 'BE' }
};

/** A line of one thing at a price, 21 % VAT unless said otherwise. */
export function aLine(net: string, change: Partial<InvoiceLine> = {}): Omit<InvoiceLine, 'netAmount'> {
	return {
		id: '1',
		quantity: '1',
		unit: 'C62',
		allowances: [],
		charges: [],
		price: { net },
		item: { name: 'Brood', classifications: [], attributes: [] },
		vatCategory: 'S',
		vatRate: '21',
		...change
	};
}

/** An invoice of the bakery to the municipality, with the changes that the case is about. */
export function aDraft(
	change: Partial<InvoiceDraft> = {},
	{ profile = 'billing', customization = 'peppol' }: { profile?: Profile; customization?: Customization } = {}
): InvoiceDraft {
	const kind = change.kind ?? 'invoice';
	const stamp = stampFor(kind, profile, customization);
	if (!stamp) throw new Error('This profile has no such document');
	return {
		...stamp,
		kind,
		number: 'F2026-0042',
		issueDate: '2026-11-21',
		...(kind === 'invoice' && { dueDate: '2026-12-21' }),
		currency: 'EUR',
		buyerReference: 'Afdeling Inkoop',
		notes: [],
		references: { preceding: [] },
		attachments: [],
		seller: bakery,
		buyer: municipality,
		payment: [
			{
				code: '58',
				remittance: 'F2026-0042',
				account: { id: 'NL91ABNA0417164300', name: 'Bakkerij de Zon B.V.', bic: 'ABNANL2A' }
			}
		],
		allowances: [],
		charges: [],
		exemptions: [],
		lines: [aLine('100.00')],
		...change
	};
}
