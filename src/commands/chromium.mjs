import { existsSync } from 'node:fs';
import { run, say } from './place.mjs';

/** The shell without windows comes first: it needs about half of what the whole browser does. */
const PLACES = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** Flags that let a headless Chromium run as any user, and keep it from asking the internet anything. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage'
];

/** Where Chromium stands; installed by the system's package manager where that can be, else a clear message. */
export async function chromium() {
	const found = [process.env.KADE_TEST_CHROMIUM, ...PLACES].find((place) => place && existsSync(place));
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		say('Installing Chromium by apt-get (once)');
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await run('apt-get', ['update', '-qq'], { env });
		const install = (name) =>
			run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
		await install('chromium-headless-shell').catch(() => install('chromium'));
		const now = PLACES.find((place) => existsSync(place));
		if (now) return now;
	}
	throw new Error(
		'The browser tests need Chromium, which is not here and cannot be installed without root.\n' +
			'Install it (Debian and Ubuntu: sudo apt-get install chromium), or give its path in KADE_TEST_CHROMIUM.'
	);
}
