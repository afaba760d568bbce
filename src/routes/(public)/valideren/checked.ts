import { sheetOf } from '#domain/invoice/show/sheet-of.ts';
import type { Sheet } from '#domain/invoice/show/sheet.ts';
import { oneLine } from '#domain/invoice/show/plain-text.ts';
import { isRefused } from '#domain/outcome.ts';
import type { Finding, Report, Verdict } from '#domain/rules/finding.ts';
import { judged, refusedReport } from '#domain/rules/judge.ts';
import type { UblDocument } from '#domain/ubl/read/document.ts';
import { readUbl } from '#domain/ubl/read/read.ts';
import { invoiceFromUbl } from '#domain/ubl/model/document.ts';
import { fill } from '#texts/fill.ts';
import { count } from '#texts/format.ts';
import { en as sheetEn } from '#texts/invoice/en.ts';
import { nl as sheetNl } from '#texts/invoice/nl.ts';
import type { Language, Shape } from '#texts/pick.ts';
import { sentence, suggestion } from '#texts/rule/message.ts';
import type { nl } from '#texts/validate-page/nl.ts';
import { Excerpts, type ExcerptLine } from './excerpt.ts';

/** The sentences of the page. */
export type Texts = Shape<typeof nl>;

/** One thing that is wrong, as it is read. */
export interface ShownFinding {
	readonly rule: string;
	readonly message: string;
	readonly suggestion: string;
	readonly place: string;
	readonly xpath: string;
	readonly about: string;
	readonly excerpt: readonly ExcerptLine[];
}

/** One file with everything that is known of it, ready to read. */
export interface CheckedFile {
	readonly name: string;
	readonly verdict: Verdict;
	readonly profile: string;
	readonly groups: readonly {
		readonly flag: Finding['flag'];
		readonly title: string;
		readonly findings: readonly ShownFinding[];
	}[];
	/** That there is more than is shown, '' when there is not. */
	readonly more: string;
	readonly sheet: Sheet | undefined;
	/** That the sheet has more lines than are shown, '' when it has not. */
	readonly moreLines: string;
}

/** Findings of one file that are shown with their place, and lines of its invoice: more only makes a page slow. */
const MOST = { findings: 100, lines: 200 };

/** Holds the bytes of a file against the rules and words what comes out; the same in a browser and on a server. */
export function checkedFile(name: string, bytes: Uint8Array, language: Language, texts: Texts): CheckedFile {
	const document = readUbl(bytes);
	const report = isRefused(document) ? refusedReport(document, bytes) : judged(document, {});
	const sheet = isRefused(document) ? undefined : sheetFrom(document, language);
	const lines = sheet?.lines.length ?? 0;
	return {
		name: oneLine(name) || '—',
		verdict: report.verdict,
		profile: texts.profiles[report.profile ?? 'none'],
		...shownFindings(report, isRefused(document) ? bytes : document.bytes, language, texts),
		sheet: sheet && { ...sheet, lines: sheet.lines.slice(0, MOST.lines) },
		moreLines:
			lines > MOST.lines
				? fill(texts.moreLines, { shown: count(MOST.lines, language), count: count(lines, language) })
				: ''
	};
}

function sheetFrom(document: UblDocument, language: Language): Sheet | undefined {
	const invoice = invoiceFromUbl(document);
	return isRefused(invoice) ? undefined : sheetOf(invoice, language === 'en' ? sheetEn : sheetNl);
}

function shownFindings(
	{ findings, left }: Report,
	bytes: Uint8Array,
	language: Language,
	texts: Texts
): Pick<CheckedFile, 'groups' | 'more'> {
	const excerpts = new Excerpts(findings.length === 0 ? '' : new TextDecoder().decode(bytes));
	let room = MOST.findings;
	const groups = (['fatal', 'warning'] as const).flatMap((flag) => {
		const all = findings.filter((finding) => finding.flag === flag);
		if (all.length === 0) return [];
		const some = all.slice(0, room);
		room -= some.length;
		const words = flag === 'fatal' ? texts.errors : texts.warnings;
		const title = all.length === 1 ? words.one : fill(words.many, { count: count(all.length, language) });
		return [{ flag, title, findings: some.map((finding) => shown(finding, excerpts, language, texts)) }];
	});
	const more = Math.max(0, findings.length - MOST.findings) + left;
	return { groups, more: more > 0 ? fill(texts.more, { count: count(more, language) }) : '' };
}

function shown(finding: Finding, excerpts: Excerpts, language: Language, texts: Texts): ShownFinding {
	const { rule, line, column, xpath } = finding;
	const advice = suggestion(finding, language);
	return {
		rule,
		message: sentence(finding, language) ?? fill(texts.unsaid, { rule }),
		suggestion: advice === undefined ? '' : fill(texts.suggestion, { suggestion: advice }),
		place: fill(texts.place, { line: count(line, language), column: count(column, language) }),
		xpath,
		about: fill(texts.excerpt, { line: count(line, language) }),
		excerpt: excerpts.around(finding)
	};
}
