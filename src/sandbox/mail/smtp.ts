import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Box } from './box.ts';
import type { Faults } from './faults.ts';

const SIZE = 30 * 1024 * 1024;

/** One line for every hand-over that was tried, whatever became of it. */
export interface Attempt {
	at: Date;
	from: string;
	to: string[];
	outcome: 'accepted' | 'recipient-refused' | 'tempfailed' | 'message-refused' | 'dropped-after-data';
	messageId?: string | null;
}

const reply = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

const read = async (stream: SMTPServerDataStream) => {
	const chunks: Buffer[] = [];
	for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
	return Buffer.concat(chunks);
};

/** The SMTP side: takes every mail for every address, unless a fault says otherwise. */
export class Smtp {
	readonly attempts: Attempt[] = [];
	#sockets = new Map<string, Socket>();
	#box: Box;
	#faults: Faults;
	#server: SMTPServer;

	constructor(box: Box, faults: Faults) {
		this.#box = box;
		this.#faults = faults;
		this.#server = new SMTPServer({
			name: 'postkamer.example',
			banner: 'voorbeeld, bezorgt niets',
			size: SIZE,
			authOptional: true,
			allowInsecureAuth: true,
			disabledCommands: ['STARTTLS'],
			disableReverseLookup: true,
			logger: false,
			onAuth: ({ username }, _session, done) => done(null, { user: username ?? 'onbekend' }),
			onRcptTo: ({ address }, session, done) => done(this.#recipient(address, session)),
			onData: (stream, session, done) => {
				this.#message(stream, session).then(
					(said) => done(null, said),
					(error: Error) => done(error)
				);
			}
		});
		// Clients that hang up in the middle are what this server is for.
		this.#server.on('error', () => undefined);
		this.#server.server.on('connection', (socket: Socket) => {
			const key = `${socket.remoteAddress}:${socket.remotePort}`;
			this.#sockets.set(key, socket);
			socket.once('close', () => this.#sockets.delete(key));
		});
	}

	#note(session: SMTPServerSession, to: string[], outcome: Attempt['outcome'], messageId?: string | null) {
		const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
		this.attempts.unshift({ at: new Date(), from, to, outcome, ...(messageId ? { messageId } : {}) });
		this.attempts.length = Math.min(this.attempts.length, 500);
	}

	#recipient(address: string, session: SMTPServerSession): Error | null {
		if (this.#faults.strike('refuse-recipient', [address])) {
			this.#note(session, [address], 'recipient-refused');
			return reply(550, '5.1.1 No such mailbox here');
		}
		if (this.#faults.strike('tempfail', [address])) {
			this.#note(session, [address], 'tempfailed');
			return reply(451, `4.3.0 <${address}>: Try again later`);
		}
		return null;
	}

	async #message(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
		const to = session.envelope.rcptTo.map(({ address }) => address);
		const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
		const raw = await read(stream);
		if (stream.sizeExceeded || this.#faults.strike('refuse-message', to)) {
			this.#note(session, to, 'message-refused');
			throw stream.sizeExceeded ? reply(552, '5.3.4 Too big') : reply(554, '5.7.1 Looks like spam');
		}
		const delay = this.#faults.strike('delay', to);
		if (delay) await pause(delay.ms);
		const drop = this.#faults.strike('drop-after-data', to) !== undefined;
		const letter = await this.#box.receive(
			raw,
			{ from, to },
			session.user ? String(session.user) : null,
			!drop
		);
		this.#note(session, to, drop ? 'dropped-after-data' : 'accepted', letter.messageId);
		if (drop) this.#sockets.get(`${session.remoteAddress}:${session.remotePort}`)?.destroy();
		return `2.0.0 Kept as letter ${letter.id}`;
	}

	/** Opens the port; gives the number that it got. */
	async open(port: number, host: string): Promise<number> {
		await new Promise<void>((resolve, reject) => {
			this.#server.server.once('error', reject);
			this.#server.listen(port, host, () => {
				this.#server.server.off('error', reject);
				resolve();
			});
		});
		return (this.#server.server.address() as AddressInfo).port;
	}

	/** Closes the port and cuts off who is connected. */
	async close(): Promise<void> {
		const closed = new Promise<void>((resolve) => this.#server.server.close(() => resolve()));
		for (const socket of this.#sockets.values()) socket.destroy();
		await closed;
	}
}
