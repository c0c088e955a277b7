import { isSolid, type Rectangle } from '../../capture/rectangle.ts';
import type { Photograph, Piece } from '../../capture/report.ts';
import { OVERLAP, pieceOf, scrollQuantum, TALLEST } from '../../capture/stitch.ts';
import type { Redaction, Touched } from '../../evidence/record.ts';
import { type Hiding, hiding } from './hiding.ts';
import { masksOf } from './masks.ts';
import { overlaysOn } from './overlays.ts';
import { type Scrolling, scrolling } from './scrolling.ts';
import { boxOf, clipOf, painted, projection, unclipped, viewPixels } from './view.ts';

/** Asks for one picture of the view, or of a region of the document; false where the browser gave none. */
export type Shoot = (index: number, region?: Rectangle) => Promise<boolean>;

/** How to picture. */
export interface Manner {
  /** Frames to let each screen settle. */
  frames: number;
  /** Whether the volunteer has answered « Non » for the images of this post. */
  answered: boolean;
}

const MOST_SCREENS = 80;

interface Means {
  shoot: Shoot;
  frames: number;
  hidden: Hiding;
  scroll: Scrolling;
}

interface Walk {
  pieces: Piece[];
  width: number;
  height: number;
  complete: boolean;
  scrolled: boolean;
}

/** Pictures a post screen by screen, hiding what covers it; everything is put back, and said in `touched`. */
export async function throughScreens(
  post: Element,
  shoot: Shoot,
  { frames, answered }: Manner,
  at: string,
): Promise<Photograph | null> {
  const hidden = hiding();
  const scroll = scrolling(post);
  try {
    const walk = await walkDown(post, { shoot, frames, hidden, scroll });
    if (walk.pieces.length === 0) return null;
    const { pieces, width, height } = walk;
    const own = masksOf(post, projection(), answered);
    const redactions = [...own.redactions, ...cutOff(walk)];
    const touched = touchedBy(walk, hidden);
    return {
      pieces,
      width,
      height,
      masks: own.masks,
      redactions,
      touched,
      strips: [],
      view: viewPixels(),
      at,
    };
  } finally {
    hidden.restore();
    scroll.restore();
    await painted(1);
    scroll.restore();
  }
}

async function walkDown(post: Element, means: Means): Promise<Walk> {
  const quantum = scrollQuantum(projection().scale);
  const walk: Walk = { pieces: [], width: 0, height: 0, complete: false, scrolled: false };
  let reached = 0;
  for (let index = 1; index <= MOST_SCREENS; index += 1) {
    const distance = distanceTo(post, reached);
    if (distance !== 0 && means.scroll.by(distance, quantum) !== 0) walk.scrolled = true;
    await settle(post, means);
    const box = boxOf(post);
    const visible = unclipped(post);
    const from = visible.y - box.y;
    const to = from + visible.height;
    if (!isSolid(visible) || from > reached + 0.5 || to <= reached + 0.5) break;
    const piece = pieceOf(index, box, visible, projection());
    if (piece.y + piece.source.height > TALLEST) break;
    if (document.visibilityState !== 'visible' || !(await means.shoot(index))) break;
    add(walk, piece);
    reached = to;
    walk.complete = to >= box.height - 0.5 && visible.width >= box.width - 0.5;
    if (to >= box.height - 0.5) break;
  }
  return walk;
}

function add(walk: Walk, piece: Piece): void {
  walk.pieces.push(piece);
  walk.width = Math.max(walk.width, piece.x + piece.source.width);
  walk.height = Math.max(walk.height, piece.y + piece.source.height);
}

/** How far to scroll so that the row of the post reached last comes to the top of what can be seen, some overlap above. */
function distanceTo(post: Element, reached: number): number {
  const box = boxOf(post);
  if (reached === 0 && unclipped(post).height >= box.height - 0.5) return 0;
  return Math.floor(box.y + Math.max(0, reached - OVERLAP) - clipOf(post).y);
}

async function settle(post: Element, { frames, hidden }: Means): Promise<void> {
  await painted(frames);
  for (let turn = 0; turn < 5; turn += 1) {
    const visible = unclipped(post);
    if (!isSolid(visible) || hidden.hide(overlaysOn(post, visible)) === 0) return;
    await painted(frames);
  }
}

function cutOff({ complete }: Walk): Redaction[] {
  return complete ? [] : [{ where: 'picture', what: 'partie du message restée hors de la vue' }];
}

function touchedBy({ scrolled, pieces }: Walk, hidden: Hiding): Touched[] {
  const touched: Touched[] = [];
  if (scrolled) {
    const screens = `page défilée sur ${pieces.length} écran(s), puis remise en place`;
    touched.push({ what: 'scroll', detail: `${screens} ; elle a pu voir une activation de 5 secondes` });
  }
  if (hidden.count() > 0) {
    const what = `${hidden.count()} élément(s) posé(s) par-dessus le message, masqué(s) puis rendu(s)`;
    touched.push({ what: 'hidden-bar', detail: what });
  }
  return touched;
}
