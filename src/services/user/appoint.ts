import type { StaffRole } from '#domain/user/user.ts';
import { refuse, type Refusal } from '#domain/outcome.ts';
import type { Actor } from '#domain/user/actor.ts';
import type { World } from '#ports/world.ts';

/** What a person was and is at the desk; null is nothing. */
export interface Appointment {
	userId: string;
	was: StaffRole | null;
	is: StaffRole | null;
}

/**
 * Gives a person a role at the desk, or takes it away. Only who has signed in by a proven address can be meant; it
 * holds from their next request on, and stands among what happened to their account.
 */
export async function appoint(
	{ store }: Pick<World, 'store'>,
	by: Actor,
	{ email, role }: { email: string; role: StaffRole | null }
): Promise<Appointment | Refusal<'never-signed-in'>> {
	return store.change({ platform: 'appoint-staff', by }, async (tx) => {
		const user = await tx.users.byEmail(email);
		if (!user) return refuse('never-signed-in');
		const appointment = { userId: user.id, was: user.staff, is: role };
		if (user.staff === role) return appointment;
		await tx.users.update(user.id, { staff: role });
		await tx.users.noteSecurity(user.id, role ? 'staff-granted' : 'staff-revoked', {
			role: role ?? user.staff
		});
		return appointment;
	});
}
