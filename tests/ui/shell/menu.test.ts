import { expect, test } from 'vitest';
import { currentEntry, type MenuGroup } from '#ui/shell/menu.ts';

const groups: MenuGroup[] = [
	{ items: [{ label: 'Overzicht', href: '/overview', sign: 'overview' }] },
	{
		items: [
			{ label: 'Organisatie', href: '/organisations', sign: 'organisation' },
			{ label: 'Leden', href: '/organisations/7/members', sign: 'members' }
		]
	}
];

test.each([
	['/overview', '/overview'],
	['/organisations/7', '/organisations'],
	['/organisations/7/members', '/organisations/7/members'],
	['/organisations/7/members/3', '/organisations/7/members'],
	['/organisations-of-others', undefined],
	['/profile', undefined]
])('on %s the menu marks %s', (pathname, marked) => {
	expect(currentEntry(groups, pathname)).toBe(marked);
});
