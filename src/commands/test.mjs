import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { kept, root, say } from './place.mjs';
import { prepare } from './prepare.mjs';

/**
 * `npm test [-- PART…]`: everything that must hold, from a bare clone: types and lint, laws, domain, services on
 * real PostgreSQL and pretend worlds, journeys in a browser. Parts: check, lint, unit, journeys.
 */
const wanted = process.argv.slice(2);
const wants = (part) => wanted.length === 0 || wanted.includes(part);
const begun = performance.now();

const { chromium } = await import('./chromium.mjs');
const browser = wants('journeys') || wants('unit') ? await chromium() : undefined;
await prepare();

const reports = path.join(kept, 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const env = { ...process.env, KADE_TEST_CHROMIUM: browser ?? '', NODE_NO_WARNINGS: '1', FORCE_COLOR: '0' };

const outcomes = [];
const step = async (name, command, args, extra = {}) => {
	const started = performance.now();
	const code = await new Promise((resolve) =>
		spawn(command, args, {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...env, ...extra }
		}).once('exit', (status) => resolve(status ?? 1))
	);
	outcomes.push({ name, ok: code === 0, seconds: (performance.now() - started) / 1000 });
};

const slow = [];
if (wants('check'))
	slow.push(() => step('types', bin('svelte-check'), ['--tsconfig', './tsconfig.json', '--output', 'human']));
if (wants('lint')) {
	slow.push(() => step('lint', bin('eslint'), ['.']));
	slow.push(() => step('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']));
}
await Promise.all(slow.map((begin) => begin()));
const counts = { passed: 0, failed: 0 };
if (wants('unit')) {
	const report = path.join(reports, 'unit.json');
	await step('unit and services', bin('vitest'), [
		'run',
		'--config',
		'tests/vitest.config.ts',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	]);
	count(report, (json) => [
		json.numPassedTests,
		json.numFailedTests + (json.numFailedTestSuites && !json.numFailedTests ? 1 : 0)
	]);
}
if (wants('journeys')) {
	const report = path.join(reports, 'journeys.json');
	await step('journeys', bin('playwright'), ['test', '--config', 'tests/journeys/playwright.config.ts'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: report
	});
	count(report, (json) => [json.stats.expected + json.stats.flaky, json.stats.unexpected]);
}

say('');
for (const { name, ok, seconds } of outcomes)
	say(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(20)} ${seconds.toFixed(0)} s`);
say(`Whole run: ${((performance.now() - begun) / 60_000).toFixed(1)} minutes`);
const broken = outcomes.filter(({ ok }) => !ok).length;
console.log(`${counts.passed + outcomes.length - broken} passed, ${counts.failed + broken} failed`);
process.exitCode = broken === 0 && counts.failed === 0 ? 0 : 1;

function count(report, read) {
	if (!existsSync(report)) return;
	const [passed, failed] = read(JSON.parse(readFileSync(report, 'utf8')));
	counts.passed += passed;
	counts.failed += failed;
}
