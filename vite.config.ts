import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * The script that the shells carry is bundled with the server's half of the build, of which browsers are handed the
 * assets folder only; SvelteKit would put it in another one, so this speaks after it.
 */
const scriptsAmongAssets: Plugin = {
	name: 'kade:scripts-among-assets',
	enforce: 'post',
	config: () => ({
		worker: {
			format: 'es',
			plugins: () => [svelte()],
			rollupOptions: {
				output: {
					entryFileNames: '_app/immutable/assets/[name]-[hash].js',
					chunkFileNames: '_app/immutable/assets/[name]-[hash].js',
					codeSplitting: { groups: PARTS }
				}
			}
		}
	})
};

/** What the page that checks invoices fetches at the first file: apart, so that one that changes leaves the others kept. */
const PARTS = [
	{ name: 'units', test: /domain\/rules\/codes\/units/ },
	{ name: 'rules', test: /src\/domain\/(rules|ubl\/read)\// },
	{ name: 'sentences', test: /src\/texts\/(rule|term|peppol-rule|national-rule)\// }
];

export default defineConfig({
	plugins: [tailwindcss(), sveltekit(), scriptsAmongAssets],
	// Styles are made with the server's half too, so the browsers that they are for must be said: those of Tailwind 4.
	build: { target: 'es2022', cssTarget: ['chrome111', 'edge111', 'firefox128', 'safari16.4'] }
});
