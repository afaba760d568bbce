/** The four examples of source 004, as they stand there; only the file that one of them reads is given. */
const globex = {
	name: 'Globex NV',
	peppolId: '0208:BE0987654321',
	street: 'Rue de la Loi 200',
	city: 'Brussels',
	postalCode: '1000',
	country: 'BE'
};

export const sourceExamples = {
	'Send an invoice': {
		number: 'INV-2026-042',
		buyerReference: 'PO-2026-007',
		to: {
			name: 'Wayne Enterprises NV',
			peppolId: '0208:BE0123456789',
			street: 'Avenue Louise 54',
			city: 'Brussels',
			postalCode: '1050',
			country: 'BE'
		},
		lines: [
			{ description: 'Arc Reactor Maintenance Q1', quantity: 1, unitPrice: 50_000, vatRate: 21 },
			{ description: 'Vibranium Shield Polish', quantity: 3, unitPrice: 250, vatRate: 21 }
		],
		paymentTerms: 'Net 30 days',
		paymentIban: 'BE68539007547034',
		date: '2026-03-01',
		dueDate: '2026-03-31',
		note: 'Thank you for your business!'
	},
	Attachments: {
		number: 'INV-2026-043',
		to: globex,
		lines: [{ description: 'Consulting Q1', quantity: 40, unitPrice: 125, vatRate: 21 }],
		attachments: [
			{
				id: 'ATT-001',
				filename: 'invoice-2026-043.pdf',
				mimeType: 'application/pdf',
				content: Buffer.from('%PDF-1.7 invoice').toString('base64')
			},
			{ id: 'ATT-002', description: 'Detailed timesheet', url: 'https://acme.com/docs/timesheet-q1.pdf' }
		]
	},
	'Allowances & Charges': {
		number: 'INV-2026-044',
		to: globex,
		lines: [
			{
				description: 'Consulting hours',
				quantity: 40,
				unitPrice: 125,
				vatRate: 21,
				allowances: [{ reason: 'Loyalty discount', amount: 200 }]
			}
		],
		allowances: [{ reason: 'Early payment discount (2%)', amount: 100, vatRate: 21 }],
		charges: [{ reason: 'Express delivery fee', amount: 50, vatRate: 21 }]
	},
	'Delivery & Period': {
		number: 'INV-2026-045',
		to: globex,
		lines: [{ description: 'Server hardware', quantity: 10, unitPrice: 2500, vatRate: 21 }],
		delivery: {
			date: '2026-03-15',
			address: { street: 'Rue de la Science 14', city: 'Brussels', postalCode: '1000', country: 'BE' }
		},
		invoicePeriod: { startDate: '2026-01-01', endDate: '2026-03-31' }
	}
};
