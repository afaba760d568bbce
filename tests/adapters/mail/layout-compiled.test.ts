import { readFileSync } from 'node:fs';
import mjml2html from 'mjml';
import { expect, test } from 'vitest';

const source = new URL('../../../src/adapters/mail/layout.mjml', import.meta.url);
const generated = new URL('../../../src/adapters/mail/layout.html.ts', import.meta.url);

test('the checked-in layout is what mjml makes of its source (after a change: run this test with -u)', async () => {
	const { html, errors } = await mjml2html(readFileSync(source, 'utf8'), {
		validationLevel: 'strict',
		fonts: {}
	});
	expect(errors).toEqual([]);
	const lean = html.replace(/^\s+/gm, '').replace(/[ \t]+$/gm, '');
	const file = `// Made from layout.mjml by tests/adapters/mail/layout-compiled.test.ts; change it there.\nexport const layoutHtml = \`${lean.replace(/[\\`$]/g, '\\$&')}\`;\n`;
	await expect(file).toMatchFileSnapshot(generated.pathname);
});
