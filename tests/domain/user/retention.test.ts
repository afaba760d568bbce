import { expect, test } from 'vitest';
import { keptUntil, RETENTION, type DataKind } from '#domain/user/retention.ts';

test.each<[DataKind, string, string]>([
	['profile', '2026-11-21', '2026-12-21'],
	['failed-activation', '2026-11-21', '2027-02-19'],
	['security-log', '2026-11-30', '2027-11-30'],
	['activation-evidence', '2026-11-21', '2033-11-21'],
	['own-invoice', '2026-01-01', '2033-12-31'],
	['own-invoice', '2026-12-31', '2033-12-31'],
	['mandate', '2028-02-29', '2035-02-28'],
	['customer-documents', '2026-11-21', '2026-12-21']
])('A14 %s of %s is kept until %s', (kind, from, until) => expect(keptUntil(kind, from)).toBe(until));

test('A14 what the law makes us keep is never erased on request', () => {
	const kept = Object.entries(RETENTION).filter(([, rule]) => rule.ground === 'legal-duty');
	expect(kept.map(([kind, rule]) => [kind, rule.onDeletion])).toEqual([
		['own-invoice', 'restrict'],
		['mandate', 'restrict']
	]);
});
