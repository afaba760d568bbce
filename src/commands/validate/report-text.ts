import type { Finding, Report } from '#domain/rules/finding.ts';
import { fill } from '#texts/fill.ts';
import { pick, type Language } from '#texts/pick.ts';
import { sentence, suggestion } from '#texts/rule/message.ts';
import { en } from '#texts/validate/en.ts';
import { nl } from '#texts/validate/nl.ts';

/** The report on one file as a line of JSON. */
export function jsonLine(
	file: string,
	{ profile = null, verdict, findings, left }: JsonReport,
	language: Language
): string {
	return `${JSON.stringify({
		file,
		profile,
		verdict,
		findings: findings.map((finding) => told(finding, language)),
		...(left > 0 && { left })
	})}\n`;
}

type JsonReport = Omit<Report, 'profile'> & { readonly profile?: Report['profile'] | null };

function told(finding: Finding, language: Language): object {
	const { rule, flag, layer, class: kind, xpath, line, column } = finding;
	const advice = suggestion(finding, language);
	const message = sentence(finding, language);
	return {
		rule,
		flag,
		layer,
		class: kind,
		xpath,
		line,
		column,
		message,
		...(advice && { suggestion: advice })
	};
}

/** The report on one file for a person. */
export function humanText(file: string, { verdict, findings, left }: Report, language: Language): string {
	const words = pick({ nl, en }, language);
	const lines = findings.flatMap((finding) => {
		const { line, column, rule, flag, xpath } = finding;
		const advice = suggestion(finding, language);
		return [
			`  ${words.flags[flag]} ${rule}, ${fill(words.place, { line, column })}: ${sentence(finding, language)}`,
			...(xpath === '' ? [] : [`    ${xpath}`]),
			...(advice === undefined ? [] : [`    ${fill(words.suggestion, { suggestion: advice })}`])
		];
	});
	if (left > 0) lines.push(`  ${fill(words.left, { left })}`);
	return `${[`${file}: ${words.verdicts[verdict]}`, ...lines].join('\n')}\n`;
}
