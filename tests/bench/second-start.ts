import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measured, median, ROUNDS, timed, type Measured, type Surroundings } from '../support/measure.ts';

const GOAL_MS = 5000;
const MOST_MS = 60_000;

/** `npm start` where everything was built and the database was made before, until it says where the app is. */
export async function run({ root, signal }: Surroundings): Promise<Measured[]> {
	const data = mkdtempSync(path.join(tmpdir(), 'kade-bench-'));
	// The database runs as an account of its own when we are root.
	chmodSync(data, 0o755);
	try {
		const times: number[] = [];
		for (let round = -1; round < ROUNDS; round++) {
			const took = await start(root, path.join(data, 'database'), signal);
			if (round >= 0) times.push(took);
		}
		const seconds = median(times) / 1000;
		return [
			measured(
				'second-start',
				median(times) / GOAL_MS,
				1,
				`${seconds.toFixed(2)} s, of ${GOAL_MS / 1000} s allowed`
			)
		];
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
}

async function start(root: string, data: string, signal: AbortSignal): Promise<number> {
	const child = spawn('npm', ['start'], {
		cwd: root,
		env: { ...process.env, KADE_DATA: data },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const gone = once(child, 'exit');
	const stop = () => child.kill('SIGTERM');
	const late = setTimeout(stop, MOST_MS);
	signal.addEventListener('abort', stop);
	let said = '';
	try {
		return await timed(async () => {
			const ready = new Promise<void>((resolve) => {
				for (const stream of [child.stdout, child.stderr])
					stream.on('data', (chunk) => {
						said += String(chunk);
						if (/App +http/.test(said)) resolve();
					});
			});
			const ended = gone.then(() => {
				throw new Error(`npm start ended before it was ready: ${said}`);
			});
			await Promise.race([ready, ended]);
		});
	} finally {
		clearTimeout(late);
		signal.removeEventListener('abort', stop);
		stop();
		await gone;
	}
}
