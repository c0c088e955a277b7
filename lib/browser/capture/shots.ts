import { browser } from '../extension.ts';
import type { Asked } from './region/asked.ts';
import { type Details, detailsFor } from './region/details.ts';

/** Pictures of the view, in memory only, until the post has been cut out of them. */
export interface Shots {
  /**
   * Pictures the view of a window. Call it synchronously in a message's handler: what carries a gesture has no quota.
   * `due` is asked again once the picture is there: one that nobody waits for any more is let go of at once.
   */
  shoot(
    of: { tab: number; window: number; index: number; asked: Asked },
    due: () => boolean,
  ): Promise<boolean>;
  /** One picture, decoded, to be closed by the caller; null where there is none or it is no picture. */
  of(tab: number, index: number): Promise<ImageBitmap | null>;
  /** Forgets a tab's pictures. */
  forget(tab: number): void;
}

/** Chromium grants two pictures a second to calls without a gesture; 500 ms pass, 450 do not (measured). */
const QUOTA_PAUSE = 550;
const TRIES = 5;

/** A picture, and its decoding if it was begun at once; null where it is no picture. */
interface Shot {
  blob: Promise<Blob | null>;
  early: Promise<ImageBitmap | null> | null;
}

/** Keeps the pictures of the view. */
export function shotsInMemory(): Shots {
  const kept = new Map<number, Map<number, Shot>>();
  return {
    async shoot({ tab, window, index, asked }, due) {
      // In Chromium no await before this call, or the gesture is lost; Firefox has no quota to be spared.
      const details: Details = import.meta.env.FIREFOX ? await detailsFor(tab, asked) : { format: 'png' };
      const address = await capture(window, details);
      if (address === null) return false;
      const blob = blobOf(address).catch(() => null);
      // The first picture is most often the only one: it is decoded while the page looks at the post again.
      const shot: Shot = { blob, early: index === 0 ? decoded(blob) : null };
      // Another tab brought to the front meanwhile is another page: its pixels are let go of at once.
      if (!(await isShown(tab)) || !due()) {
        drop(shot);
        return false;
      }
      const shots = kept.get(tab) ?? new Map<number, Shot>();
      drop(shots.get(index));
      shots.set(index, shot);
      kept.set(tab, shots);
      return true;
    },
    async of(tab, index) {
      const shot = kept.get(tab)?.get(index);
      if (!shot) return null;
      const { blob, early } = shot;
      shot.early = null;
      return early ?? decoded(blob);
    },
    forget(tab) {
      for (const shot of kept.get(tab)?.values() ?? []) drop(shot);
      kept.delete(tab);
    },
  };
}

/** The bytes' own values: a screen of another gamut must not have its pixels converted (rule 2), though that is quicker. */
async function decoded(picture: Promise<Blob | null>): Promise<ImageBitmap | null> {
  const blob = await picture;
  const how = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' } as const;
  return blob && createImageBitmap(blob, how).catch(() => null);
}

function drop(shot: Shot | undefined): void {
  void shot?.early?.then((bitmap) => bitmap?.close());
}

async function capture(window: number, details: Details): Promise<string | null> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    try {
      return await browser.tabs.captureVisibleTab(window, details);
    } catch (error) {
      if (!/MAX_CAPTURE_VISIBLE_TAB_CALLS|quota/i.test(String(error))) return null;
      await new Promise((resolve) => setTimeout(resolve, QUOTA_PAUSE));
    }
  }
  return null;
}

async function isShown(tab: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tab)).active;
  } catch {
    return false;
  }
}

/** The bytes of a data: address. */
export async function blobOf(address: string): Promise<Blob> {
  return (await fetch(address)).blob();
}
