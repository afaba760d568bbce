import { cut, put, twice, type Change } from '../../../support/ubl-tree.ts';
import type { Vat, Wish } from '../../../support/valid-wish.ts';
import {
	BUYER,
	SELLER,
	SUBTOTAL,
	adjustment,
	amount,
	breaks,
	category,
	emptyLine,
	emptySubtotal,
	italian,
	lineCategory,
	more,
	reason,
	taxNumber,
	taxedMore,
	type Breaker
} from './breaker.ts';

/** The categories with rules of their own: name in the rules, code, the right rate and a wrong one. */
const families = [
	['S', 'S', '21', '0'],
	['Z', 'Z', '0', '21'],
	['E', 'E', '0', '21'],
	['AE', 'AE', '0', '21'],
	['IC', 'K', '0', '21'],
	['G', 'G', '0', '21'],
	['AF', 'L', '7', '-1'],
	['AG', 'M', '4', '-1'],
	['O', 'O', '', '21']
] as const;
const taxed = new Set(['S', 'AF', 'AG']);
const withReason = new Set(['E', 'AE', 'IC', 'G', 'O']);
const CATEGORY = `${SUBTOTAL}/cac:TaxCategory`;
const EXEMPTION = '<cbc:TaxExemptionReason>Geen btw</cbc:TaxExemptionReason>';
const nothing = reason + amount('0.00');

/** What a document of the category has to be; no numbers but those that the parties' rules ask for. */
function documentOf(code: string, rate: string, more: Wish = {}): Wish {
	const vat: Vat = rate === '' ? [code] : [code, rate];
	return { vat: [vat], ...more };
}

const noReasons: Change = (root) => {
	cut(`${CATEGORY}/cbc:TaxExemptionReason`)(root);
	try {
		cut(`${CATEGORY}/cbc:TaxExemptionReasonCode`)(root);
	} catch {
		// NLCIUS and category E do without a code.
	}
};

function ofFamily([name, code, rate, wrong]: (typeof families)[number]): Breaker[] {
	const rule = (number: string) => `BR-${name}-${number}`;
	const bare: Wish = { without: ['representative', 'taxRegistration', 'allowance', 'charge'] };
	const also = { [rule('02')]: 'the lines have the same category' };
	const numbers =
		name === 'O'
			? put(SELLER, taxNumber('NL000099998B57'))
			: cut(`${name === 'IC' ? BUYER : SELLER}/cac:PartyTaxScheme`);
	const unused = taxed.has(name);
	return [
		unused
			? breaks(rule('01'), put('cac:TaxTotal', emptySubtotal(code, rate)), documentOf('Z', '0'), {
					...(name === 'S' && { 'BR-S-08': 'a row that no line uses has no sum to equal' })
				})
			: breaks(rule('01'), twice(SUBTOTAL), documentOf(code, rate)),
		breaks(rule('02'), numbers, documentOf(code, rate, bare)),
		...(
			[
				['03', 'allowance', 'charge'],
				['04', 'charge', 'allowance']
			] as const
		).map(([number, part, other]) =>
			breaks(
				rule(number),
				numbers,
				documentOf(code, rate, { with: [part], without: ['representative', 'taxRegistration', other] }),
				also
			)
		),
		breaks(rule('05'), put('', emptyLine(lineCategory(code, wrong))), documentOf(code, rate)),
		breaks(
			rule('06'),
			put('', adjustment(false, nothing, category(code, wrong))),
			documentOf(code, rate, { with: ['allowance'] })
		),
		breaks(
			rule('07'),
			put('', adjustment(true, nothing, category(code, wrong))),
			documentOf(code, rate, { with: ['charge'] })
		),
		breaks(rule('08'), more(`${SUBTOTAL}/cbc:TaxableAmount`, unused ? 200 : 1), documentOf(code, rate)),
		breaks(
			rule('09'),
			taxedMore(unused ? 250 : 40),
			documentOf(code, rate, { without: ['vatCurrency'] }),
			unused ? { 'BR-CO-17': 'it compares tax, rate and taxable amount in every category' } : {}
		),
		breaks(rule('10'), withReason.has(name) ? noReasons : put(CATEGORY, EXEMPTION), documentOf(code, rate))
	];
}

const outside: Wish = { vat: [['O']], ...italian };
const supply: Wish = { vat: [['K', '0']] };

export const vatBreakers: readonly Breaker[] = [
	...families.flatMap(ofFamily),
	breaks('BR-O-11', put('cac:TaxTotal', emptySubtotal('Z', '0')), { vat: [['O']] }),
	breaks('BR-O-12', put('', emptyLine(lineCategory('B', '22'))), outside),
	breaks('BR-O-13', put('', adjustment(false, nothing, category('B', '22'))), {
		...outside,
		with: ['allowance']
	}),
	breaks('BR-O-14', put('', adjustment(true, nothing, category('B', '22'))), {
		...outside,
		with: ['charge']
	}),
	breaks('BR-IC-11', cut('cac:Delivery/cbc:ActualDeliveryDate'), { ...supply, without: ['period'] }),
	breaks('BR-IC-12', cut('cac:Delivery/cac:DeliveryLocation/cac:Address'), supply)
];
