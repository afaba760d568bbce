import {
	readBankAccount,
	type BankAccountFinding,
	type TypedBankAccount
} from '#domain/organisation/bank-account.ts';
import {
	readExtraData,
	type ExtraData,
	type ExtraDataFinding,
	type TypedExtraData
} from '#domain/organisation/extra-data.ts';
import { registerFacts } from '#domain/organisation/from-register.ts';
import type { RegisterEntry } from '#domain/organisation/register.ts';
import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
import type { Iban } from '#domain/identifiers/iban.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';
import { sealedAccount } from '#services/organisation/bank-accounts.ts';
import { blank, settleIn } from '#services/organisation/new-organisation.ts';
import { readLogo, type LogoFinding } from '#services/organisation/read-logo.ts';

/** What a person adds to the register data before saving (002-24). */
export interface Addition {
	userId: string;
	kvkNumber: string;
	extra: TypedExtraData;
	/** Rows left empty are left out. */
	accounts: TypedBankAccount[];
	/** Which of the rows is the one for payments. */
	defaultAccount: number;
	logo: Uint8Array | null;
}

/** What is not right yet; a bank account's finding says in which row. */
export type AdditionFinding = ExtraDataFinding | LogoFinding | (BankAccountFinding & { row: number });

type Part = Pick<World, 'store' | 'register' | 'pictures' | 'limits' | 'vault' | 'ids' | 'clock'>;

/**
 * Adds a company from the register as an organisation of this person (002-20, 002-25): not yet active, sending
 * switched on. Adding it twice answers the one that is there.
 */
export async function addOrganisation(
	world: Part,
	by: Actor,
	addition: Addition
): Promise<
	| { organisationId: string; fresh: boolean }
	| { findings: AdditionFinding[] }
	| RegisterTrouble
	| Refusal<'not-listed' | 'ceased' | 'active-elsewhere'>
> {
	const { kvkNumber, userId } = addition;
	const entry = await world.register.entry(kvkNumber);
	if (isRefused(entry)) return entry;
	if (entry.ceasedOn) return refuse('ceased');
	const read = await readAll(world, addition, entry);
	if ('findings' in read) return read;
	const { extra, accounts, logo } = read;
	return world.store.change({ platform: 'add-organisation', by }, async (tx) => {
		await tx.organisations.lockNumber(userId, kvkNumber);
		const own = await tx.organisations.ofUserByNumber(userId, 'NL', kvkNumber);
		if (own) return { organisationId: own.id, fresh: false };
		if (await tx.organisations.activeByNumber('NL', kvkNumber)) return refuse('active-elsewhere');
		const id = world.ids.uuid();
		await settleIn(
			tx,
			{ ...blank(id, userId, world.clock.now()), ...registerFacts(entry), ...extra, state: 'added' },
			userId
		);
		for (const account of accounts) await tx.organisations.putBankAccount(sealedAccount(world, id, account));
		if (logo) await tx.organisations.setLogo(id, logo);
		await tx.trail.write(id, 'organisation-added', {
			kvkNumber,
			accounts: accounts.length,
			logo: logo !== null
		});
		return { organisationId: id, fresh: true };
	});
}

interface Read {
	extra: ExtraData;
	accounts: { iban: Iban; label: string; isDefault: boolean }[];
	logo: Uint8Array | null;
}

async function readAll(
	world: Part,
	{ extra: typed, accounts: rows, defaultAccount, logo: upload, userId }: Addition,
	entry: RegisterEntry
): Promise<Read | { findings: AdditionFinding[] }> {
	const findings: AdditionFinding[] = [];
	const extra = readExtraData(typed, { country: 'NL', register: entry });
	if ('findings' in extra) findings.push(...extra.findings);
	const accounts: Read['accounts'] = [];
	for (const [row, account] of rows.entries()) {
		if (account.iban.trim() === '' && account.label.trim() === '') continue;
		const read = readBankAccount(account);
		if ('findings' in read) findings.push(...read.findings.map((finding) => ({ ...finding, row })));
		else if (!accounts.some(({ iban }) => iban === read.iban))
			accounts.push({ ...read, isDefault: row === defaultAccount });
	}
	if (accounts[0] && !accounts.some(({ isDefault }) => isDefault)) accounts[0].isDefault = true;
	const logo = upload && (await readLogo(world, userId, upload));
	if (logo && 'findings' in logo) findings.push(...logo.findings);
	if (findings.length > 0 || 'findings' in extra || (logo && 'findings' in logo)) return { findings };
	return { extra, accounts, logo: logo ? logo.webp : null };
}
