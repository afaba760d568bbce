import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
/** What the project keeps on this machine: data of the embedded database, secrets for development, screenshots. */
export const kept = path.join(root, '.kade');

/** Says something to whoever runs the command, apart from the command's own output. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a command in the project to its end; throws with its output when it fails. */
export function run(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
		let output = '';
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
		child.on('error', reject);
		child.on('close', (code) =>
			code === 0
				? resolve(output)
				: reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`))
		);
	});
}

/** Throws when this Node is too old. */
export function needNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	throw new Error(`Kade needs Node 20.19 or newer; this is ${process.versions.node}.`);
}
