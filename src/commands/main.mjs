/** `node src/commands/main.mjs NAME ARG…`: runs a command of a house already built; how production starts its processes. */
const [name = '', ...args] = process.argv.slice(2);

// Started by another process of ours: when that is gone, however it went, so are we.
if (process.channel) {
	process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
	process.channel.unref();
}

try {
	const { run } = await import(new URL(`../../build/house/${name}.js`, import.meta.url));
	process.exitCode = await run(args);
} catch (error) {
	const [first = error] = error.errors ?? [];
	const detail = /^(debug|trace)$/.test(process.env.LOG_LEVEL ?? '') ? error.stack : first.message;
	process.stderr.write(`${name}: ${detail}\n`);
	process.exit(1);
}
