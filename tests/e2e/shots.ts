import type { Browser } from 'puppeteer-core';
import { extensionOf } from '../../server/demo/gestures.ts';

declare global {
  /** Calls of `captureVisibleTab` since the watch began. */
  var shotsWatched: number;
}

/**
 * Watches the browser's own function, by whichever name the extension's worker reaches it; before its first use.
 * Gives how many times it was called since.
 */
export async function watchShots(browser: Browser): Promise<() => Promise<number>> {
  const [worker] = await (await extensionOf(browser)).workers();
  if (!worker) throw new Error('the extension has no worker');
  await worker.evaluate(() => {
    globalThis.shotsWatched = 0;
    type Tabs = { captureVisibleTab: (...given: unknown[]) => unknown };
    const spaces: unknown[] = ['chrome', 'browser'].map((name) => Reflect.get(globalThis, name));
    for (const tabs of new Set(spaces.map((space) => (space as { tabs?: Tabs } | undefined)?.tabs))) {
      if (!tabs) continue;
      const real = tabs.captureVisibleTab.bind(tabs);
      tabs.captureVisibleTab = (...given) => {
        globalThis.shotsWatched += 1;
        return real(...given);
      };
    }
  });
  return () => worker.evaluate(() => globalThis.shotsWatched);
}
