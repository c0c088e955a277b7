import { hostile } from './entry.ts';
import { page, post, scripted, WORDS } from './markup.ts';

const WHEN_ACTIVE = (act: string) =>
  `const watch = () => { if (navigator.userActivation?.isActive) { ${act} } else setTimeout(watch, 0); }; watch();`;

/** Pages that get in the way of whoever captures them. */
export const nuisance = [
  hostile(
    'balayeuse',
    'Retire tout ce qui s’ajoute à la racine du document',
    scripted(`new MutationObserver((all) => {
  for (const { addedNodes } of all) for (const node of addedNodes) node.remove();
}).observe(document.documentElement, { childList: true });`),
    {},
    { core: true },
  ),
  hostile(
    'accapareuse',
    'Garde pour elle tous les événements de la fenêtre',
    scripted(`for (const name in window) if (name.startsWith('on'))
  addEventListener(name.slice(2), (event) => { event.stopImmediatePropagation(); if (event.cancelable) event.preventDefault(); }, true);`),
    {},
    { core: true },
  ),
  hostile(
    'alertes',
    'Ouvre une alerte après l’autre',
    scripted(
      `setTimeout(function again() { alert('Encore'); setTimeout(again, 300); }, 1500); onbeforeunload = () => 'Rester ?';`,
    ),
    { changes: null, picture: 'any' },
    { seconds: 60 },
  ),
  hostile(
    'historique',
    'Change d’adresse sans arrêt',
    scripted(
      `let at = 0; setInterval(() => { try { history.pushState(null, '', '?tour=' + at++); } catch {} }, 20);`,
    ),
    { changes: null },
    { core: true },
  ),
  hostile(
    'ombre-fermee',
    'Le message est dans une ombre fermée',
    page(`<main><div id="hote"></div></main><script>
      document.querySelector('#hote').attachShadow({ mode: 'closed' }).innerHTML = \`<style>article { background: #fff; padding: 16px }</style>${post()}\`;</script>`),
    { screen: 'nothing', text: null, picture: 'none', changes: null },
  ),
  hostile(
    'dialogue',
    'Ouvre un dialogue par-dessus le message dès que la fenêtre perd l’attention, ou que le geste se voit',
    page(`<main>${post()}</main><dialog style="width:90%;height:90%">Regardez ailleurs.</dialog><script>
      const open = () => { const one = document.querySelector('dialog'); if (!one.open) one.showModal(); };
      addEventListener('blur', open); document.addEventListener('visibilitychange', open);
      ${WHEN_ACTIVE('open();')}</script>`),
    { changes: null },
  ),
  hostile(
    'plein-ecran',
    'Passe en plein écran dès que le geste le permet',
    scripted(WHEN_ACTIVE('document.body.requestFullscreen().catch(() => {});')),
    { changes: null, picture: 'any' },
  ),
  hostile(
    'fenetres',
    'Ouvre une autre fenêtre dès que le geste le permet',
    scripted(WHEN_ACTIVE("open('/hostile/');")),
    { changes: null, picture: 'any' },
  ),
  hostile(
    'sourde',
    'Rien n’y reçoit le pointeur, et un calque transparent recouvre tout',
    page(
      `<main>${post()}</main><div style="position:fixed;inset:0;z-index:9999;pointer-events:none;background:#f0f3"></div>`,
      '<style>* { pointer-events: none !important; user-select: none !important }</style>',
    ),
    { changes: null },
  ),
  hostile(
    'par-dessus',
    'Un écriteau fixe recouvre le message',
    page(
      `<main>${post()}</main><div style="position:fixed;inset:0;z-index:9999;background:#fff">Rien à voir ici.</div>`,
    ),
    { changes: null },
    { core: true },
  ),
  hostile(
    'occupee',
    'Occupe le fil sept secondes sur huit',
    scripted(
      `setInterval(() => { const end = performance.now() + 700; while (performance.now() < end); }, 800);`,
      WORDS,
    ),
    { changes: null },
    { seconds: 60 },
  ),
];
