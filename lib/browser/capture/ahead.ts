import type { Photograph } from '../../capture/report.ts';
import type { Composed } from './compose.ts';
import type { SealingMeans } from './sealing.ts';

/**
 * Work begun before the page has told all: its picture is cut out while it looks at the post again. What was begun counts
 * only where what is told in the end is the same; it is held in memory alone.
 */
export interface Ahead {
  /** A tab's view is being pictured; what was cut out of one before no longer counts. */
  pictures(tab: number, pictured: Promise<boolean>): void;
  /** How the picture is to be put together: it is, as soon as the view is there. */
  cut(tab: number, photo: Photograph): void;
  /** The picture, if it was put together in just this way; null where that is still to be done. */
  done(tab: number, photo: Photograph): Promise<Composed | null> | null;
  /** What sealing will need, fetched since the first picture was asked for. */
  means(tab: number): Promise<SealingMeans>;
  forget(tab: number): void;
}

interface Work {
  pictured: Promise<boolean>;
  means: Promise<SealingMeans>;
  cut: { way: string; made: Promise<Composed | null> } | null;
}

/** Begins nothing by itself; `make` puts a picture together. */
export function workAhead(
  make: (tab: number, photo: Photograph) => Promise<Composed | null>,
  fetchMeans: (tab: number) => Promise<SealingMeans>,
): Ahead {
  const works = new Map<number, Work>();
  return {
    pictures(tab, pictured) {
      const means = works.get(tab)?.means ?? fetchMeans(tab);
      works.set(tab, { pictured, means, cut: null });
    },
    cut(tab, photo) {
      const work = works.get(tab);
      if (!work) return;
      const made = work.pictured.then((is) => (is ? make(tab, photo) : null)).catch(() => null);
      work.cut = { way: wayOf(photo), made };
    },
    done(tab, photo) {
      const cut = works.get(tab)?.cut;
      return cut && cut.way === wayOf(photo) ? cut.made : null;
    },
    means: (tab) => works.get(tab)?.means ?? fetchMeans(tab),
    forget(tab) {
      works.delete(tab);
    },
  };
}

/** All that a picture's pixels depend on. */
function wayOf({ pieces, masks, width, height, view }: Photograph): string {
  return JSON.stringify([pieces, masks, width, height, view]);
}
