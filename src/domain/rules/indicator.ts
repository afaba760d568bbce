import { trimmedOf } from '../ubl/read/content.ts';
import type { UblDocument } from '../ubl/read/document.ts';
import { numberOf } from '../ubl/read/names.ts';
import { first } from './walk.ts';

const INDICATOR = numberOf('cbc:ChargeIndicator');

/** Whether an allowance or charge is a charge; undefined where its indicator says neither. "1" and "0" count. */
export function isCharge(document: UblDocument, row: number): boolean | undefined {
	const indicator = trimmedOf(document, first(document, row, INDICATOR));
	if (indicator === 'true' || indicator === '1') return true;
	return indicator === 'false' || indicator === '0' ? false : undefined;
}
