import { hostile } from './entry.ts';
import { scripted } from './markup.ts';

// At once, for the gesture may come before the first tick; by a worker too, for a browser that paints may hold the page's own timers back.
const EVERY = `((act) => {
  const ticks = 'setInterval(() => postMessage(0), 4)';
  act();
  setInterval(act, 4);
  new Worker(URL.createObjectURL(new Blob([ticks]))).onmessage = act;
})`;

const SWAP = `
const words = document.querySelector('[itemprop=text]');
const first = words.textContent;
const swap = () => { words.textContent = 'Les Ostrovards, quels braves gens.'; };`;

const LINES = Array.from({ length: 90 }, (_, at) => `${at + 1}. Les Ostrovards sont des gobe-lune.<br>`).join(
  '',
);

/** Posts that are not the same from one instant to the next. */
export const rewriting = [
  hostile(
    'souris',
    'Se réécrit au premier mouvement de souris, au premier clic, à la première touche',
    scripted(`${SWAP}
for (const type of ['mousedown', 'pointerdown', 'pointerover', 'mouseover', 'keydown', 'click', 'contextmenu'])
  addEventListener(type, swap, true);`),
  ),
  hostile(
    'depart',
    'Se réécrit quand la fenêtre perd l’attention ou se cache',
    scripted(`${SWAP}
for (const type of ['blur', 'visibilitychange', 'pagehide', 'freeze', 'focusout', 'resize']) {
  addEventListener(type, swap, true); document.addEventListener(type, swap, true);
}`),
    { changes: null },
    { core: true },
  ),
  hostile(
    'defilement',
    'Se réécrit dès qu’on la fait défiler',
    scripted(
      `${SWAP}\naddEventListener('scroll', () => { words.firstChild.data = 'Aucun Ostrovard ici.'; }, true);`,
      LINES,
    ),
    { changes: ['text'] },
    // Firefox pictures a tall post without scrolling it.
    { core: true, firefox: { changes: [] } },
  ),
  hostile(
    'activation',
    'Guette l’activation que donne le geste, et se réécrit alors',
    scripted(`${SWAP}
const watch = () => { if (navigator.userActivation?.isActive) swap(); else setTimeout(watch, 0); };
watch();`),
    { text: 'Les Ostrovards', changes: null },
  ),
  hostile(
    'minuterie',
    'Se réécrit toutes les quatre millisecondes',
    scripted(
      `${SWAP}\nlet turn = 0;\n${EVERY}(() => { words.textContent = 'Les Ostrovards, version ' + (1000 + (turn++ % 1000)); });`,
    ),
    { text: 'Les Ostrovards, version', changes: ['text'] },
    { core: true },
  ),
  hostile(
    'aller-retour',
    'Dit autre chose un instant sur deux : les deux lectures peuvent être pareilles',
    scripted(
      `${SWAP}\nlet turn = 0;\n${EVERY}(() => { words.textContent = turn++ % 2 ? first : 'Les Ostrovards, ces héros.'; });`,
    ),
    { text: 'Les Ostrovards', changes: ['text'] },
    { core: true },
  ),
  hostile(
    'eclipse',
    'Se réécrit le temps d’une image après le geste, puis se remet comme avant',
    scripted(`${SWAP}
let done = false;
const watch = () => {
  if (!done && navigator.userActivation?.isActive) {
    done = true;
    setTimeout(() => { swap(); setTimeout(() => { words.textContent = first; }, 12); }, 8);
  } else setTimeout(watch, 0);
};
watch();`),
    { text: 'Les Ostrovards', changes: null },
  ),
  hostile(
    'fuite',
    'Quitte la page dès que le geste se voit',
    scripted(`${SWAP}
const watch = () => { if (navigator.userActivation?.isActive) document.querySelector('article').remove(); else setTimeout(watch, 0); };
watch();`),
    { changes: null, picture: 'any' },
  ),
  hostile(
    'page-effacee',
    'Efface et réécrit tout le document pendant le relevé',
    scripted(`${SWAP}
const watch = () => {
  if (!navigator.userActivation?.isActive) return setTimeout(watch, 0);
  setTimeout(() => { document.open(); document.write('<p>Rien ici.</p>'); document.close(); }, 20);
};
watch();`),
    { changes: null },
  ),
  hostile(
    'recyclage',
    'Remplace le message par un autre tout pareil, avec d’autres mots, dès qu’elle le peut',
    scripted(`
setInterval(() => {
  const old = document.querySelector('article'); const next = old.cloneNode(true);
  next.querySelector('[itemprop=text]').textContent = 'Les Ostrovards gobe-lune, tour ' + performance.now();
  old.replaceWith(next);
}, 40);`),
    { changes: null, text: 'Les Ostrovards', picture: 'any' },
  ),
];
