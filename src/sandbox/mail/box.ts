import { simpleParser } from 'mailparser';

/** One mail as it came over the wire, with what a person or a test looks for in it. */
export interface Letter {
	id: number;
	receivedAt: Date;
	/** Sender and recipients of the envelope, which decide where a mail goes; the headers only tell. */
	envelope: { from: string; to: string[] };
	/** What was given to log in, if anything was. */
	user: string | null;
	messageId: string | null;
	from: string;
	subject: string;
	headers: Record<string, string>;
	html: string | null;
	text: string;
	code: string | null;
	links: string[];
	attachments: { filename: string; contentType: string; size: number; content: Buffer }[];
	raw: Buffer;
	/** False when the sender was cut off before it heard that the mail had arrived (I08). */
	confirmed: boolean;
}

const KEPT = 1000;

/** Six digits on their own; those within an address of a page are part of it. */
const codeIn = (text: string) =>
	/^\s*(\d{6})\s*$/m.exec(text)?.[1] ??
	/(?<![\w.,/-])\d{6}(?![\w,/-]|\.\d)/.exec(text.replace(/https?:\S+/g, ''))?.[0] ??
	null;

const wordsOf = (html: string) => html.replace(/<(head|style)[^]*?<\/\1>|<[^>]+>/gi, '\n');

const linksIn = (html: string, text: string) => {
	const inHtml = [...html.matchAll(/\shref="(https?:[^"]+)"/gi)].map((match) =>
		(match[1] ?? '').replaceAll('&amp;', '&')
	);
	const inText = [...text.matchAll(/https?:\/\/[^\s<>"]+/gi)].map((match) => match[0]);
	return [...new Set([...inHtml, ...inText])];
};

/** What arrived, newest first; the oldest make room when there are more than 1000. */
export class Box {
	#letters: Letter[] = [];
	#next = 1;
	#waiting = new Set<() => void>();

	async receive(
		raw: Buffer,
		envelope: Letter['envelope'],
		user: string | null,
		confirmed: boolean
	): Promise<Letter> {
		const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
		const html = mail.html === false ? null : mail.html;
		const text = mail.text ?? '';
		const letter: Letter = {
			id: this.#next++,
			receivedAt: new Date(),
			envelope,
			user,
			messageId: mail.messageId ?? null,
			from: mail.from?.text ?? '',
			subject: mail.subject ?? '',
			headers: Object.fromEntries(
				mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()])
			),
			html,
			text,
			code: codeIn(text || wordsOf(html ?? '')),
			links: linksIn(html ?? '', text),
			attachments: mail.attachments.map(({ filename, contentType, size, content }) => ({
				filename: filename ?? 'zonder-naam',
				contentType,
				size,
				content
			})),
			raw,
			confirmed
		};
		this.#letters.unshift(letter);
		this.#letters.length = Math.min(this.#letters.length, KEPT);
		for (const wake of this.#waiting) wake();
		return letter;
	}

	/** Letters to an address that holds `to`, later than the letter numbered `since`. */
	find({ to = '', since = 0 }: { to?: string; since?: number }): Letter[] {
		const wanted = to.trim().toLowerCase();
		return this.#letters.filter(
			({ id, envelope }) =>
				id > since && envelope.to.some((address) => address.toLowerCase().includes(wanted))
		);
	}

	/** As `find`, but patient: answers as soon as there is one, or with none after so many milliseconds. */
	async await(wish: { to?: string; since?: number }, ms: number): Promise<Letter[]> {
		const until = Date.now() + ms;
		for (let found = this.find(wish); ; found = this.find(wish)) {
			const left = until - Date.now();
			if (found.length > 0 || left <= 0) return found;
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, left).unref();
				const wake = () => {
					clearTimeout(timer);
					this.#waiting.delete(wake);
					resolve();
				};
				this.#waiting.add(wake);
			});
		}
	}

	letter(id: number): Letter | undefined {
		return this.#letters.find((letter) => letter.id === id);
	}

	remove(id: number): void {
		this.#letters = this.#letters.filter((letter) => letter.id !== id);
	}

	empty(): void {
		this.#letters = [];
	}
}
