import { sveltekit } from '@sveltejs/kit/vite';
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
		worker: { rollupOptions: { output: { entryFileNames: '_app/immutable/assets/[name]-[hash].js' } } }
	})
};

export default defineConfig({
	plugins: [tailwindcss(), sveltekit(), scriptsAmongAssets],
	// Styles are made with the server's half too, so the browsers that they are for must be said: those of Tailwind 4.
	build: { target: 'es2022', cssTarget: ['chrome111', 'edge111', 'firefox128', 'safari16.4'] }
});
