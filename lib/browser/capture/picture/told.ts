import type { Redaction, Touched } from '../../../evidence/record.ts';
import type { Walk } from './walk.ts';

/** Milliseconds that a gesture carries pictures for; afterwards the browser counts them. */
const CARRIED = 5_000;

/** What a walk through the screens of a post touched, as the record says it. */
export function touchedBy({ scrolled, pieces, took }: Walk, hidden: number): Touched[] {
  const touched: Touched[] = [];
  if (scrolled) {
    const screens = `page défilée sur ${pieces.length} écran(s), puis remise en place`;
    touched.push({ what: 'scroll', detail: `${screens}${carried(took)}` });
  }
  if (hidden > 0) {
    const what = `${hidden} élément(s) posé(s) par-dessus le message, masqué(s) puis rendu(s)`;
    touched.push({ what: 'hidden-bar', detail: what });
  }
  return touched;
}

/** What the gesture that carries the pictures shows of itself; Firefox counts no pictures, and hands no gesture on. */
function carried(took: number): string {
  if (import.meta.env.FIREFOX) return '';
  const slow =
    took > CARRIED ? ` ; ${Math.round(took / 1000)} secondes, le navigateur ayant limité les vues` : '';
  return ` ; elle a pu voir une activation de 5 secondes${slow}`;
}

/** What of the post is not in its picture, and why. */
export function cutOff({ complete }: Walk, lost: boolean): Redaction[] {
  if (lost)
    return [{ where: 'picture', what: 'suite du message, que la page a retiré ou remplacé entre-temps' }];
  return complete ? [] : [{ where: 'picture', what: 'partie du message restée hors de la vue' }];
}
