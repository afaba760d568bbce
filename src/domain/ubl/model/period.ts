import type { Period } from '#domain/invoice/period.ts';
import type { UblDocument } from '../read/document.ts';
import { child, filled, names, token, type Row } from './reading.ts';

const cbc = names('cbc', 'StartDate', 'EndDate');
const cac = names('cac', 'InvoicePeriod');

/** cac:InvoicePeriod of a document or a line. */
export function readPeriod(document: UblDocument, parent: Row): Period | undefined {
	const period = child(document, parent, cac.InvoicePeriod);
	return filled({
		start: token(document, child(document, period, cbc.StartDate)),
		end: token(document, child(document, period, cbc.EndDate))
	});
}
