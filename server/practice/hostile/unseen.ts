import type { HostilePage } from './entry.ts';
import { hostile } from './entry.ts';
import { styled, WORDS } from './markup.ts';

const SECRET = 'Ces mots ne se voient pas du tout.';

/** Words in the document that no eye can see: the record may not pass them off as displayed. */
function hidden(name: string, says: string, css: string, more: Partial<HostilePage> = {}): HostilePage {
  return hostile(
    name,
    says,
    styled(`.cache { ${css} }`, `${WORDS} <span class="cache">${SECRET}</span>`),
    { missing: ['unseen-text'] },
    more,
  );
}

/** What is in the document and is not painted. */
export const unseen = [
  hidden('opacite', 'Des mots d’opacité nulle', 'opacity: 0', { core: true }),
  hidden('meme-couleur', 'Des mots de la couleur du fond', 'color: #fff', { core: true }),
  hidden('transparent', 'Des mots d’une couleur transparente', 'color: transparent'),
  hidden(
    'remplissage',
    'Des mots dont le remplissage est transparent',
    '-webkit-text-fill-color: transparent',
  ),
  hidden('corps-nul', 'Des mots de corps nul', 'font-size: 0', { core: true }),
  hidden('corps-infime', 'Des mots hauts d’un pixel', 'font-size: 1px'),
  hidden('hors-champ', 'Des mots posés loin hors de l’écran', 'position: absolute; left: -9999px'),
  hidden(
    'retrait',
    'Des mots repoussés par un retrait',
    'display: block; text-indent: -9999px; overflow: hidden',
  ),
  hidden('decoupe', 'Des mots découpés', 'position: absolute; clip-path: inset(50%)', { core: true }),
  hidden('decoupe-ancienne', 'Des mots découpés à l’ancienne', 'position: absolute; clip: rect(0 0 0 0)'),
  hidden('debord', 'Des mots dans une boîte sans hauteur', 'display: block; height: 0; overflow: hidden'),
  hidden('invisible', 'Des mots rendus invisibles par une feuille de style', 'visibility: hidden'),
  hidden('absent', 'Des mots retirés de l’affichage par une feuille de style', 'display: none'),
  hidden('echelle', 'Des mots réduits à rien', 'display: inline-block; transform: scale(0)'),
  hidden('filtre', 'Des mots qu’un filtre efface', 'filter: opacity(0)'),
  hidden(
    'masque',
    'Des mots derrière un masque vide',
    'mask-image: linear-gradient(transparent, transparent)',
  ),
  hostile(
    'recouvert',
    'Des mots recouverts d’un rectangle qui fait partie du message',
    styled(
      '.sous { position: relative } .sous > b { position: absolute; inset: 0; background: #fff }',
      `${WORDS} <span class="sous"><i>${SECRET}</i><b></b></span>`,
    ),
    { missing: ['unseen-text'] },
  ),
];

/** What is painted and is not in the document. */
export const unread = [
  hostile(
    'contenu-genere',
    'Les mots sont dessinés par la feuille de style',
    styled(
      '.vide::after { content: "Les Ostrovards, dehors, et vite." }',
      `${WORDS} <span class="vide"></span>`,
    ),
    { missing: ['unread-text'] },
    { core: true },
  ),
  hostile(
    'masque-de-saisie',
    'Les lettres sont peintes en points',
    styled('.points { -webkit-text-security: disc }', `<span class="points">${WORDS}</span>`),
    { missing: ['unread-text'] },
  ),
  hostile(
    'mots-dessines',
    'Les mots sont écrits dans un dessin',
    styled(
      '',
      `${WORDS} <svg width="300" height="30"><text x="0" y="20">Les Lunaires aussi, tiens.</text></svg>`,
    ),
    { missing: ['unread-text'] },
  ),
  hostile(
    'image-de-mots',
    'Les mots sont une image',
    styled('', `${WORDS} <img src="/images/plage.png" width="300" height="80" alt="">`),
    { asks: true, changes: null },
  ),
  hostile(
    'sens-force',
    'Les lettres sont peintes à l’envers par la feuille de style',
    styled('.envers { unicode-bidi: bidi-override; direction: rtl }', `<span class="envers">${WORDS}</span>`),
    { missing: ['unread-text'] },
  ),
  hostile(
    'sans-boite',
    'Le message n’a pas de boîte à lui (display: contents)',
    styled('article { display: contents }', WORDS),
    {},
    { core: true },
  ),
  hostile(
    'zero-pixel',
    'Le message mesure zéro pixel et ses mots en débordent',
    styled('article { height: 0; padding: 0; margin: 0; border: 0; width: 0 }', WORDS),
    { picture: 'any', missing: ['unseen-text'], changes: null },
  ),
  hostile(
    'impression',
    'Autre chose s’imprime que ce qui s’affiche',
    styled('@media print { [itemprop=text] { display: none } article::after { content: "Rien." } }', WORDS),
  ),
  hostile('tout-opaque', 'Le message entier est d’opacité nulle', styled('article { opacity: 0 }', WORDS), {
    missing: ['unseen-text'],
  }),
];
