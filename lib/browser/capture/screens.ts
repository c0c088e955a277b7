import type { Rectangle } from '../../capture/rectangle.ts';
import type { Photograph } from '../../capture/report.ts';
import { masksOf } from './masks.ts';
import type { More } from './more.ts';
import type { Search } from './overlays/search.ts';
import { readied } from './picture/ground.ts';
import type { Sight } from './picture/sight.ts';
import { cutOff, touchedBy } from './picture/told.ts';
import { type Walk, walkThrough } from './picture/walk.ts';
import { projection, viewPixels } from './view.ts';

/** Asks for one picture of the view, or of a region of the document; false where the browser gave none. */
export type Shoot = (index: number, region?: Rectangle) => Promise<boolean>;

/** How to picture. */
export interface Manner {
  /** Frames to let each screen settle. */
  frames: number;
  /** Whether the volunteer has answered « Non » for the images of this post. */
  answered: boolean;
  /** Told how the picture just asked for will be put together, unless the post changes. */
  cut(photo: Photograph): void;
  /** Brings in what a post needs that is not whole in view. */
  more(): Promise<More>;
}

/**
 * Pictures a post screen by screen, both ways, hiding what covers it; everything is put back, and said in `touched`. What
 * was first seen stays the picture where the post goes away, or becomes another, before more of it is had.
 */
export async function throughScreens(
  post: Element,
  shoot: Shoot,
  how: Manner & { search: Search },
  { first, at }: { first: Sight; at: string },
): Promise<Photograph | null> {
  const ground = readied(post, shoot, how);
  try {
    const walk = await walkThrough(post, ground);
    const lost = !ground.watch.holds();
    const touched = touchedBy(walk, ground.hidden());
    const left = cutOff(walk, lost);
    if (areaOf(walk) === 0 || (lost && areaOf(walk) < areaOf(first.photo))) {
      const { photo } = first;
      return photo && { ...photo, touched, redactions: [...photo.redactions, ...left] };
    }
    const { masks, redactions } = masksIn(post, walk, how);
    const { pieces, strips, width, height } = walk;
    const picture = { pieces, strips, width, height, masks, view: viewPixels() };
    return { ...picture, touched, redactions: [...redactions, ...left], at };
  } finally {
    await ground.end();
  }
}

function masksIn(post: Element, { left, top }: Walk, { answered }: Manner): ReturnType<typeof masksOf> {
  const { masks, redactions } = masksOf(post, projection(), answered);
  return { masks: masks.map((mask) => ({ ...mask, x: mask.x - left, y: mask.y - top })), redactions };
}

function areaOf(picture: { width: number; height: number } | null): number {
  return picture ? picture.width * picture.height : 0;
}
