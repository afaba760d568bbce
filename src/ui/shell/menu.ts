import type { nl } from '#texts/chrome/nl.ts';
import type { Shape } from '#texts/pick.ts';
import type { Sign } from './icons.ts';

/** The sentences of the shells. */
export type ShellTexts = Shape<typeof nl>['shell'];

/** One line of the left menu. */
export interface MenuEntry {
	readonly label: string;
	readonly href: string;
	readonly sign: Sign;
	/** What waits there. */
	readonly count?: number;
}

/** Lines that belong together; the first group has no name. */
export interface MenuGroup {
	readonly label?: string;
	readonly items: readonly MenuEntry[];
}

/** The organisation that one works in, or could. */
export interface ShellOrganisation {
	readonly id: string;
	readonly name: string;
	/** Where choosing it leads. */
	readonly href: string;
}

/** Who is signed in, as the corner at the top right shows it. */
export interface ShellUser {
	readonly name: string;
	readonly photo?: string | null;
}

/** The entry whose address is this page or the nearest one above it. */
export function currentEntry(groups: readonly MenuGroup[], pathname: string): string | undefined {
	return groups
		.flatMap((group) => group.items.map((item) => item.href))
		.filter((href) => pathname === href || pathname.startsWith(`${href.replace(/\/$/, '')}/`))
		.sort((a, b) => b.length - a.length)[0];
}
