import type { SheetWords } from '#domain/invoice/show/words.ts';
import { amountText, decimalText } from '#texts/amount.ts';
import { countryName, dayText, schemeName } from './spelling.ts';

const DOCUMENTS: Record<string, string> = {
	'261': 'Self-billing creditnota',
	'326': 'Deelfactuur',
	'380': 'Factuur',
	'381': 'Creditnota',
	'384': 'Gecorrigeerde factuur',
	'386': 'Voorschotfactuur',
	'389': 'Self-billing factuur'
};

const UNITS: Record<string, readonly [string, string]> = {
	C62: ['', ''],
	EA: ['stuk', 'stuks'],
	H87: ['stuk', 'stuks'],
	XPP: ['stuk', 'stuks'],
	SET: ['set', 'sets'],
	PR: ['paar', 'paar'],
	XBX: ['doos', 'dozen'],
	XPK: ['pak', 'pakken'],
	XPX: ['pallet', 'pallets'],
	SEC: ['seconde', 'seconden'],
	MIN: ['minuut', 'minuten'],
	HUR: ['uur', 'uur'],
	DAY: ['dag', 'dagen'],
	WEE: ['week', 'weken'],
	MON: ['maand', 'maanden'],
	QAN: ['kwartaal', 'kwartalen'],
	ANN: ['jaar', 'jaar'],
	KMT: ['km', 'km'],
	MTR: ['m', 'm'],
	CMT: ['cm', 'cm'],
	MMT: ['mm', 'mm'],
	MTK: ['m²', 'm²'],
	MTQ: ['m³', 'm³'],
	LTR: ['liter', 'liter'],
	GRM: ['gram', 'gram'],
	KGM: ['kg', 'kg'],
	TNE: ['ton', 'ton'],
	KWH: ['kWh', 'kWh'],
	MWH: ['MWh', 'MWh'],
	GB: ['GB', 'GB'],
	LS: ['vast bedrag', 'vast bedrag'],
	P1: ['%', '%'],
	ZZ: ['', '']
};

const VAT: Record<string, string> = {
	S: 'Btw',
	Z: 'Btw 0 %',
	E: 'Vrijgesteld',
	AE: 'Btw verlegd',
	K: 'Intracommunautair',
	G: 'Uitvoer',
	O: 'Geen btw',
	L: 'IGIC',
	M: 'IPSI'
};

const MEANS: Record<string, string> = {
	'1': 'Niet bepaald',
	'10': 'Contant',
	'20': 'Cheque',
	'30': 'Overschrijving',
	'31': 'Overschrijving',
	'42': 'Bankrekening',
	'48': 'Bankpas',
	'49': 'Automatische incasso',
	'54': 'Creditcard',
	'55': 'Betaalkaart',
	'57': 'Doorlopende overeenkomst',
	'58': 'Overschrijving (SEPA)',
	'59': 'Automatische incasso (SEPA)',
	'68': 'Online betaaldienst',
	'97': 'Verrekening',
	ZZZ: 'Volgens afspraak'
};

const date = (text: string): string => dayText(text, 'nl');

/** How a document reads in Dutch. */
export const nl: SheetWords = {
	language: 'nl',
	facts: {
		issueDate: 'Datum',
		dueDate: 'Vervaldatum',
		period: 'Periode',
		deliveryDate: 'Geleverd op',
		vatPointDate: 'Btw-datum',
		buyerReference: 'Uw referentie',
		order: 'Inkooporder',
		salesOrder: 'Verkooporder',
		contract: 'Contract',
		project: 'Project',
		receipt: 'Ontvangstbon',
		despatch: 'Leverbon',
		tender: 'Aanbesteding',
		object: 'Gefactureerd object',
		accountingReference: 'Boekingsreferentie',
		preceding: 'Hoort bij factuur'
	},
	details: {
		period: 'Periode',
		orderLine: 'Orderregel',
		sellersId: 'Artikelnummer',
		buyersId: 'Uw artikelnummer',
		standardId: 'Standaardnummer',
		object: 'Object',
		accountingReference: 'Boekingsreferentie',
		originCountry: 'Land van oorsprong',
		classification: 'Classificatie'
	},
	totals: {
		lines: 'Som van de regels',
		withoutVat: 'Totaal exclusief btw',
		withVat: 'Totaal inclusief btw',
		prepaid: 'Al betaald',
		rounding: 'Afronding',
		payable: 'Te betalen',
		refund: 'Tegoed'
	},
	roles: {
		seller: 'Leverancier',
		buyer: 'Klant',
		payee: 'Ontvanger van de betaling',
		taxRepresentative: 'Fiscaal vertegenwoordiger',
		delivery: 'Geleverd aan'
	},
	columns: { name: 'Omschrijving', quantity: 'Aantal', price: 'Prijs', vat: 'Btw', amount: 'Bedrag' },
	carried: 'Transport',
	page: 'Pagina # van ##',
	moreLines: (count) => `Nog ${count} regels, die in de e-factuur zelf staan`,
	missing: 'Niet ingevuld',
	selfBilled: 'Opgemaakt door de klant',
	mixedProfile: 'Profiel spreekt zichzelf tegen',
	vatNumber: 'Btw',
	taxNumber: 'Belastingnummer',
	creditorId: 'Incassant-id',
	tradingName: (name) => `Handelsnaam: ${name}`,
	allowance: 'Korting',
	charge: 'Toeslag',
	discountOnPrice: (discount, gross) => `Prijs ${gross}, korting ${discount}`,
	vatTable: { heading: 'Btw', columns: ['Soort', 'Tarief', 'Over', 'Btw'] },
	vatInAccountingCurrency: (currency) => `Totaal btw in ${currency}`,
	vatOver: (rate, base) => (/\d %$/.test(rate) ? `Btw ${rate} over ${base}` : `${rate} over ${base}`),
	attachments: { heading: 'Bijlagen', columns: ['Kenmerk', 'Omschrijving', 'Bestand of adres'] },
	payment: {
		heading: 'Betaling',
		means: 'Betaalwijze',
		account: 'Rekening',
		holder: 'Op naam van',
		bic: 'BIC',
		remittance: 'Betalingskenmerk',
		card: 'Kaart',
		mandate: 'Machtiging',
		debitedAccount: 'Wordt afgeschreven van',
		terms: 'Betalingsvoorwaarden',
		scan: 'Scan met uw bankapp'
	},
	documentName: (code, kind) => DOCUMENTS[code] ?? (kind === 'invoice' ? 'Factuur' : 'Creditnota'),
	unit: (code, quantity) => UNITS[code]?.[/^-?1(\.0+)?$/.test(quantity) ? 0 : 1] ?? code,
	vatCategory: (code) => VAT[code] ?? code,
	paymentMeans: (code) => MEANS[code] ?? code,
	scheme: (code) => schemeName(code),
	amount: (amount, currency) => amountText(amount, currency, 'nl'),
	number: (value) => decimalText(value, 'nl'),
	date,
	span: (from, until) => {
		if (from === undefined) return until === undefined ? '' : `tot en met ${date(until)}`;
		return until === undefined ? `vanaf ${date(from)}` : `${date(from)} t/m ${date(until)}`;
	},
	country: (code) => countryName(code, 'nl')
};
