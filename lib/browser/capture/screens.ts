import type { Rectangle } from '../../capture/rectangle.ts';
import type { Photograph } from '../../capture/report.ts';
import { masksOf } from './masks.ts';
import type { More } from './more.ts';
import type { Search } from './overlays/search.ts';
import { bearable } from './picture/covers.ts';
import { type Readied, readied } from './picture/ground.ts';
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
  first: Sight,
): Promise<Photograph | null> {
  const ground = readied(post, shoot, how);
  const photo = await walked(post, ground, how, first).finally(() => ground.end());
  if (photo === null) return null;
  const { walk, ...rest } = photo;
  return { ...rest, touched: touchedBy(walk, ground.hidden(), ground.left()) };
}

type Untold = Omit<Photograph, 'touched'> & { walk: Walk };

async function walked(post: Element, ground: Readied, how: Manner, first: Sight): Promise<Untold | null> {
  const walk = await walkThrough(post, ground);
  const lost = !ground.watch.holds();
  const left = cutOff(walk, lost);
  if (walk.at === null || areaOf(walk) === 0 || (lost && areaOf(walk) < areaOf(first.photo))) {
    const { photo } = first;
    return photo && { ...photo, walk, redactions: [...photo.redactions, ...left] };
  }
  const { masks, redactions } = masksIn(post, walk, how);
  const { pieces, strips, width, height, at } = walk;
  const picture = { pieces, strips, width, height, masks, view: viewPixels() };
  return { ...picture, walk, redactions: [...redactions, ...left], at };
}

function masksIn(post: Element, walk: Walk, { answered }: Manner): ReturnType<typeof masksOf> {
  const { masks, redactions } = masksOf(post, projection(), answered);
  const own = masks.map((mask) => ({ ...mask, x: mask.x - walk.left, y: mask.y - walk.top }));
  return { masks: bearable([...own, ...walk.covers.flat()], walk), redactions };
}

function areaOf(picture: { width: number; height: number } | null): number {
  return picture ? picture.width * picture.height : 0;
}
