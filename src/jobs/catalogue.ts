import type { JobName, JobPayloads } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { adoptPayment } from '#services/activation/adopt-payment.ts';
import { cancelTransfer } from '#services/activation/cancel-transfer.ts';
import { chaseActivationInvoices } from '#services/activation/chase.ts';
import { checkPayment } from '#services/activation/check-payment.ts';
import { deliverInvoice } from '#services/activation/deliver-invoice.ts';
import { endOverdue } from '#services/activation/end-overdue.ts';
import { sweepPayments } from '#services/activation/sweep.ts';
import { warnOwners } from '#services/activation/warn-owners.ts';
import { signCheckpoints } from '#services/audit/sign-checkpoints.ts';
import { sendMail } from '#services/mail/send.ts';
import { letGoOfMandate } from '#services/mandate/let-go.ts';
import { checkRegistered } from '#services/organisation/check-registered.ts';
import { checkUnlisted } from '#services/organisation/check-unlisted.ts';
import { eraseUser } from '#services/user/erase.ts';
import { forgetOld } from '#services/user/forget-old.ts';

/** What each job does: a name without a handler does not compile. */
export const catalogue: {
	[Name in JobName]: (world: World, payload: JobPayloads[Name]) => Promise<unknown>;
} = {
	'send-mail': (world, { mailId }) => sendMail(world, mailId),
	'adopt-payment': (world, { providerId }) => adoptPayment(world, providerId),
	'check-payment': checkPayment,
	'deliver-invoice': deliverInvoice,
	'cancel-transfer': cancelTransfer,
	'let-go-of-mandate': letGoOfMandate,
	'warn-owners': (world, { organisationId }) => warnOwners(world, organisationId),
	'sweep-payments': sweepPayments,
	'end-overdue': endOverdue,
	'chase-activation-invoices': chaseActivationInvoices,
	'check-unlisted': checkUnlisted,
	'check-registered': checkRegistered,
	'sign-checkpoints': signCheckpoints,
	'forget-old': forgetOld,
	'erase-user': (world, { userId }) => eraseUser(world, userId)
};
