import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What the compiler says of a file that would stand in src, without writing it there. */
function complaints(text: string): string[] {
	const file = path.join(ROOT, 'src', 'planted.ts');
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		allowImportingTsExtensions: true,
		target: ts.ScriptTarget.ES2022,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
		types: ['node']
	};
	const host = ts.createCompilerHost(options);
	const { fileExists, readFile } = host;
	host.fileExists = (name) => name === file || fileExists.call(host, name);
	host.readFile = (name) => (name === file ? text : readFile.call(host, name));
	const program = ts.createProgram([file], options, host);
	return program
		.getSemanticDiagnostics(program.getSourceFile(file))
		.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('what does not compile', () => {
	it('a job without a handler', () => {
		const said = complaints(`
			import type { catalogue } from '#jobs/catalogue.ts';
			declare const all: typeof catalogue;
			const { 'send-mail': _, ...others } = all;
			export const broken: typeof catalogue = others;`);
		expect(said.join()).toMatch(/Property .*send-mail.* is missing/);
	}, 60_000);

	it('a refusal without a sentence', () => {
		const said = complaints(`
			import { isRefused, refuse, type Refusal } from '#domain/outcome.ts';
			const outcome = refuse('gone') as Refusal<'gone' | 'busy'>;
			const sentences = { gone: 'Weg.' };
			export const said = isRefused(outcome) ? sentences[outcome.refused] : '';`);
		expect(said.join()).toMatch(/busy/);
	}, 60_000);

	it('a sentence in one language only', () => {
		const said = complaints(`
			import type { Shape } from '#texts/pick.ts';
			const nl = { title: 'Titel', more: 'Meer' };
			export const en = { title: 'Title' } satisfies Shape<typeof nl>;`);
		expect(said.join()).toMatch(/more/);
	}, 60_000);

	it('a change outside a transaction', () => {
		const said = complaints(`
			import type { Store } from '#ports/store.ts';
			export const sneak = (store: Store) =>
				store.look({ platform: 'test', by: { kind: 'system', name: 'test' } as never }, (reading) =>
					reading.organisations.add({} as never));`);
		expect(said.join()).toMatch(/'add' does not exist/);
	}, 60_000);

	it('and what is right does compile, so that the others fail for the reason they say', () => {
		expect(
			complaints(`
			import type { Store } from '#ports/store.ts';
			export const look = (store: Store) =>
				store.look({ platform: 'test', by: { kind: 'system', name: 'test' } as never }, (reading) =>
					reading.organisations.byId('x'));`)
		).toEqual([]);
	}, 60_000);
});
