/** The report's only style: it prints well, keeps hostile text in its place and loads nothing. */
export const STYLE = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1f; background: #fff; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #1b1b1f; }
.notice { padding: 1rem; border: 2px solid #1b1b1f; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .3rem .6rem; border: 1px solid #8a8a94; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
table th[scope=row] { width: 16rem; font-weight: 600; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
.said { display: inline-block; max-width: 100%; white-space: pre-wrap; overflow-wrap: anywhere; overflow: hidden; contain: paint; vertical-align: bottom; }
td.size { white-space: nowrap; }
figure { margin: 1rem 0; }
img { max-width: 100%; height: auto; border: 1px solid #8a8a94; }
svg.strips { display: block; max-width: 100%; height: auto; font-size: 12px; fill: #1b1b1f; }
svg.strips rect { fill: #3b5b92; }
@media print { body { margin: 0; max-width: none; } img { max-height: 24cm; width: auto; } }
`;
