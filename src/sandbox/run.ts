import { writeFile } from 'node:fs/promises';
import closeWithGrace from 'close-with-grace';
import { startKvk } from '#sandbox/kvk/server.ts';
import { startMail } from '#sandbox/mail/server.ts';
import { startMollie } from '#sandbox/mollie/server.ts';
import { startSignIn } from '#sandbox/signin/server.ts';

/** Which pretend worlds to start, on which ports, and where to leave what the app must know of them. */
interface Wanted {
	origin: string;
	host: string;
	/** File for the certificate that the pretend Mollie speaks with. */
	caFile?: string;
	kvk?: { port: number; apiKey: string };
	mollie?: { port: number; pagesPort: number; apiKey: string; stateFolder: string };
	mail?: { smtpPort: number; webPort: number };
	signIn?: { port: number; clientId: string; clientSecret: string };
}

/** Starts the wanted worlds, prints their addresses as one JSON line, and ends with SIGTERM. */
export async function run([wish = '{}']: string[]): Promise<number> {
	const wanted = JSON.parse(wish) as Wanted;
	const { host } = wanted;
	const kvk = wanted.kvk && (await startKvk({ host, ...wanted.kvk }));
	const mollie = wanted.mollie && (await startMollie({ host, ...wanted.mollie }));
	const mail = wanted.mail && (await startMail({ host, ...wanted.mail }));
	const signIn =
		wanted.signIn &&
		(await startSignIn({
			host,
			port: wanted.signIn.port,
			clients: [
				{ clientId: wanted.signIn.clientId, clientSecret: wanted.signIn.clientSecret, origin: wanted.origin }
			]
		}));
	if (mollie && wanted.caFile) await writeFile(wanted.caFile, mollie.caPem);
	process.stdout.write(
		`${JSON.stringify({ kvk: kvk?.url, mollie: mollie?.url, bank: mollie?.pagesUrl, smtp: mail?.smtpUrl, mail: mail?.url, signIn: signIn?.url, issuers: signIn?.issuers })}\n`
	);
	return new Promise((resolve) => {
		closeWithGrace({ delay: 5000 }, async () => {
			await Promise.all([kvk, mollie, mail, signIn].map(async (world) => world?.close()));
			resolve(0);
		});
	});
}
