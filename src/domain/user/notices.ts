import type { Role } from '#domain/organisation/membership.ts';

/** Everything that we ever tell by mail, with the facts each needs; the sentences stand in `texts/mail`. */
export type Notice =
	| { about: 'sign-in'; link: string; code: string; minutes: number }
	| { about: 'confirm-deed'; code: string; minutes: number }
	| { about: 'prove-address'; code: string; minutes: number }
	| { about: 'confirm-address'; person: string; link: string; address: string; hours: number }
	| { about: 'sign-in-linked'; provider: string }
	| { about: 'sign-in-unlinked'; provider: string }
	| { about: 'invitation'; organisation: string; inviter: string; role: Role; link: string; days: number }
	| {
			about: 'access-asked';
			organisation: string;
			person: string;
			address: string;
			message: string;
			link: string;
	  }
	| { about: 'access-granted'; organisation: string; role: Role; link: string }
	| { about: 'access-declined'; organisation: string }
	| { about: 'role-changed'; organisation: string; role: Role; by: string }
	| { about: 'member-removed'; organisation: string; by: string }
	| { about: 'organisation-closed'; organisation: string; by: string; until: string; link: string }
	| { about: 'organisation-reopened'; organisation: string; by: string; link: string }
	| { about: 'organisation-ceased'; organisation: string; link: string }
	| { about: 'proof-asked-anew'; organisation: string; was: string; link: string }
	| {
			about: 'administrators-changed';
			organisation: string;
			person: string;
			role: Role;
			event: 'given' | 'taken';
			link: string;
	  }
	| { about: 'organisation-found'; organisation: string; link: string }
	| {
			about: 'activation-approved';
			organisation: string;
			payerName: string;
			registerName: string;
			link: string;
	  }
	| { about: 'activation-in-review'; organisation: string; payerName: string; link: string }
	| {
			about: 'activation-refused';
			organisation: string;
			payerName: string | null;
			reason: string;
			link: string;
	  }
	| {
			about: 'activation-invoice';
			organisation: string;
			number: string;
			total: number;
			due: string;
			iban: string;
			holder: string;
			reference: string;
			link: string;
	  }
	| {
			about: 'activation-reminder';
			organisation: string;
			number: string;
			total: number;
			due: string;
			iban: string;
			holder: string;
			reference: string;
			ends: string;
			link: string;
	  }
	| { about: 'activation-expired'; organisation: string; number: string; creditNumber: string; link: string }
	| {
			about: 'activation-withdrawn';
			organisation: string;
			number: string;
			creditNumber: string;
			link: string;
	  }
	| { about: 'claimed-by-another'; organisation: string; link: string }
	| { about: 'mandate-revoked'; organisation: string; by: string; iban: string; link: string }
	| { about: 'deletion-asked'; until: string; link: string }
	| { about: 'deletion-stopped'; organisation: string; link: string }
	| { about: 'sign-in-address-changed'; address: string }
	| { about: 'correspondence-changed'; address: string }
	| { about: 'account-erased' };
