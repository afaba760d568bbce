import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LAW = path.join(ROOT, 'tests/law/floors.cjs');
const { forbidden } = createRequire(import.meta.url)(LAW) as {
	forbidden: { name: string; comment: string }[];
};

/** For every rule: files that break it, each with the line that does. */
const BREACHES: Record<string, Record<string, string>> = {
	'domain-is-pure': {
		'src/domain/reads-a-file.ts': "import { readFileSync } from 'node:fs';",
		'src/domain/knows-a-port.ts': "import type { Clock } from '#ports/clock.ts';",
		'src/domain/takes-a-package.ts': "import pg from 'pg';",
		'src/domain/speaks.ts': "import { nl } from '#texts/greeting/nl.ts';"
	},
	'texts-are-sentences': { 'src/texts/greeting/en.ts': "import type { Clock } from '#ports/clock.ts';" },
	'ports-are-words': {
		'src/ports/tied.ts': "import type { Pool } from 'pg';",
		'src/ports/upward.ts': "import type { Start } from '#services/activation/start.ts';"
	},
	'services-see-ports': {
		'src/services/activation/asks-by-itself.ts': "import { bank } from '#adapters/mollie/bank.ts';",
		'src/services/activation/takes-a-package.ts': "import pg from 'pg';",
		'src/services/activation/knows-the-time.ts': "import { performance } from 'node:perf_hooks';",
		'src/services/activation/speaks.ts': "import { nl } from '#texts/greeting/nl.ts';"
	},
	'adapters-stand-alone': {
		'src/adapters/kvk/leans.ts': "import { bank } from '#adapters/mollie/bank.ts';",
		'src/adapters/kvk/uses-a-service.ts': "import { start } from '#services/activation/start.ts';"
	},
	'sandbox-stands-alone': {
		'src/sandbox/kvk/shares-a-mistake.ts': "import { bank } from '#adapters/mollie/bank.ts';",
		'src/sandbox/kvk/knows-a-port.ts': "import type { Clock } from '#ports/clock.ts';"
	},
	'pages-use-services': {
		'src/routes/page.server.ts': "import { bank } from '#adapters/mollie/bank.ts';",
		'src/routes/Page.svelte':
			'<script lang="ts">import { bank } from \'#adapters/mollie/bank.ts\';\nconsole.log(bank)</script>',
		'src/jobs/opens-a-world.ts': "import { openWorld } from '#wiring.server.ts';",
		'src/front/runs-a-command.ts': "import { run } from '#commands/web.ts';"
	},
	'only-the-stairs-know-adapters': {
		'src/hooks.server.ts': "import { bank } from '#adapters/mollie/bank.ts';"
	},
	'ui-is-furniture': { 'src/ui/button.ts': "import { start } from '#services/activation/start.ts';" },
	'nobody-needs-the-sandbox': { 'src/commands/pretends.ts': "import { kvk } from '#sandbox/kvk/server.ts';" },
	'no-circles': {
		'src/domain/chicken.ts': "import type { Egg } from './egg.ts';\nexport type Chicken = Egg[];"
	}
};

/** A small house that keeps the law: every floor uses what it may. */
const LAWFUL: Record<string, string> = {
	'package.json': JSON.stringify({ type: 'module', imports: { '#*': './src/*' } }),
	'tsconfig.json': JSON.stringify({
		compilerOptions: {
			module: 'nodenext',
			moduleResolution: 'nodenext',
			allowImportingTsExtensions: true,
			noEmit: true
		}
	}),
	'node_modules/pg/package.json': JSON.stringify({ name: 'pg', main: 'index.js' }),
	'node_modules/pg/index.js': '',
	'node_modules/decimal.js/package.json': JSON.stringify({ name: 'decimal.js', main: 'index.js' }),
	'node_modules/decimal.js/index.js': '',
	'src/domain/money.ts': "import Decimal from 'decimal.js';\nexport const zero = new Decimal(0);",
	// Half of a circle, which is reported at its first half.
	'src/domain/egg.ts': "import type { Chicken } from './chicken.ts';\nexport type Egg = Chicken[];",
	'src/ports/clock.ts': "import type { zero } from '#domain/money.ts';\nexport type Clock = typeof zero;",
	'src/texts/greeting/nl.ts': "import { zero } from '#domain/money.ts';\nexport const nl = zero;",
	'src/services/activation/start.ts':
		"import type { Clock } from '#ports/clock.ts';\nimport { zero } from '#domain/money.ts';\nexport type Start = Clock;\nexport const start = zero;",
	'src/adapters/mollie/bank.ts':
		"import pg from 'pg';\nimport { nl } from '#texts/greeting/nl.ts';\nimport type { Clock } from '#ports/clock.ts';\nexport const bank: Clock = pg ?? nl;",
	'src/sandbox/kvk/server.ts': "import { zero } from '#domain/money.ts';\nexport const kvk = zero;",
	'src/ui/field.ts': "import { nl } from '#texts/greeting/nl.ts';\nexport const field = nl;",
	'src/routes/door.ts':
		"import { start } from '#services/activation/start.ts';\nimport { field } from '#ui/field.ts';\nexport const door = [start, field];",
	'src/wiring.server.ts': "import { bank } from '#adapters/mollie/bank.ts';\nexport const openWorld = bank;",
	'src/commands/web.ts': "import { openWorld } from '#wiring.server.ts';\nexport const run = openWorld;"
};

interface Violation {
	from: string;
	rule: { name: string };
}

/** Breaches of the law below a folder, and how many files were looked at. */
async function breaches(folder: string): Promise<{ violations: Violation[]; modules: string[] }> {
	const bin = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[bin, '--config', LAW, '--output-type', 'json', 'src'],
		{ cwd: folder, maxBuffer: 64 * 1024 * 1024 }
	).catch((error: { stdout?: string; stderr?: string }) => {
		if (error.stdout?.startsWith('{')) return { stdout: error.stdout };
		throw new Error(error.stderr);
	});
	const { summary, modules } = JSON.parse(stdout) as {
		summary: { violations: Violation[] };
		modules: { source: string }[];
	};
	return { violations: summary.violations, modules: modules.map(({ source }) => source) };
}

describe('the import law', () => {
	let folder: string;
	let found: Violation[];

	beforeAll(async () => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'kade-law-'));
		for (const files of [LAWFUL, ...Object.values(BREACHES)])
			for (const [name, text] of Object.entries(files)) {
				const file = path.join(folder, name);
				mkdirSync(path.dirname(file), { recursive: true });
				writeFileSync(file, text.includes('export') || !name.endsWith('.ts') ? text : `${text}\nexport {};`);
			}
		// The compilers that the law reads TypeScript and Svelte with are looked for from the tree it reads.
		for (const name of ['typescript', 'svelte'])
			symlinkSync(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name));
		found = (await breaches(folder)).violations;
	}, 60_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it('is kept by the house, pages and type imports included', async () => {
		const { violations, modules } = await breaches(ROOT);
		expect(violations.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
		expect(modules.filter((name) => name.endsWith('.svelte')).length).toBeGreaterThan(10);
	}, 120_000);

	it('says of every rule why it is there, and every rule is planted here', () => {
		expect(forbidden.filter(({ comment }) => !/\.$/.test(comment))).toEqual([]);
		expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(BREACHES).sort());
	});

	it.each(
		Object.entries(BREACHES).flatMap(([rule, files]) => Object.keys(files).map((file) => [rule, file]))
	)('%s catches %s', (rule, file) => {
		expect(found.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule);
	});

	it('leaves alone what is lawful', () => {
		expect(found.filter(({ from }) => from in LAWFUL)).toEqual([]);
	});
});
