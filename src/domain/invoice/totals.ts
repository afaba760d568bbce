import { exact } from '#domain/money/decimal.ts';
import { quotient, rounded } from '#domain/money/rounding.ts';
import { minus, plus, textOf, times, zero, type Scaled } from '#domain/money/scaled.ts';
import type { Adjustment, DocumentAdjustment } from './adjustment.ts';
import type { Totals, VatSubtotal } from './amounts.ts';
import type { Exemption, Invoice, InvoiceDraft } from './invoice.ts';
import type { InvoiceLine } from './line.ts';

const CENTS = 2;
const NONE: Scaled = { units: 0, scale: CENTS };

interface Group {
	readonly category: string;
	readonly rate: string | undefined;
	taxable: Scaled;
}

/**
 * The invoice with every sum made by the formulas of EN 16931-1: amounts per line rounded to cents (BT-131), VAT per
 * category and rate over their sum (BT-117, BR-CO-17), so that a hundred lines of € 0.12 at 21 % bear € 2.52.
 */
export function totalled(draft: InvoiceDraft): Invoice {
	const { lines: given, prepaid, rounding } = draft;
	const groups: Group[] = [];
	const lines: InvoiceLine[] = new Array<InvoiceLine>(given.length);
	let sum = NONE;
	for (let at = 0; at < given.length; at++) {
		const line = given[at] as Omit<InvoiceLine, 'netAmount'>;
		const net = lineNet(line);
		sum = plus(sum, net);
		gather(groups, line.vatCategory, line.vatRate, net);
		lines[at] = withNet(line, textOf(net));
	}
	const allowances = total(draft.allowances);
	const charges = total(draft.charges);
	for (const one of draft.allowances)
		gather(groups, one.vatCategory, one.vatRate, minus(zero, cents(one.amount)));
	for (const one of draft.charges) gather(groups, one.vatCategory, one.vatRate, cents(one.amount));

	let tax = NONE;
	const vat = groups.map((group): VatSubtotal => {
		const own = group.rate === undefined ? NONE : vatOver(group.taxable, exact(group.rate));
		tax = plus(tax, own);
		return {
			taxable: textOf(group.taxable),
			tax: textOf(own),
			category: group.category,
			...why(group, draft.exemptions)
		};
	});
	const withoutVat = plus(minus(sum, allowances), charges);
	const withVat = plus(withoutVat, tax);
	let payable = withVat;
	if (prepaid !== undefined) payable = minus(payable, cents(prepaid));
	if (rounding !== undefined) payable = plus(payable, cents(rounding));
	const totals: Totals = {
		lines: textOf(sum),
		allowances: draft.allowances.length > 0 ? textOf(allowances) : undefined,
		charges: draft.charges.length > 0 ? textOf(charges) : undefined,
		withoutVat: textOf(withoutVat),
		vat: textOf(tax),
		vatInAccountingCurrency: draft.vatInAccountingCurrency,
		withVat: textOf(withVat),
		prepaid: prepaid === undefined ? undefined : textOf(cents(prepaid)),
		rounding: rounding === undefined ? undefined : textOf(cents(rounding)),
		payable: textOf(payable)
	};
	return withSums(draft, lines, vat, totals);
}

/** Field by field, since a spread of objects this wide costs more than all the arithmetic. */
function withSums(draft: InvoiceDraft, lines: InvoiceLine[], vat: VatSubtotal[], totals: Totals): Invoice {
	return {
		kind: draft.kind,
		specification: draft.specification,
		process: draft.process,
		number: draft.number,
		issueDate: draft.issueDate,
		typeCode: draft.typeCode,
		currency: draft.currency,
		vatCurrency: draft.vatCurrency,
		vatPointDate: draft.vatPointDate,
		vatPointDateCode: draft.vatPointDateCode,
		dueDate: draft.dueDate,
		buyerReference: draft.buyerReference,
		accountingReference: draft.accountingReference,
		paymentTerms: draft.paymentTerms,
		notes: draft.notes,
		period: draft.period,
		references: draft.references,
		attachments: draft.attachments,
		seller: draft.seller,
		buyer: draft.buyer,
		payee: draft.payee,
		taxRepresentative: draft.taxRepresentative,
		delivery: draft.delivery,
		payment: draft.payment,
		allowances: draft.allowances,
		charges: draft.charges,
		vat,
		totals,
		lines
	} satisfies Record<keyof Required<Invoice>, unknown>;
}

function withNet(line: Omit<InvoiceLine, 'netAmount'>, netAmount: string): InvoiceLine {
	return {
		id: line.id,
		note: line.note,
		object: line.object,
		quantity: line.quantity,
		unit: line.unit,
		netAmount,
		orderLine: line.orderLine,
		accountingReference: line.accountingReference,
		period: line.period,
		allowances: line.allowances,
		charges: line.charges,
		price: line.price,
		item: line.item,
		vatCategory: line.vatCategory,
		vatRate: line.vatRate
	} satisfies Record<keyof Required<InvoiceLine>, unknown>;
}

/** BT-131: quantity times net price per base quantity, plus the line's charges, minus its allowances, in cents. */
function lineNet(line: Omit<InvoiceLine, 'netAmount'>): Scaled {
	const { price } = line;
	const gross = times(exact(line.quantity), exact(price.net));
	const whole =
		price.baseQuantity === undefined
			? rounded(gross, CENTS)
			: quotient(gross, exact(price.baseQuantity), CENTS);
	if (line.charges.length === 0 && line.allowances.length === 0) return whole;
	return minus(plus(whole, total(line.charges)), total(line.allowances));
}

/** BT-117: the VAT over a taxable amount at a rate in per cent, in cents, half away from zero. */
export function vatOver(taxable: Scaled, rate: Scaled): Scaled {
	const hundredfold = times(taxable, rate);
	return rounded({ units: hundredfold.units, scale: hundredfold.scale + 2 }, CENTS);
}

function gather(groups: Group[], category: string, rate: string | undefined, amount: Scaled): void {
	for (const group of groups) {
		if (group.category === category && sameRate(group.rate, rate)) {
			group.taxable = plus(group.taxable, amount);
			return;
		}
	}
	groups.push({ category, rate, taxable: amount });
}

function sameRate(a: string | undefined, b: string | undefined): boolean {
	if (a === b) return true;
	return a !== undefined && b !== undefined && minus(exact(a), exact(b)).units === 0;
}

function why({ category, rate }: Group, exemptions: readonly Exemption[]): Partial<VatSubtotal> {
	const exemption = exemptions.find((one) => one.category === category);
	return {
		...(rate !== undefined && { rate }),
		...(exemption?.reason !== undefined && { exemptionReason: exemption.reason }),
		...(exemption?.code !== undefined && { exemptionCode: exemption.code })
	};
}

function total(adjustments: readonly (Adjustment | DocumentAdjustment)[]): Scaled {
	let sum = NONE;
	for (const one of adjustments) sum = plus(sum, cents(one.amount));
	return sum;
}

function cents(amount: string): Scaled {
	return rounded(exact(amount), CENTS);
}
