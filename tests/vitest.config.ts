import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/journeys/**', 'tests/bench/**', 'node_modules/**'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		globalSetup: ['tests/support/global-setup.ts'],
		// A machine that is shared may be slow once; a test that fails twice in a row fails.
		retry: process.env.CI ? 1 : 0,
		pool: 'forks'
	}
});
