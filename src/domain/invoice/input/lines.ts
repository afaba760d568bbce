import { isUnit } from '#domain/rules/codes/lists.ts';
import type { Adjustment } from '../adjustment.ts';
import type { InvoiceLine } from '../line.ts';
import { readAdjustments } from './adjustments.ts';
import type { FieldReader, Fields } from './fields.ts';
import type { VatReader } from './vat.ts';

const KNOWN = new Set([
	'description',
	'quantity',
	'unitPrice',
	'vatRate',
	'unit',
	'vatCategory',
	'vatExemptionReason',
	'allowances',
	'charges',
	'note'
]);
const NONE: readonly Adjustment[] = [];

/** Reads `lines`: description, quantity, unitPrice and vatRate are needed (004-05), the rest may be there. */
export function readLines(
	reader: FieldReader,
	vat: VatReader,
	body: Fields
): Omit<InvoiceLine, 'netAmount'>[] {
	const lines = reader.list(body, '', 'lines');
	if (body['lines'] === undefined || (Array.isArray(body['lines']) && body['lines'].length === 0)) {
		reader.error('', 'lines', 'no_lines', { rule: 'BR-16' });
	}
	return lines.map((line, at) => readLine(reader, vat, line, at));
}

function readLine(
	reader: FieldReader,
	vat: VatReader,
	line: Fields,
	at: number
): Omit<InvoiceLine, 'netAmount'> {
	const where = ['lines', at] as const;
	reader.unknown(line, where, KNOWN);
	const name = reader.required(line, where, 'description', 'field_required', 'BR-25');
	const quantity = reader.requiredNumber(line, where, 'quantity');
	const net = reader.requiredNumber(line, where, 'unitPrice');
	if (net.startsWith('-')) {
		reader.error(where, 'unitPrice', 'negative_price', {
			given: net,
			suggestion: net.slice(1),
			rule: 'BR-27'
		});
	}
	const { vatCategory, vatRate } = vat.read(line, where);
	const note = reader.text(line, where, 'note');
	return {
		id: String(at + 1),
		note,
		quantity,
		unit: readUnit(reader, line, where),
		allowances: line['allowances'] === undefined ? NONE : readAdjustments(reader, line, where, 'allowances'),
		charges: line['charges'] === undefined ? NONE : readAdjustments(reader, line, where, 'charges'),
		price: { net },
		item: { name, classifications: [], attributes: [] },
		vatCategory,
		vatRate
	};
}

function readUnit(reader: FieldReader, line: Fields, where: readonly [string, number]): string {
	const unit = reader.text(line, where, 'unit');
	if (unit === undefined || unit === 'C62') return 'C62';
	if (!isUnit(unit))
		reader.error(where, 'unit', 'unknown_unit', { given: unit, suggestion: 'C62', rule: 'BR-CL-23' });
	return unit;
}
