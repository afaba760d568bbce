import type { Party } from '#domain/invoice/party.ts';
import { bakery, brewery, municipality, painter } from '../domain/invoice/cast.ts';

/** Where seller and buyer of a generated document are; one country stands for both. */
export type Home = keyof typeof homes;

const GREEK = '123456783';
const GLN = { value: '7300010000001', scheme: '0088' };

/** A party of a country that keeps what its national rules ask. */
function resident(
	country: string,
	{ vat, legal, endpoint = GLN }: { vat: string; legal: Party['legalId']; endpoint?: Party['endpoint'] },
	more: Partial<Party> = {}
): Party {
	return {
		endpoint,
		identifiers: [],
		name: `Bakker uit ${country}`,
		legalId: legal,
		vatNumber: vat,
		address: { street: 'Straat 1', city: 'Stad', postalCode: '12345', country },
		...more
	};
}

const contact = { name: 'Anna', telephone: '030 123456', email: 'anna@example.org' };
const german = resident('DE', { vat: 'DE123456789', legal: { value: 'HRB 1', scheme: '0204' } }, { contact });
const danish = resident('DK', {
	vat: 'DK12345678',
	legal: { value: 'DK12345678', scheme: '0184' },
	endpoint: { value: 'DK12345678', scheme: '0184' }
});
const swedish = resident('SE', { vat: 'SE556732170701', legal: { value: '5567321707', scheme: '0007' } });
const norwegian = resident(
	'NO',
	{ vat: 'NO987654325MVA', legal: { value: '987654325', scheme: '0192' } },
	{ taxRegistration: { value: 'Foretaksregisteret', scheme: 'TAX' } }
);
const icelandic = resident('IS', { vat: 'IS12345', legal: { value: '1234567890', scheme: '0196' } });
const italian = resident('IT', {
	vat: 'IT12345678903',
	legal: { value: '12345678901', scheme: '0210' },
	endpoint: { value: 'IT12345678903', scheme: '0211' }
});
const greek = resident(
	'GR',
	{
		vat: `EL${GREEK}`,
		legal: { value: GREEK, scheme: '0130' },
		endpoint: { value: GREEK, scheme: '9933' }
	},
	{ tradingName: 'Fournos' }
);
const slovak = resident('SK', { vat: 'SK2020000000', legal: { value: '7300010000001', scheme: '0088' } });

/** Parties that trade: what the national rules of their country ask is there. */
export const homes = {
	NL: { seller: bakery, buyer: municipality },
	'NL-BE': { seller: painter, buyer: brewery },
	'BE-NL': { seller: brewery, buyer: bakery },
	BE: {
		seller: brewery,
		buyer: {
			...brewery,
			name: 'Café De Sluis',
			endpoint: { value: '0202239951', scheme: '0208' },
			legalId: { value: '0202239951', scheme: '0208' },
			vatNumber: 'BE0202239951'
		}
	},
	DE: { seller: german, buyer: { ...german, name: 'Stadt am Meer' } },
	DK: { seller: danish, buyer: { ...danish, name: 'Kommune' } },
	SE: { seller: swedish, buyer: { ...swedish, name: 'Kommun' } },
	NO: { seller: norwegian, buyer: { ...norwegian, name: 'Kommune', taxRegistration: undefined } },
	IS: { seller: icelandic, buyer: { ...icelandic, name: 'Bær' } },
	IT: { seller: italian, buyer: { ...italian, name: 'Comune' } },
	GR: { seller: greek, buyer: { ...greek, name: 'Dimos', tradingName: 'Dimos' } },
	SK: { seller: slovak, buyer: { ...slovak, name: 'Mesto' } }
} satisfies Record<string, { seller: Party; buyer: Party }>;
