import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NOT_OURS = new Set(['.git', 'node_modules', 'build', '.svelte-kit', '.kade']);
const TEXT =
	/\.(ts|mjs|cjs|js|json|svelte|css|html|md|mjml|xml|txt|csv|webmanifest|svg)$|^(\.ci\/run|\.gitignore|\.npmrc)$/;

function files(folder = ROOT): string[] {
	return readdirSync(folder).flatMap((name) => {
		const place = path.join(folder, name);
		if (NOT_OURS.has(name)) return [];
		return statSync(place).isDirectory() ? files(place) : [path.relative(ROOT, place)];
	});
}

const tree = files()
	.filter((name) => TEXT.test(name))
	.map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }));
const ours = tree.filter(({ name }) => !name.startsWith('tests/law/'));
const code = ours.filter(({ name }) => /^(src|tests|migrations)\/.*\.(ts|mjs|svelte)$/.test(name));
const source = code.filter(({ name }) => name.startsWith('src/'));
/** Without lists of codes: XXX is a currency. */
const words = code.filter(({ name }) => !name.includes('/codes/'));
const naming = (found: { name: string }[]) => found.map(({ name }) => name);
const lines = (text: string) => text.split('\n').length - 1;

/** Over 250 lines, and why that is right; a few more may be over 200. */
const LONG: Record<string, string> = {
	'src/adapters/mail/layout.html.ts': 'made from layout.mjml by the build of the mails',
	'src/domain/rules/core/restrictions.ts': 'one list: what EN 16931 leaves of UBL'
};

describe('the tree', () => {
	it('is looked at', () => expect(source.length).toBeGreaterThan(300));

	it.each([
		['a private key', ours, /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
		['a live payment key', ours, /\blive_[A-Za-z0-9]{30}/],
		['a token of a code host or a cloud', ours, /\b(gh[pousr]_\w{36}|AKIA[0-9A-Z]{16}|xox[bp]-[0-9]{8})/],
		['a password in an address', source, /\b(postgres|smtps?|https?):\/\/[\w.-]+:[^\s@/'"`${}]{4,}@/],
		['a folder of somebody’s machine', ours, /(?<![\w.}])\/(work|tmp|root|home\/\w+|Users\/\w+)\/\w/],
		['the address of a registry', ours, /registry\.(npmjs|yarnpkg)|\.npmjs\.(org|com)\/-\//],
		['unfinished work', words, /\b(TODO|FIXME|XXX|HACK)\b/],
		[
			'a silenced check',
			code,
			/eslint-disable|@ts-(ignore|nocheck|expect-error)|prettier-ignore|svelte-ignore/
		],
		['an any', code.filter(({ name }) => !name.endsWith('.mjs')), /(:|<|\bas) any\b(?!\w)/],
		['a way around the import alias', code, /from '(\$lib|\$env)/],
		['an export without a name', source, /^export default /m]
	])('holds %s nowhere', (_, where, pattern) => {
		expect(naming(where.filter(({ text }) => pattern.test(text)))).toEqual([]);
	});

	it('has no drawer for what has no name', () => {
		expect(
			naming(source).filter((name) =>
				/\/(utils?|helpers?|common|shared|manager|misc|types)(\.|\/)/.test(name)
			)
		).toEqual([]);
	});

	it('has no barrel: a file that only passes on others', () => {
		expect(
			naming(
				source.filter(({ name, text }) => name.endsWith('/index.ts') || /^(export .* from .*\n)+$/.test(text))
			)
		).toEqual([]);
	});

	it('imports with the extension, so that Node, Vite and Vitest read one and the same', () => {
		const without = /from '(#|\.\.?\/)[^']*(?<!\.(ts|mjs|js|svelte|css|json|cjs)(\?[\w&]+)?)'/;
		const types = /from '\.\/\$types'/g;
		expect(naming(source.filter(({ text }) => without.test(text.replaceAll(types, ''))))).toEqual([]);
	});

	it('reads the environment in config.ts and in commands only', () => {
		const elsewhere = source.filter(
			({ name, text }) =>
				/process\.env/.test(text) && !/^src\/(config\.ts|commands\/|sandbox\/mollie\/trust\.mjs)/.test(name)
		);
		expect(naming(elsewhere)).toEqual([]);
	});

	it('keeps the clock and chance out of what is true and of what one can do', () => {
		const inner = source.filter(({ name }) => /^src\/(domain|services)\//.test(name));
		expect(
			naming(
				inner.filter(({ text }) => /\bDate\.now\(|new Date\(\)|Math\.random\(|crypto\.random/.test(text))
			)
		).toEqual([]);
		const domain = source.filter(({ name }) => name.startsWith('src/domain/'));
		expect(
			naming(
				domain.filter(({ text }) => /\bawait\b|\basync\b/.test(text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')))
			)
		).toEqual([]);
	});

	it('keeps files short: almost all at most two hundred lines', () => {
		const modules = source.filter(({ name }) => /\.(ts|mjs)$/.test(name) && !name.startsWith('src/texts/'));
		expect(naming(modules.filter(({ name, text }) => lines(text) > 250 && !(name in LONG)))).toEqual([]);
		const over = modules.filter(({ text }) => lines(text) > 200);
		expect(over.length / modules.length).toBeLessThan(0.02);
		expect(Object.keys(LONG).filter((name) => !naming(over).includes(name))).toEqual([]);
	});

	it('keeps the median file at a screen', () => {
		const sizes = source.map(({ text }) => lines(text)).sort((a, b) => a - b);
		expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(90);
	});

	it('says of every exported thing of domain, ports and services what it means', () => {
		const bare = source
			.filter(({ name }) => /^src\/(domain|ports|services)\/.*\.ts$/.test(name))
			.flatMap(({ name, text }) => {
				const rows = text.split('\n');
				return rows.flatMap((row, at) =>
					/^export (async )?(function|const|interface|type|class) /.test(row) &&
					!/\*\/$/.test(rows[at - 1] ?? '')
						? [`${name}: ${row}`]
						: []
				);
			});
		expect(bare).toEqual([]);
	});
});
