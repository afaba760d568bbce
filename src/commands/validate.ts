import { readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Report } from '#domain/rules/finding.ts';
import { judge, refusedReport } from '#domain/rules/judge.ts';
import { limits } from '#domain/ubl/read/limits.ts';
import { fill } from '#texts/fill.ts';
import { pick } from '#texts/pick.ts';
import { en } from '#texts/validate/en.ts';
import { nl } from '#texts/validate/nl.ts';
import { askedBy, type Asked } from './validate/arguments.ts';
import { humanText, jsonLine } from './validate/report-text.ts';

const VALID = new Set(['valid', 'valid-with-warnings']);
const CHUNK = 1 << 16;

/**
 * `validate [--json] [--rules RELEASE] [--layers all|rules] [--language nl|en] FILE… | -`: holds documents against
 * the rules, in the order given. Ends with 0 when all are valid, 1 when one is not, 2 when one could not be read.
 */
export async function run(args: readonly string[]): Promise<number> {
	const asked = askedBy(args);
	if (!asked) {
		process.stderr.write(nl.usage);
		return 2;
	}
	const out = new Out();
	let code = 0;
	for await (const file of filesOf(asked)) {
		const found = one(file, asked);
		if (typeof found === 'number') code = Math.max(code, found);
		else {
			if (!VALID.has(found.verdict)) code = Math.max(code, 1);
			const text = asked.json ? jsonLine : humanText;
			await out.write(text(file, found, asked.language));
		}
	}
	await out.flush();
	return code;
}

/** The judgement over one file, or the exit code of one that cannot be read. */
function one(file: string, asked: Asked): Report | number {
	try {
		if (statSync(file).size > limits.bytes)
			return refusedReport({ refused: 'unsafe', fault: 'too-large', at: 0 }, new Uint8Array());
		return judge(readFileSync(file), asked);
	} catch (error) {
		if (!(error instanceof Error) || !('code' in error)) throw error;
		process.stderr.write(
			`${fill(pick({ nl, en }, asked.language).unreadable, { file, reason: String(error.code) })}\n`
		);
		return 2;
	}
}

async function* filesOf({ files }: Asked): AsyncGenerator<string> {
	for (const file of files) {
		if (file !== '-') yield file;
		else for await (const line of createInterface({ input: process.stdin })) if (line !== '') yield line;
	}
}

/** Standard output in large pieces, waiting where the reader is slow. */
class Out {
	private kept = '';

	async write(text: string): Promise<void> {
		this.kept += text;
		if (this.kept.length > CHUNK) await this.flush();
	}

	async flush(): Promise<void> {
		const text = this.kept;
		this.kept = '';
		if (text !== '') await new Promise<void>((done) => process.stdout.write(text, () => done()));
	}
}
