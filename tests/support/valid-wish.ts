import type { Profile } from '#domain/rules/finding.ts';
import type { Home } from './valid-parties.ts';

/** What a document may have besides what every document has. */
export const parts = [
	'allowance',
	'charge',
	'lineAllowance',
	'lineCharge',
	'file',
	'link',
	'period',
	'linePeriod',
	'object',
	'lineObject',
	'payee',
	'representative',
	'delivery',
	'prepaid',
	'rounding',
	'vatCurrency',
	'vatPointDate',
	'grossPrice',
	'baseQuantity',
	'order',
	'orderLine',
	'references',
	'project',
	'preceding',
	'note',
	'terms',
	'mandate',
	'card',
	'secondAccount',
	'itemDetails',
	'contact',
	'tradingNames',
	'legalInformation',
	'taxRegistration',
	'identifiers',
	'lineNote',
	'fullAddress'
] as const;
export type Part = (typeof parts)[number];

/** A VAT category with its rate, as a document uses it. */
export type Vat = readonly [category: string, rate?: string];

/** What a generated document has to be; the rest is left to chance. */
export interface Wish {
	readonly kind?: 'invoice' | 'credit_note';
	readonly profiles?: readonly Profile[];
	readonly home?: Home;
	readonly vat?: readonly Vat[];
	readonly with?: readonly Part[];
	readonly without?: readonly Part[];
}
