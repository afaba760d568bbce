import path from 'node:path';
import { built, installed, root } from './prepare.mjs';

/** `node src/commands/run.mjs NAME ARG…`: installs and builds what is missing, then runs that command of the house. */
const [name = '', ...args] = process.argv.slice(2);
await installed();
await built();
const { run } = await import(path.join(root, 'build/house', `${name}.js`));
process.exitCode = await run(args);
