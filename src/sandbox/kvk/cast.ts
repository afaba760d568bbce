import type { Sketch } from './company.ts';

const places = (
	'Almelo Assen Barneveld Bergen Beverwijk Boxtel Delft Deventer Doetinchem Ede Emmen Enschede Geleen Goes Gouda ' +
	'Heerlen Helmond Hengelo Hoorn Kampen Lelystad Meppel Nijmegen Oss Roermond Sneek Tiel Venlo Zeist Zwolle'
).split(' ');

/** Our own people and companies: invented, with numbers and RSINs that no real company carries. */
export const cast: Sketch[] = [
	{
		number: '90008001',
		name: 'Bakkerij de Zon B.V.',
		form: 'Besloten Vennootschap',
		extendedForm: 'Besloten Vennootschap met gewone structuur',
		rsin: '990008009',
		trade: ['Bakkerij de Zon', 'Lunchroom de Zon'],
		at: 'Zonnebloemstraat 12, 2023AB Haarlem',
		started: '20120416',
		people: 14,
		activities: [
			['10711', 'Vervaardiging van brood en vers banketbakkerswerk'],
			['47240', 'Winkels in brood, banket en zoetwaren']
		],
		branches: [
			{ name: 'Bakkerij de Zon aan Zee', also: ['Strandbakker'], at: 'Zeestraat 3, 2042LA Zandvoort' }
		]
	},
	{
		number: '90008002',
		name: 'Schilder Pieters',
		form: 'Eenmanszaak',
		trade: ['Schildersbedrijf Pieters'],
		at: 'Kwastenpad 7, 2312XP Leiden',
		started: '20190901',
		activities: [['43341', 'Schilderen']]
	},
	{
		number: '90008003',
		name: 'Gemeente Duin',
		form: 'Publiekrechtelijke Rechtspersoon',
		rsin: '990008010',
		at: 'Raadhuisplein 1, 2201DN Noordwijk',
		post: 'Postbus 100, 2200AC Noordwijk',
		nonCommercial: true,
		alsoCalled: 'Duin',
		started: '19800101',
		people: 410,
		activities: [['84110', 'Algemeen overheidsbestuur']]
	},
	{
		number: '90008004',
		name: 'Klusbedrijf de Vries',
		form: 'Eenmanszaak',
		at: 'Hamerstraat 41 B, 3511LX Utrecht',
		started: '20200000'
	},
	{
		number: '90008005',
		name: 'Studio Lindeblad',
		form: 'Eenmanszaak',
		at: 'Lindelaan 5, 6811GS Arnhem',
		activities: [['74101', 'Grafisch ontwerp']]
	},
	{
		number: '90008006',
		name: 'Van Dijk & Bakker Transport V.O.F.',
		form: 'Vennootschap onder Firma',
		rsin: '990008022',
		trade: ['Van Dijk & Bakker'],
		at: 'Havenweg 88, 3089JK Rotterdam'
	},
	{
		number: '90008007',
		name: 'Kuiper Vastgoed B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008034',
		at: 'Singel 24, 7411HR Deventer'
	},
	{
		number: '90008008',
		name: 'Kuiper Vastgoed Holding B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008046',
		at: 'Singel 24, 7411HR Deventer'
	},
	{
		number: '90008009',
		name: 'Stichting Vrienden van het Museum voor Oude Zeilende Schepen',
		form: 'Stichting',
		rsin: '990008058',
		at: 'Museumkade 2, 1621AM Hoorn',
		main: null,
		alsoCalled: 'Vrienden Oude Schepen'
	},
	{
		number: '90008010',
		name: 'Drukkerij de Vergulde Pers B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008071',
		at: "Letterhof 9, 5211DA 's-Hertogenbosch",
		started: '19980512',
		ceased: '20240630'
	},
	{ number: '90008011', name: 'Atelier Stil Water', form: 'Eenmanszaak', shielded: true },
	{
		number: '90008012',
		name: 'Crèmerie Müller & Zoë B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008083',
		trade: ["Café 't Één"],
		at: 'Melkmarkt 16, 8011MC Zwolle'
	},
	{
		number: '90008013',
		name: 'Bloemenhuis Madelief B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008095',
		at: 'Bloemsingel 30, 9712KZ Groningen'
	},
	{
		number: '90008014',
		name: 'Bloemenhuis Madelief B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008101',
		at: 'Ginnekenweg 201, 4835NA Breda'
	},
	{
		number: '90008015',
		name: 'Fietsenwinkels Rondom B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008113',
		trade: ['Rondom Fietsen'],
		at: 'Trapperweg 1, 3812BC Amersfoort',
		branches: places.map((place, index) => ({
			name: `Rondom Fietsen ${place}`,
			at: `Dorpsstraat ${index + 1}, ${7001 + index}AB ${place}`
		}))
	},
	{
		number: '90008016',
		name: 'Noordkade Horeca B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008125',
		at: 'Noordkade 4, 1781AB Den Helder',
		branches: [{ name: 'Eetcafé Het Anker', at: 'Visbuurt 19, 1792AD Oudeschild' }]
	},
	{
		number: '90008017',
		name: 'Nieuwe Maan Software B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008137',
		at: 'Computerweg 5, 3542DP Utrecht',
		formerNames: ['Oude Maan Automatisering B.V.']
	},
	{
		number: '90008018',
		name: 'Grenshandel Baarle B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008149',
		at: 'Grensweg 2, 5111AB Baarle-Nassau',
		abroad: { streetAndNumber: 'Meir 10', postcodeAndPlace: '2000 Antwerpen', country: 'België' }
	},
	{
		number: '90008019',
		name: 'Coöperatie Zonnestroom Polder U.A.',
		form: 'Coöperatie',
		rsin: '990008150',
		at: 'Dijk 77, 8251PA Dronten'
	},
	{
		number: '90008020',
		name: 'Bakkerij Jansen B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008162',
		at: 'Kerkplein 3, 6711AT Ede'
	},
	{
		number: '90008021',
		name: 'Bakkerij Janssen B.V.',
		form: 'Besloten Vennootschap',
		rsin: '990008174',
		at: 'Markt 8, 6131EL Sittard'
	},
	{
		number: '90008022',
		name: 'De Warme Bakker',
		form: 'Eenmanszaak',
		trade: ['Bakkerij Jansen'],
		at: 'Brink 2, 9401HS Assen'
	},
	{
		number: '90008023',
		name: 'Vereniging Speeltuin De Wip',
		form: 'Vereniging',
		rsin: '990008186',
		at: 'Speelweide 1, 1315HA Almere',
		nonCommercial: true,
		alsoCalled: 'De Wip'
	}
];
