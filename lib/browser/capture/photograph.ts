import { isSolid, type Rectangle } from '../../capture/rectangle.ts';
import type { Photograph } from '../../capture/report.ts';
import { pieceOf } from '../../capture/stitch.ts';
import { masksOf } from './masks.ts';
import { overlaysOn } from './overlays.ts';
import { type Manner, type Shoot, throughScreens } from './screens.ts';
import { boxOf, painted, projection, unclipped, viewPixels } from './view.ts';

const TRIES = 3;

/**
 * Pictures a post: at once, as it stands in view (what is seen first), and if some of it is out of view or covered,
 * screen by screen. Null where no pixels can be had.
 */
export async function photograph(post: Element, shoot: Shoot, how: Manner): Promise<Photograph | null> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const { outcome, at } = await atOnce(post, shoot, how);
    if (outcome === 'overflows') return throughScreens(post, shoot, how, at);
    if (outcome !== 'moved') return outcome;
    await painted(how.frames);
  }
  return null;
}

type Outcome = Photograph | 'overflows' | 'moved' | null;

async function atOnce(
  post: Element,
  shoot: Shoot,
  { answered }: Manner,
): Promise<{ outcome: Outcome; at: string }> {
  const at = new Date().toISOString();
  if (!post.isConnected || document.visibilityState !== 'visible') return { outcome: null, at };
  const before = boxOf(post);
  const visible = unclipped(post);
  // The picture is asked for first; what lies over the post is looked for while it is being taken.
  const shot = shoot(0);
  const covered = !isSolid(visible) || overlaysOn(post, visible).size > 0;
  const piece = pieceOf(0, before, visible, projection());
  const own = masksOf(post, projection(), answered);
  if (!(await shot) || document.visibilityState !== 'visible') return { outcome: null, at };
  if (covered || !sameSize(visible, before)) return { outcome: 'overflows', at };
  if (moved(before, boxOf(post))) return { outcome: 'moved', at };
  const { width, height } = piece.source;
  return {
    outcome: { pieces: [piece], width, height, view: viewPixels(), ...own, touched: [], strips: [], at },
    at,
  };
}

function sameSize(a: Rectangle, b: Rectangle): boolean {
  return Math.abs(a.width - b.width) < 0.5 && Math.abs(a.height - b.height) < 0.5;
}

function moved(a: Rectangle, b: Rectangle): boolean {
  return Math.abs(a.x - b.x) >= 0.5 || Math.abs(a.y - b.y) >= 0.5 || !sameSize(a, b);
}
