import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMollie, type RunningMollie } from '#sandbox/mollie/server.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const KEY = 'test_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM';
const LIVE_KEY = KEY.replace('test_', 'live_');
const node = promisify(execFile);

let folder: string;
let mollie: RunningMollie;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kade-trust-'));
	mollie = await startMollie({ apiKey: KEY, stateFolder: folder });
});
afterAll(async () => {
	await mollie.close();
	await rm(folder, { recursive: true });
});

/** What a process says that asks for the methods through Mollie's client. */
async function ask(program: string, preload: boolean): Promise<string> {
	const { stdout } = await node(
		process.execPath,
		[...(preload ? ['--import', './src/sandbox/mollie/trust.mjs'] : []), program],
		{
			cwd: ROOT,
			env: {
				PATH: process.env.PATH,
				BASE: mollie.apiBase,
				...(preload ? { KADE_SANDBOX_CA: join(folder, 'ca.pem') } : {})
			}
		}
	);
	return stdout.trim();
}

const ASK = `
	const asked = createMollieClient({ apiKey: '${KEY}', apiEndpoint: process.env.BASE }).methods.list();
	console.log(await asked.then((methods) => methods[0].id, (error) => error.message));
`;

test('without the preload the certificate is refused', async () => {
	const program = join(folder, 'plain.mjs');
	const client = new URL('node_modules/@mollie/api-client/dist/mollie.cjs.js', `file://${ROOT}`).href;
	await writeFile(program, `import mollie from '${client}';\nconst { createMollieClient } = mollie;\n${ASK}`);
	expect(await ask(program, false)).toMatch(/unable to (verify|get)|self-signed/);
	expect(await ask(program, true)).toBe('ideal');
});

test.each([
	['left outside the bundle, as the product is built', false],
	['taken into the bundle', true]
])('the preload also serves a program built by Vite for the server, the client %s', async (_, inside) => {
	// Below the project, so that packages are found; where caches are, so that no tool reads it.
	const home = join(
		ROOT,
		'node_modules',
		'.cache',
		`kade-trust-${process.pid}-${inside ? 'inside' : 'outside'}`
	);
	const [entry, out] = [join(home, 'entry.ts'), join(home, 'out')];
	await mkdir(home, { recursive: true });
	await writeFile(entry, `import { createMollieClient } from '@mollie/api-client';\n${ASK}`);
	try {
		await build({
			configFile: false,
			root: ROOT,
			logLevel: 'silent',
			ssr: inside ? { noExternal: ['@mollie/api-client'] } : { external: ['@mollie/api-client'] },
			build: { ssr: entry, outDir: out, rollupOptions: { output: { entryFileNames: 'main.mjs' } } }
		});
		const built = await readFile(join(out, 'main.mjs'), 'utf8');
		expect(built.includes('BEGIN CERTIFICATE')).toBe(inside);
		expect(await ask(join(out, 'main.mjs'), true)).toBe('ideal');
	} finally {
		await rm(home, { recursive: true, force: true });
	}
});

test('the authority and the payments survive a restart in the same folder', async () => {
	const own = await mkdtemp(join(tmpdir(), 'kade-mollie-'));
	try {
		const create = (pagesUrl: string) =>
			fetch(`${pagesUrl}/v2/payments`, {
				method: 'POST',
				headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
				body: JSON.stringify({
					amount: { currency: 'EUR', value: '0.01' },
					description: 'Activatie',
					redirectUrl: 'http://localhost/'
				})
			}).then((response) => response.json());
		const first = await startMollie({ apiKey: KEY, stateFolder: own });
		const { id } = await create(first.pagesUrl);
		await first.close();
		const second = await startMollie({ apiKey: KEY, stateFolder: own });
		const payments = await (await fetch(`${second.pagesUrl}/_sandbox/payments`)).json();
		await second.close();
		expect(second.caPem).toBe(first.caPem);
		expect(payments).toMatchObject([{ id, status: 'open' }]);
	} finally {
		await rm(own, { recursive: true });
	}
});

test('a live key makes live payments', async () => {
	const live = await startMollie({ apiKey: LIVE_KEY });
	const answer = await fetch(`${live.pagesUrl}/v2/payments`, {
		method: 'POST',
		headers: {
			authorization: `Bearer ${LIVE_KEY}`,
			'content-type': 'application/json'
		},
		body: JSON.stringify({
			amount: { currency: 'EUR', value: '0.01' },
			description: 'Activatie',
			redirectUrl: 'http://localhost/'
		})
	});
	await live.close();
	expect(await answer.json()).toMatchObject({ mode: 'live' });
});
