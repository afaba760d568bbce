import type { StatementEntry } from '#ports/bank-statements.ts';
import { all, at, textAt, type Node } from '#adapters/camt/tree.ts';

/** The statement lacks what the standard demands of it. */
export class NotAStatement extends Error {}

/** An amount in cents; throws `NotAStatement` when it is none, or has parts of a cent. */
function cents(amount: Node | undefined): { amountCents: number; currency: string } {
	const [, whole, fraction = ''] = /^(\d{1,13})(?:\.(\d{1,5}))?$/.exec(amount?.text.trim() ?? '') ?? [];
	const currency = amount?.attributes.Ccy;
	if (whole === undefined || currency === undefined || /[1-9]/.test(fraction.slice(2))) {
		throw new NotAStatement('amount');
	}
	return { amountCents: Number(whole + fraction.slice(0, 2).padEnd(2, '0')), currency };
}

function dateAt(node: Node, name: string): string | null {
	const written = textAt(node, name, 'Dt') ?? textAt(node, name, 'DtTm');
	return written !== null && /^\d{4}-\d{2}-\d{2}/.test(written) ? written.slice(0, 10) : null;
}

/** Version 8 wraps a party in `Pty`, version 2 does not. */
function debtorName(details: Node | undefined): string | null {
	const debtor = at(details, 'RltdPties', 'Dbtr');
	return textAt(debtor, 'Nm') ?? textAt(debtor, 'Pty', 'Nm');
}

function remittance(details: Node | undefined, entry: Node): string {
	const lines = [
		...all(details, 'RmtInf', 'Ustrd'),
		...all(details, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref'),
		...all(details, 'RmtInf', 'Strd', 'RfrdDocInf', 'Nb')
	].map(({ text }) => text.replace(/\s+/g, ' ').trim());
	const said = lines.filter((line) => line !== '').join(' ');
	return said || (textAt(details, 'AddtlTxInf') ?? textAt(entry, 'AddtlNtryInf') ?? '');
}

/** Banks write this where the payer gave no reference. */
const NO_REFERENCE = new Set(['NOTPROVIDED', 'NONREF']);

function reference(...candidates: (string | null)[]): string | null {
	return candidates.find((text) => text !== null && !NO_REFERENCE.has(text.toUpperCase())) ?? null;
}

const isBooked = (entry: Node) => (textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts')) === 'BOOK';

function amountOf(details: Node): Node | undefined {
	return at(details, 'Amt') ?? at(details, 'AmtDtls', 'TxAmt', 'Amt');
}

/** The booked transfers of one `Ntry`; a batch gives one for each of its transactions, if it tells their amounts. */
export function entriesOf(entry: Node, place: string): StatementEntry[] {
	if (!isBooked(entry)) return [];
	const bookedOn = dateAt(entry, 'BookgDt') ?? dateAt(entry, 'ValDt');
	const direction = textAt(entry, 'CdtDbtInd');
	if (bookedOn === null || (direction !== 'CRDT' && direction !== 'DBIT')) throw new NotAStatement('entry');
	const reversed = ['true', '1'].includes(textAt(entry, 'RvslInd') ?? '');
	const ofBank = reference(textAt(entry, 'AcctSvcrRef'), textAt(entry, 'NtryRef'));
	const details = all(entry, 'NtryDtls', 'TxDtls');
	const isBatch = details.length > 1 && details.every((one) => amountOf(one) !== undefined);
	const parts: (Node | undefined)[] = isBatch ? details : [details.length === 1 ? details[0] : undefined];
	return parts.map((part, index) => ({
		// One transaction alone is worth what was booked, whatever was instructed in another currency.
		...cents(isBatch && part ? amountOf(part) : at(entry, 'Amt')),
		bookedOn,
		debtorName: debtorName(part),
		debtorIban: textAt(part, 'RltdPties', 'DbtrAcct', 'Id', 'IBAN'),
		remittance: remittance(part, entry),
		endToEndId: reference(textAt(part, 'Refs', 'EndToEndId')),
		accountServicerReference:
			(isBatch ? reference(textAt(part, 'Refs', 'AcctSvcrRef')) : null) ??
			`${ofBank ?? place}${isBatch ? `/${index + 1}` : ''}`,
		credit: (textAt(part, 'CdtDbtInd') ?? direction) === 'CRDT' && !reversed
	}));
}
