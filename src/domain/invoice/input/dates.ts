import { isLocalDate } from '#domain/time/amsterdam.ts';
import type { Period } from '../period.ts';
import { shown, type FieldReader, type Fields, type Where } from './fields.ts';

/** Reads a calendar day; the day of a full timestamp is suggested, not taken, since its zone is anyone's guess. */
export function readDate(reader: FieldReader, from: Fields, where: Where, key: string): string | undefined {
	const given = reader.text(from, where, key);
	if (given === undefined) return undefined;
	if (isDay(given)) return given;
	const start = given.slice(0, 10);
	const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(given);
	const turned = dutch ? `${dutch[3]}-${dutch[2]!.padStart(2, '0')}-${dutch[1]!.padStart(2, '0')}` : '';
	const suggestion = isDay(start) ? start : isDay(turned) ? turned : undefined;
	return reader.error(where, key, 'invalid_date', { given: shown(given), ...(suggestion && { suggestion }) });
}

/** Whether the text is a day, without making TypeScript believe that another text is none at all. */
function isDay(text: string): boolean {
	return isLocalDate(text);
}

/** Reads `invoicePeriod` (004-18, 004-31). */
export function readPeriod(reader: FieldReader, body: Fields): Period | undefined {
	const period = reader.object(body, '', 'invoicePeriod');
	if (period === undefined) return undefined;
	reader.unknown(period, 'invoicePeriod', PERIOD);
	const start = readDate(reader, period, 'invoicePeriod', 'startDate');
	const end = readDate(reader, period, 'invoicePeriod', 'endDate');
	if (start === undefined && end === undefined) {
		if (period['startDate'] === undefined && period['endDate'] === undefined) {
			reader.error('invoicePeriod', 'startDate', 'field_required', { rule: 'BR-CO-19' });
		}
		return undefined;
	}
	if (start !== undefined && end !== undefined && end < start) {
		reader.error('invoicePeriod', 'endDate', 'period_ends_before_start', { given: end, rule: 'BR-29' });
	}
	return { start, end };
}

const PERIOD = new Set(['startDate', 'endDate']);
