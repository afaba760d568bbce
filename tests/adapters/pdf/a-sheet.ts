import type { Sheet } from '#domain/invoice/show/sheet.ts';

/** A sheet with so many rows, to set in tests. */
export function aSheet(rows: number, change: Partial<Sheet> = {}): Sheet {
	return {
		language: 'nl',
		title: 'Factuur 2026-0001',
		ours: true,
		heading: 'Factuur 2026-0001',
		badges: [],
		parties: [
			{ label: 'Van', name: 'Kade B.V.', lines: ['Kadeweg 1', '1011 AB Amsterdam'] },
			{ label: 'Aan', name: 'Test BV Donald', lines: ['Hizzaarderlaan 3-A', '8823 SJ Lollum'] }
		],
		facts: [{ label: 'Factuurdatum', value: '21 november 2026' }],
		notes: [],
		columns: { name: 'Omschrijving', quantity: 'Aantal', price: 'Prijs', vat: 'Btw', amount: 'Bedrag' },
		carried: 'Transport',
		lines: Array.from({ length: rows }, (_, at) => ({
			name: `Regel ${at + 1}`,
			details: [],
			quantity: '1',
			price: '€ 1,00',
			vat: '21 %',
			amount: '€ 1,00',
			running: `€ ${at + 1},00`
		})),
		totals: [{ label: 'Te betalen', value: `€ ${rows},00`, strong: true }],
		tables: [],
		payment: null,
		footer: 'Kade B.V.',
		page: 'Pagina # van ##',
		...change
	};
}
