import type { Snapshot } from '../../capture/report.ts';
import { type Originals, originalsOf } from './media/originals.ts';
import type { Reader } from './media/reader.ts';
import { fill, neededBy } from './snapshot/fill.ts';
import { type Frozen, freeze } from './snapshot/freeze.ts';
import type { Stopwatch } from './stopwatch.ts';

/** A copy of a post on its way: frozen at one instant, then filled with what the page had already loaded. */
export interface Copying {
  /** Copies the post as it is now; does nothing the second time. */
  freeze(): void;
  /** The copy as a file; null where there can be none. */
  fill(): Promise<Snapshot | null>;
  originals(): Promise<Originals>;
}

/** Prepares a copy. Without `images` nothing that shows one is read, now or later (rule 4). */
export function copying(
  post: Element,
  { images, files, watch }: { images: boolean; files: Reader; watch: Stopwatch },
): Copying {
  let frozen: Frozen | null | undefined;
  return {
    freeze() {
      if (frozen !== undefined) return;
      // At once, for all that it is timed: the page must not have moved on.
      void watch.time('copy', async () => {
        frozen = attempted(() => freeze(post, { images }));
        for (const address of frozen ? neededBy(frozen) : []) void files.read(address);
      });
    },
    fill: () => watch.time('copy', async () => (frozen ? attemptedFill(frozen, files) : null)),
    async originals() {
      if (!images || !frozen) return { originals: [], missing: [] };
      const { media } = frozen;
      return watch.time('originals', () => originalsOf(media, files));
    },
  };
}

/** A page that nests too deep to be copied, or breaks the copying, loses its copy and nothing else. */
function attempted(copy: () => Frozen): Frozen | null {
  try {
    return copy();
  } catch (error) {
    console.warn('Témoin: no copy', error);
    return null;
  }
}

async function attemptedFill(frozen: Frozen, files: Reader): Promise<Snapshot | null> {
  try {
    return await fill(frozen, files);
  } catch (error) {
    console.warn('Témoin: no copy', error);
    return null;
  }
}
