import { hostile } from './entry.ts';
import { page, post, scripted, WORDS } from './markup.ts';

/** Letters that turn, hide, break or flood what is around them. */
export const letters = [
  hostile(
    'sens',
    'Des marques de direction qui voudraient retourner le reste de la page',
    page(
      `<main>${post(`&#x202e;${WORDS}&#x202e;&#x2067;&#x202d;`).replace('>brindille<', '>&#x202e;brindille<')}</main>`,
    ),
    {},
    { core: true },
  ),
  hostile(
    'largeur-nulle',
    'Des espaces sans largeur entre les lettres',
    page(
      `<main>${post(`Les Ostro&#x200b;vards&#xfeff; sont tous des&#x2060; gobe-lune.&#x180e;&#xad;`)}</main>`,
    ),
  ),
  hostile(
    'usage-prive',
    'Des lettres à usage privé',
    page(`<main>${post(`${WORDS} &#xe000;&#xf8ff;&#x10fffd;`)}</main>`),
  ),
  hostile(
    'nuls',
    'Des caractères nuls et des moitiés de caractères',
    scripted(
      `document.querySelector('[itemprop=text]').textContent += ' \\0 \\ud800 fin \\udc00\\0'; document.title = '\\ud800 \\0';`,
    ),
    {},
    { core: true },
  ),
  hostile(
    'accents',
    'Cinq mille accents sur une lettre',
    page(`<main>${post(`${WORDS} z${'&#x301;&#x489;'.repeat(2500)}`)}</main>`),
  ),
  hostile(
    'mot-long',
    'Un mot de cent mille lettres',
    () => page(`<main>${post(`${WORDS} ${'lune'.repeat(25_000)}`)}</main>`),
    {
      picture: 'any',
      missing: ['unseen-text'],
      changes: null,
    },
  ),
  hostile(
    'nom-long',
    'Un nom d’auteur de cent mille lettres, sur dix mille lignes',
    () => page(`<main>${post().replace('>brindille<', `>${'brindille<br>'.repeat(10_000)}<`)}</main>`),
    { changes: null },
    { seconds: 130 },
  ),
  hostile(
    'etiquettes',
    'Des caractères d’étiquette invisibles et des drapeaux sans fin',
    page(`<main>${post(`${WORDS} &#x1f3f4;${'&#xe0067;'.repeat(300)}${'&#x1f1eb;'.repeat(301)}`)}</main>`),
  ),
  hostile(
    'balises',
    'Des mots qui sont du balisage, des formules et des modèles',
    page(
      `<main>${post(`${WORDS} &lt;img src=x onerror="globalThis.ran=1;alert(1)"&gt; &lt;/style&gt;&lt;script&gt;globalThis.ran=1&lt;/script&gt; {{7*7}} \${7*7} =HYPERLINK("http://piege.invalid") &amp;lt;b&amp;gt;`)}</main>`,
    ),
    {},
    { core: true },
  ),
];
