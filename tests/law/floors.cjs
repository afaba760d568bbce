/** The import law of the house: each rule says why it exists; `floors.test.ts` plants a breach of every one. */
const PURE_PACKAGES = ['decimal\\.js', 'ibantools', 'fastest-levenshtein', 'libphonenumber-js'];
const inPackages = (names) => `node_modules/(${names.join('|')})(/|$)`;

module.exports = {
	forbidden: [
		{
			name: 'domain-is-pure',
			comment: 'What is true does not depend on where it runs: no I/O, no clock, no framework.',
			severity: 'error',
			from: { path: '^src/domain/' },
			to: { pathNot: ['^src/domain/', inPackages(PURE_PACKAGES)] }
		},
		{
			name: 'texts-are-sentences',
			comment: 'Sentences know the nouns they speak of and nothing else.',
			severity: 'error',
			from: { path: '^src/texts/' },
			to: { pathNot: ['^src/(domain|texts)/'] }
		},
		{
			name: 'ports-are-words',
			comment:
				'A port says what we need of the world in our words; a type of somebody else would tie us to them.',
			severity: 'error',
			from: { path: '^src/ports/' },
			to: { pathNot: ['^src/(domain|ports)/'] }
		},
		{
			name: 'services-see-ports',
			comment:
				'A use-case runs against any world that keeps the ports, so it names no adapter and no package.',
			severity: 'error',
			from: { path: '^src/services/' },
			to: { pathNot: ['^src/(domain|ports|services)/'] }
		},
		{
			name: 'adapters-stand-alone',
			comment: 'One outside world, one room: an adapter that leans on another cannot be replaced by itself.',
			severity: 'error',
			from: { path: '^src/adapters/([^/]+)/' },
			to: { path: '^(src|migrations)/', pathNot: ['^src/(domain|ports|texts)/', '^src/adapters/$1/'] }
		},
		{
			name: 'sandbox-stands-alone',
			comment: 'A pretend world that shared our adapter would share its mistakes.',
			severity: 'error',
			from: { path: '^src/sandbox/([^/]+)/' },
			to: { path: '^(src|migrations)/', pathNot: ['^src/domain/', '^src/sandbox/$1/'] }
		},
		{
			name: 'pages-use-services',
			comment: 'Who knocks may not reach past the use-cases to the outside.',
			severity: 'error',
			from: { path: '^src/(routes|ui|jobs|front)/' },
			to: { path: '^src/(adapters|sandbox|wiring|commands)' }
		},
		{
			name: 'only-the-stairs-know-adapters',
			comment: 'Ports meet adapters in one place, so that a world is replaced in one place.',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: ['^src/(adapters|commands|sandbox)/', '^src/(wiring|auth)\\.server\\.ts$']
			},
			to: { path: '^src/adapters/' }
		},
		{
			name: 'ui-is-furniture',
			comment: 'Components are usable on every page because they know no page, service or world.',
			severity: 'error',
			from: { path: '^src/ui/' },
			to: { path: '^(src|migrations)/', pathNot: ['^src/(domain|texts|ui)/'] }
		},
		{
			name: 'nobody-needs-the-sandbox',
			comment: 'Production never knows that it is in a pretend world.',
			severity: 'error',
			from: { path: '^src/', pathNot: ['^src/sandbox/'] },
			to: { path: '^src/sandbox/' }
		},
		{
			name: 'no-circles',
			comment: 'Two files that need each other are one file.',
			severity: 'error',
			from: {},
			to: { circular: true }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.svelte', '.mjs'],
			conditionNames: ['import', 'node', 'types', 'default']
		},
		tsConfig: { fileName: 'tsconfig.json' }
	}
};
