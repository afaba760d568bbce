import type { RegisterAddress } from '#domain/organisation/register.ts';

/** An address of the register on one line; shielded parts are left out. */
export function formatAddressLine({ street, houseNumber, poBox, postcode, place }: RegisterAddress): string {
	const first = poBox ? `Postbus ${poBox}` : [street, houseNumber].filter(Boolean).join(' ');
	return [first, [postcode?.replace(/^(\d{4})([A-Z]{2})$/, '$1\u00a0$2'), place].filter(Boolean).join(' ')]
		.filter(Boolean)
		.join(', ');
}
