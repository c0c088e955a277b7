import { isSolid, type Rectangle } from '../../../capture/rectangle.ts';
import type { Photograph, Piece } from '../../../capture/report.ts';
import { pieceOf, placeOf } from '../../../capture/stitch.ts';
import { sinceStart } from '../clock.ts';
import type { Mask } from '../masking.ts';
import { outermost } from '../masks.ts';
import type { Scrolling } from '../scrolling.ts';
import { boxOf, projection, unclipped } from '../view.ts';
import { coverMasks } from './covers.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import { axesOf, type Corner, cornerOf, differ, fits, reaches } from './reach.ts';

/** What the walk through a post needs of its page. */
export interface Ground {
  scroll: Scrolling;
  /** Lets the page settle, and takes away what lies over the post. */
  settle(): Promise<void>;
  /** What lies over the post now, nonetheless. */
  covers(): Iterable<Element>;
  /** Asks for one picture of the view; false where there is none, or where the post is no longer what it was. */
  shoot(index: number): Promise<boolean>;
}

/** What a walk brought back; device pixels. */
export interface Walk {
  pieces: Piece[];
  strips: Photograph['strips'];
  /** For each piece, what is to be painted over: what the page would not let be taken away. */
  covers: Mask[][];
  /** The instant of the first piece; null where there is none. */
  at: string | null;
  /** Where the picture begins in the post, and how large it is. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Whether all of the post is in it. */
  complete: boolean;
  scrolled: boolean;
  /** Milliseconds. */
  took: number;
}

/** Pictures of the view that one post may take, and milliseconds: past them the rest is left out, and said. */
const MOST_SHOTS = 100;
const LONGEST = 60_000;
/** Walks begun anew because the post had grown or shrunk on the way. */
const MOST_WALKS = 3;

/** Goes through a post from its top left corner, row of screens after row, each overlapping those before. */
export async function walkThrough(post: Element, ground: Ground): Promise<Walk> {
  const began = sinceStart();
  const walk = fresh();
  for (let turn = 0, index = 0; turn < MOST_WALKS; turn += 1) {
    Object.assign(walk, { ...fresh(), scrolled: walk.scrolled });
    const now = { size: boxOf(post), marks: landmarksOf(post) };
    const steps: Steps = { post, ground, walk, ...now, index, until: began + LONGEST };
    const end = await rows(steps);
    index = steps.index;
    if (end !== 'unsteady') break;
  }
  fitTo(walk);
  walk.took = sinceStart() - began;
  return walk;
}

function fresh(): Walk {
  const place = { left: 0, top: 0, width: 0, height: 0 };
  return {
    pieces: [],
    strips: [],
    covers: [],
    at: null,
    ...place,
    complete: false,
    scrolled: false,
    took: 0,
  };
}

interface Steps {
  post: Element;
  ground: Ground;
  walk: Walk;
  size: Rectangle;
  marks: Landmarks;
  index: number;
  until: number;
}

/** Why no more is pictured: a part that no scroll brings into view, a post that will not stand still, or the end of it all. */
type End = 'unreachable' | 'unsteady' | 'over';

async function rows(steps: Steps): Promise<End | null> {
  const { walk } = steps;
  walk.complete = true;
  for (let from = 0; from < steps.size.height - 0.5; ) {
    const before = walk.pieces.length;
    const lowest = await row(steps, from);
    if (typeof lowest !== 'number') {
      walk.complete = false;
      // Half a row would leave a hole in the picture.
      if (before > 0) truncate(walk, before);
      return lowest;
    }
    from = lowest;
  }
  return null;
}

/** One row of screens; how far down all of it goes. */
async function row(steps: Steps, y: number): Promise<number | End> {
  const { walk, size } = steps;
  let lowest = Number.POSITIVE_INFINITY;
  for (let x = 0; x < size.width - 0.5; ) {
    const shown = await screen(steps, { x, y });
    if (shown === 'unreachable' && x > 0) {
      walk.complete = false;
      break;
    }
    if (typeof shown === 'string') return shown;
    lowest = Math.min(lowest, shown.y + shown.height);
    x = shown.x + shown.width;
  }
  return lowest;
}

/** One picture from a corner of the post on; the part of the post it shows. */
async function screen(steps: Steps, from: Corner): Promise<Rectangle | End> {
  const { post, ground, walk } = steps;
  if (steps.index >= MOST_SHOTS || sinceStart() > steps.until) return 'over';
  if (ground.scroll.towards(() => cornerOf(post, from), axesOf(post), projection().scale))
    walk.scrolled = true;
  await ground.settle();
  const box = boxOf(post);
  if (!isSteady(steps, box, from.y)) return 'unsteady';
  const visible = unclipped(post);
  const shown = { ...visible, x: visible.x - box.x, y: visible.y - box.y };
  if (!isSolid(visible) || !reaches(shown, from)) return 'unreachable';
  steps.index += 1;
  const piece = pieceOf(steps.index, box, visible, projection());
  const { width, height } = placeOf(piece);
  if (!fits(piece.x + width, piece.y + height)) return 'over';
  const when = { at: sinceStart(), instant: new Date().toISOString() };
  const covers = (): Mask[] => coverMasks(ground.covers(), visible, piece.source);
  const before = covers();
  if (document.visibilityState !== 'visible' || !(await ground.shoot(steps.index))) return 'over';
  const after = boxOf(post);
  if (differ(box, { ...box, x: after.x, y: after.y })) return 'unsteady';
  if (!isSteady(steps, after, shown.y + shown.height)) return 'unsteady';
  if (shown.x > from.x + 0.5 || shown.y > from.y + 0.5) walk.complete = false;
  // What came while the picture was being taken may be in it.
  keep(walk, piece, when, outermost([...before, ...covers()]));
  return shown;
}

function keep(walk: Walk, piece: Piece, when: { at: number; instant: string }, masks: Mask[]): void {
  walk.at ??= when.instant;
  walk.pieces.push(piece);
  walk.covers.push(masks.map((mask) => ({ ...mask, x: mask.x + piece.x, y: mask.y + piece.y })));
  walk.strips.push({ ...placeOf(piece), at: when.at });
}

/** Whether all that was pictured of a post, down to a row, is where it was; one that only grew below goes on. */
function isSteady(steps: Steps, { width, height }: Rectangle, row: number): boolean {
  const { post, size, marks } = steps;
  const now = { ...size, width, height };
  if (!differ(size, now)) return true;
  if (Math.abs(width - size.width) >= 0.5 || !marks.hold(row)) return false;
  steps.size = now;
  steps.marks = landmarksOf(post);
  return true;
}

function truncate(walk: Walk, count: number): void {
  walk.pieces.length = count;
  walk.strips.length = count;
  walk.covers.length = count;
}

/** Makes the picture begin where its pieces do, and as large as they reach. */
function fitTo(walk: Walk): void {
  const [left, top] = [
    Math.min(...walk.pieces.map(({ x }) => x)),
    Math.min(...walk.pieces.map(({ y }) => y)),
  ];
  for (const part of [...walk.pieces, ...walk.strips, ...walk.covers.flat()]) {
    part.x -= left;
    part.y -= top;
  }
  walk.left = left;
  walk.top = top;
  walk.width = Math.max(0, ...walk.strips.map(({ x, width }) => x + width));
  walk.height = Math.max(0, ...walk.strips.map(({ y, height }) => y + height));
}
