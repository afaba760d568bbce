import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/commands/validate.ts';
import { invoiceXml } from '../support/ubl-documents.ts';

let folder = '';
let valid = '';
let wrong = '';
let broken = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'kade-validate-'));
	valid = file('valid.xml', invoiceXml());
	wrong = file('wrong.xml', invoiceXml().replace('121.00</cbc:PayableAmount>', '122.00</cbc:PayableAmount>'));
	broken = file('broken.xml', '<Invoice>');
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

/** What the command writes and how it ends. */
async function said(...args: string[]): Promise<{ code: number; out: string; err: string }> {
	let [out, err] = ['', ''];
	const stdout = vi
		.spyOn(process.stdout, 'write')
		.mockImplementation((text: string | Uint8Array, ...rest: unknown[]) => {
			out += String(text);
			for (const done of rest) if (typeof done === 'function') (done as () => void)();
			return true;
		});
	const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
		err += String(text);
		return true;
	});
	try {
		return { code: await run(args), out, err };
	} finally {
		stdout.mockRestore();
		stderr.mockRestore();
	}
}

describe('the command validate', () => {
	it('ends with 0 when all is valid and says so in Dutch', async () => {
		expect(await said(valid)).toEqual({ code: 0, out: `${valid}: geldig\n`, err: '' });
	});

	it('ends with 1 when something is wrong, with rule, place and sentence', async () => {
		const { code, out } = await said('--language', 'en', wrong);
		expect(code).toBe(1);
		expect(out).toContain('error BR-CO-16, line ');
		expect(out).toContain('/Invoice/cac:LegalMonetaryTotal');
	});

	it('ends with 2 when a file cannot be read or the arguments make no sense', async () => {
		expect((await said(join(folder, 'absent.xml'), valid)).code).toBe(2);
		expect((await said('--rules', '2025.1', valid)).code).toBe(2);
		expect((await said()).code).toBe(2);
	});

	it('writes one line of JSON per file, in the order given', async () => {
		const { code, out } = await said('--json', valid, wrong, broken);
		const lines = out
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(code).toBe(1);
		expect(lines.map(({ file, verdict }) => [file, verdict])).toEqual([
			[valid, 'valid'],
			[wrong, 'invalid'],
			[broken, 'malformed']
		]);
		expect(lines[1].findings).toEqual([
			{
				rule: 'BR-CO-16',
				flag: 'fatal',
				layer: 'en16931',
				class: 'business rule',
				xpath: '/Invoice/cac:LegalMonetaryTotal',
				line: expect.any(Number),
				column: 2,
				message: 'Het te betalen bedrag is niet het totaal min wat is betaald, plus de afronding.',
				suggestion: 'Trek het al betaalde bedrag van het totaal met btw af.'
			}
		]);
	});
});
