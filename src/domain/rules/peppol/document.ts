import { decimalOf, trimmedOf } from '../../ubl/read/content.ts';
import { numberOf } from '../../ubl/read/names.ts';
import type { Facts } from '../facts.ts';
import type { Profile } from '../finding.ts';
import { fatal, type Pattern, type Test } from '../rule.ts';
import { atMost, either, has, isExactly } from '../tests.ts';
import { allAlong, first, some, way } from '../walk.ts';
import { withResponse, processesOf } from './processes.ts';

const CUSTOMIZATION = numberOf('cbc:CustomizationID');
const PROFILE = numberOf('cbc:ProfileID');
const TAX_TOTAL = way('cac:TaxTotal');
const SUBTOTAL = numberOf('cac:TaxSubtotal');
const TAX_CURRENCY = numberOf('cbc:TaxCurrencyCode');
const CURRENCY = numberOf('cbc:DocumentCurrencyCode');
const TOTAL_AMOUNTS = way('cac:TaxTotal/cbc:TaxAmount');
const REFERENCES = way('cac:AdditionalDocumentReference');

/** The process that a document names: 01 for those of its profile, 02 for billing with a response. */
export function processOf(facts: Facts, profile: Profile): '01' | '02' | 'unknown' {
	const process = facts.said(1, PROFILE);
	if (processesOf(profile).includes(process)) return '01';
	return process === withResponse ? '02' : 'unknown';
}

const bothGerman: Test = ({ countries }) => countries.supplierIn('DE') && countries.customerIn('DE');

function specification(prefix: string): Test {
	return ({ document }, row) => {
		const text = trimmedOf(document, first(document, row, CUSTOMIZATION));
		return text.startsWith(prefix) && !text.includes('::');
	};
}

/** How many tax totals have subtotals, or have none. */
function totals({ document }: Facts, withSubtotals: boolean): number {
	return allAlong(document, 1, TAX_TOTAL).filter(
		(row) => (first(document, row, SUBTOTAL) !== 0) === withSubtotals
	).length;
}

const taxCurrencyTotal: Test = (facts) =>
	totals(facts, false) === (first(facts.document, 1, TAX_CURRENCY) === 0 ? 0 : 1);

/** A tax total in one of the two currencies has a sign, zero being both. */
function signed(facts: Facts, currency: number, direction: 1 | -1): boolean {
	const { document } = facts;
	const code = facts.said(1, currency);
	return some(document, 1, TOTAL_AMOUNTS, (amount) => {
		const units = facts.currencyOf(amount) === code ? decimalOf(document, amount)?.units : undefined;
		return units !== undefined && (direction === 1 ? units >= 0 : units <= 0);
	});
}

const sameSigns: Test = (facts) =>
	first(facts.document, 1, TAX_CURRENCY) === 0 ||
	([1, -1] as const).some(
		(direction) => signed(facts, TAX_CURRENCY, direction) && signed(facts, CURRENCY, direction)
	);

const otherCurrency: Test = ({ document }, row) =>
	trimmedOf(document, row) !== trimmedOf(document, first(document, document.parent[row]!, CURRENCY));

const projectReference = isExactly('cbc:DocumentTypeCode', '50');
const oneProject: Test = (facts) =>
	allAlong(facts.document, 1, REFERENCES).filter((row) => projectReference(facts, row)).length <= 1;

/** What Peppol asks of the document and its parties; the first pattern stands by itself. */
export function documentPatterns(profile: Profile): readonly [Pattern, Pattern] {
	const kind = profile === 'selfbilling' ? 'selfbilling' : 'billing';
	return [
		[{ at: 'CreditNote', rules: [fatal('PEPPOL-EN16931-R080', 'BT-11', oneProject)] }],
		[
			{
				at: 'CreditNote | Invoice',
				rules: [
					fatal('PEPPOL-EN16931-R001', 'BT-23', has('cbc:ProfileID')),
					fatal('PEPPOL-EN16931-R007', 'BT-23', (facts) => processOf(facts, profile) !== 'unknown'),
					fatal('PEPPOL-EN16931-R002', 'BT-22', either(atMost(1, 'cbc:Note'), bothGerman)),
					fatal(
						'PEPPOL-EN16931-R003',
						'BT-10 BT-13',
						either(has('cbc:BuyerReference'), has('cac:OrderReference/cbc:ID'))
					),
					fatal(
						'PEPPOL-EN16931-R004',
						'BT-24',
						specification(`urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:${kind}:3.0`)
					),
					fatal('PEPPOL-EN16931-R053', 'BT-110', (facts) => totals(facts, true) === 1),
					fatal('PEPPOL-EN16931-R054', 'BT-111', taxCurrencyTotal),
					fatal('PEPPOL-EN16931-R055', 'BT-110 BT-111', sameSigns)
				]
			},
			{ at: 'cbc:TaxCurrencyCode', rules: [fatal('PEPPOL-EN16931-R005', 'BT-6', otherCurrency)] },
			{
				at: 'cac:AccountingCustomerParty/cac:Party',
				rules: [fatal('PEPPOL-EN16931-R010', 'BT-49', has('cbc:EndpointID'))]
			},
			{
				at: 'cac:AccountingSupplierParty/cac:Party',
				rules: [fatal('PEPPOL-EN16931-R020', 'BT-34', has('cbc:EndpointID'))]
			}
		]
	];
}
