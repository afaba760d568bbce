import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matchTransfer } from '#domain/billing/match-transfer.ts';

const open = [
	{ id: 'a', number: 'ACT2026-00001', totalCents: 1815, references: ['RF12-3456-7890'] },
	{ id: 'b', number: 'ACT2026-00012', totalCents: 1815 },
	{ id: 'c', number: 'ACT2026-000123', totalCents: 1815 }
];
const found = (remittance: string, amountCents = 1815, currency = 'EUR') => {
	const match = matchTransfer({ amountCents, currency, remittance }, open);
	return (
		match && [match.found, ...('invoice' in match ? [match.invoice.id] : match.invoices.map(({ id }) => id))]
	);
};

describe('002-33 which invoice a transfer pays', () => {
	test.each([
		['ACT2026-00001', ['one', 'a']],
		['act 2026 00001', ['one', 'a']],
		['Betaling factuur ACT2026-\n00001 Test BV Donald', ['one', 'a']],
		['/REMI/ACT202600001/', ['one', 'a']],
		['kenmerk RF12 3456 7890', ['one', 'a']],
		['ACT2026-00001 21-11-2026', ['one', 'a']],
		['ACT2026-00012', ['one', 'b']],
		['factuurACT2026-00001', ['one', 'a']],
		['ACT2026-000123', ['one', 'c']],
		['ACT2026-00001 en ACT2026-00012', ['several', 'a', 'b']],
		['ACT2026-000011', null],
		['activering', null],
		['', null]
	])('%j: %j', (remittance, expected) => expect(found(remittance)).toEqual(expected));

	it('another amount is named, never taken as paid', () => {
		expect(found('ACT2026-00001', 1500)).toEqual(['other-amount', 'a']);
		expect(found('ACT2026-00001', 1815, 'USD')).toEqual(['other-amount', 'a']);
	});

	it('the amount alone means nothing', () => {
		const strange = fc.string().filter((text) => !/[0-9]/.test(text));
		fc.assert(fc.property(strange, (text) => void expect(found(text)).toBeNull()));
	});
});
