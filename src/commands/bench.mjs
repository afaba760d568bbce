import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root, say } from './place.mjs';
import { prepare } from './prepare.mjs';

/** Longest that one measurement may take. */
const MOST_MS = 10 * 60_000;
/** How long one that was told to end may take to close its house. */
const CLOSING_MS = 40_000;
const SOURCES = path.join(root, 'tests/bench');
const BUILT = path.join(root, 'build/bench');

/**
 * `node src/commands/bench.mjs [NAME…] [--json]`: measures what tests/bench measures, each file in a process of its
 * own; prints a line a ratio, as JSON when asked. Ends with 0 when all are within their goals, 1 when one is not, 2
 * when something could not be measured.
 */
const json = process.argv.includes('--json');
const all = readdirSync(SOURCES)
	.filter((name) => name.endsWith('.ts'))
	.map((name) => name.slice(0, -3));
const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = asked.filter((name) => !all.includes(name));
let running;
for (const name of ['SIGTERM', 'SIGINT']) process.on(name, () => (running ? end(running) : process.exit(2)));

if (unknown.length > 0) {
	say(`There is no ${unknown.join(', ')} to measure; there are: ${all.join(', ')}.`);
	process.exitCode = 2;
} else await measureAll(asked.length > 0 ? asked : all);

async function measureAll(names) {
	await prepare();
	await build(names);
	const outcomes = [];
	for (const name of names) {
		const measured = await measure(name);
		measured?.forEach(show);
		outcomes.push(measured === null ? 2 : measured.every(({ ok }) => ok) ? 0 : 1);
		if (running.killed) break;
	}
	process.exitCode = Math.max(...outcomes);
}

/** The measurements as scripts, by the same Vite that builds the house. */
async function build(names) {
	const { build: vite } = await import('vite');
	await vite({
		root,
		configFile: false,
		logLevel: 'warn',
		build: {
			ssr: true,
			target: 'node20',
			outDir: BUILT,
			emptyOutDir: true,
			copyPublicDir: false,
			sourcemap: true,
			rolldownOptions: {
				input: Object.fromEntries(names.map((name) => [name, path.join(SOURCES, `${name}.ts`)])),
				output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' }
			}
		}
	});
}

/** What a file of measurements says, or null when it failed. */
async function measure(name) {
	running = fork(path.join(root, 'src/commands/bench-one.mjs'), [path.join(BUILT, `${name}.js`)], {
		cwd: root,
		execArgv: ['--expose-gc', '--enable-source-maps'],
		detached: true,
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const child = running;
	const late = setTimeout(() => {
		say(`${name} took more than ${MOST_MS / 60_000} minutes.`);
		end(child);
	}, MOST_MS);
	let measured = null;
	child.once('message', (message) => (measured = message));
	const code = await new Promise((resolve) => child.once('exit', resolve));
	clearTimeout(late);
	if (code === 0 && measured) return measured;
	say(`${name} could not be measured.`);
	return null;
}

/** Asks it to close its house, and insists: one that counts without a pause hears nothing. */
function end(child) {
	child.kill('SIGTERM');
	setTimeout(() => child.kill('SIGKILL'), CLOSING_MS).unref();
}

function show({ name, ratio, goal, ok, medians }) {
	const line = json
		? JSON.stringify({ name, ratio, goal, ok })
		: `${ok ? '✓' : '✗'} ${name.padEnd(34)}${String(ratio).padStart(7)}  goal ${String(goal).padEnd(5)} ${medians}`;
	process.stdout.write(`${line}\n`);
}
