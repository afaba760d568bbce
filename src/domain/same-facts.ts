/** Whether two values of plain data say the same, whatever the order of their keys: the database keeps its own. */
export function sameFacts(one: unknown, other: unknown): boolean {
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
		return one === other;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
	const keys = Object.keys(mine);
	return (
		keys.length === Object.keys(theirs).length &&
		keys.every((key) => key in theirs && sameFacts(mine[key], theirs[key]))
	);
}
