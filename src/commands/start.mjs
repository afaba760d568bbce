import { built, installed, say } from './prepare.mjs';

const begun = performance.now();
await installed();
await built();
const { nodeIsNewEnough, openHouse } = await import('./house.mjs');
if (!nodeIsNewEnough()) process.exit(1);

const house = await openHouse().catch((error) => {
	say(`Kade did not start. ${error.message}`);
	process.exit(1);
});
const { origin, worlds } = house;
const line = (name, url) => (url ? `  ${name.padEnd(22)}${url}` : null);
console.log(
	[
		'',
		`Kade runs, started in ${((performance.now() - begun) / 1000).toFixed(1)} s.`,
		'',
		line('App', origin),
		line('Mailbox', worlds.mail),
		line('Pretend bank', worlds.bank && `${worlds.bank}/_sandbox`),
		line('Pretend register', worlds.kvk && `${worlds.kvk}/_sandbox`),
		line('Pretend sign-in', worlds.signIn && `${worlds.signIn}/_sandbox`),
		'',
		...(worlds.kvk
			? [
					'Try: sign in by e-mail, find "Test BV Donald" (KVK 68750110) or "Bakkerij de Zon" (KVK number on the',
					'pretend register), activate it with one cent, and choose the payer at the pretend bank.',
					''
				]
			: []),
		'Ctrl+C ends everything.',
		''
	]
		.filter((text) => text !== null)
		.join('\n')
);

let ending = false;
const stop = async (code) => {
	if (ending) return;
	ending = true;
	await house.stop();
	process.exit(code);
};
process.on('SIGTERM', () => void stop(0));
process.on('SIGINT', () => void stop(0));
for (const child of house.children)
	child.once('exit', (code) => {
		if (ending) return;
		say(`A process of the house ended by itself (${code}); the rest ends too.`);
		void stop(1);
	});
