/** The look of the pretend providers: plain, like none of them, and marked as an example on every page. */
export const STYLE = `
:root { color-scheme: light dark; --page: light-dark(#f7f4ee, #0c1823); --card: light-dark(#fefcf9, #13222e);
--line: light-dark(#dad5cc, #2b3a47); --edge: light-dark(#7f8b95, #667785); --ink: light-dark(#0e293d, #f2eee6);
--soft: light-dark(#425565, #c3bdb1); --water: light-dark(#006681, #5dc5d9); --on-water: light-dark(#f8fdfe, #0a1723);
--water-soft: light-dark(#d2edf4, #0f3845); --signal: light-dark(#ffe9d1, #432a15); --signal-ink: light-dark(#8f410e, #fdbc6f); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.5;
font-family: 'Atkinson Hyperlegible Next', system-ui, 'Segoe UI', Arial, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 12px 24px; background: var(--signal); color: var(--signal-ink); }
header p { margin: 0; } .mark { font-weight: 700; text-transform: uppercase; letter-spacing: 1px; }
main { max-width: 640px; margin: 0 auto; padding: 24px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 12px; } h2 { font-size: 18px; margin: 28px 0 8px; }
fieldset { border: 0; padding: 0; margin: 20px 0 0; } legend { font-weight: 700; font-size: 18px; padding: 0; margin-bottom: 8px; }
.people { list-style: none; margin: 0; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.people li { display: flex; align-items: flex-start; gap: 12px; padding: 0 16px; } .people li + li { border-top: 1px solid var(--line); }
.people li:has(:checked) { background: var(--water-soft); }
.people input { margin: 16px 0 0; width: 18px; height: 18px; accent-color: var(--water); flex: none; }
.people label { flex: 1; padding: 12px 0; cursor: pointer; overflow-wrap: anywhere; } .people strong { margin-right: 4px; } .people span { color: var(--soft); } small { display: block; color: var(--soft); font-size: 14px; }
:focus-visible { outline: 3px solid var(--water); outline-offset: 2px; }
input, select, button { font: inherit; }
.fields { display: grid; gap: 4px; margin: 16px 0; } .fields label { margin-top: 8px; }
.fields input:not([type=checkbox]), .fields select { width: 100%; padding: 8px 12px; border-radius: 6px; border: 1px solid var(--edge); background: var(--card); color: var(--ink); }
.check { display: flex; gap: 8px; align-items: center; margin: 8px 0; } .fields .check label { margin: 0; }
summary { cursor: pointer; padding: 8px 0; font-weight: 700; }
button { padding: 8px 16px; min-height: 44px; border-radius: 6px; border: 1px solid var(--water); background: var(--water); color: var(--on-water); font-weight: 700; cursor: pointer; justify-self: start; }
button.quiet { background: var(--card); color: var(--ink); border-color: var(--edge); } .fields button { margin-top: 12px; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; white-space: nowrap; }
`;
