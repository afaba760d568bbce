import type { Branded } from './brand.ts';

/** How a party is addressed on the Peppol network: scheme and value, `0106:68750110`. */
export type ParticipantId = Branded<'ParticipantId'>;

/** The registered numbers of an organisation, checked. */
export interface RegisteredNumbers {
	kvkNumber: string | null;
	oin: string | null;
	kboNumber: string | null;
}

/** Schemes of the EAS code list for the registers that we know. */
const SCHEMES = { oin: '0190', kvkNumber: '0106', kboNumber: '0208' } as const;

/** Every address of an organisation, the one that senders look for first in front (government bodies by their OIN). */
export function participantsOf(numbers: RegisteredNumbers): ParticipantId[] {
	const order = ['oin', 'kvkNumber', 'kboNumber'] as const;
	return order.flatMap((kind) =>
		numbers[kind] ? [`${SCHEMES[kind]}:${numbers[kind]}` as ParticipantId] : []
	);
}
