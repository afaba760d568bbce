import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './place.mjs';

/** Builds the web front by SvelteKit, then beside it the commands and the pretend worlds, by the same Vite. */
export async function build({ signal } = {}) {
	await run(
		process.execPath,
		[path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
		{ signal }
	);
	const { build: vite } = await import('vite');
	const commands = readdirSync(path.join(root, 'src/commands'))
		.filter((name) => name.endsWith('.ts'))
		.map((name) => [name.replace(/\.ts$/, ''), path.join(root, 'src/commands', name)]);
	await vite({
		root,
		configFile: false,
		logLevel: 'warn',
		build: {
			ssr: true,
			target: 'node20',
			outDir: 'build/house',
			emptyOutDir: true,
			copyPublicDir: false,
			sourcemap: true,
			rolldownOptions: {
				input: { ...Object.fromEntries(commands), sandbox: path.join(root, 'src/sandbox/run.ts') },
				output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' }
			}
		}
	});
}
