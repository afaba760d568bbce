import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/journeys/**', 'tests/bench/**', 'node_modules/**'],
		testTimeout: 20_000,
		hookTimeout: 60_000,
		globalSetup: ['tests/support/global-setup.ts'],
		pool: 'forks'
	}
});
