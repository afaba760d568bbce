import { say } from './place.mjs';
import { prepare } from './prepare.mjs';

/** Commands that need the database; at home that is the embedded one, started for them when it does not run. */
const ON_DATABASE = ['staff', 'migrate', 'verify-audit'];

/** `node src/commands/run.mjs NAME ARG…`: installs and builds what is missing, then runs that command of the house. */
await prepare();
if (ON_DATABASE.includes(process.argv[2] ?? '') && !process.env.DATABASE_URL) await atHome();
else await import('./main.mjs');

async function atHome() {
	const { homeDatabase, secrets } = await import('./home.mjs');
	const { launch } = await import('./processes.mjs');
	const database = await homeDatabase();
	try {
		const child = launch(process.argv.slice(2), {
			env: { KADE_VAULT_KEY: secrets().KADE_VAULT_KEY, ...process.env, DATABASE_URL: database.url }
		});
		for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
		process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
	} catch (error) {
		say(error.message);
		process.exitCode = 1;
	} finally {
		await database.stop();
	}
}
