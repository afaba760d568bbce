import type { Release } from '#domain/rules/codes/lists.ts';
import type { Language } from '#texts/pick.ts';

/** What the command validate is asked to do. */
export interface Asked {
	readonly json: boolean;
	readonly release: Release;
	readonly layers: 'all' | 'rules';
	readonly language: Language;
	/** Paths; "-" stands for those that standard input brings. */
	readonly files: readonly string[];
}

const CHOICES = {
	'--rules': ['2026.5', '2026.11'],
	'--layers': ['all', 'rules'],
	'--language': ['nl', 'en']
} as const;

/** The arguments as they were meant, or undefined where they make no sense. */
export function askedBy(args: readonly string[]): Asked | undefined {
	const chosen: Record<string, string> = { '--rules': '2026.5', '--layers': 'all', '--language': 'nl' };
	const files: string[] = [];
	let json = false;
	let named = false;
	for (let at = 0; at < args.length; at++) {
		const arg = args[at]!;
		if (named || arg === '-' || !arg.startsWith('-')) files.push(arg);
		else if (arg === '--') named = true;
		else if (arg === '--json') json = true;
		else if (arg in CHOICES) {
			const value = args[++at] ?? '';
			if (!(CHOICES[arg as keyof typeof CHOICES] as readonly string[]).includes(value)) return undefined;
			chosen[arg] = value;
		} else return undefined;
	}
	if (files.length === 0) return undefined;
	return {
		json,
		files,
		release: chosen['--rules'] as Release,
		layers: chosen['--layers'] as Asked['layers'],
		language: chosen['--language'] as Language
	};
}
