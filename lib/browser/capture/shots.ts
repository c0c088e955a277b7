import { pngSize } from '../../capture/png-size.ts';
import type { Rectangle } from '../../capture/rectangle.ts';
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
  /** One picture, once it is there; null where there is none or it is no picture. */
  of(tab: number, index: number): Promise<Shot | null>;
  /** Forgets a tab's pictures. */
  forget(tab: number): void;
}

/** One picture of the view, whole only in the bytes it came in. */
export interface Shot {
  /** Device pixels. */
  width: number;
  height: number;
  /** A part of it, decoded, to be closed by the caller; null where it is no picture after all. */
  part(source: Rectangle): Promise<ImageBitmap | null>;
}

/** Chromium grants two pictures a second to calls without a gesture; 500 ms pass, 450 do not (measured). */
const QUOTA_PAUSE = 550;
const TRIES = 5;

/** Keeps the pictures of the view. */
export function shotsInMemory(): Shots {
  const kept = new Map<number, Map<number, Promise<Shot | null>>>();
  return {
    async shoot({ tab, window, index, asked }, due) {
      // In Chromium no await before this call, or the gesture is lost; Firefox has no quota to be spared.
      const details: Details = import.meta.env.FIREFOX ? await detailsFor(tab, asked) : { format: 'png' };
      const address = await capture(window, details);
      if (address === null) return false;
      const shot = shotOf(address).catch(() => null);
      // Another tab brought to the front meanwhile is another page: its pixels are let go of at once.
      if (!(await isShown(tab)) || !due()) return false;
      const shots = kept.get(tab) ?? new Map<number, Promise<Shot | null>>();
      shots.set(index, shot);
      kept.set(tab, shots);
      return true;
    },
    of: async (tab, index) => (await kept.get(tab)?.get(index)) ?? null,
    forget(tab) {
      kept.delete(tab);
    },
  };
}

async function shotOf(address: string): Promise<Shot | null> {
  const bytes = await (await fetch(address)).arrayBuffer();
  const size = pngSize(bytes);
  const blob = new Blob([bytes], { type: 'image/png' });
  return size && { ...size, part: (source) => decoded(blob, source) };
}

/**
 * Decoded and cut at once, in two thirds of the time of one after the other. The bytes' own values: a screen of another
 * gamut must not have its pixels converted (rule 2), though that is quicker.
 */
async function decoded(blob: Blob, { x, y, width, height }: Rectangle): Promise<ImageBitmap | null> {
  if (!(width >= 1 && height >= 1)) return null;
  const how = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' } as const;
  return createImageBitmap(blob, x, y, width, height, how).catch(() => null);
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
