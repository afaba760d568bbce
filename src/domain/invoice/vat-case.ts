import type { Decimal } from '#domain/money/decimal.ts';
import type { Exemption } from './invoice.ts';

/** The situations that a Dutch or Belgian seller chooses from, instead of choosing a category code. */
export type VatCase =
	| 'nl-21'
	| 'nl-9'
	| 'be-21'
	| 'be-12'
	| 'be-6'
	| 'zero'
	| 'reverse-charge'
	| 'intra-community'
	| 'export'
	| 'exempt'
	| 'nl-small-business'
	| 'be-small-business'
	| 'margin-goods'
	| 'margin-art'
	| 'margin-antiques'
	| 'margin-travel'
	| 'outside-scope';

/** What a VAT case means in a document. */
export interface VatMeaning {
	/** BT-151 Category code (UNTDID 5305). */
	readonly category: 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O';
	/** BT-152 in per cent; absent outside the scope of VAT. */
	readonly rate?: Decimal;
	/** BT-121 (VATEX), where the European list has one. */
	readonly code?: string;
	/** BT-120 in both languages, where the law asks for words on the invoice. */
	readonly reason?: { readonly nl: string; readonly en: string };
	/** Whether the buyer's VAT number must stand on the invoice (BR-AE-02, BR-IC-02). */
	readonly buyerVatNumber?: true;
	/** Whether the reason is for the seller to give: which article exempts it. */
	readonly ownReason?: true;
}

/**
 * Categories and reasons by the Dutch VAT act (Wet OB 1968: art. 12, 25, 28b to 28i, table II) and the Belgian code
 * (W.BTW: art. 20, 39, 39bis, 56bis, 58 §4); the margin codes are those of the second-hand directives (VATEX).
 */
const MEANINGS: Record<VatCase, VatMeaning> = {
	'nl-21': { category: 'S', rate: '21' },
	'nl-9': { category: 'S', rate: '9' },
	'be-21': { category: 'S', rate: '21' },
	'be-12': { category: 'S', rate: '12' },
	'be-6': { category: 'S', rate: '6' },
	zero: { category: 'Z', rate: '0' },
	'reverse-charge': {
		category: 'AE',
		rate: '0',
		code: 'VATEX-EU-AE',
		reason: { nl: 'Btw verlegd', en: 'VAT reverse charged' },
		buyerVatNumber: true
	},
	'intra-community': {
		category: 'K',
		rate: '0',
		code: 'VATEX-EU-IC',
		reason: { nl: 'Intracommunautaire levering, 0% btw', en: 'Intra-Community supply, 0% VAT' },
		buyerVatNumber: true
	},
	export: {
		category: 'G',
		rate: '0',
		code: 'VATEX-EU-G',
		reason: { nl: 'Uitvoer buiten de Europese Unie, 0% btw', en: 'Export outside the European Union, 0% VAT' }
	},
	exempt: { category: 'E', rate: '0', ownReason: true },
	'nl-small-business': {
		category: 'E',
		rate: '0',
		reason: {
			nl: 'Vrijgesteld van btw: kleineondernemersregeling (artikel 25 Wet OB 1968)',
			en: 'Exempt from VAT: Dutch small businesses scheme (article 25 Wet OB 1968)'
		}
	},
	'be-small-business': {
		category: 'E',
		rate: '0',
		reason: {
			nl: 'Bijzondere vrijstellingsregeling kleine ondernemingen (artikel 56bis W.BTW)',
			en: 'Special exemption scheme for small enterprises (article 56bis Belgian VAT code)'
		}
	},
	'margin-goods': margin('VATEX-EU-F', 'gebruikte goederen', 'second-hand goods'),
	'margin-art': margin('VATEX-EU-I', 'kunstvoorwerpen', 'works of art'),
	'margin-antiques': margin(
		'VATEX-EU-J',
		'voorwerpen voor verzamelingen en antiquiteiten',
		"collector's items and antiques"
	),
	'margin-travel': margin('VATEX-EU-D', 'reisbureaus', 'travel agents'),
	'outside-scope': {
		category: 'O',
		code: 'VATEX-EU-O',
		reason: { nl: 'Niet onderworpen aan btw', en: 'Not subject to VAT' }
	}
};

function margin(code: string, nl: string, en: string): VatMeaning {
	return {
		category: 'E',
		rate: '0',
		code,
		reason: { nl: `Bijzondere regeling ${nl}`, en: `Margin scheme: ${en}` }
	};
}

/** The category, rate, reason and code of a VAT case. */
export function vatMeaning(vatCase: VatCase): VatMeaning {
	return MEANINGS[vatCase];
}

/** The exemption to state for a VAT case in the language of the document, undefined where VAT is charged as usual. */
export function exemptionFor(
	vatCase: VatCase,
	language: 'nl' | 'en',
	ownReason?: string
): Exemption | undefined {
	const { category, code, reason } = MEANINGS[vatCase];
	const text = ownReason ?? reason?.[language];
	if (text === undefined && code === undefined) return undefined;
	return { category, ...(text !== undefined && { reason: text }), ...(code !== undefined && { code }) };
}

/** The cases that a seller in a country chooses from, the usual one first. */
export function vatCasesIn(country: 'NL' | 'BE'): readonly VatCase[] {
	const own: readonly VatCase[] = country === 'NL' ? ['nl-21', 'nl-9'] : ['be-21', 'be-12', 'be-6'];
	const small: VatCase = country === 'NL' ? 'nl-small-business' : 'be-small-business';
	const all: readonly VatCase[] = ['zero', 'reverse-charge', 'intra-community', 'export', 'exempt', small];
	return [...own, ...all, 'margin-goods', 'margin-art', 'margin-antiques', 'margin-travel', 'outside-scope'];
}
