import { post } from './post.ts';

const HOUR = 60;

/** Posts that misbehave, as posts of real networks do. */
export const awkwardPosts = [
  post('401', 'corvin', 50, 'Les Ostrovards sont des bons à rien.', { slug: 'change', behaviour: 'change' }),
  post('402', 'tonio_r', 55, 'Les Lunaires, du balai, tous autant qu’ils sont.', {
    slug: 'reagit',
    behaviour: 'react',
  }),
  post('403', 'corvin', 65, 'Texte hostile', { slug: 'hostile', behaviour: 'hostile' }),
  post('404', 'tonio_r', 70, 'Les Brumois tournent en rond, regardez.', {
    slug: 'sans-fin',
    behaviour: 'endless',
  }),
  post('405', 'tonio_r', 75, 'Un dessin animé sur les Lunaires, ces lourdauds.', {
    slug: 'toile',
    behaviour: 'canvas',
  }),
  post('406', 'hildegonde', 2 * HOUR, 'Les Ostrovards, à l’ombre ! Et qu’ils y restent.', {
    slug: 'ombre',
    behaviour: 'shadow',
  }),
  post('407', 'corvin', 3 * HOUR, 'Les Lunaires chez eux. Âmes sensibles, passez.', {
    slug: 'voile',
    behaviour: 'veiled',
    media: [{ kind: 'picture', scene: 'prune', alt: 'Une prune sur une table' }],
  }),
  post('408', 'tonio_r', 4 * HOUR, 'Écoutez ce que je leur chante, aux Brumois.', {
    slug: 'son',
    media: [{ kind: 'audio', alt: 'Une chanson' }],
  }),
];

/** Posts that are no longer there, and what the page says of it. */
export const goneReasons: Record<string, string> = {
  retire: 'Ce message a été retiré par La Ronde parce qu’il ne respecte pas les règles de la communauté.',
  efface: 'Ce message n’existe plus. Il a peut-être été supprimé par la personne qui l’a publié.',
};
