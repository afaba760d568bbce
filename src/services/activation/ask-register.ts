import { nameToSearch } from '#domain/activation/unique.ts';
import type { CompanyRegister } from '#ports/company-register.ts';
import type { World } from '#ports/world.ts';

/** What the register says of a company, and of the name that its payer carries; either may be trouble. */
export interface RegisterAnswer {
	entry: Awaited<ReturnType<CompanyRegister['entry']>>;
	holders: Awaited<ReturnType<CompanyRegister['holdersOfName']>>;
}

/** Asks the register afresh for the company that was paid for, and for everybody who carries the payer's name. */
export async function askRegister(
	{ register }: Pick<World, 'register'>,
	kvkNumber: string,
	payerName: string | null
): Promise<RegisterAnswer> {
	const [entry, holders] = await Promise.all([
		register.entry(kvkNumber),
		payerName ? register.holdersOfName(nameToSearch(payerName)) : []
	]);
	return { entry, holders };
}
