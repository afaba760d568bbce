/** Milliseconds of processor this process has used: what a busy neighbour cannot take away from a measurement. */
export function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
