import type { Decimal } from '#domain/money/decimal.ts';

/** The facts of a document that have a label of their own. */
export type FactName =
	| 'issueDate'
	| 'dueDate'
	| 'period'
	| 'deliveryDate'
	| 'vatPointDate'
	| 'buyerReference'
	| 'order'
	| 'salesOrder'
	| 'contract'
	| 'project'
	| 'receipt'
	| 'despatch'
	| 'tender'
	| 'object'
	| 'accountingReference'
	| 'preceding';

/** The parts that a line can tell about itself. */
export type DetailName =
	| 'period'
	| 'orderLine'
	| 'sellersId'
	| 'buyersId'
	| 'standardId'
	| 'object'
	| 'accountingReference'
	| 'originCountry'
	| 'classification';

/** The sums at the foot of a document. */
export type TotalName = 'lines' | 'withoutVat' | 'withVat' | 'prepaid' | 'rounding' | 'payable' | 'refund';

/** What a party is to a document. */
export type PartyRole = 'seller' | 'buyer' | 'payee' | 'taxRepresentative' | 'delivery';

/** The words and spellings of one language that a sheet is made with. */
export interface SheetWords {
	readonly language: 'nl' | 'en';
	readonly facts: Readonly<Record<FactName, string>>;
	readonly details: Readonly<Record<DetailName, string>>;
	readonly totals: Readonly<Record<TotalName, string>>;
	readonly roles: Readonly<Record<PartyRole, string>>;
	readonly columns: {
		readonly name: string;
		readonly quantity: string;
		readonly price: string;
		readonly vat: string;
		readonly amount: string;
	};
	readonly carried: string;
	readonly page: string;
	/** What is said of rows that are too many for paper. */
	readonly moreLines: (count: string) => string;
	readonly missing: string;
	readonly selfBilled: string;
	readonly mixedProfile: string;
	readonly vatNumber: string;
	readonly taxNumber: string;
	readonly creditorId: string;
	readonly tradingName: (name: string) => string;
	readonly allowance: string;
	readonly charge: string;
	readonly discountOnPrice: (discount: string, gross: string) => string;
	readonly vatTable: {
		readonly heading: string;
		readonly columns: readonly [string, string, string, string];
	};
	readonly vatInAccountingCurrency: (currency: string) => string;
	readonly vatOver: (rate: string, base: string) => string;
	readonly attachments: { readonly heading: string; readonly columns: readonly [string, string, string] };
	readonly payment: {
		readonly heading: string;
		readonly means: string;
		readonly account: string;
		readonly holder: string;
		readonly bic: string;
		readonly remittance: string;
		readonly card: string;
		readonly mandate: string;
		readonly debitedAccount: string;
		readonly terms: string;
		readonly scan: string;
	};
	readonly documentName: (typeCode: string, kind: 'invoice' | 'credit_note') => string;
	readonly unit: (code: string, quantity: Decimal) => string;
	readonly vatCategory: (code: string) => string;
	readonly paymentMeans: (code: string) => string;
	/** The name of a register or scheme by its ICD or EAS code: KVK, OIN, KBO, GLN. */
	readonly scheme: (code: string) => string;
	readonly amount: (amount: Decimal, currency: string) => string;
	readonly number: (value: Decimal) => string;
	readonly date: (date: string) => string;
	readonly span: (from: string | undefined, until: string | undefined) => string;
	readonly country: (code: string) => string;
}
