import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** The longest first. They wait for most of their time, so that two files go well beside each other. */
const FIRST = ['/tests/faults/trouble', '/tests/faults/'];

class LongestFirst extends BaseSequencer {
	override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
		const rank = ({ moduleId }: (typeof files)[number]) => {
			const at = FIRST.findIndex((part) => moduleId.includes(part));
			return at < 0 ? FIRST.length : at;
		};
		return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
	}
}

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/journeys/**', 'tests/bench/**', 'node_modules/**'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		globalSetup: ['tests/support/global-setup.ts'],
		sequence: { sequencer: LongestFirst },
		// A machine that is shared may be slow once; a test that fails twice in a row fails.
		retry: process.env.CI ? 1 : 0,
		pool: 'forks',
		maxWorkers: 2
	}
});
