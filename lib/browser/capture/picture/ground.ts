import { CAPTURE_BOUNDS } from '../../../capture/limits.ts';
import { isSolid } from '../../../capture/rectangle.ts';
import { sinceStart } from '../clock.ts';
import { elementsUnder } from '../composed.ts';
import { hiding, type Styling, styling } from '../hiding.ts';
import type { Search } from '../overlays/search.ts';
import type { Manner, Shoot } from '../screens.ts';
import { scrolling } from '../scrolling.ts';
import { painted, unclipped } from '../view.ts';
import { decoded } from './late.ts';
import type { Left } from './told.ts';
import type { Ground } from './walk.ts';
import { type Witness, witness } from './witness.ts';

/** A page made ready to be gone through, and its way back. */
export interface Readied extends Ground {
  watch: Witness;
  /** How many elements were hidden. */
  hidden(): number;
  /** Puts everything back exactly as it was. */
  end(): Promise<void>;
  /** What of it did not come back, once it was put back: the page has its say. */
  left(): Left;
}

const MOST_TURNS = 5;

/** Readies a page to picture a post screen by screen. */
export function readied(
  post: Element,
  shoot: Shoot,
  { frames, answered, search }: Manner & { search: Search },
): Readied {
  const [loose, hiders] = [styling(), hiding()];
  const scroll = scrolling(post, loose);
  const watch = witness(post);
  const until = sinceStart() + CAPTURE_BOUNDS.waiting;
  letGo(post, loose);
  return {
    scroll,
    watch,
    hidden: hiders.count,
    async settle() {
      await painted(frames);
      if (answered) await decoded(post, until - sinceStart());
      for (let turn = 0; turn < MOST_TURNS; turn += 1) {
        const visible = unclipped(post);
        if (!isSolid(visible) || hiders.hide(search.on(visible)) === 0) return;
        await painted(frames);
      }
    },
    covers() {
      const visible = unclipped(post);
      return isSolid(visible) ? search.on(visible) : [];
    },
    shoot: async (index) => watch.holds() && (await shoot(index)) && watch.holds(),
    async end() {
      watch.end();
      loose.restore();
      hiders.restore();
      scroll.restore();
      // What answers to a scroll by another one has its frame to do so.
      await painted(1);
      scroll.restore();
      // And the page its frame to move once more, which is then said.
      await painted(1);
    },
    left: () => ({ place: !scroll.isBack() || loose.left() > 0, hidden: hiders.left() }),
  };
}

/** What sticks to the view within the post is let go to its own place: it would be in the picture at each screen. */
function letGo(post: Element, loose: Styling): void {
  for (const element of elementsUnder(post, () => true)) {
    if (getComputedStyle(element).position === 'sticky')
      loose.set(element, { position: 'relative', inset: 'auto', isolation: 'isolate' });
  }
}
