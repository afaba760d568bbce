import { firstByte, newCompany, somebody, worldOf, type Person } from '../support/bench-house.ts';
import {
	measured,
	ms,
	takeTurns,
	timed,
	type House,
	type Measured,
	type Surroundings
} from '../support/measure.ts';

/** How long the pretend register takes for each answer; the real one takes longer. */
const REGISTER_MS = 100;
const TURNS = 6;
const GOAL = 1.2;

/**
 * The first byte of a page with what the register found, against the register alone asked the same: a search, then
 * the profile of what it found. Each search is for a company that nobody asked for before.
 */
export async function run({ openHouse }: Surroundings): Promise<Measured[]> {
	const house = await openHouse();
	const world = worldOf(house);
	const people: Person[] = [await somebody(world), await somebody(world)];
	await slowRegister(house);
	let asked = 0;
	const { page, register } = await takeTurns(
		{
			page: async () => {
				const company = await newCompany(house);
				const { cookie } = people[asked++ % people.length]!;
				return firstByte(`${house.local}/organisations/add?name=${wordOf(company)}`, cookie);
			},
			register: async () => {
				const company = await newCompany(house);
				return timed(async () => {
					await ask(
						house,
						`/v2/zoeken?naam=${wordOf(company)}&inclusiefInactieveRegistraties=true`,
						company.number
					);
					await ask(house, `/v1/basisprofielen/${company.number}`, company.number);
				});
			}
		},
		{ turns: TURNS }
	);
	return [
		measured(
			'register-search',
			page / register,
			GOAL,
			`first byte ${ms(page)}, of which the register ${ms(register)}`
		)
	];
}

/** The word of its name that only this company has. */
function wordOf({ number }: { number: string }): string {
	return `Bolder${number}`;
}

async function ask({ worlds, env }: House, path: string, mustHold: string): Promise<void> {
	const response = await fetch(`${worlds.kvk}/api${path}`, { headers: { apikey: env.KVK_API_KEY! } });
	if (!(await response.text()).includes(mustHold)) throw new Error(`${path} answers ${response.status}`);
}

async function slowRegister({ worlds }: House): Promise<void> {
	const response = await fetch(`${worlds.kvk}/_sandbox/fault`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ match: '', delayMs: REGISTER_MS, times: 10_000 })
	});
	if (!response.ok) throw new Error(await response.text());
}
