import { creditNoteFor, negativeInvoiceFor } from '#domain/invoice/correction.ts';
import type { Invoice, InvoiceDraft } from '#domain/invoice/invoice.ts';
import { totalled } from '#domain/invoice/totals.ts';
import { exemptionFor } from '#domain/invoice/vat-case.ts';
import { isRefused } from '#domain/outcome.ts';
import { aDraft, aLine, bakery, brewery, painter } from '../../invoice/cast.ts';

const twoRates = aDraft({
	lines: [
		aLine('1.85', {
			quantity: '120',
			vatRate: '9',
			item: { name: 'Volkorenbrood', classifications: [], attributes: [] }
		}),
		aLine('45.00', { id: '2', unit: 'HUR', quantity: '2.5' })
	]
});

/** Everything that the model can hold, in one document. */
const complete: InvoiceDraft = aDraft({
	vatCurrency: 'USD',
	vatInAccountingCurrency: '230.11',
	vatPointDateCode: '35',
	accountingReference: '4000-120',
	paymentTerms: 'Betaling binnen 30 dagen.\n2 % korting binnen 8 dagen.',
	notes: ['Met dank voor uw opdracht & tot ziens <br>'],
	period: { start: '2026-10-01', end: '2026-10-31' },
	references: {
		project: 'P-7',
		contract: 'RAAM-2026-3',
		order: 'PO-2026-007',
		salesOrder: 'SO-991',
		receipt: 'ONT-55',
		despatch: 'PAK-54',
		tender: 'AANB-1/perceel 2',
		object: { value: 'EAN871687', scheme: 'AVE' },
		preceding: [{ number: 'F2026-0001', issueDate: '2026-01-05' }, { number: 'F2026-0002' }]
	},
	attachments: [
		{
			id: 'B-1',
			description: 'Urenstaat',
			file: { content: 'JVBERi0xLjcK', mimeType: 'application/pdf', filename: 'uren.pdf' }
		},
		{ id: 'B-2', url: 'https://dezon.example/meetstaat?id=1&v=2' },
		{ id: 'B-3' }
	],
	seller: {
		...bakery,
		identifiers: [
			{ value: '8712345678906', scheme: '0088' },
			{ value: 'NL98ZZZ999999990000', scheme: 'SEPA' }
		],
		tradingName: 'De Zon',
		legalInformation: 'Statutair gevestigd te Zandvoort',
		taxRegistration: { value: '123456', scheme: 'LOC' },
		address: {
			...bakery.address!,
			additionalStreet: '1e verdieping',
			line: 'Achterom',
			subdivision: 'Noord-Holland'
		}
	},
	buyer: {
		...brewery,
		identifiers: [{ value: 'K-1001' }],
		contact: { name: 'Inkoop', telephone: '+32 89 12 34 56', email: 'inkoop@maas.example' }
	},
	payee: {
		name: 'Factormij',
		identifiers: [{ value: 'FM-1' }],
		legalId: { value: '90000030', scheme: '0106' }
	},
	taxRepresentative: {
		name: 'Fiscaal Noord',
		vatNumber: 'BE0123456749',
		address: { city: 'Gent', country: 'BE' }
	},
	delivery: {
		name: 'Brouwerij Maas, magazijn',
		location: { value: '8712345678913', scheme: '0088' },
		date: '2026-10-31',
		address: { street: 'Hopstraat 2', city: 'Maaseik', postalCode: '3680', country: 'BE' }
	},
	payment: [
		{
			code: '48',
			text: 'Overschrijving',
			remittance: '+++123/4567/89002+++',
			account: { id: 'BE68539007547034', name: 'De Zon', bic: 'GKCCBEBB' }
		},
		{ code: '48', mandate: { reference: 'M-77', debitedAccount: 'BE71096123456769' } },
		{ code: '48', card: { number: '123236', network: 'NA', holder: 'J. Maas' } }
	],
	allowances: [
		{
			amount: '25.00',
			baseAmount: '1000.00',
			percentage: '2.5',
			reason: 'Vroegboekkorting',
			reasonCode: '95',
			vatCategory: 'S',
			vatRate: '21'
		}
	],
	charges: [{ amount: '12.50', reason: 'Bezorging', reasonCode: 'DL', vatCategory: 'S', vatRate: '21' }],
	prepaid: '100.00',
	rounding: '-0.02',
	lines: [
		aLine('4.75', {
			quantity: '200',
			unit: 'KGM',
			note: 'Gemalen',
			object: { value: 'METER-3', scheme: 'AVE' },
			orderLine: '3',
			accountingReference: '4000-121',
			period: { start: '2026-10-01', end: '2026-10-15' },
			allowances: [{ amount: '10.00', reason: 'Proefpartij', reasonCode: '95' }],
			charges: [
				{ amount: '2.00', baseAmount: '20.00', percentage: '10', reason: 'Verpakking', reasonCode: 'PC' }
			],
			price: { net: '4.75', discount: '0.25', gross: '5.00', baseQuantity: '1', baseUnit: 'KGM' },
			item: {
				name: 'Tarwemout "Zon"',
				description: 'Licht gebrand,\nzak van 25 kg',
				sellersId: 'TM-25',
				buyersId: 'GRAAN-9',
				standardId: { value: '8712345678920', scheme: '0160' },
				classifications: [
					{ code: '15612100-2', list: 'STI', listVersion: '2008' },
					{ code: '50131600', list: 'TST' }
				],
				originCountry: 'NL',
				attributes: [
					{ name: 'Kleur', value: 'EBC < 5' },
					{ name: 'Oogst', value: '2026' }
				]
			}
		}),
		aLine('50', { id: '2', quantity: '1' }),
		aLine('50', { id: '3', quantity: '-1' })
	]
});

const selfBilled = totalled(
	aDraft(
		{
			seller: painter,
			buyer: bakery,
			references: { contract: 'SB-2026-01', order: 'WERK-12', receipt: 'OPL-12', preceding: [] }
		},
		{ profile: 'self_billing' }
	)
);
const correction = { number: 'F2026-0043', issueDate: '2026-12-01' };

/** The documents of which the UBL is kept as a file, by the name of that file. */
export const documents: Record<string, Invoice> = {
	'two-rates': totalled(twoRates),
	'reverse-charge': totalled(
		aDraft({
			buyer: brewery,
			lines: [aLine('250.00', { vatCategory: 'AE', vatRate: '0' })],
			exemptions: [exemptionFor('reverse-charge', 'nl')!]
		})
	),
	'credit-note': got(
		creditNoteFor(totalled({ ...twoRates, paymentTerms: 'Wij storten het terug.' }), correction)
	),
	'negative-invoice': got(negativeInvoiceFor(totalled(twoRates), correction)),
	'self-billed-invoice': selfBilled,
	'self-billed-credit-note': got(creditNoteFor({ ...selfBilled, paymentTerms: 'Verrekenen' }, correction)),
	nlcius: totalled({ ...twoRates, ...aDraft({}, { customization: 'nlcius' }), lines: twoRates.lines }),
	complete: totalled(complete),
	'complete-credit-note': totalled({
		...complete,
		...aDraft({ kind: 'credit_note' }),
		...creditParts(complete)
	})
};

function creditParts(draft: InvoiceDraft): Partial<InvoiceDraft> {
	const { specification: _s, process: _p, typeCode: _t, kind: _k, ...rest } = draft;
	return rest;
}

function got(outcome: Invoice | { refused: string }): Invoice {
	if (isRefused(outcome)) throw new Error(String(outcome.refused));
	return outcome as Invoice;
}
