/** The look of the mailbox: plain, and marked as an example on every page. */
export const STYLE = `
:root { color-scheme: light dark; --page: light-dark(#f7f4ee, #0c1823); --card: light-dark(#fefcf9, #13222e);
--sunk: light-dark(#f0ece5, #07131c); --line: light-dark(#dad5cc, #2b3a47); --edge: light-dark(#7f8b95, #667785);
--ink: light-dark(#0e293d, #f2eee6); --soft: light-dark(#425565, #c3bdb1); --water: light-dark(#006681, #5dc5d9);
--on-water: light-dark(#f8fdfe, #0a1723); --signal: light-dark(#ffe9d1, #432a15); --signal-ink: light-dark(#8f410e, #fdbc6f); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.5;
font-family: 'Atkinson Hyperlegible Next', system-ui, 'Segoe UI', Arial, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; padding: 12px 24px; background: var(--signal); color: var(--signal-ink); }
header p { margin: 0; } header .mark { font-weight: 700; text-transform: uppercase; letter-spacing: 1px; }
nav { margin-left: auto; display: flex; gap: 16px; } nav a { color: inherit; }
main { max-width: 880px; margin: 0 auto; padding: 24px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 16px; overflow-wrap: anywhere; } h2 { font-size: 18px; margin: 24px 0 8px; }
a { color: var(--water); text-underline-offset: 2px; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--water); outline-offset: 2px; }
input, select, button { font: inherit; padding: 8px 12px; border-radius: 6px; border: 1px solid var(--edge); background: var(--card); color: var(--ink); max-width: 100%; }
button { background: var(--water); color: var(--on-water); border-color: var(--water); font-weight: 700; cursor: pointer; min-height: 44px; }
.search { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-bottom: 16px; } .search input { flex: 1; min-width: 12rem; }
.fields { display: grid; gap: 4px; justify-items: start; max-width: 30rem; } .fields button { margin-top: 12px; } .fields label { margin-top: 8px; }
.fields input, .fields select { width: 100%; }
.letters { list-style: none; padding: 0; margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.letters li + li { border-top: 1px solid var(--line); }
.letters a { display: grid; gap: 2px 16px; grid-template-columns: 1fr auto; padding: 12px 16px; color: inherit; text-decoration: none; }
.letters a:hover strong { text-decoration: underline; } .letters strong { grid-column: 1; } .who, .when { color: var(--soft); }
code { font-family: ui-monospace, Menlo, Consolas, monospace; } .small { grid-column: 2; grid-row: 2; justify-self: end; }
.who { grid-column: 1; overflow-wrap: anywhere; } .when { grid-column: 2; grid-row: 1; font-size: 14px; }
dl { margin: 0; } dl div { display: flex; flex-wrap: wrap; gap: 0 16px; padding: 6px 0; border-bottom: 1px solid var(--line); }
dt { width: 8rem; color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; flex: 1; min-width: 12rem; }
.code output { display: inline-block; font: 700 32px/1.3 ui-monospace, Menlo, Consolas, monospace; letter-spacing: 6px; padding: 8px 16px; background: var(--sunk); border: 1px solid var(--line); border-radius: 6px; user-select: all; margin-right: 12px; vertical-align: middle; }
iframe { width: 100%; height: 560px; border: 1px solid var(--line); border-radius: 10px; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 16px; background: var(--sunk); border: 1px solid var(--line); border-radius: 10px; margin: 0; max-height: 640px; overflow: auto; }
details { margin-top: 24px; } summary { cursor: pointer; font-weight: 700; padding: 8px 0; }
.note { padding: 12px 16px; background: var(--signal); color: var(--signal-ink); border-radius: 6px; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
@media (max-width: 560px) { .letters a { grid-template-columns: 1fr; } .when, .small { grid-column: 1; grid-row: auto; justify-self: start; } nav { margin-left: 0; } }
`;
