import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
const manifest = read('package.json') as {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
};
const { packages } = read('package-lock.json') as {
	packages: Record<
		string,
		{ version: string; resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean }
	>;
};

/** Below these, a weakness is known. */
const SAFE: Record<string, [number, number, number]> = {
	svelte: [5, 53, 5],
	nodemailer: [9, 1, 0],
	'xml-crypto': [6, 0, 1],
	'fast-xml-parser': [5, 10, 1]
};

const installed = Object.entries(packages)
	.filter(([place]) => place !== '')
	.map(([place, { version }]) => ({ place, name: place.split('node_modules/').at(-1) ?? '', version }));

const older = (version: string, [major, minor, patch]: [number, number, number]) => {
	const [a = 0, b = 0, c = 0] = version.split(/[.-]/).map(Number);
	return a !== major ? a < major : b !== minor ? b < minor : c < patch;
};

describe('the packages', () => {
	it.each(Object.entries(SAFE))(
		'of %s no copy is older than %j, below which a weakness is known',
		(name, least) => {
			expect(installed.filter((copy) => copy.name === name && older(copy.version, least))).toEqual([]);
		}
	);

	it('knows older from newer', () => {
		expect(older('5.53.4', [5, 53, 5])).toBe(true);
		expect(older('5.57.3', [5, 53, 5])).toBe(false);
		expect(older('10.0.0', [9, 1, 0])).toBe(false);
	});

	it('are wanted in one exact version each, that of the lock file', () => {
		const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
		const astray = Object.entries(wanted).filter(
			([name, version]) => packages[`node_modules/${name}`]?.version !== version
		);
		expect(astray).toEqual([]);
	});

	it('are known by their digest, and by no address of a registry', () => {
		// What is bundled inside another package comes under that package's digest.
		const entries = Object.entries(packages).filter(
			([place, { link, inBundle }]) => place !== '' && !link && !inBundle
		);
		expect(entries.filter(([, { integrity }]) => !integrity).map(([place]) => place)).toEqual([]);
		expect(entries.filter(([, { resolved }]) => resolved).map(([place]) => place)).toEqual([]);
	});
});
