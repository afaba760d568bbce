import { expect, test } from 'vitest';
import { keptSince, keptUntil, RETENTION, SWEPT, type DataKind } from '#domain/user/retention.ts';

test.each<[DataKind, string, string]>([
	['profile', '2026-11-21', '2026-12-21'],
	['failed-activation', '2026-11-21', '2027-02-19'],
	['security-log', '2026-11-30', '2027-11-30'],
	['activation-evidence', '2026-11-21', '2033-11-21'],
	['payment', '2026-03-01', '2033-12-31'],
	['closed-organisation', '2026-11-21', '2026-12-21'],
	['own-invoice', '2026-01-01', '2033-12-31'],
	['own-invoice', '2026-12-31', '2033-12-31'],
	['mandate', '2028-02-29', '2035-02-28'],
	['customer-documents', '2026-11-21', '2026-12-21']
])('A14 %s of %s is kept until %s', (kind, from, until) => expect(keptUntil(kind, from)).toBe(until));

test('A14 what the law makes us keep is never erased on request', () => {
	const kept = Object.entries(RETENTION).filter(([, rule]) => rule.ground === 'legal-duty');
	expect(kept.map(([kind, rule]) => [kind, rule.onDeletion])).toEqual([
		['payment', 'restrict'],
		['own-invoice', 'restrict'],
		['mandate', 'restrict']
	]);
});

test.each<[DataKind, string, string]>([
	['passing', '2026-11-21T09:00:00Z', '2026-11-21T09:00:00Z'],
	['failed-activation', '2027-02-19T09:00:00Z', '2026-11-21T09:00:00Z'],
	['security-log', '2027-11-21T09:00:00Z', '2026-11-20T23:00:00Z'],
	['activation-evidence', '2033-06-15T09:00:00Z', '2026-06-14T22:00:00Z'],
	['own-invoice', '2033-12-31T22:59:59Z', '2025-12-31T23:00:00Z'],
	['own-invoice', '2033-12-31T23:00:00Z', '2026-12-31T23:00:00Z'],
	['payment', '2034-07-01T09:00:00Z', '2026-12-31T23:00:00Z']
])('A14 at the sweep, %s on %s is kept since %s', (kind, now, since) =>
	expect(keptSince(kind, new Date(now))).toEqual(new Date(since))
);

test('A14 every kind is swept, or ends by a use-case of its own', () => {
	const swept = new Set<string>(SWEPT);
	expect(Object.keys(RETENTION).filter((kind) => !swept.has(kind))).toEqual([
		'profile',
		'closed-organisation',
		'customer-documents'
	]);
});
