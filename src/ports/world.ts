import type { BankStatements } from '#ports/bank-statements.ts';
import type { Clock } from '#ports/clock.ts';
import type { CompanyRegister } from '#ports/company-register.ts';
import type { Ids } from '#ports/ids.ts';
import type { Limits } from '#ports/limits.ts';
import type { Log } from '#ports/log.ts';
import type { Mailer } from '#ports/mailer.ts';
import type { MailWriter } from '#ports/mail-writer.ts';
import type { Payments } from '#ports/payments.ts';
import type { InvoicePrinter } from '#ports/pdf.ts';
import type { Pictures } from '#ports/pictures.ts';
import type { Settings } from '#ports/settings.ts';
import type { Store } from '#ports/store.ts';
import type { Vault } from '#ports/vault.ts';

/** All that a use-case can touch; each takes its part, `Pick<World, 'store' | 'clock'>`. */
export interface World {
	store: Store;
	payments: Payments;
	statements: BankStatements;
	register: CompanyRegister;
	mailer: Mailer;
	letters: MailWriter;
	printer: InvoicePrinter;
	pictures: Pictures;
	limits: Limits;
	clock: Clock;
	ids: Ids;
	vault: Vault;
	settings: Settings;
	log: Log;
}
