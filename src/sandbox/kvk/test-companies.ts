import type { Sketch } from './company.ts';

/**
 * The public test companies of KVK. Names, numbers and addresses are those that its test environment
 * answered with; where only a number and a legal form are known, the name says so.
 */
export const testCompanies: Sketch[] = [
	{
		number: '69599084',
		name: 'Test EMZ Dagobert',
		form: 'Eenmanszaak',
		trade: ['Tweede handelsnaam 1MZ', 'Derde handelsnaam 1MZ', 'Vierde handelsnaam 1MZ'],
		at: 'Abebe Bikilalaan 17 M, 1034WL Amsterdam',
		main: '000038509504',
		started: '20170108',
		activities: [
			['10110', 'Verwerking en conservering van vlees, met uitzondering van vlees van gevogelte'],
			['10120', 'Verwerking en conservering van vlees van gevogelte'],
			['10130', 'Vervaardiging van vleesproducten']
		],
		branches: [
			{
				name: 'Test EMZ Nevenvestiging Govert',
				also: [
					'Tweede handelsnaam Vestiging2',
					'Derde handelsnaam Vestiging2',
					'Vierde handelsnaam Vestiging2'
				],
				at: 'Geneinde, Maastricht',
				number: '000038509520'
			}
		]
	},
	{
		number: '68750110',
		name: 'Test BV Donald',
		form: 'BeslotenVennootschap',
		extendedForm: 'BeslotenVennootschap',
		rsin: '857587973',
		at: 'Hizzaarderlaan 3-A, 8823SJ Lollum',
		post: 'Postbus 200, 1000AE Rommeldam',
		main: '000037178598',
		started: '20150101',
		activities: [['01241', 'Teelt van appels en peren']],
		branches: [
			{ name: 'Test BV Donald Nevenvestiging', at: 'Brinkerinckbaan, Diepenveen', number: '000037178601' }
		]
	},
	{
		number: '69599068',
		name: 'Test Stichting Bolderbast',
		form: 'Stichting',
		rsin: '858311537',
		at: 'Oosterwal, Lochem',
		main: null,
		started: '20150101',
		activities: [['94994', 'Overkoepelende organen en samenwerkings- en adviesorganen']]
	},
	{
		number: '68727720',
		name: 'Test NV Katrien',
		form: 'NaamlozeVennootschap',
		rsin: '990008198',
		at: 'Stationsstraat 1, 9641AA Veendam',
		main: '000037143557',
		started: '20150101',
		activities: [['85522', 'Dansscholen']]
	},
	{
		number: '69599076',
		name: 'Test VOF Guus',
		form: 'VennootschapOnderFirma',
		rsin: '990008204',
		at: 'Benny Goodmanstraat, Almere',
		main: '000038509474',
		started: '20150600',
		branches: [{ name: 'Test VOF Guus Nevenvestiging', at: 'Oosterwal, Lochem', number: '000038509490' }]
	},
	{
		number: '90001354',
		name: 'Grand Joyflex B.V.',
		form: 'Besloten Vennootschap',
		rsin: '992760562',
		shielded: true,
		post: 'Postbus 12, 6029AB Sterksel',
		main: '990000541921',
		ownRow: false
	},
	{
		number: '90004760',
		name: 'Local Funzoom N.V.',
		form: 'Naamloze Vennootschap',
		rsin: '990008381',
		at: 'Rijndijk 12, 2351NT Leiderdorp'
	},
	{
		number: '90000749',
		name: 'Global Conron',
		form: 'Vereniging van Eigenaars',
		rsin: '992340597',
		at: 'Blaauwweg 163, 3328XD Dordrecht',
		main: null,
		started: '19991103',
		activities: [['94997', 'Overige belangenbehartiging (rest)']]
	},
	{ number: '90000102', name: 'Stichting Free opentrans', form: 'Stichting', rsin: '990008393', main: null },
	{ number: '90006623', name: 'Stichting Uc027Tc01Tg01', form: 'Stichting', rsin: '990008411', main: null },
	{ number: '90005414', name: 'Testinschrijving VOF', form: 'Vennootschap onder Firma', rsin: '990008423' },
	{
		number: '55344526',
		name: 'Testinschrijving Coöperatie U.A.',
		form: 'Coöperatie',
		rsin: '990008435',
		at: 'Kade 4, 8861AB Harlingen',
		mainEnded: true
	},
	{
		number: '90002520',
		name: 'Testinschrijving Kerkgenootschap',
		form: 'Kerkgenootschap',
		rsin: '990008356',
		main: null
	},
	{
		number: '90002490',
		name: 'Testinschrijving OWM U.A.',
		form: 'Onderlinge Waarborg Maatschappij',
		rsin: '990008368'
	},
	{ number: '90001745', name: 'Testinschrijving Maatschap', form: 'Maatschap', rsin: '990008344' },
	{ number: '90003942', name: 'Testinschrijving CV', form: 'Commanditaire Vennootschap', rsin: '990008332' },
	{
		number: '55505201',
		name: 'Company Newtex',
		form: 'Overige privaatrechtelijke rechtspersoon',
		at: 'Japiksestraat, Eindhoven',
		main: null
	},
	{ number: '90004973', name: 'Testinschrijving met fout', form: 'Overig', fails: 'IPD9999' },
	{ number: '90002903', name: 'Testinschrijving in behandeling', form: 'Overig', fails: 'IPD1002' }
];
