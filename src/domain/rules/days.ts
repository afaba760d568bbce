/** The moment at which a date of XML Schema begins, to order dates by; its time zone counts, without one it is UTC. */
export function dayOf(date: string): number {
	const [, day = '', zone = ''] = /^(-?\d{4,}-\d\d-\d\d)(.*)$/.exec(date) ?? [];
	return Date.parse(`${day}T00:00:00${zone || 'Z'}`);
}
