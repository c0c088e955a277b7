import { browser } from '../extension.ts';

/** The page that outlives the worker. */
const PAGE = 'offscreen.html';
/** Over this channel the worker tells an offscreen document that is already there to look again. */
const CHANNEL = 'temoin-sync';

/** The part of Chromium's API that webextension-polyfill does not know. */
interface Chromium {
  offscreen: {
    createDocument(wanted: { url: string; reasons: string[]; justification: string }): Promise<void>;
  };
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
}

/** Chromium's own API where it has offscreen documents, null elsewhere (Firefox's background page needs none). */
export function chromium(): Chromium | null {
  const api: unknown = Reflect.get(globalThis, 'chrome');
  const has = typeof api === 'object' && api !== null && 'offscreen' in api && api.offscreen !== undefined;
  return has ? (api as Chromium) : null;
}

/** Makes the offscreen document send what is due: the one that is there, or a new one. */
export async function wakeOffscreen(api: Chromium): Promise<void> {
  if (await isOpen(api)) {
    new BroadcastChannel(CHANNEL).postMessage('wake');
    return;
  }
  const wanted = {
    url: browser.runtime.getURL(PAGE),
    reasons: ['BLOBS'],
    justification:
      'Sends kept files to the association’s server; a service worker dies before a slow upload ends.',
  };
  try {
    await api.offscreen.createDocument(wanted);
  } catch (error) {
    // Another wake was quicker: the document is there, which is all that was wanted.
    if (!(await isOpen(api))) throw error;
  }
}

/** Calls back at each wake, in the offscreen document. */
export function onWake(callback: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', callback);
}

async function isOpen(api: Chromium): Promise<boolean> {
  return (await api.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}
