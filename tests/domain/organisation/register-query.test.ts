import { describe, expect, test } from 'vitest';
import { readRegisterQuery } from '#domain/organisation/register-query.ts';

const read = (typed: { name?: string; place?: string; kvkNumber?: string }) =>
	readRegisterQuery({ name: '', place: '', kvkNumber: '', ...typed });

describe('002-19 a search of the register', () => {
	test.each([
		[{ name: '  Bakkerij   de Zon ' }, { name: 'Bakkerij de Zon' }],
		[
			{ name: 'Bakkerij', place: 'Ede ' },
			{ name: 'Bakkerij', place: 'Ede' }
		],
		[{ kvkNumber: 'KVK 68750110' }, { kvkNumber: '68750110' }],
		[{ kvkNumber: '0106:68750110' }, { kvkNumber: '68750110' }],
		[{ kvkNumber: '6875.0110', name: 'wordt niet gebruikt' }, { kvkNumber: '68750110' }],
		[{ kvkNumber: '000037178598' }, { kvkNumber: '000037178598' }],
		[{ kvkNumber: 'RSIN 857587973' }, { kvkNumber: '857587973' }],
		[{ name: 'kvk 68750110' }, { kvkNumber: '68750110' }],
		[{ name: '68750110' }, { kvkNumber: '68750110' }],
		[{ name: 'KVK-nummer: 68750110' }, { kvkNumber: '68750110' }],
		[{ name: 'KvK nr. 6875 0110' }, { kvkNumber: '68750110' }],
		[{ name: 'K.v.K.-nummer 68750110' }, { kvkNumber: '68750110' }],
		[{ name: 'RSIN 8575.87.973' }, { kvkNumber: '857587973' }],
		[{ name: 'Vestigingsnummer 000037178598' }, { kvkNumber: '000037178598' }],
		[{ name: 'Vestiging 12' }, { name: 'Vestiging 12' }],
		[{ name: '4711' }, { name: '4711' }],
		[{ name: '12345678 Handel' }, { name: '12345678 Handel' }]
	])('%j asks for %j', (typed, query) => {
		expect(read(typed)).toEqual(query);
	});

	test.each([
		[{ place: 'Ede' }, 'name', 'name-missing'],
		[{ name: 'x' }, 'name', 'name-short'],
		[{ name: '**' }, 'name', 'name-short'],
		[{ name: 'KVK 6875011' }, 'name', 'number-shape'],
		[{ kvkNumber: '6875011' }, 'kvkNumber', 'number-shape'],
		[{ kvkNumber: 'bakkerij' }, 'kvkNumber', 'number-shape']
	])('%j is told at %s: %s', (typed, field, reason) => {
		expect(read(typed)).toEqual({ findings: [{ field, reason }] });
	});

	test('with nothing typed asks nothing', () => {
		expect(read({ name: ' ', place: '\u200b' })).toBeNull();
	});
});
