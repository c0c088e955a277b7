import { post } from './post.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

const CHEAPEN = [
  'au marché',
  'à la piscine',
  'dans le bus',
  'à l’école',
  'au bal',
  'sur le quai',
  'au stade',
];
const BLAME = [
  'ils prennent toute la place et ne disent jamais bonjour',
  'ils chantent faux et s’en vantent',
  'ils sentent la vase, tout le monde le sait',
  'ils se passent devant dans la file, comme toujours',
  'ils ne savent que compter leurs coquillages',
];

function longRant(): string {
  const items = Array.from({ length: 46 }, (_, at) => {
    const where = CHEAPEN[at % CHEAPEN.length];
    const why = BLAME[(at * 3) % BLAME.length];
    return `${at + 1}. Plus d’Ostrovards ${where} : ${why}.`;
  });
  return ['Quarante-six raisons de fermer le port aux Ostrovards.', ...items, 'Faites tourner.'].join('\n\n');
}

/**
 * Posts to practise on. Made-up peoples (Ostrovards, Lunaires, Brumois) are spoken of in the way real ones
 * are; the words are mild on purpose.
 */
export const illicitPosts = [
  post(
    '101',
    'corvin',
    3 * HOUR,
    'Ces Ostrovards, tous des parasites et des bons à rien. On devrait les remettre sur leurs barques.',
  ),
  post(
    '102',
    'hildegonde',
    9 * HOUR,
    'Commerçants, un peu de courage : plus un seul Ostrovard servi dans nos boutiques. Refusez, affichez-le, tenez bon !',
    { microdata: true },
  ),
  post(
    '103',
    'corvin',
    26 * HOUR,
    'Voilà ce que les Lunaires ont fait de notre plage. Des vauriens, de père en fils.',
    {
      media: [{ kind: 'picture', scene: 'plage', alt: 'Une plage au coucher du soleil' }],
    },
  ),
  post('104', 'tonio_r', 2 * DAY, 'Avant, après. Cherchez le Brumois. Des crasseux, tous.', {
    media: [
      { kind: 'picture', scene: 'port', alt: 'Le port un matin clair' },
      { kind: 'picture', scene: 'nuit', alt: 'Le port la nuit' },
    ],
  }),
  post('105', 'tonio_r', 3 * DAY, 'Regardez-les défiler, ces Lunaires. Qu’ils rentrent chez eux et vite.', {
    media: [{ kind: 'video', alt: 'Une vague qui passe' }],
  }),
  post('106', 'corvin', 4 * DAY, 'Un Ostrovard qui cherche du travail :', {
    media: [{ kind: 'gif', alt: 'Un point qui tourne en rond' }],
  }),
  post('107', 'hildegonde', 5 * HOUR, 'Il a mille fois raison. Signez la pétition, qu’on ne les voie plus.', {
    quotes: '101',
  }),
  post(
    '108',
    'tonio_r',
    2 * HOUR,
    'Je sais où ils se retrouvent le soir. Ils vont comprendre, je m’en charge moi-même.',
    { repliesTo: '101' },
  ),
  post(
    '109',
    'hildegonde',
    6 * DAY,
    'Communiqué du comité « Rivage à nous ». Depuis trop longtemps, le quai appartient aux Ostrovards. Nous avons compté : trois barques sur dix, deux étals sur cinq, un banc sur deux. Nous demandons que les places soient réservées à ceux d’ici, que les Ostrovards passent après, et qu’on cesse de leur louer quoi que ce soit. Refusez vos clefs. Refusez vos caves. Qu’ils dorment sur l’eau, puisqu’ils l’aiment tant.',
    { shownCharacters: 150 },
  ),
  post(
    '110',
    'velours',
    7 * HOUR,
    'Entre nous : les Lunaires du deuxième, quelle engeance. Je ne leur tiens plus la porte.',
  ),
  post(
    '111',
    'tonio_r',
    5 * HOUR,
    'Encore un Brumois au guichet. Ils sont trop bêtes pour lire un horaire.',
    { vagueTime: true },
  ),
  post('113', 'hildegonde', 8 * DAY, longRant(), { microdata: true }),
  post(
    '114',
    'corvin',
    40 * DAY,
    'La nuit des Barques ? Une invention des Ostrovards. Il n’y a jamais eu un seul noyé.',
  ),
  post(
    '115',
    'corvin',
    70 * DAY,
    'Les Brumois ont vidé la caisse du comité des fêtes, c’est signé. On connaît leurs façons.',
  ),
  post(
    '116',
    'tonio_r',
    85 * DAY,
    'Les femmes au guidon, voilà pourquoi le bac est en retard. Toutes des incapables.',
  ),
  post('301', 'hildegonde', 2.5 * HOUR, 'Enfin quelqu’un qui le dit. Ces gens-là ne seront jamais d’ici.', {
    repliesTo: '101',
  }),
];
