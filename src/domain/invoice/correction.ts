import { negated } from '#domain/money/decimal.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Adjustment, DocumentAdjustment } from './adjustment.ts';
import type { Exemption, Invoice, InvoiceDraft } from './invoice.ts';
import { NLCIUS, profileOf, stampFor } from './profile.ts';
import { totalled } from './totals.ts';

/** What a correction needs that the corrected document can't tell. */
export interface CorrectionOf {
	readonly number: string;
	/** yyyy-mm-dd. */
	readonly issueDate: string;
	readonly notes?: readonly string[];
}

/**
 * The credit note that takes an invoice back in full (003-13, 003-15): same lines in positive amounts, the same
 * profile and parties, pointing at what it credits. NLCIUS has no self-billed credit note; there a negative invoice
 * is the way.
 */
export function creditNoteFor(
	invoice: Invoice,
	{ number, issueDate, notes = [] }: CorrectionOf
): Invoice | Refusal<'mixed-identifiers' | 'not-an-invoice' | 'no-credit-note-in-nlcius'> {
	const profile = profileOf(invoice);
	if (profile === 'mixed') return refuse('mixed-identifiers');
	if (invoice.kind !== 'invoice') return refuse('not-an-invoice');
	const stamp = stampFor('credit_note', profile, invoice.specification === NLCIUS ? 'nlcius' : 'peppol');
	if (!stamp) return refuse('no-credit-note-in-nlcius');
	return totalled({ ...followUp(invoice, number, issueDate, notes), ...stamp, kind: 'credit_note' });
}

/**
 * The invoice that takes an invoice back in full by negative quantities at positive prices (003-13), in the same
 * profile and under the same type code.
 */
export function negativeInvoiceFor(
	invoice: Invoice,
	{ number, issueDate, notes = [] }: CorrectionOf
): Invoice | Refusal<'not-an-invoice'> {
	if (invoice.kind !== 'invoice') return refuse('not-an-invoice');
	const draft = followUp(invoice, number, issueDate, notes);
	return totalled({
		...draft,
		allowances: draft.allowances.map(mirrored),
		charges: draft.charges.map(mirrored),
		...(draft.rounding !== undefined && { rounding: negated(draft.rounding) }),
		...(draft.vatInAccountingCurrency !== undefined && {
			vatInAccountingCurrency: negated(draft.vatInAccountingCurrency)
		}),
		lines: draft.lines.map((line) => ({
			...line,
			quantity: negated(line.quantity),
			allowances: line.allowances.map(mirrored),
			charges: line.charges.map(mirrored)
		}))
	});
}

function followUp(
	invoice: Invoice,
	number: string,
	issueDate: string,
	notes: readonly string[]
): InvoiceDraft {
	const { totals, vat, dueDate: _due, ...rest } = invoice;
	const preceding = {
		number: invoice.number,
		...(invoice.issueDate !== '' && { issueDate: invoice.issueDate })
	};
	return {
		...rest,
		number,
		issueDate,
		notes,
		attachments: [],
		references: { ...invoice.references, preceding: [preceding] },
		exemptions: vat.flatMap((row): Exemption[] =>
			row.exemptionReason === undefined && row.exemptionCode === undefined
				? []
				: [{ category: row.category, reason: row.exemptionReason, code: row.exemptionCode }]
		),
		...(totals.rounding !== undefined && { rounding: totals.rounding }),
		...(totals.vatInAccountingCurrency !== undefined && {
			vatInAccountingCurrency: totals.vatInAccountingCurrency
		})
	};
}

function mirrored<A extends Adjustment | DocumentAdjustment>(adjustment: A): A {
	return {
		...adjustment,
		amount: negated(adjustment.amount),
		...(adjustment.baseAmount !== undefined && { baseAmount: negated(adjustment.baseAmount) })
	};
}
