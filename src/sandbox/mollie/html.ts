/** Text made safe for HTML, in content and in quoted attributes. */
export function escape(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** HTML from a template: every value is escaped, unless it is HTML itself; lists are joined, null is nothing. */
export class Html {
	constructor(readonly source: string) {}
}

/** Builds HTML; see `Html`. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Html {
	const write = (value: unknown): string => {
		if (value === null || value === undefined || value === false) return '';
		if (value instanceof Html) return value.source;
		return Array.isArray(value) ? value.map(write).join('') : escape(String(value));
	};
	return new Html(
		parts.map((part, index) => part + (index < values.length ? write(values[index]) : '')).join('')
	);
}

const STYLE = `
:root{color-scheme:light dark;--ink:#12263a;--paper:#f7f5f0;--card:#fffdf9;--line:#75808a;--water:#0b5f73;--brick:#a5281b}
@media(prefers-color-scheme:dark){:root{--ink:#eef2f4;--paper:#10202e;--card:#182c3d;--line:#8fa0ad;--water:#7fd0e2;--brick:#ffb3a8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
header{padding:.6rem 1rem;background:#12263a;color:#fff}header a{color:#fff}header p{margin:0}
main{max-width:42rem;margin:1.5rem auto;padding:0 1rem}main.wide{max-width:75rem}
h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0}h2{font-size:1.15rem;margin:2rem 0 .5rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
form{margin:0}fieldset{border:1px solid var(--line);border-radius:10px;background:var(--card);margin:0 0 1rem;padding:.5rem 1rem 1rem}
legend{font-weight:600;padding:0 .4rem}label{display:block;margin:.4rem 0}label.line{display:flex;gap:.6rem;align-items:center;min-height:1.75rem}
input,select,button,textarea{font:inherit;color:inherit}
input:not([type=radio],[type=checkbox]),select{width:100%;min-height:2.6rem;padding:.4rem .6rem;border:1px solid var(--line);border-radius:6px;background:var(--paper)}
input[type=radio],input[type=checkbox]{width:1.25rem;height:1.25rem;flex:none;margin:0;accent-color:var(--water)}
button{min-height:2.75rem;padding:.4rem 1.2rem;border:0;border-radius:6px;background:var(--water);color:var(--paper);font-weight:600;cursor:pointer}
button.quiet{background:none;border:1px solid var(--water);color:var(--water);min-height:2rem;padding:.2rem .7rem}
:focus-visible{outline:3px solid var(--water);outline-offset:2px}a{color:var(--water)}
.wrong{border:2px solid var(--brick);border-radius:10px;padding:.2rem 1rem;margin-bottom:1rem;background:var(--card)}
.wrong h2{margin:.5rem 0;color:var(--brick)}
.hint{margin:.2rem 0 .6rem}.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;background:var(--card)}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}.row label{flex:1 1 9rem}code{overflow-wrap:anywhere}
`;

/** A whole page, in Dutch, with a bar that says that none of this is real. */
export function page(title: string, body: Html, width: 'normal' | 'wide' = 'normal'): string {
	return html`<!doctype html>
		<html lang="nl">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex" />
				<title>${title} - oefenbank</title>
				<link rel="icon" href="data:," />
				<style>
					${new Html(STYLE)}
				</style>
			</head>
			<body>
				<header>
					<p>
						<strong>Oefenbank.</strong> Dit is een nagebouwde betaalpagina. Er wordt niets betaald.
						<a href="/_sandbox">Bediening</a>
					</p>
				</header>
				<main class="${width}">${body}</main>
			</body>
		</html>`.source;
}

/** An amount as Dutch people read it. */
export function money(amountCents: number): string {
	return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(amountCents / 100);
}
