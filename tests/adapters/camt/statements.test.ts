import { describe, expect, test } from 'vitest';
import { camtStatements } from '#adapters/camt/statements.ts';
import { isRefused } from '#domain/outcome.ts';
import type { BankStatement, StatementEntry } from '#ports/bank-statements.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function document(version: '02' | '08', body: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}">
	<BkToCstmrStmt>
		<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-21T06:00:00</CreDtTm></GrpHdr>
		${body}
	</BkToCstmrStmt>
</Document>`;
}

function statement(entries: string, id = 'S-2026-325', iban = 'NL20INGB0001234567'): string {
	return `<Stmt><Id>${id}</Id><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>${entries}</Stmt>`;
}

const party = {
	'02': (name: string) => `<Nm>${name}</Nm>`,
	'08': (name: string) => `<Pty><Nm>${name}</Nm></Pty>`
};
const booked = { '02': '<Sts>BOOK</Sts>', '08': '<Sts><Cd>BOOK</Cd></Sts>' };

function transfer(
	version: '02' | '08',
	change: Partial<Record<'head' | 'details' | 'amount', string>> = {}
): string {
	return `<Ntry>
		${change.amount ?? '<Amt Ccy="EUR">18.15</Amt>'}<CdtDbtInd>CRDT</CdtDbtInd>${change.head ?? ''}${booked[version]}
		<BookgDt><Dt>2026-11-20</Dt></BookgDt><AcctSvcrRef>BANK-1</AcctSvcrRef>
		<NtryDtls><TxDtls>${
			change.details ??
			`<Refs><EndToEndId>E2E-7</EndToEndId></Refs>
			<RltdPties><Dbtr>${party[version]('BAKKERIJ DE ZON B.V.')}</Dbtr>
				<DbtrAcct><Id><IBAN>NL39RABO0300065264</IBAN></Id></DbtrAcct></RltdPties>
			<RmtInf><Ustrd>ACT2026-00001</Ustrd></RmtInf>`
		}</TxDtls></NtryDtls></Ntry>`;
}

function read(text: string): BankStatement[] {
	const outcome = camtStatements.read(bytes(text));
	if (isRefused(outcome)) throw new Error(outcome.refused);
	return outcome;
}

function entries(version: '02' | '08', body: string): StatementEntry[] {
	return read(document(version, statement(body)))[0]?.entries ?? [];
}

const refusal = (text: string | Uint8Array) =>
	camtStatements.read(typeof text === 'string' ? bytes(text) : text) as { refused: string };

describe.each(['02', '08'] as const)('version %s', (version) => {
	test('002-32 a transfer gives its amount, day, payer, words and references', () => {
		expect(read(document(version, statement(transfer(version))))).toEqual([
			{
				statementId: 'S-2026-325',
				iban: 'NL20INGB0001234567',
				entries: [
					{
						amountCents: 1815,
						currency: 'EUR',
						bookedOn: '2026-11-20',
						debtorName: 'BAKKERIJ DE ZON B.V.',
						debtorIban: 'NL39RABO0300065264',
						remittance: 'ACT2026-00001',
						endToEndId: 'E2E-7',
						accountServicerReference: 'BANK-1',
						credit: true
					}
				]
			}
		]);
	});

	test('a batch gives one entry for each transaction, each with a reference of its own', () => {
		const amount = (value: string) =>
			version === '02'
				? `<AmtDtls><TxAmt><Amt Ccy="EUR">${value}</Amt></TxAmt></AmtDtls>`
				: `<Amt Ccy="EUR">${value}</Amt>`;
		const one = (value: string, name: string, refs = '') =>
			`<TxDtls><Refs>${refs}</Refs>${amount(value)}<RltdPties><Dbtr>${party[version](name)}</Dbtr></RltdPties></TxDtls>`;
		const batch = `<Ntry><Amt Ccy="EUR">36.31</Amt><CdtDbtInd>CRDT</CdtDbtInd>${booked[version]}
			<BookgDt><Dt>2026-11-20</Dt></BookgDt><AcctSvcrRef>BATCH</AcctSvcrRef>
			<NtryDtls>${one('18.15', 'A')}${one('18.15', 'A')}</NtryDtls>
			<NtryDtls>${one('0.01', 'B', '<AcctSvcrRef>OWN</AcctSvcrRef>')}</NtryDtls></Ntry>`;
		expect(
			entries(version, batch).map(({ amountCents, debtorName, accountServicerReference }) => [
				amountCents,
				debtorName,
				accountServicerReference
			])
		).toEqual([
			[1815, 'A', 'BATCH/1'],
			[1815, 'A', 'BATCH/2'],
			[1, 'B', 'OWN']
		]);
	});

	test('a batch that hides its parts is one entry without a payer', () => {
		const hidden = transfer(version).replace('</TxDtls>', '</TxDtls><TxDtls></TxDtls>');
		expect(entries(version, hidden)).toMatchObject([
			{ amountCents: 1815, debtorName: null, debtorIban: null }
		]);
	});

	test('money that only may come, or that goes, or that was reversed, is no credit', () => {
		const pending = transfer(version).replace('BOOK', 'PDNG');
		const debit = transfer(version).replace('CRDT', 'DBIT');
		const reversed = transfer(version, { head: '<RvslInd>true</RvslInd>' });
		expect(entries(version, pending)).toEqual([]);
		expect(entries(version, debit + reversed).map(({ credit }) => credit)).toEqual([false, false]);
	});
});

test('several days and accounts in one file are several statements', () => {
	const file = document(
		'08',
		statement(transfer('08'), 'day-1') +
			statement('', 'day-2') +
			statement(transfer('08'), 'other', 'NL91ABNA0417164300')
	);
	expect(read(file).map(({ statementId, iban, entries: { length } }) => [statementId, iban, length])).toEqual(
		[
			['day-1', 'NL20INGB0001234567', 1],
			['day-2', 'NL20INGB0001234567', 0],
			['other', 'NL91ABNA0417164300', 1]
		]
	);
});

test('two equal transfers that the bank gives no reference stay two', () => {
	const bare = transfer('08').replace('<AcctSvcrRef>BANK-1</AcctSvcrRef>', '');
	const references = entries('08', bare + bare).map((entry) => entry.accountServicerReference);
	expect(references).toEqual(['S-2026-325#1', 'S-2026-325#2']);
});

test('what the payer wrote comes whole: several lines, a structured reference, or the bank’s own text', () => {
	const said = (details: string, after = '') =>
		entries('08', transfer('08', { details }).replace('</Ntry>', `${after}</Ntry>`))[0]?.remittance;
	expect(said('<RmtInf><Ustrd>Factuur</Ustrd><Ustrd>ACT2026-\n\t00001</Ustrd></RmtInf>')).toBe(
		'Factuur ACT2026- 00001'
	);
	expect(said('<RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>')).toBe(
		'RF18539007547034'
	);
	expect(said('', '<AddtlNtryInf>SEPA ACT2026-00001</AddtlNtryInf>')).toBe('SEPA ACT2026-00001');
	expect(said('<RmtInf><Ustrd>Jansen &amp; Zn <![CDATA[<b>&]]></Ustrd></RmtInf>')).toBe('Jansen & Zn <b>&');
});

test('a reference that says there is none is none', () => {
	const details = '<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>';
	expect(entries('08', transfer('08', { details }))[0]?.endToEndId).toBeNull();
});

test('the day is the one that the bank wrote, with a time or without', () => {
	const at = transfer('08').replace('<Dt>2026-11-20</Dt>', '<DtTm>2026-11-20T00:30:00+01:00</DtTm>');
	expect(entries('08', at)[0]?.bookedOn).toBe('2026-11-20');
});

test.each([
	['18.15', 1815],
	['18', 1800],
	['18.1', 1810],
	['18.15000', 1815],
	['0.01', 1],
	['9999999999999.99', 999_999_999_999_999]
])('an amount of %s is %i cents', (written, amountCents) => {
	expect(entries('08', transfer('08', { amount: `<Amt Ccy="EUR">${written}</Amt>` }))[0]?.amountCents).toBe(
		amountCents
	);
});

describe('refuses', () => {
	test.each([
		['another message', document('02', statement('')).replaceAll('camt.053', 'camt.052')],
		['another version', document('02', statement('')).replace('001.02', '001.01')],
		['another root', '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>'],
		['no namespace at all', '<Document><BkToCstmrStmt><Stmt/></BkToCstmrStmt></Document>'],
		['no statement in it', document('08', '')],
		['no account', document('08', '<Stmt><Id>1</Id></Stmt>')],
		['parts of a cent', document('08', statement(transfer('08', { amount: '<Amt Ccy="EUR">18.155</Amt>' })))],
		['no currency', document('08', statement(transfer('08', { amount: '<Amt>18.15</Amt>' })))],
		[
			'a negative amount',
			document('08', statement(transfer('08', { amount: '<Amt Ccy="EUR">-18.15</Amt>' })))
		]
	])('a file with %s as no statement', (_, text) => {
		expect(refusal(text)).toEqual({ refused: 'not-camt053' });
	});

	test.each([
		['a document type', `<!DOCTYPE Document [<!ENTITY a "b">]>${document('08', statement(''))}`],
		[
			'a document type after the declaration',
			document('08', '').replace('?>', '?><!DOCTYPE x SYSTEM "file:///etc/passwd">')
		],
		[
			'an unknown entity',
			document('08', statement(transfer('08', { details: '<AddtlTxInf>&x;</AddtlTxInf>' })))
		],
		['an element left open', document('08', '<Stmt>')],
		['200.000 levels', '<a>'.repeat(200_000)],
		['nothing in it', ''],
		['text only', 'Datum;Bedrag\n2026-11-20;18,15\n'],
		['an encoding that no bank uses', document('08', '').replace('UTF-8', 'UTF-7')]
	])('a file with %s as unsafe', (_, text) => {
		const begun = performance.now();
		expect(refusal(text)).toEqual({ refused: 'xml-refused' });
		expect(performance.now() - begun).toBeLessThan(2000);
	});

	test('bytes that are not in their own encoding', () => {
		expect(refusal(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe]))).toEqual({ refused: 'xml-refused' });
	});

	test('more than 10 MB, unread', () => {
		expect(refusal(new Uint8Array(10_000_001))).toEqual({ refused: 'too-large' });
	});
});

test('a name in the older encoding of banks comes out right', () => {
	const text = document('02', statement(transfer('02')))
		.replace('UTF-8', 'ISO-8859-1')
		.replace('BAKKERIJ', 'CAFÉ');
	const outcome = camtStatements.read(Uint8Array.from(text, (character) => character.charCodeAt(0)));
	expect(outcome).toMatchObject([{ entries: [{ debtorName: 'CAFÉ DE ZON B.V.' }] }]);
});

test('what stands in another namespace is not read', () => {
	const foreign = transfer('08').replace(
		'<Amt Ccy',
		'<x:Amt xmlns:x="urn:other" Ccy="EUR">99.99</x:Amt><Amt Ccy'
	);
	expect(entries('08', foreign)[0]?.amountCents).toBe(1815);
});

test('fifteen thousand transfers are read within seconds', () => {
	const begun = performance.now();
	expect(entries('08', transfer('08').repeat(15_000))).toHaveLength(15_000);
	expect(performance.now() - begun).toBeLessThan(8000);
});
