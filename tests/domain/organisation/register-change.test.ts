import { describe, expect, test } from 'vitest';
import { changesBetween, type Change } from '#domain/organisation/register-change.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';

const BEFORE: RegisterEntry = {
	kvkNumber: '90008001',
	rsin: '900080010',
	statutoryName: 'Bakkerij de Zon B.V.',
	tradeNames: ['Bakkerij de Zon', 'Zonnebrood'],
	name: 'Bakkerij de Zon B.V.',
	legalForm: 'besloten-vennootschap',
	legalFormText: 'Besloten Vennootschap',
	addresses: [],
	mainEstablishment: null,
	activities: [],
	startedOn: '2001-01-01',
	ceasedOn: null,
	fetchedAt: '2026-11-21T09:00:00Z'
};

describe('integrations 3.4: what makes us ask whether it is still the same company', () => {
	test.each<[string, Partial<RegisterEntry>, Change[]]>([
		['nothing but a later day', { fetchedAt: '2027-11-21T09:00:00Z' }, []],
		['it moved and does something else', { addresses: [], activities: [], startedOn: null }, []],
		['the same name, written otherwise', { statutoryName: 'BAKKERIJ DE ZON BV' }, []],
		['a trade name more', { tradeNames: [...BEFORE.tradeNames, 'Zonnetaart'] }, []],
		['a trade name less', { tradeNames: ['Bakkerij de Zon'] }, ['trade-name']],
		['trade names in another order', { tradeNames: ['Zonnebrood', 'Bakkerij de Zon'] }, []],
		['a trade name that became the statutory one', { statutoryName: 'Zonnebrood' }, ['statutory-name']],
		['another legal form', { legalForm: 'naamloze-vennootschap' }, ['legal-form']],
		[
			'no statutory name any more',
			{ statutoryName: null, legalForm: 'eenmanszaak' },
			['statutory-name', 'legal-form']
		],
		['it ceased', { ceasedOn: '2026-12-01' }, ['ceased']]
	])('%s', (_, facts, changes) => expect(changesBetween(BEFORE, { ...BEFORE, ...facts })).toEqual(changes));

	test('the register does not know it any more', () =>
		expect(changesBetween(BEFORE, null)).toEqual(['not-listed']));

	test('what had ceased already is no news', () => {
		const ceased = { ...BEFORE, ceasedOn: '2026-01-01' };
		expect(changesBetween(ceased, { ...ceased, ceasedOn: '2026-01-02' })).toEqual([]);
	});
});
