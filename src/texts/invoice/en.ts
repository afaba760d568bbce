import type { SheetWords } from '#domain/invoice/show/words.ts';
import { amountText, decimalText } from '#texts/amount.ts';
import { countryName, dayText, schemeName } from './spelling.ts';

const DOCUMENTS: Record<string, string> = {
	'261': 'Self-billed credit note',
	'326': 'Partial invoice',
	'380': 'Invoice',
	'381': 'Credit note',
	'384': 'Corrected invoice',
	'386': 'Prepayment invoice',
	'389': 'Self-billed invoice'
};

const UNITS: Record<string, readonly [string, string]> = {
	C62: ['', ''],
	EA: ['piece', 'pieces'],
	H87: ['piece', 'pieces'],
	XPP: ['piece', 'pieces'],
	SET: ['set', 'sets'],
	PR: ['pair', 'pairs'],
	XBX: ['box', 'boxes'],
	XPK: ['pack', 'packs'],
	XPX: ['pallet', 'pallets'],
	SEC: ['second', 'seconds'],
	MIN: ['minute', 'minutes'],
	HUR: ['hour', 'hours'],
	DAY: ['day', 'days'],
	WEE: ['week', 'weeks'],
	MON: ['month', 'months'],
	QAN: ['quarter', 'quarters'],
	ANN: ['year', 'years'],
	KMT: ['km', 'km'],
	MTR: ['m', 'm'],
	CMT: ['cm', 'cm'],
	MMT: ['mm', 'mm'],
	MTK: ['m²', 'm²'],
	MTQ: ['m³', 'm³'],
	LTR: ['litre', 'litres'],
	GRM: ['gram', 'grams'],
	KGM: ['kg', 'kg'],
	TNE: ['tonne', 'tonnes'],
	KWH: ['kWh', 'kWh'],
	MWH: ['MWh', 'MWh'],
	GB: ['GB', 'GB'],
	LS: ['lump sum', 'lump sum'],
	P1: ['%', '%'],
	ZZ: ['', '']
};

const VAT: Record<string, string> = {
	S: 'VAT',
	Z: 'VAT 0%',
	E: 'Exempt',
	AE: 'Reverse charge',
	K: 'Intra-Community',
	G: 'Export',
	O: 'No VAT',
	L: 'IGIC',
	M: 'IPSI'
};

const MEANS: Record<string, string> = {
	'1': 'Not defined',
	'10': 'Cash',
	'20': 'Cheque',
	'30': 'Bank transfer',
	'31': 'Bank transfer',
	'42': 'Bank account',
	'48': 'Bank card',
	'49': 'Direct debit',
	'54': 'Credit card',
	'55': 'Debit card',
	'57': 'Standing agreement',
	'58': 'Bank transfer (SEPA)',
	'59': 'Direct debit (SEPA)',
	'68': 'Online payment service',
	'97': 'Clearing between partners',
	ZZZ: 'As agreed'
};

const date = (text: string): string => dayText(text, 'en');

/** How a document reads in English. */
export const en: SheetWords = {
	language: 'en',
	facts: {
		issueDate: 'Date',
		dueDate: 'Due date',
		period: 'Period',
		deliveryDate: 'Delivered on',
		vatPointDate: 'VAT date',
		buyerReference: 'Your reference',
		order: 'Purchase order',
		salesOrder: 'Sales order',
		contract: 'Contract',
		project: 'Project',
		receipt: 'Receiving advice',
		despatch: 'Despatch advice',
		tender: 'Tender',
		object: 'Invoiced object',
		accountingReference: 'Accounting reference',
		preceding: 'Belongs to invoice'
	},
	details: {
		period: 'Period',
		orderLine: 'Order line',
		sellersId: 'Item number',
		buyersId: 'Your item number',
		standardId: 'Standard number',
		object: 'Object',
		accountingReference: 'Accounting reference',
		originCountry: 'Country of origin',
		classification: 'Classification'
	},
	totals: {
		lines: 'Sum of the lines',
		withoutVat: 'Total excluding VAT',
		withVat: 'Total including VAT',
		prepaid: 'Paid already',
		rounding: 'Rounding',
		payable: 'To pay',
		refund: 'In your favour'
	},
	roles: {
		seller: 'Supplier',
		buyer: 'Customer',
		payee: 'Payee',
		taxRepresentative: 'Tax representative',
		delivery: 'Delivered to'
	},
	columns: { name: 'Description', quantity: 'Quantity', price: 'Price', vat: 'VAT', amount: 'Amount' },
	carried: 'Carried forward',
	page: 'Page # of ##',
	moreLines: (count) => `${count} more lines, which stand in the e-invoice itself`,
	missing: 'Not filled in',
	selfBilled: 'Made by the customer',
	mixedProfile: 'Profile contradicts itself',
	vatNumber: 'VAT',
	taxNumber: 'Tax number',
	creditorId: 'Creditor id',
	tradingName: (name) => `Trading as ${name}`,
	allowance: 'Discount',
	charge: 'Surcharge',
	discountOnPrice: (discount, gross) => `Price ${gross}, discount ${discount}`,
	vatTable: { heading: 'VAT', columns: ['Kind', 'Rate', 'Over', 'VAT'] },
	vatInAccountingCurrency: (currency) => `Total VAT in ${currency}`,
	vatOver: (rate, base) => (/\d %$/.test(rate) ? `VAT ${rate} over ${base}` : `${rate} over ${base}`),
	attachments: { heading: 'Attachments', columns: ['Reference', 'Description', 'File or address'] },
	payment: {
		heading: 'Payment',
		means: 'Payment method',
		account: 'Account',
		holder: 'In the name of',
		bic: 'BIC',
		remittance: 'Payment reference',
		card: 'Card',
		mandate: 'Mandate',
		debitedAccount: 'Will be debited from',
		terms: 'Payment terms',
		scan: 'Scan with your banking app'
	},
	documentName: (code, kind) => DOCUMENTS[code] ?? (kind === 'invoice' ? 'Invoice' : 'Credit note'),
	unit: (code, quantity) => UNITS[code]?.[/^-?1(\.0+)?$/.test(quantity) ? 0 : 1] ?? code,
	vatCategory: (code) => VAT[code] ?? code,
	paymentMeans: (code) => MEANS[code] ?? code,
	scheme: (code) => schemeName(code),
	amount: (amount, currency) => amountText(amount, currency, 'en'),
	number: (value) => decimalText(value, 'en'),
	date,
	span: (from, until) => {
		if (from === undefined) return until === undefined ? '' : `until ${date(until)}`;
		return until === undefined ? `from ${date(from)}` : `${date(from)} to ${date(until)}`;
	},
	country: (code) => countryName(code, 'en')
};
