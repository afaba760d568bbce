/** Asks until the answer is as wanted, and gives it; throws with the last one when the seconds are over. */
export async function until<T>(
	ask: () => T | Promise<T>,
	wanted: (found: T) => boolean,
	seconds = 20
): Promise<T> {
	for (const end = Date.now() + seconds * 1000; ;) {
		const found = await ask();
		if (wanted(found)) return found;
		if (Date.now() > end)
			throw new Error(`Waited in vain; the last was ${JSON.stringify(found)?.slice(0, 500)}`);
		await new Promise((done) => setTimeout(done, 50));
	}
}

/** Lets time pass. */
export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
