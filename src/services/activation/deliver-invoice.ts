import { formatIban } from '#domain/identifiers/iban.ts';
import type { Notice } from '#domain/user/notices.ts';
import { system } from '#domain/user/actor.ts';
import type { KeptInvoice } from '#ports/invoices.ts';
import type { JobPayloads } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { notify } from '#services/mail/notify.ts';

const BY = system('deliver-invoice');

/** Prints an issued invoice or credit note once, keeps the PDF as issued, and mails it to the person who asked for it. */
export async function deliverInvoice(
	world: Pick<World, 'store' | 'printer' | 'letters' | 'ids' | 'settings'>,
	{ invoiceId, organisationId, about }: JobPayloads['deliver-invoice']
): Promise<void> {
	const { store, printer, settings } = world;
	const scope = { organisation: organisationId, by: BY };
	const found = await store.look(scope, async (reading) => {
		const invoice = await reading.invoices.byId(invoiceId);
		const activation = invoice?.activationId ? await reading.activations.byId(invoice.activationId) : null;
		const credited = invoice?.creditsId ? await reading.invoices.byId(invoice.creditsId) : null;
		return invoice && activation?.userId ? { invoice, userId: activation.userId, credited } : null;
	});
	if (!found) return;
	const { invoice, userId, credited } = found;
	const pdf = invoice.pdf ?? (await printer.print(invoice.content, invoice.content.language));
	const link = `${settings.origin}/organisations/${organisationId}/activate`;
	await store.change(scope, async (tx) => {
		if (!invoice.pdf) await tx.invoices.setPdf(invoice.id, pdf);
		await notify(world, tx, userId, {
			type: 'activation',
			organisationId,
			notice: about === 'activation-invoice' ? asked(invoice, link) : credit(about, credited, invoice, link),
			enclosures: [{ filename: `Kade-${invoice.number}.pdf`, contentType: 'application/pdf', bytes: pdf }]
		});
	});
}

function asked({ content, number, totalCents, dueOn }: KeptInvoice, link: string): Notice {
	const { customer, supplier, transfer } = content;
	return {
		about: 'activation-invoice',
		organisation: customer.name,
		number,
		total: totalCents,
		due: dueOn,
		iban: formatIban(transfer?.iban ?? supplier.iban),
		holder: transfer?.holder ?? supplier.name,
		reference: transfer?.reference ?? number,
		link
	};
}

function credit(
	about: 'activation-expired' | 'activation-withdrawn',
	invoice: KeptInvoice | null,
	note: KeptInvoice,
	link: string
): Notice {
	return {
		about,
		organisation: note.content.customer.name,
		number: invoice?.number ?? '',
		creditNumber: note.number,
		link
	};
}
