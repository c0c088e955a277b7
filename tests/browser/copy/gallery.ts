/** Made-up posts, each with one thing that a copy may get wrong. */
export const STYLES: Record<string, string> = {
  'what is painted behind it':
    '<div style="background:linear-gradient(90deg,#cde,#fec);padding:20px"><p>Sur un dégradé</p></div>',
  'a grid and its gaps':
    '<div style="display:grid;grid-template-columns:1fr 2fr auto;gap:7px"><b>un</b><i>deux, plus long que les autres</i><u>trois</u><b>quatre</b></div>',
  'lines that wrap in a flex row':
    '<div style="display:flex;gap:5px;flex-wrap:wrap"><span style="padding:3.3px;background:#dee">Les grimbelins</span><span style="padding:3.3px;background:#ede">mangent</span><span style="flex:1">la lune, et encore la lune, jusqu’au matin de tous les jours</span></div>',
  'words from right to left': '<div dir="rtl" lang="ar">مرحبا <b>بكم</b> في الساحة 123</div>',
  'words from top to bottom': '<div style="writing-mode:vertical-rl;height:90px">Debout, les gobe-lune</div>',
  'generated parts':
    '<p class="gen">entre deux</p><style>.gen::before{content:"→ ";color:red}.gen::after{content:"";display:inline-block;width:12px;height:12px;background:teal;border-radius:50%}</style>',
  'a first letter':
    '<p class="letter">Longue histoire de grimbelins</p><style>.letter::first-letter{font-size:40px;color:#a04}</style>',
  'a list and its numbers':
    '<ol start="4"><li>quatre</li><li value="9">neuf</li></ol><ul style="list-style:square"><li>carré</li></ul>',
  'a table':
    '<table style="border-collapse:collapse"><tr><td colspan="2" style="border:1px solid #888">large</td></tr><tr><td style="border:1px solid #888">a</td><td style="border:1px solid #888">b</td></tr></table>',
  'lines that are cut':
    '<div style="display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;width:200px">Les grimbelins mangent la lune, et encore la lune, jusqu’au matin, et encore après</div>',
  'turned and blended boxes':
    '<div style="position:relative;height:80px"><div style="position:absolute;left:20px;top:10px;width:80px;height:50px;background:#e44;transform:rotate(8deg)"></div><div style="position:absolute;left:60px;top:20px;width:80px;height:50px;background:oklch(70% 0.2 200);mix-blend-mode:multiply;filter:saturate(1.4)"></div></div>',
  'icons cut out of a mask':
    '<i style="display:inline-block;width:24px;height:24px;background:#0a6;mask-image:url(\'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 24 24%22%3E%3Ccircle cx=%2212%22 cy=%2212%22 r=%229%22/%3E%3C/svg%3E\')"></i>',
  'a symbol of the page and a gradient':
    '<svg width="60" height="30" fill="#26a"><use href="#etoile"/></svg><svg width="60" height="30"><rect width="60" height="30" fill="url(#fondu)"/></svg>',
  'a drawing by code':
    '<canvas width="80" height="40"></canvas><script>{const c=document.currentScript.previousElementSibling.getContext("2d");c.fillStyle="#c63";c.fillRect(5,5,50,30)}</script>',
  'a picture laid to cover':
    '<img src="/dessin.png" style="width:120px;height:60px;object-fit:cover" alt="dessin">',
  'an open shadow root':
    '<div><template shadowrootmode="open"><style>p{color:#063;font-weight:700}::slotted(b){color:#c03}</style><p>dans l’ombre</p><slot></slot></template><b>donné</b></div>',
  'a frame of its own page':
    '<iframe srcdoc="<body style=\'margin:4px;background:#ffe\'><p>Dans un cadre</p>" style="width:200px;height:60px;border:1px solid #999"></iframe>',
  'a picture that never came': '<img src="/jamais.png" width="150" height="40" alt="perdu">',
  'words in several columns':
    '<div style="columns:2;column-rule:1px solid #999">Les grimbelins mangent la lune, et encore la lune, jusqu’au matin</div>',
  'a scroller that was scrolled to its end':
    '<div style="height:50px;overflow:hidden">Première ligne<br>Deuxième<br>Troisième<br>Quatrième</div>',
};

/** A page with each of them. */
export const GALLERY = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Styles</title><style>
  body { margin: 0; background: #f4f2ee; font: 15px/1.37 sans-serif; } main { width: 417.3px; margin: 9.4px 33.7px; }
  article { margin: 13.3px 0; padding: 11px; background: #fff; border: 1px solid #ccd; border-radius: 9px; }</style></head><body>
  <svg width="0" height="0" style="position:absolute"><symbol id="etoile" viewBox="0 0 24 24"><path d="M12 2l3 7h7l-6 4 2 8-6-5-6 5 2-8-6-4h7z"/></symbol>
  <linearGradient id="fondu"><stop offset="0" stop-color="#fc0"/><stop offset="1" stop-color="#06c"/></linearGradient></svg>
  <main>${Object.values(STYLES)
    .map((body) => `<article>${body}</article>`)
    .join('')}</main></body></html>`;
