import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, say } from './place.mjs';
import { prepare } from './prepare.mjs';

/** Pretend companies worth trying, and what each shows. */
const TRY = [
	['68750110', 'Test BV Donald', 'pay as TEST BV DONALD: active at once'],
	['90008001', 'Bakkerij de Zon', 'pay as Bakkerij de Son BV: a specialist looks'],
	['90008002', 'Schilder Pieters', 'a sole trader; pay as J. Pieters, or as the trade name'],
	['90008003', 'Gemeente Duin', 'a municipality, with an OIN'],
	['90008010', 'Drukkerij de Vergulde Pers', 'has ceased: not to be activated'],
	['90008011', 'Atelier Stil Water', 'a shielded address']
];

const begun = performance.now();
const ending = new AbortController();
let house;
let stopping;
for (const name of ['SIGTERM', 'SIGINT']) process.on(name, () => void stop(0));

try {
	const file = path.join(root, '.env');
	if (existsSync(file)) process.loadEnvFile(file);
	await prepare({ signal: ending.signal });
	const { noteHouse, runningHouse } = await import('./home.mjs');
	const running = await runningHouse();
	if (running)
		throw new Error(`It runs here already, at ${running.origin} (process ${running.pid}). Stop that first.`);
	const { openHouse } = await import('./house.mjs');
	house = await openHouse({ signal: ending.signal });
	const forget = noteHouse({ origin: house.origin, local: house.local, worlds: house.worlds });
	process.once('exit', forget);
	for (const child of house.children)
		child.once('exit', (code) => {
			if (stopping) return;
			say(`A process of the house ended by itself (${code}); the rest ends too.`);
			void stop(1);
		});
	console.log(welcome(house));
} catch (error) {
	if (ending.signal.aborted) process.exit(0);
	say(`Kade did not start. ${error.message}`);
	process.exit(1);
}

function stop(code) {
	stopping ??= (async () => {
		ending.abort();
		if (!house) return;
		await house.stop();
		process.exit(code);
	})();
	return stopping;
}

function welcome({ origin, worlds }) {
	const line = (name, url) => (url ? [`  ${name.padEnd(22)}${url}`] : []);
	return [
		'',
		`Kade runs, started in ${((performance.now() - begun) / 1000).toFixed(1)} s.`,
		'',
		...line('App', origin),
		...line('Mailbox', worlds.mail),
		...line('Pretend bank', worlds.bank && `${worlds.bank}/_sandbox`),
		...line('Pretend register', worlds.kvk && `${worlds.kvk}/_sandbox`),
		...line('Pretend sign-in', worlds.signIn && `${worlds.signIn}/_sandbox`),
		'',
		...(worlds.kvk
			? [
					`Sign in with any e-mail address${worlds.mail ? ' (the mail is in the mailbox)' : ''}, then look for one of these companies:`,
					'',
					...TRY.map(([number, name, what]) => `  ${number}  ${name.padEnd(28)}${what}`),
					''
				]
			: []),
		'Ctrl+C ends everything.',
		''
	].join('\n');
}
