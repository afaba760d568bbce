import type { Deed } from '#domain/organisation/member.ts';
import type { StaffRole } from '#domain/user/user.ts';

/** Who may knock at a route; a route that is not in the table opens to nobody. */
export type Access = 'anyone' | 'signed-in' | { member: Deed } | { staff: readonly StaffRole[] };

const SPECIALISTS: Access = { staff: ['specialist', 'finance'] };

/** The door of every route, by the id that SvelteKit gives it. */
export const access: Record<string, Access> = {
	'/(public)': 'anyone',
	'/closed/[status]': 'anyone',
	'/(public)/voorkeuren': 'anyone',
	'/(sign-in)/inloggen': 'anyone',
	'/(sign-in)/inloggen/code': 'anyone',
	'/(sign-in)/inloggen/bevestigen': 'anyone',
	'/(sign-in)/inloggen/adres': 'signed-in',
	'/(sign-in)/uitloggen': 'anyone',
	'/(sign-in)/adres-bevestigen': 'anyone',
	'/(sign-in)/bevestig': 'signed-in',
	'/(sign-in)/welkom': 'signed-in',
	'/(app)/profile': 'signed-in',
	'/(app)/profile/addresses': 'signed-in',
	'/(app)/profile/messages': 'signed-in',
	'/(app)/profile/sign-ins': 'signed-in',
	'/(app)/profile/sessions': 'signed-in',
	'/(app)/profile/data': 'signed-in',
	'/(app)/profile/data/export': 'signed-in',
	'/files/photo/[user]': 'signed-in',
	'/(public)/hoe-het-werkt': 'anyone',
	'/(public)/prijzen': 'anyone',
	'/(public)/privacy': 'anyone',
	'/(public)/toegankelijkheid': 'anyone',
	'/(public)/voorwaarden': 'anyone',
	'/(public)/valideren': 'anyone',
	'/(app)/overview': 'signed-in',
	'/(app)/organisations': 'signed-in',
	'/(app)/organisations/add': 'signed-in',
	'/(app)/organisations/add/[kvk]': 'signed-in',
	'/(app)/organisations/add/[kvk]/access': 'signed-in',
	'/(app)/organisations/add/manual': 'signed-in',
	'/(app)/organisations/check': 'signed-in',
	'/(app)/organisations/[organisation]': { member: 'view-organisation' },
	'/(app)/organisations/[organisation]/details': { member: 'edit-organisation' },
	'/(app)/organisations/[organisation]/typed': { member: 'edit-organisation' },
	'/(app)/organisations/[organisation]/bank-accounts': { member: 'view-organisation' },
	'/(app)/organisations/[organisation]/mandate': { member: 'manage-mandate' },
	'/(app)/organisations/[organisation]/members': { member: 'view-members' },
	'/(app)/organisations/[organisation]/trail': { member: 'see-trail' },
	'/(app)/organisations/[organisation]/remove': { member: 'close' },
	'/(app)/organisations/[organisation]/close': { member: 'close' },
	'/(task)/invitations/[token]': 'anyone',
	'/(app)/organisations/[organisation]/logo': { member: 'view-organisation' },
	'/(task)/organisations/[organisation]/activate': { member: 'activate' },
	'/(task)/organisations/[organisation]/activate/invoice/[invoice]': { member: 'see-bills' },
	'/(desk)/desk': SPECIALISTS,
	'/(desk)/desk/activations': SPECIALISTS,
	'/(desk)/desk/activations/[activation]': SPECIALISTS,
	'/(desk)/desk/activations/register-changes/[change]': SPECIALISTS,
	'/(desk)/desk/statements': { staff: ['finance'] }
};
