import { kvkRegister } from '#adapters/kvk/register.ts';
import { molliePayments } from '#adapters/mollie/payments.ts';
import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { isRefused } from '#domain/outcome.ts';
import { startKvk } from '#sandbox/kvk/server.ts';
import { startActivation, type MethodWish } from '#services/activation/start.ts';
import { stateAuthority } from '#services/activation/state-authority.ts';
import { checkPayment } from '#services/activation/check-payment.ts';
import { arrive } from '#services/user/arrive.ts';
import { API_KEY, testMollie, type TestMollie } from './mollie.ts';
import { asUser, openTestWorld, type TestWorld } from './world.ts';

/** The key that the pretend register asks for. */
export const KVK_KEY = 'test-key';

/** A world in which an organisation can be activated: a pretend register, a pretend bank, and hands to play them. */
export interface ActivationWorld extends TestWorld {
	mollie: TestMollie;
	kvkUrl: string;
	/** Somebody with an organisation from the register. */
	somebody(kvkNumber: string, email?: string): Promise<{ userId: string; organisation: KeptOrganisation }>;
	/** States authority and asks for the payment; the wish may differ. */
	begin(
		who: { userId: string; organisation: KeptOrganisation },
		wish?: Partial<MethodWish>
	): ReturnType<typeof startActivation>;
	/** The payer does something at the bank; no bell rings unless asked. */
	pay(
		providerId: string,
		what: { status?: string; consumerName?: string | null; account?: string; consumerAccount?: string }
	): Promise<void>;
	/** The provider's number of the newest payment. */
	newestPayment(organisationId: string): Promise<{ id: string; providerId: string; status: string }>;
	/** The bell has rung: asks, decides, mails. */
	settle(organisationId: string): Promise<void>;
	organisation(id: string): Promise<KeptOrganisation>;
}

/** Opens it. */
export async function openActivationWorld(options: { production?: boolean } = {}): Promise<ActivationWorld> {
	const kvk = await startKvk({ host: '127.0.0.1', port: 0, apiKey: KVK_KEY });
	const mollie = await testMollie();
	const clock = { now: () => new Date() };
	const world = await openTestWorld({
		register: kvkRegister({ baseUrl: `${kvk.url}/api`, apiKey: KVK_KEY, clock, timeoutMs: 2000 }),
		payments: molliePayments({ apiKey: API_KEY, endpoint: mollie.apiBase, timeoutMs: 4000 })
	});
	world.time.now = new Date('2026-11-21T10:00:00Z');
	if (options.production) Object.assign(world.settings, { production: true });
	const by = asUser;
	const opened: ActivationWorld = {
		...world,
		mollie,
		kvkUrl: kvk.url,
		async somebody(kvkNumber, email = `katrijn-${kvkNumber}@bakkerijdezon.example`) {
			const userId = await world.addUser('Katrijn de Boer', email);
			await arrive(world, by(userId), { userId, way: 'email' });
			const entry = await world.register.entry(kvkNumber);
			if (isRefused(entry)) throw new Error(entry.refused);
			const organisation = await world.addOrganisation(
				{ kvkNumber, name: entry.name, register: entry, state: 'added' },
				{ userId, role: 'owner' }
			);
			return { userId, organisation };
		},
		async begin({ userId, organisation }, wish = {}) {
			const stated = await stateAuthority(world, by(userId), {
				organisationId: organisation.id,
				userId,
				name: 'Katrijn de Boer',
				role: 'director',
				agreed: true,
				language: 'nl'
			});
			if (isRefused(stated) && stated.refused !== 'under-way') throw new Error(stated.refused);
			return startActivation(world, by(userId), {
				organisationId: organisation.id,
				userId,
				method: 'ideal',
				wantsMandate: false,
				language: 'nl',
				email: 'katrijn@bakkerijdezon.example',
				...wish
			});
		},
		async pay(providerId, { status = 'paid', ...what }) {
			await mollie.play(`payments/${providerId}/complete`, { status, webhook: 'never', ...what });
		},
		async newestPayment(organisationId) {
			const [row] = await world.owner<{ id: string; providerId: string; status: string }>(
				'select id, provider_id as "providerId", status from payment where organisation_id = $1 order by created_at desc, id desc limit 1',
				[organisationId]
			);
			if (!row) throw new Error('no payment');
			return row;
		},
		async settle(organisationId) {
			const { id } = await opened.newestPayment(organisationId);
			await checkPayment(world, { paymentId: id, organisationId });
			await world.work();
		},
		async organisation(id) {
			const found = await world.store.look(
				{ organisation: id, by: by('00000000-0000-7000-8000-000000000000') },
				(reading) => reading.organisations.byId(id)
			);
			if (!found) throw new Error('no organisation');
			return found;
		},
		async close() {
			await world.close();
			await mollie.close();
			await kvk.close();
		}
	};
	return opened;
}
