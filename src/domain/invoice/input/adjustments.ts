import type { Decimal } from '#domain/money/decimal.ts';
import type { DocumentAdjustment } from '../adjustment.ts';
import { pathOf, type FieldReader, type Fields, type Where } from './fields.ts';
import type { VatReader } from './vat.ts';

const ON_LINE = new Set(['reason', 'amount']);
const ON_DOCUMENT = new Set(['reason', 'amount', 'vatRate', 'vatCategory', 'vatExemptionReason']);

/** Which of the two lists of adjustments is read. */
export type AdjustmentList = 'allowances' | 'charges';

/** Reads the allowances or charges of a line: a reason and an amount (004-28). */
export function readAdjustments(
	reader: FieldReader,
	from: Fields,
	where: Where,
	key: AdjustmentList
): { reason: string; amount: Decimal }[] {
	const list = pathOf(where, key);
	return reader.list(from, where, key).map((one, at) => readOne(reader, one, [list, at], key, ON_LINE));
}

/** Reads the allowances or charges of the document: also the VAT that they bear (004-27). */
export function readDocumentAdjustments(
	reader: FieldReader,
	vat: VatReader,
	body: Fields,
	key: AdjustmentList
): DocumentAdjustment[] {
	return reader.list(body, '', key).map((one, at) => {
		const where = [key, at] as const;
		return { ...readOne(reader, one, where, key, ON_DOCUMENT), ...vat.read(one, where) };
	});
}

function readOne(
	reader: FieldReader,
	one: Fields,
	where: readonly [string, number],
	key: AdjustmentList,
	known: ReadonlySet<string>
): { reason: string; amount: Decimal } {
	reader.unknown(one, where, known);
	const reason = reader.required(
		one,
		where,
		'reason',
		'field_required',
		key === 'allowances' ? 'BR-33' : 'BR-38'
	);
	const amount = reader.requiredNumber(one, where, 'amount');
	if (amount.startsWith('-')) {
		reader.error(where, 'amount', 'negative_amount', {
			given: amount,
			suggestion: key === 'allowances' ? 'charges' : 'allowances'
		});
	}
	return { reason, amount };
}
