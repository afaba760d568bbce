import type { LegalForm, RegisterEntry, RegisterHit } from '#domain/organisation/register.ts';

/** Companies as a Dutch register could hold them, many of them easily mistaken for each other. */
const LIST: [name: string, form: LegalForm][] = [
	['Bakkerij Jansen B.V.', 'besloten-vennootschap'],
	['Bakkerij Janssen B.V.', 'besloten-vennootschap'],
	['Bakkerij Jansens B.V.', 'besloten-vennootschap'],
	['Bakkerij Hansen B.V.', 'besloten-vennootschap'],
	['Bakkerij Jansen Holding B.V.', 'besloten-vennootschap'],
	['Bakkerij Jansen Beheer B.V.', 'besloten-vennootschap'],
	['Bakkerij de Zon B.V.', 'besloten-vennootschap'],
	['Bakkerij de Maan B.V.', 'besloten-vennootschap'],
	['Bakkerij de Zon Utrecht B.V.', 'besloten-vennootschap'],
	['Jansen Vastgoed 24 B.V.', 'besloten-vennootschap'],
	['Jansen Vastgoed 42 B.V.', 'besloten-vennootschap'],
	['Jansen Vastgoed II B.V.', 'besloten-vennootschap'],
	['Jansen Vastgoed III B.V.', 'besloten-vennootschap'],
	['Jansen Vastgoed B.V.', 'besloten-vennootschap'],
	['Jansen Holding B.V.', 'besloten-vennootschap'],
	['Jansen Beheer B.V.', 'besloten-vennootschap'],
	['Jansen Groep B.V.', 'besloten-vennootschap'],
	['Jansen Bouw B.V.', 'besloten-vennootschap'],
	['Jansen Bouwmaterialen B.V.', 'besloten-vennootschap'],
	['Janssen Bouw B.V.', 'besloten-vennootschap'],
	['A. Jansen Bouw B.V.', 'besloten-vennootschap'],
	['B. Jansen Bouw B.V.', 'besloten-vennootschap'],
	['Gebroeders Müller Transport B.V.', 'besloten-vennootschap'],
	['Müller Transport B.V.', 'besloten-vennootschap'],
	['Van Dijk Transport B.V.', 'besloten-vennootschap'],
	['Van Dijk Transport Rotterdam B.V.', 'besloten-vennootschap'],
	['Van Dijk Transport Amsterdam B.V.', 'besloten-vennootschap'],
	['Van Dyk Transport B.V.', 'besloten-vennootschap'],
	['Handelsonderneming Van der Meulen en Zonen B.V.', 'besloten-vennootschap'],
	['Handelsonderneming Van der Molen en Zonen B.V.', 'besloten-vennootschap'],
	['Noorderlicht Advies B.V.', 'besloten-vennootschap'],
	['Zuiderlicht Advies B.V.', 'besloten-vennootschap'],
	['Test BV Donald', 'besloten-vennootschap'],
	['Test NV Katrien', 'naamloze-vennootschap'],
	['Test VOF Guus', 'vennootschap-onder-firma'],
	['Test EMZ Dagobert', 'eenmanszaak'],
	['Test Stichting Bolderbast', 'stichting'],
	['Stichting Vrienden van het Van Gogh Museum', 'stichting'],
	['Stichting Vrienden van het Museum Amsterdam', 'stichting'],
	['Stichting Vrienden van het Museum Rotterdam', 'stichting'],
	['Stichting De Regenboog', 'stichting'],
	['Vereniging De Regenboog', 'vereniging'],
	['Coöperatie De Regenboog U.A.', 'cooperatie'],
	['Maatschap De Vries', 'maatschap'],
	['V.O.F. De Vries', 'vennootschap-onder-firma'],
	['Schilder Pieters', 'eenmanszaak'],
	['Schildersbedrijf Pieters', 'eenmanszaak'],
	['Schilder Peters', 'eenmanszaak'],
	['Klusbedrijf De Vries', 'eenmanszaak'],
	["Café 't Hoekje", 'eenmanszaak'],
	['Café De Hoek', 'eenmanszaak'],
	['Kapsalon Knap', 'eenmanszaak'],
	['Kapsalon Knip', 'eenmanszaak'],
	['Fietsenmaker Fiets & Zo V.O.F.', 'vennootschap-onder-firma'],
	['Fiets en Meer V.O.F.', 'vennootschap-onder-firma'],
	['4You Detachering B.V.', 'besloten-vennootschap'],
	['2You Detachering B.V.', 'besloten-vennootschap'],
	['Gemeente Duin', 'publiekrechtelijke-rechtspersoon'],
	['Gemeente Duinen', 'publiekrechtelijke-rechtspersoon'],
	['VvE Havenstraat 12 te Delft', 'vereniging-van-eigenaars'],
	['VvE Havenstraat 21 te Delft', 'vereniging-van-eigenaars'],
	['C.V. Windpark Noord', 'commanditaire-vennootschap']
];

/** The register entry of one company, without anything remarkable. */
export function entry(name: string, legalForm: LegalForm, kvkNumber = '90000000'): RegisterEntry {
	const legalPerson = ![
		'eenmanszaak',
		'vennootschap-onder-firma',
		'maatschap',
		'commanditaire-vennootschap'
	].includes(legalForm);
	return {
		kvkNumber,
		rsin: null,
		statutoryName: legalPerson ? name : null,
		tradeNames: [name],
		name,
		legalForm,
		legalFormText: legalForm,
		addresses: [],
		mainEstablishment: null,
		activities: [],
		startedOn: '2020-01-01',
		ceasedOn: null,
		fetchedAt: '2026-11-21T13:00:00.000Z'
	};
}

/** Sixty companies, all different. */
export const companies: RegisterEntry[] = LIST.map(([name, form], at) =>
	entry(name, form, String(90000001 + at))
);

/** The company of the list that has this name. */
export function company(name: string): RegisterEntry {
	const found = companies.find((one) => one.name === name);
	if (!found) throw new Error(`${name} is not in the list`);
	return found;
}

/** A company as a search result shows it; the legal form is not told there. */
export function hit(of: RegisterEntry): RegisterHit {
	const { kvkNumber, name, ceasedOn } = of;
	return {
		kvkNumber,
		name,
		place: 'Delft',
		street: null,
		legalForm: null,
		ceased: ceasedOn !== null,
		foundAsBranch: null,
		otherNames: []
	};
}
