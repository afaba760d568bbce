import type { Adjustment, DocumentAdjustment } from '#domain/invoice/adjustment.ts';
import type { Totals, VatSubtotal } from '#domain/invoice/amounts.ts';
import type { UblDocument } from '../read/document.ts';
import { attributeNumber } from '../read/names.ts';
import { attribute, child, children, decimal, isTrue, names, text, token, type Row } from './reading.ts';

const cbc = names(
	'cbc',

	'ChargeIndicator',
	'AllowanceChargeReasonCode',
	'AllowanceChargeReason',
	'MultiplierFactorNumeric',
	'Amount',
	'BaseAmount',
	'ID',
	'Percent',
	'TaxExemptionReasonCode',
	'TaxExemptionReason',
	'TaxAmount',
	'TaxableAmount',
	'LineExtensionAmount',
	'TaxExclusiveAmount',
	'TaxInclusiveAmount',
	'AllowanceTotalAmount',
	'ChargeTotalAmount',
	'PrepaidAmount',
	'PayableRoundingAmount',
	'PayableAmount'
);
const cac = names('cac', 'AllowanceCharge', 'TaxCategory', 'TaxTotal', 'TaxSubtotal', 'LegalMonetaryTotal');
const CURRENCY = attributeNumber('currencyID');

/** The allowances and charges inside a document or a line, apart. */
export function readAdjustments(
	document: UblDocument,
	parent: Row
): { allowances: readonly DocumentAdjustment[]; charges: readonly DocumentAdjustment[] } {
	const rows = children(document, parent, cac.AllowanceCharge);
	if (rows.length === 0) return NO_ADJUSTMENTS;
	const charges = rows.filter((row) => isTrue(document, child(document, row, cbc.ChargeIndicator)));
	return {
		allowances: rows.filter((row) => !charges.includes(row)).map((row) => readAdjustment(document, row)),
		charges: charges.map((row) => readAdjustment(document, row))
	};
}

const NO_ADJUSTMENTS = { allowances: [], charges: [] };

/** The same inside a line, without VAT of their own. */
export function readLineAdjustments(
	document: UblDocument,
	line: Row
): { allowances: readonly Adjustment[]; charges: readonly Adjustment[] } {
	const { allowances, charges } = readAdjustments(document, line);
	return { allowances: allowances.map(withoutVat), charges: charges.map(withoutVat) };
}

/** The breakdown (BG-23) and the sums (BG-22) of a document. */
export function readSums(
	document: UblDocument,
	root: Row,
	currency: string,
	vatCurrency: string | undefined
): { vat: VatSubtotal[]; totals: Totals } {
	const taxTotals = children(document, root, cac.TaxTotal);
	// The total with the breakdown is the one of the document; one without, in the accounting currency, is BT-111.
	const own = taxTotals.find((row) => child(document, row, cac.TaxSubtotal) !== 0) ?? taxTotals[0] ?? 0;
	const foreign =
		taxTotals.find((row) => row !== own && isForeign(document, row, currency, vatCurrency)) ?? 0;
	const sums = child(document, root, cac.LegalMonetaryTotal);
	const sum = (name: number) => decimal(document, child(document, sums, name));
	return {
		vat: children(document, own, cac.TaxSubtotal).map((row) => readSubtotal(document, row)),
		totals: {
			lines: sum(cbc.LineExtensionAmount) ?? '',
			allowances: sum(cbc.AllowanceTotalAmount),
			charges: sum(cbc.ChargeTotalAmount),
			withoutVat: sum(cbc.TaxExclusiveAmount) ?? '',
			vat: decimal(document, child(document, own, cbc.TaxAmount)),
			vatInAccountingCurrency: decimal(document, child(document, foreign, cbc.TaxAmount)),
			withVat: sum(cbc.TaxInclusiveAmount) ?? '',
			prepaid: sum(cbc.PrepaidAmount),
			rounding: sum(cbc.PayableRoundingAmount),
			payable: sum(cbc.PayableAmount) ?? ''
		}
	};
}

function isForeign(
	document: UblDocument,
	row: Row,
	currency: string,
	vatCurrency: string | undefined
): boolean {
	const stated = attribute(document, child(document, row, cbc.TaxAmount), CURRENCY);
	return stated !== undefined && (stated === vatCurrency || stated !== currency);
}

function readSubtotal(document: UblDocument, row: Row): VatSubtotal {
	const category = child(document, row, cac.TaxCategory);
	return {
		taxable: decimal(document, child(document, row, cbc.TaxableAmount)) ?? '',
		tax: decimal(document, child(document, row, cbc.TaxAmount)) ?? '',
		category: token(document, child(document, category, cbc.ID)) ?? '',
		rate: decimal(document, child(document, category, cbc.Percent)),
		exemptionReason: text(document, child(document, category, cbc.TaxExemptionReason)),
		exemptionCode: token(document, child(document, category, cbc.TaxExemptionReasonCode))
	};
}

function readAdjustment(document: UblDocument, row: Row): DocumentAdjustment {
	const category = child(document, row, cac.TaxCategory);
	return {
		amount: decimal(document, child(document, row, cbc.Amount)) ?? '',
		baseAmount: decimal(document, child(document, row, cbc.BaseAmount)),
		percentage: decimal(document, child(document, row, cbc.MultiplierFactorNumeric)),
		reason: text(document, child(document, row, cbc.AllowanceChargeReason)),
		reasonCode: token(document, child(document, row, cbc.AllowanceChargeReasonCode)),
		vatCategory: token(document, child(document, category, cbc.ID)) ?? '',
		vatRate: decimal(document, child(document, category, cbc.Percent))
	};
}

function withoutVat({ amount, baseAmount, percentage, reason, reasonCode }: DocumentAdjustment): Adjustment {
	return { amount, baseAmount, percentage, reason, reasonCode };
}
