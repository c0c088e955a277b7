import { hostile } from './entry.ts';
import { page, post, scripted, styled, WORDS } from './markup.ts';

const IN_POST = (script: string) => `const post = document.querySelector('[itemprop=text]');\n${script}`;

/** More than a capture can hold: what is cut must be said, and the end must come. */
export const size = [
  hostile(
    'fleuve',
    'Dix mégaoctets de mots',
    () => page(`<main>${post(`${WORDS} `.repeat(250_000))}</main>`),
    { changes: null },
    { seconds: 120 },
  ),
  hostile(
    'foule',
    'Cent mille éléments dans le message',
    scripted(
      IN_POST(
        `const many = document.createElement('div'); many.innerHTML = '<i>a</i>'.repeat(100000); post.append(many);`,
      ),
    ),
    { screen: null, changes: null, asks: true },
    { seconds: 130 },
  ),
  hostile(
    'puits',
    'Cinq mille éléments l’un dans l’autre',
    scripted(
      IN_POST(
        `let at = post; for (let depth = 0; depth < 5000; depth += 1) at = at.appendChild(document.createElement('i')); at.textContent = 'au fond';`,
      ),
    ),
    { changes: null },
    { seconds: 120 },
  ),
  hostile(
    'tour',
    'Un message haut d’un million de pixels',
    styled('article { height: 1000000px }', WORDS),
    { changes: null },
    { seconds: 120 },
  ),
  hostile(
    'large',
    'Un message large de cent mille pixels',
    styled('article { width: 100000px }', WORDS),
    { changes: null, picture: 'any' },
    { seconds: 120 },
  ),
  hostile(
    'videos',
    'Quatre cents vidéos',
    () =>
      page(
        `<main>${post(WORDS, '<video src="/images/vague.mp4" width="40" height="20" muted></video>'.repeat(400))}</main>`,
      ),
    { asks: true, changes: null },
    { seconds: 120 },
  ),
  hostile(
    'sans-fin',
    'Grandit chaque fois qu’on la fait défiler, sans jamais finir',
    scripted(
      `addEventListener('scroll', () => {
  const more = document.createElement('p'); more.style.height = '3000px'; more.textContent = 'encore'; document.querySelector('[itemprop=text]').append(more);
}, true);`,
      `${WORDS}<p style="height:2000px">encore</p>`,
    ),
    { changes: null },
    { seconds: 120 },
  ),
  hostile(
    'animation',
    'Une animation qui ne s’arrête pas et déplace le message',
    styled(
      '@keyframes va { to { transform: translateX(40px) } } article { animation: va .1s linear infinite alternate }',
      WORDS,
    ),
    { picture: 'any', changes: null },
    { seconds: 40 },
  ),
  hostile(
    'attributs',
    'Un message de mille attributs longs de mille caractères',
    scripted(
      IN_POST(
        `for (let at = 0; at < 1000; at += 1) post.setAttribute('data-a' + at, 'x'.repeat(1000)); post.parentElement.className = 'c '.repeat(20000);`,
      ),
    ),
  ),
  hostile(
    'tranches',
    'Chaque lettre est un nœud à part',
    scripted(
      IN_POST(
        `const text = post.textContent; post.textContent = ''; for (const char of text.repeat(50)) post.append(char);`,
      ),
    ),
  ),
];
