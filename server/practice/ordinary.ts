import { post } from './post.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Everyday posts, so that the feed looks like a feed; some disagree, criticise or joke, and are no offence. */
export const ordinaryPosts = [
  post('112', 'nour', 6 * HOUR, 'صباح الخير من ميناء بروم. السوق مفتوح اليوم، والخبز ساخن، والبحر هادئ.', {
    language: 'ar',
  }),
  post('201', 'boulange', 40, 'Les brioches sortent du four dans dix minutes.'),
  post(
    '202',
    'gazette',
    90,
    'Travaux sur le pont tournant : circulation alternée jusqu’à vendredi, prévoyez un quart d’heure.',
    { microdata: true },
  ),
  post('203', 'perrine', 4 * HOUR, 'Lumière incroyable ce matin depuis la digue.', {
    media: [{ kind: 'picture', scene: 'digue', alt: 'Des collines sous un ciel orange' }],
  }),
  post(
    '204',
    'basile_q',
    5.5 * HOUR,
    'Le 7 h 12 avait deux minutes d’avance. J’ai couru, donc j’ai eu deux minutes d’avance aussi.',
  ),
  post(
    '205',
    'odette',
    8 * HOUR,
    'Quelqu’un a-t-il encore le livre de chants de l’école du quai ? Édition verte.',
  ),
  post(
    '206',
    'gazette',
    11 * HOUR,
    'Le conseil du port a voté le budget par onze voix contre neuf. Le compte rendu est en ligne.',
  ),
  post(
    '207',
    'perrine',
    20 * HOUR,
    'Gâteau aux prunes, troisième essai. On progresse : cette fois il est tombé du bon côté.',
    {
      media: [{ kind: 'picture', scene: 'prune', alt: 'Un rond violet sur fond clair' }],
    },
  ),
  post(
    '208',
    'odette',
    22 * HOUR,
    'Je trouve le projet de digue absurde, et je le dirai jeudi en réunion. Venez nombreux, avec des arguments.',
  ),
  post(
    '209',
    'basile_q',
    28 * HOUR,
    'Horloge de la gare : réparée. Merci aux deux personnes qui l’ont signalé, et aux quarante qui se sont plaintes.',
  ),
  post('210', 'boulange', 30 * HOUR, 'Fermeture mardi, comme tous les mardis. Oui, même celui-là.'),
  post(
    '211',
    'odette',
    34 * HOUR,
    'On m’a traitée de « parasite » au marché parce que ma grand-mère était ostrovarde. Je le raconte pour que ça se sache.',
  ),
  post('212', 'gazette', 2 * DAY, 'Météo marine : vent d’ouest 4 à 5, mollissant en soirée.'),
  post('213', 'perrine', 2.5 * DAY, 'Il a raison, ce banc est le plus beau du monde.', { quotes: '204' }),
  post('214', 'basile_q', 3 * DAY, 'The night ferry is back on Fridays. Bring a coat.', { language: 'en' }),
  post(
    '215',
    'odette',
    3.5 * DAY,
    'La doctrine du Grand Phare me semble fausse d’un bout à l’autre. On a le droit de le penser et de le dire poliment.',
  ),
  post(
    '216',
    'boulange',
    4.5 * DAY,
    'Recherche apprentie ou apprenti, horaires décalés, bonne humeur acceptée.',
  ),
  post('217', 'gazette', 5 * DAY, 'Archives : il y a cinquante ans, l’inauguration du bac.', {
    media: [{ kind: 'picture', scene: 'bac', alt: 'Un bateau stylisé' }],
    sharedBy: 'basile_q',
  }),
  post(
    '302',
    'odette',
    2.2 * HOUR,
    'Vous devriez avoir honte. Mes voisins sont ostrovards et travaillent deux fois plus que vous.',
    { repliesTo: '101' },
  ),
  post('303', 'basile_q', 2.1 * HOUR, 'Ce fil est triste. Je retourne à mes horloges.', { repliesTo: '101' }),
  post('304', 'perrine', 100, 'Bravo Odette.', { repliesTo: '302' }),
];
