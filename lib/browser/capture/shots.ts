import { browser } from '../extension.ts';

/** Pictures of the view, in memory only, until the post has been cut out of them. */
export interface Shots {
  /**
   * Pictures the view of a window. Call it synchronously in a message's handler: what carries a gesture has no quota.
   * `due` is asked again once the picture is there: one that nobody waits for any more is let go of at once.
   */
  shoot(of: { tab: number; window: number; index: number }, due: () => boolean): Promise<boolean>;
  /** One picture, or null. */
  of(tab: number, index: number): Blob | null;
  /** Forgets a tab's pictures. */
  forget(tab: number): void;
}

/** Chromium grants two pictures a second to calls without a gesture; 500 ms pass, 450 do not (measured). */
const QUOTA_PAUSE = 550;
const TRIES = 5;

/** Keeps the pictures of the view. */
export function shotsInMemory(): Shots {
  const kept = new Map<number, Map<number, Blob>>();
  return {
    async shoot({ tab, window, index }, due) {
      // No await before this call, or the gesture is lost.
      const address = await capture(window);
      // Another tab brought to the front meanwhile is another page: its pixels are let go of at once.
      if (address === null || !(await isShown(tab))) return false;
      const blob = await blobOf(address);
      if (!due()) return false;
      const shots = kept.get(tab) ?? new Map<number, Blob>();
      shots.set(index, blob);
      kept.set(tab, shots);
      return true;
    },
    of: (tab, index) => kept.get(tab)?.get(index) ?? null,
    forget: (tab) => void kept.delete(tab),
  };
}

async function capture(window: number): Promise<string | null> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    try {
      return await browser.tabs.captureVisibleTab(window, { format: 'png' });
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
