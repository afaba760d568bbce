import { kvkRegister } from '#adapters/kvk/register.ts';
import type { TypedExtraData } from '#domain/organisation/extra-data.ts';
import type { Role } from '#domain/organisation/membership.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { isRefused } from '#domain/outcome.ts';
import { addOrganisation, type Addition } from '#services/organisation/add.ts';
import { arrive } from '#services/user/arrive.ts';
import { openRegister, type PretendRegister } from '../sandbox/kvk/pretend-register.ts';
import { asUser, openTestWorld, type TestWorld } from './world.ts';

/** Nothing filled in. */
export const NO_EXTRA: TypedExtraData = {
	vatNumber: '',
	vatConfirmed: false,
	oin: '',
	phone: '',
	email: '',
	billingAddress: { street: '', houseNumber: '', postcode: '', place: '', country: 'NL' }
};

/** A world with a pretend register, and people who add their companies. */
export interface OrganisationWorld extends TestWorld {
	kvk: PretendRegister;
	/** Somebody with a proven address, who has been here before. */
	somebody(name?: string): Promise<{ userId: string; email: string }>;
	/** Adds a company as this person does, with nothing extra unless said. */
	add(userId: string, kvkNumber: string, more?: Partial<Addition>): ReturnType<typeof addOrganisation>;
	/** The id of a company that this person has just added. */
	added(userId: string, kvkNumber: string, more?: Partial<Addition>): Promise<string>;
	kept(id: string): Promise<KeptOrganisation>;
	roleOf(organisationId: string, userId: string): Promise<Role | null>;
	/** What happened, oldest first. */
	trailOf(organisationId: string): Promise<string[]>;
	/** Makes it active as if it were proven. */
	activate(organisationId: string): Promise<void>;
}

/** Opens it. */
export async function openOrganisationWorld(): Promise<OrganisationWorld> {
	const kvk = await openRegister();
	const clock = { now: () => new Date() };
	const world = await openTestWorld({
		register: kvkRegister({
			baseUrl: `${kvk.url}/api`,
			apiKey: kvk.apiKey,
			clock,
			timeoutMs: 500,
			patienceMs: 1500
		})
	});
	const within = (organisation: string) => ({
		organisation,
		by: asUser('00000000-0000-7000-8000-000000000000')
	});
	let people = 0;
	const opened: OrganisationWorld = {
		...world,
		kvk,
		async somebody(name = 'Katrijn de Boer') {
			people += 1;
			const email = `${name.split(' ')[0]!.toLowerCase()}-${people}@bakkerijdezon.example`;
			const userId = await world.addUser(name, email);
			await arrive(world, asUser(userId), { userId, way: 'email' });
			return { userId, email };
		},
		add: (userId, kvkNumber, more = {}) =>
			addOrganisation(world, asUser(userId), {
				userId,
				kvkNumber,
				extra: NO_EXTRA,
				accounts: [],
				defaultAccount: 0,
				logo: null,
				...more
			}),
		async added(userId, kvkNumber, more) {
			const outcome = await opened.add(userId, kvkNumber, more);
			if (isRefused(outcome) || 'findings' in outcome) throw new Error(JSON.stringify(outcome));
			return outcome.organisationId;
		},
		async kept(id) {
			const kept = await world.store.look(within(id), ({ organisations }) => organisations.byId(id));
			if (!kept) throw new Error('no organisation');
			return kept;
		},
		async roleOf(id, userId) {
			const one = await world.store.look(within(id), ({ members }) => members.one(id, userId));
			return one?.role ?? null;
		},
		async trailOf(id) {
			const entries = await world.store.look(within(id), ({ trail }) => trail.page(id, null, 100));
			return entries.map(({ action }) => action).reverse();
		},
		async activate(id) {
			await world.owner(`update organisation set state = 'active', activated_at = now() where id = $1`, [id]);
		},
		async close() {
			await world.close();
			await kvk.close();
		}
	};
	return opened;
}
