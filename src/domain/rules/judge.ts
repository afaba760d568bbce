import { isRefused } from '../outcome.ts';
import type { UblDocument } from '../ubl/read/document.ts';
import type { Unreadable } from '../ubl/read/limits.ts';
import { pathOf, Places } from '../ubl/read/place.ts';
import { isInvoiceOrCreditNote, readUbl } from '../ubl/read/read.ts';
import { checkStructure } from '../ubl/read/structure.ts';
import type { Release } from './codes/lists.ts';
import { explanation } from './explain.ts';
import { evaluate } from './evaluate.ts';
import { Facts } from './facts.ts';
import type { Finding, FindingClass, Profile, Report, Verdict } from './finding.ts';
import { profileOf } from './profile.ts';
import { rulesFor } from './releases.ts';
import type { Flag, Layer } from './rule.ts';

/** How a document is to be judged. */
export interface JudgeOptions {
	/** The release of the rules. */
	readonly release?: Release;
	/** "rules" leaves the schemas out, for documents that are no whole documents. */
	readonly layers?: 'all' | 'rules';
	/** The rules of another profile than the document says. */
	readonly profile?: Profile;
}

/** After so many findings of one rule the rest of them is only counted. */
const ENOUGH = 100;

interface Mark {
	readonly rule: string;
	readonly flag: Flag;
	readonly layer: Layer;
	readonly class: FindingClass;
	readonly about: string;
	readonly detail: string;
	readonly row: number;
}

/** Rules that ask for something that has to be there, as their sentences say. */
const MANDATORY =
	/^(BR-(0\d|1[0-68]|19|2[0-6]|3[1267]|4[135679]|5[02-7]|6[1-5])|BR-CO-(04|18|26)|PEPPOL-EN16931-R(00[13]|010|020|061)|XSD-(ATTRIBUTE-)?MISSING)$/;

/** The judgement over the bytes of one document: read, held against the schemas, then against every rule. */
export function judge(bytes: Uint8Array, options: JudgeOptions = {}): Report {
	const document = readUbl(bytes);
	if (isRefused(document)) return refusedReport(document, bytes);
	return judged(document, options);
}

/** The judgement over a document that was read. */
export function judged(
	document: UblDocument,
	{ release = '2026.5', layers = 'all', ...options }: JudgeOptions
): Report {
	const marks = new Marks();
	if (layers === 'all')
		checkStructure(document, (fault, row, about) =>
			marks.add(fault, 'fatal', 'structure', 'schema', row, '', about)
		);
	if (!isInvoiceOrCreditNote(document)) return reported(document, undefined, marks, layers);
	const profile = options.profile ?? profileOf(document);
	const facts = new Facts(document);
	evaluate(rulesFor(profile, release, facts.countries.ofSupplier), facts, (rule, layer, row) =>
		marks.add(
			rule.id,
			rule.flag,
			layer,
			'business rule',
			row,
			rule.about,
			rule.detail ?? explanation(rule.id, facts, profile)
		)
	);
	return reported(document, profile, marks, layers);
}

class Marks {
	readonly list: Mark[] = [];
	left = 0;
	private readonly counts = new Map<string, number>();

	add(
		rule: string,
		flag: Flag,
		layer: Layer,
		kind: FindingClass,
		row: number,
		about: string,
		detail: string
	): void {
		const count = (this.counts.get(rule) ?? 0) + 1;
		this.counts.set(rule, count);
		if (count > ENOUGH) this.left++;
		else
			this.list.push({
				rule,
				flag,
				layer,
				class: MANDATORY.test(rule) ? 'missing mandatory' : kind,
				about,
				detail,
				row
			});
	}
}

function reported(
	document: UblDocument,
	profile: Profile | undefined,
	marks: Marks,
	layers: 'all' | 'rules'
): Report {
	const places = new Places(document.bytes);
	const findings = marks.list
		.map((mark, order) => ({ mark, order }))
		.sort((a, b) => a.mark.row - b.mark.row || a.order - b.order)
		.map(({ mark: { row, ...mark } }): Finding => {
			const offset = document.at[row]!;
			return { ...mark, xpath: pathOf(document, row), ...places.of(offset), offset };
		});
	return { profile, verdict: verdictOf(findings, profile, layers), findings, left: marks.left };
}

function verdictOf(
	findings: readonly Finding[],
	profile: Profile | undefined,
	layers: 'all' | 'rules'
): Verdict {
	if (
		layers === 'all' &&
		(profile === undefined || findings.some((finding) => finding.layer === 'structure'))
	)
		return 'schema-invalid';
	if (findings.some((finding) => finding.flag === 'fatal')) return 'invalid';
	return findings.length > 0 ? 'valid-with-warnings' : 'valid';
}

/** The report on bytes that are no document. */
export function refusedReport({ fault, at, refused }: Unreadable, bytes: Uint8Array): Report {
	const finding: Finding = {
		rule: `XML-${fault.toUpperCase()}`,
		flag: 'fatal',
		layer: 'safety',
		class: 'schema',
		about: '',
		detail: refused,
		xpath: '',
		...new Places(bytes.subarray(0, at + 1)).of(at),
		offset: at
	};
	return { profile: undefined, verdict: 'malformed', findings: [finding], left: 0 };
}
