import { isSolid, type Rectangle } from '../../../capture/rectangle.ts';
import type { Photograph } from '../../../capture/report.ts';
import { pieceOf, placeOf } from '../../../capture/stitch.ts';
import { sinceStart } from '../clock.ts';
import { masksOf } from '../masks.ts';
import type { Search } from '../overlays/search.ts';
import type { Manner, Shoot } from '../screens.ts';
import { boxOf, projection, unclipped, viewPixels } from '../view.ts';
import { bearable, coverMasks } from './covers.ts';
import { type Late, lateIn } from './late.ts';

/** What one picture of the view showed of a post. */
export interface Sight {
  /** The post as far as it was in view, what lay over it painted over; null where none of it was. */
  photo: Photograph | null;
  /** Whether all of it was in view, and uncovered. */
  whole: boolean;
  /** The images and fonts of it that had not come; null where all had. */
  late: Late | null;
}

/**
 * Pictures what is seen of a post, at once and without touching anything. `moved` where it was not at one place while
 * the picture was taken; null where the browser gives none.
 */
export async function sightOf(
  post: Element,
  shoot: Shoot,
  { answered, cut, search }: Manner & { search: Search },
  index: number,
): Promise<Sight | 'moved' | null> {
  if (!post.isConnected || document.visibilityState !== 'visible') return null;
  const view = {
    at: new Date().toISOString(),
    began: sinceStart(),
    box: boxOf(post),
    visible: unclipped(post),
  };
  // The picture is asked for first; what lies over the post is looked for while it is being taken.
  const shot = shoot(index);
  const over = isSolid(view.visible) ? search.on(view.visible) : [];
  const late = lateIn(post, answered);
  const covers = [...over];
  const photo = isSolid(view.visible) ? photoOf(post, view, index, { covers, answered }) : null;
  const whole = photo !== null && covers.length === 0 && sameSize(view.visible, view.box);
  if (photo && whole) cut(photo);
  if (!(await shot) || document.visibilityState !== 'visible') return null;
  if (moved(view.box, boxOf(post))) return post.isConnected ? 'moved' : { photo, whole: false, late };
  return { photo, whole, late };
}

interface View {
  at: string;
  began: number;
  box: Rectangle;
  visible: Rectangle;
}

function photoOf(
  post: Element,
  { at, began, box, visible }: View,
  index: number,
  { covers, answered }: { covers: Element[]; answered: boolean },
): Photograph {
  const found = pieceOf(index, box, visible, projection());
  const piece = { ...found, x: 0, y: 0 };
  const own = masksOf(post, projection(), answered);
  const { width, height } = piece.source;
  const all = [
    ...own.masks.map((mask) => ({ ...mask, x: mask.x - found.x, y: mask.y - found.y })),
    ...coverMasks(covers, visible, found.source),
  ];
  const masks = bearable(all, piece.source);
  const strips = [{ ...placeOf(piece), at: began }];
  const { redactions } = own;
  return { pieces: [piece], width, height, view: viewPixels(), masks, redactions, touched: [], strips, at };
}

function sameSize(a: Rectangle, b: Rectangle): boolean {
  return Math.abs(a.width - b.width) < 0.5 && Math.abs(a.height - b.height) < 0.5;
}

function moved(a: Rectangle, b: Rectangle): boolean {
  return Math.abs(a.x - b.x) >= 0.5 || Math.abs(a.y - b.y) >= 0.5 || !sameSize(a, b);
}
