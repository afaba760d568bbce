import { formatKboNumber } from '#domain/identifiers/kbo-number.ts';
import type { OrganisationRow } from '#ports/organisations.ts';
import type { nl } from '#texts/organisation/nl.ts';
import type { Shape } from '#texts/pick.ts';
import { STATE_TONES } from './tones.ts';

/** An organisation among others, as lists show it. */
export function shownRow(
	{ id, name, place, number, state }: OrganisationRow,
	states: Shape<typeof nl>['states']
) {
	return {
		id,
		name,
		place: place ?? '',
		number: number?.length === 10 ? formatKboNumber(number) : (number ?? ''),
		state: { tone: STATE_TONES[state], label: states[state] }
	};
}
