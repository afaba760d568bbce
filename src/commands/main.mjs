/** `node src/commands/main.mjs NAME ARG…`: runs a command of a house already built; how production starts its processes. */
const [name = '', ...args] = process.argv.slice(2);
const { run } = await import(new URL(`../../build/house/${name}.js`, import.meta.url));
process.exitCode = await run(args);
