import type { KeptActivation, KeptPayment } from '#domain/activation/activation.ts';
import { transferDeadlines } from '#domain/activation/deadlines.ts';
import { ownInvoice, type InvoiceCustomer } from '#domain/billing/own-invoice.ts';
import { pricesOn } from '#domain/billing/prices.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { isRefused } from '#domain/outcome.ts';
import { formatPostcode } from '#domain/party/address.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import type { Language } from '#domain/user/user.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';

const SERIES = 'ACT';
/** What stands on the line, in the language of the invoice. */
const DESCRIPTION: Record<Language, string> = {
	nl: 'Activering van uw organisatie bij Kade, met handmatige controle',
	en: 'Activation of your organisation at Kade, checked by hand'
};

/**
 * Issues the activation invoice in the caller's transaction: its number is the next of the series, and only if
 * everything else is saved too (Wet OB art. 35a: consecutive). A job prints and mails it.
 */
export async function issueActivationInvoice(
	{ ids, clock, settings }: Pick<World, 'ids' | 'clock' | 'settings'>,
	tx: Transaction,
	{
		activation,
		payment,
		language,
		email
	}: { activation: KeptActivation; payment: KeptPayment; language: Language; email: string }
): Promise<void> {
	const organisation = await tx.organisations.byId(activation.organisationId);
	if (!organisation) throw new Error('An invoice needs its organisation');
	const today = localDate(clock.now());
	const { company } = settings;
	const invoice = ownInvoice({
		number: await tx.invoices.nextNumber(SERIES, Number(today.slice(0, 4))),
		language,
		issuedOn: today,
		suppliedOn: today,
		dueOn: transferDeadlines(today).dueOn,
		supplier: {
			name: company.name,
			address: {
				street: company.street,
				postcode: company.postcode,
				place: company.place,
				country: company.country
			},
			kvkNumber: company.kvkNumber,
			vatNumber: company.vatNumber,
			email: company.email,
			iban: company.iban
		},
		customer: customer(organisation, email),
		treatment: 'standard',
		items: [
			{
				description: DESCRIPTION[language],
				quantity: 1,
				unitPriceCents: pricesOn(today).activationCents,
				period: null
			}
		],
		transfer: payment.transfer
	});
	if (isRefused(invoice)) throw new Error(`The activation invoice can't be made: ${invoice.refused}`);
	const id = ids.uuid();
	await tx.invoices.add({
		id,
		organisationId: organisation.id,
		activationId: activation.id,
		number: invoice.number,
		kind: 'invoice',
		creditsId: null,
		totalCents: invoice.totalCents,
		dueOn: invoice.dueOn,
		state: 'open',
		content: invoice,
		pdf: null,
		remindedAt: null
	});
	await tx.trail.write(organisation.id, 'invoice-issued', {
		invoice: invoice.number,
		cents: invoice.totalCents
	});
	await tx.jobs.add('deliver-invoice', {
		invoiceId: id,
		organisationId: organisation.id,
		about: 'activation-invoice'
	});
}

/** The registered name and address; the address that the person gave where the register shields its own. */
function customer(organisation: KeptOrganisation, email: string): InvoiceCustomer {
	const registered = organisation.register?.addresses.find(
		({ shielded, place }) => !shielded && place !== null
	);
	const given = organisation.billingAddress;
	const street = given
		? `${given.street} ${given.houseNumber}`
		: registered?.poBox
			? `Postbus ${registered.poBox}`
			: [registered?.street, registered?.houseNumber].filter(Boolean).join(' ');
	const country = given?.country ?? registered?.country ?? organisation.country;
	return {
		name: organisation.register?.statutoryName ?? organisation.name,
		address: {
			street,
			postcode: formatPostcode(given?.postcode ?? registered?.postcode ?? '', country),
			place: given?.place ?? registered?.place ?? '',
			country
		},
		kvkNumber: organisation.kvkNumber,
		kboNumber: organisation.kboNumber,
		vatNumber: organisation.vatNumber,
		email
	};
}
