import { devicePixels, encloses, isSolid, type Rectangle } from '../../../capture/rectangle.ts';
import type { Photograph, Taken } from '../../../capture/report.ts';
import { elementsUnder } from '../composed.ts';
import { masksOf } from '../masks.ts';
import { overlaysOn } from '../overlays.ts';
import type { FoundAnswer, PageLine } from '../page-line.ts';
import { playersOf } from '../players.ts';
import { seen } from '../read.ts';
import { boxOf, clipOf, painted, projection, unclipped, viewPixels } from '../view.ts';

const TRIES = 3;
/** Masks that a report may hold. */
const MOST = 400;

/** What the view is pictured around, and how. */
export interface ContextOrder {
  post: Element;
  /** The reading after the answers; null where no question was due. */
  first: Taken['first'];
  media: boolean;
  /** Whether the questions were answered; else `due()` tells whether they must be asked after all. */
  answered: boolean;
  due: () => boolean;
  /** What the background says to a post just told of; null where it was asked before. */
  begun: Promise<FoundAnswer> | null;
}

/**
 * Pictures the view as it stands, and tells where the post is in it: the background draws nothing else (rule 3). Nothing
 * is scrolled or hidden. False where media came into a post whose questions were not asked.
 */
export async function takeContext(
  { post, first, media, answered, due, begun }: ContextOrder,
  line: PageLine,
): Promise<boolean> {
  // Nothing of the view around a post is pictured before the background has said so.
  if (begun && (await begun) !== 'picture') return true;
  const began = performance.now();
  if (due()) return false;
  const playing = playersOf(post);
  // The view is pictured anew where the post has moved, and media may have come with it.
  const shoot = () => (due() ? Promise.resolve(false) : line.shoot(0));
  const photograph = media ? await inView(post, shoot, answered) : null;
  const again = seen(post);
  if (due()) return false;
  const whole = performance.now() - began;
  await line.taken({
    photograph,
    drawing: null,
    snapshot: null,
    originals: [],
    originalsMissing: [],
    playing,
    milliseconds: { read: null, picture: whole, copy: null, originals: null, whole },
    again,
    first,
    checkedAt: new Date().toISOString(),
  });
  return true;
}

async function inView(
  post: Element,
  shoot: () => Promise<boolean>,
  answered: boolean,
): Promise<Photograph | null> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const visible = unclipped(post);
    if (!isSolid(visible)) return null;
    const before = JSON.stringify([boxOf(post), visible]);
    const at = new Date().toISOString();
    const shot = shoot();
    const source = devicePixels(visible, projection());
    const { masks, redactions } = masksInView(post, answered);
    if (!(await shot)) return null;
    if (JSON.stringify([boxOf(post), unclipped(post)]) === before) {
      const view = viewPixels();
      const pieces = [{ shot: 0, source, x: source.x, y: source.y }];
      return { pieces, ...view, view, masks, redactions, touched: [], strips: [], at };
    }
    await painted();
  }
  return null;
}

/** What is painted over within the post: what is the volunteer's, and whatever of the page lies over it. */
function masksInView(post: Element, answered: boolean): Pick<Photograph, 'masks' | 'redactions'> {
  const at = projection();
  const whole = devicePixels(boxOf(post), at);
  const own = masksOf(post, at, answered);
  const shifted = own.masks.map((mask) => ({ ...mask, x: mask.x + whole.x, y: mask.y + whole.y }));
  const over = [...overlaysOn(post, unclipped(post))]
    .flatMap(withOverflow)
    .map((box) => ({ ...devicePixels(box, at), label: '' }));
  const masks = [...shifted, ...over];
  // Rather nothing of the post than what has no mask left.
  const all = { ...devicePixels(clipOf(document.documentElement), at), label: '' };
  return { masks: masks.length > MOST ? [all] : masks, redactions: own.redactions };
}

/** The boxes of an element and of whatever in it is painted outside of its own. */
function withOverflow(element: Element): Rectangle[] {
  const whole = boxOf(element);
  const inner = [...elementsUnder(element, () => true)].map(boxOf);
  return [whole, ...inner.filter((box) => isSolid(box) && !encloses(whole, box))];
}
