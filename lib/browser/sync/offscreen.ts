import { browser } from '../extension.ts';
import { answered } from './knock.ts';

/** The page that outlives the worker. */
const PAGE = 'offscreen.html';
/** Milliseconds between two looks at a document that is about to close. */
const PAUSE = 50;
/** Looks before giving up; the next alarm tries again. */
const LOOKS = 20;

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

/** Makes the offscreen document send what is due: the one that is there and answers, or else a new one. */
export async function wakeOffscreen(api: Chromium): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (!(await isOpen(api))) return create(api);
    if (await answered()) return;
    // It is there and does not answer: it is leaving, or not listening yet.
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function create(api: Chromium): Promise<void> {
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

async function isOpen(api: Chromium): Promise<boolean> {
  return (await api.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}
