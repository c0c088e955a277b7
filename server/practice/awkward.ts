import { post } from './post.ts';

const HOUR = 60;

/** Posts that misbehave, as posts of real networks do. */
export const awkwardPosts = [
  post('change', 'corvin', 50, 'Les Ostrovards sont des bons à rien.', { behaviour: 'change' }),
  post('reagit', 'tonio_r', 55, 'Les Lunaires, du balai, tous autant qu’ils sont.', { behaviour: 'react' }),
  post('hostile', 'corvin', 65, 'Texte hostile', { behaviour: 'hostile' }),
  post('sans-fin', 'tonio_r', 70, 'Les Brumois tournent en rond, regardez.', { behaviour: 'endless' }),
  post('toile', 'tonio_r', 75, 'Un dessin animé sur les Lunaires, ces lourdauds.', { behaviour: 'canvas' }),
  post('ombre', 'hildegonde', 2 * HOUR, 'Les Ostrovards, à l’ombre ! Et qu’ils y restent.', {
    behaviour: 'shadow',
  }),
];

/** Posts that are no longer there, and what the page says of it. */
export const goneReasons: Record<string, string> = {
  retire: 'Ce message a été retiré par La Ronde parce qu’il ne respecte pas les règles de la communauté.',
  efface: 'Ce message n’existe plus. Il a peut-être été supprimé par la personne qui l’a publié.',
};
