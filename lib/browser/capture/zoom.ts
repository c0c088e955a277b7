import { browser } from '../extension.ts';

/** A tab's zoom, 1 for none; null where the browser does not tell: Firefox for Android has no such call. */
export async function zoomOf(tab: number): Promise<number | null> {
  const { getZoom } = browser.tabs as Partial<typeof browser.tabs>;
  return getZoom ? getZoom(tab).catch(() => null) : null;
}
