import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build', precompress: true }),
		/** Migrations stand beside src, and are held to the same types. */
		typescript: {
			config: ({ include, ...rest }) => ({ ...rest, include: [...include, '../migrations/**/*.ts'] })
		},
		// The page for who is kept out is made at one address and shown at any.
		paths: { relative: false },
		// The hook looks at where every request comes from, forms and all else, and answers with a page of the house.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'worker-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				// A form may end at the payer's bank or at a sign-in provider, by redirects that browsers hold to this
				// list too and whose hosts we can't know. Loopback is where the pretend worlds are.
				'form-action': ['self', 'https:', 'http://127.0.0.1:*', 'http://localhost:*'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
				'report-uri': ['/csp-report']
			}
		}
	}
};
