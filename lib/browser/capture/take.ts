import { withoutMaskedEnd } from '../../capture/masked-end.ts';
import type { Taken } from '../../capture/report.ts';
import { startedAt } from './clock.ts';
import { type Copying, copying } from './copying.ts';
import { type Reader, reader } from './media/reader.ts';
import { moreOf } from './more.ts';
import { mark, unmark } from './outline.ts';
import type { FoundAnswer, PageLine } from './page-line.ts';
import { looking } from './painting/looking.ts';
import { photograph } from './photograph.ts';
import { playersOf } from './players.ts';
import { seen } from './read.ts';
import type { Shoot } from './screens.ts';
import { stopwatch } from './stopwatch.ts';
import { painted } from './view.ts';
import { readSince, watchPost } from './watching.ts';

/** What is taken of a post, and how. */
interface Order {
  post: Element;
  /** The reading after the answers; null where no question was due. */
  first: Taken['first'];
  /** Pixels too, or words alone. */
  media: boolean;
  /** Whether the questions were answered; else `due()` tells whether they must be asked after all. */
  answered: boolean;
  due: () => boolean;
  /** What the background says to a post just told of, which it may have pictured at once; null where it was asked before. */
  begun: Promise<FoundAnswer> | null;
}

/** How often a picture may be taken anew: its frames, and the files read so far. */
interface Turn {
  frames: number;
  files: Reader;
}

/** Milliseconds that a file of the page may take to be read. */
const PATIENCE = 6_000;

/** Pictures and tells; false where media came into a post whose questions were not asked: it is told nothing of. */
export async function take(
  order: Order,
  line: PageLine,
  { frames, files }: Turn = { frames: 2, files: reader(PATIENCE) },
): Promise<boolean> {
  const { post, first: before, media, answered, due } = order;
  if (due()) return false;
  if (answered || frames !== 2) watchPost(post, seen);
  const watch = stopwatch();
  const looked = looking(post);
  let playing = playersOf(post);
  const copy = copying(post, { images: answered && media, files, watch });
  // Scrolling wakes images that waited for it: each screen is looked through before it is asked for.
  let [begun, refused] = [order.begun, false];
  const first = async (told: Promise<FoundAnswer>): Promise<boolean> => {
    const answer = await told;
    refused = answer !== 'picture' && answer !== 'pictured';
    return answer === 'pictured' || (!refused && !due() && line.shoot(0));
  };
  const shoot: Shoot = async (index, region) => {
    if (due()) return false;
    const shot = begun ? first(begun) : line.shoot(index, region);
    begun = null;
    playing = playersOf(post);
    // While the browser takes the first picture, the copy is made of the very same instant.
    copy.freeze();
    looked.look();
    return shot;
  };
  const whole = media
    ? await watch.time('picture', () =>
        photograph(post, shoot, { frames, answered, cut: line.cut, more: () => moreOf(line, startedAt()) }),
      )
    : null;
  const photo = whole && withoutMaskedEnd(whole);
  if (refused) return true;
  copy.freeze();
  if (due()) return false;
  const without = media && photo === null;
  const drawing = without && (await line.redraw()) ? await drawn(post, answered) : null;
  const again = await watch.time('read', async () => looked.told(seen(post)));
  if (due()) return false;
  const between = readSince();
  const checkedAt = new Date().toISOString();
  if (post.isConnected) mark(post, 600);
  const copied = await told(copy);
  const report = { photograph: photo, drawing, ...copied, playing, again, first: before, between, checkedAt };
  const answer = await line.taken({ ...report, milliseconds: watch.told() });
  if (answer !== 'again' || frames !== 2) return true;
  unmark();
  await painted();
  return take({ ...order, begun: null }, line, { frames: 4, files });
}

/** By the file that was just brought in for it; null where it did not come. */
async function drawn(post: Element, answered: boolean): Promise<Taken['drawing']> {
  return globalThis.temoinRedraw?.(post, answered) ?? null;
}

async function told(copy: Copying): Promise<Pick<Taken, 'snapshot' | 'originals' | 'originalsMissing'>> {
  const [snapshot, { originals, missing }] = await Promise.all([copy.fill(), copy.originals()]);
  return { snapshot, originals, originalsMissing: missing };
}
