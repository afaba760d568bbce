/** An answer as a test looks at it. */
export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	/** Where a redirect leads, else null. */
	location: string | null;
}

let visitors = 0;

/** A browser without a screen: keeps cookies, follows nothing by itself, comes from an address of its own. */
export class Visitor {
	readonly cookies = new Map<string, string>();
	readonly address: string;

	constructor(readonly origin: string) {
		visitors += 1;
		this.address = `192.0.2.${(visitors % 250) + 1}`;
	}

	get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
		return this.ask('GET', path, undefined, headers);
	}

	/** Sends a form as a browser does; a header given as '' is left out. */
	post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
		return this.ask('POST', path, new URLSearchParams(fields).toString(), {
			'content-type': 'application/x-www-form-urlencoded',
			origin: this.origin,
			...headers
		});
	}

	/** Sends a form with files. */
	upload(path: string, form: FormData): Promise<Answer> {
		return this.ask('POST', path, form, { origin: this.origin });
	}

	async ask(
		method: string,
		path: string,
		body?: string | Uint8Array<ArrayBuffer> | FormData,
		headers: Record<string, string> = {}
	): Promise<Answer> {
		const wanted = {
			'x-forwarded-for': this.address,
			accept: 'text/html',
			cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
			...headers
		};
		const response = await fetch(new URL(path, this.origin), {
			method,
			headers: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')),
			redirect: 'manual',
			...(body !== undefined && { body })
		});
		for (const line of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
			else this.cookies.set(name, value);
		}
		return {
			status: response.status,
			headers: response.headers,
			text: await response.text(),
			location: response.headers.get('location')
		};
	}
}
