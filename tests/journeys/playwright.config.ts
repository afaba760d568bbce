import { defineConfig } from '@playwright/test';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage'
];

export default defineConfig({
	testDir: '.',
	testMatch: '*.spec.ts',
	globalSetup: './house.ts',
	workers: 2,
	// A machine that is shared may be slow once; a test that fails twice in a row fails.
	retries: process.env.CI ? 1 : 0,
	fullyParallel: true,
	timeout: 45_000,
	expect: { timeout: 8_000 },
	reporter: [['list'], ['json']],
	outputDir: '../../.kade/journeys',
	use: {
		launchOptions: { executablePath: process.env.KADE_TEST_CHROMIUM || '/usr/bin/chromium', args: FLAGS },
		screenshot: 'only-on-failure',
		trace: 'off'
	}
});
