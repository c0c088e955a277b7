import type { Redaction, Touched } from '../../../evidence/record.ts';
import type { Walk } from './walk.ts';

/** Milliseconds that a gesture carries pictures for; afterwards the browser counts them. */
const CARRIED = 5_000;

/** What a page did not let be put back. */
export interface Left {
  /** Whether something is not scrolled as it was. */
  place: boolean;
  /** How many elements are still hidden. */
  hidden: number;
}

/** What a walk through the screens of a post touched, as the record says it once all was put back. */
export function touchedBy(
  { scrolled, pieces, took }: Pick<Walk, 'scrolled' | 'took'> & { pieces: readonly unknown[] },
  hidden: number,
  left: Left,
): Touched[] {
  const touched: Touched[] = [];
  if (scrolled) {
    const back = left.place ? ' ; la page n’a pas repris sa place' : ', puis remise en place';
    const screens = `page défilée sur ${pieces.length} écran(s)${back}`;
    touched.push({ what: 'scroll', detail: `${screens}${carried(took)}` });
  }
  return [...touched, ...hiddenBars(hidden, left.hidden)];
}

/** How many elements that lay over a post were hidden, and how many of them are still. */
export function hiddenBars(hidden: number, left: number): Touched[] {
  if (hidden === 0) return [];
  const back = left > 0 ? `masqué(s) ; ${left} n’a ou n’ont pas été rendu(s)` : 'masqué(s) puis rendu(s)';
  return [{ what: 'hidden-bar', detail: `${hidden} élément(s) posé(s) par-dessus le message, ${back}` }];
}

/** What the gesture that carries the pictures shows of itself; Firefox counts no pictures, and hands no gesture on. */
function carried(took: number): string {
  if (import.meta.env.FIREFOX) return '';
  const slow =
    took > CARRIED ? ` ; ${Math.round(took / 1000)} secondes, le navigateur ayant limité les vues` : '';
  return ` ; elle a pu voir une activation de 5 secondes${slow}`;
}

const UNDER = 'partie du message sous un élément que la page y a maintenu';

/** What of the post is not in its picture, and why. */
export function cutOff({ complete, covers }: Pick<Walk, 'complete' | 'covers'>, lost: boolean): Redaction[] {
  const over: Redaction[] = covers.flat().length > 0 ? [{ where: 'picture', what: UNDER }] : [];
  if (lost)
    return [
      ...over,
      { where: 'picture', what: 'suite du message, que la page a retiré ou remplacé entre-temps' },
    ];
  return complete ? over : [...over, { where: 'picture', what: 'partie du message restée hors de la vue' }];
}
