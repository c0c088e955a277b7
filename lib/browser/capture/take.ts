import type { Snapshot, Taken } from '../../capture/report.ts';
import { holdsMedia } from './holds-media.ts';
import { mark, unmark } from './outline.ts';
import type { PageLine } from './page-line.ts';
import { photograph } from './photograph.ts';
import { playersOf } from './players.ts';
import { seen } from './read.ts';
import { drawingOf } from './redraw.ts';
import type { Shoot } from './screens.ts';
import { snapshotOf } from './snapshot/snapshot.ts';
import { painted } from './view.ts';

/** What is taken of a post, and how. */
interface Order {
  post: Element;
  /** The reading after the answers; null where no question was due. */
  first: Taken['first'];
  /** Pixels too, or words alone. */
  media: boolean;
}

/** Pictures and tells; false where media came into a post whose questions were not asked: it is told nothing of. */
export async function take(order: Order, line: PageLine, frames = 2): Promise<boolean> {
  const { post, first, media } = order;
  const answered = first !== null;
  const due = () => !answered && holdsMedia(post);
  if (due()) return false;
  // Scrolling wakes images that waited for it: each screen is looked through before it is asked for.
  let playing = playersOf(post);
  const shoot: Shoot = async (index, region) => {
    if (due()) return false;
    playing = playersOf(post);
    return line.shoot(index, region);
  };
  const picturing = media ? photograph(post, shoot, { frames, answered }) : null;
  // Without images to wait for, the copy is made while the browser takes the picture, between the two readings.
  const early = answered ? null : copyOf(post, false);
  const photo = await picturing;
  if (due()) return false;
  const without = media && photo === null;
  const drawing = without && (await line.redraw()) ? await drawingOf(post, answered) : null;
  if (without && due()) return false;
  const again = seen(post);
  const checkedAt = new Date().toISOString();
  if (post.isConnected) mark(post, 900);
  const snapshot = await (early ?? copyOf(post, media));
  const milliseconds = { read: null, picture: null, copy: null, originals: null, whole: null };
  const answer = await line.taken({
    photograph: photo,
    drawing,
    snapshot,
    originals: [],
    originalsMissing: [],
    playing,
    milliseconds,
    again,
    first,
    checkedAt,
  });
  if (answer !== 'again' || frames !== 2) return true;
  unmark();
  await painted();
  return take(order, line, 4);
}

/** A page that nests too deep to be copied, or breaks the copying, loses its copy and nothing else. */
async function copyOf(post: Element, images: boolean): Promise<Snapshot | null> {
  try {
    return await snapshotOf(post, { images });
  } catch (error) {
    console.warn('Témoin: no copy', error);
    return null;
  }
}
