import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Every breach of WCAG 2.2 AA that a machine can find on a page. Only breaches are gathered, and in the page itself,
 * as ours have no frames: a look is four times as quick so.
 */
export async function breaches(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.options({ runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'] })
		.setLegacyMode()
		.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Whether one has to scroll sideways to read the page. */
export function tooWide(page: Page): Promise<boolean> {
	return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
