/** `YYYYMMDD` with zeros for what the register doesn't know, as an ISO date, month or year; else null. */
export function registerDate(text: string | null | undefined): string | null {
	const parts = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text ?? '');
	const [, year = '0000', month = '00', day = '00'] = parts ?? [];
	if (year === '0000') return null;
	if (month === '00') return year;
	return day === '00' ? `${year}-${month}` : `${year}-${month}-${day}`;
}
