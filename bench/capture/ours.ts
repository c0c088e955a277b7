import type { Browser, Page, WebWorker } from 'puppeteer-core';
import type { Rectangle } from '../../lib/capture/rectangle.ts';
import { extensionOf, pressToolbar, tap } from '../../server/demo/gestures.ts';
import { filesWritten, type Notes, notes, pictureAndWrite, watch } from './worker.ts';

/** Milliseconds of one press, in parts that follow one another except for the copy, which is made while the browser pictures. */
export interface Parts {
  /** Injection, and which post is meant. */
  find: number;
  read: number;
  /** From the first picture asked to the last one had. */
  picture: number;
  copy: number;
  /** From the last picture had to the first file put: cutting, encoding, hashing, signing. */
  seal: number;
  /** The strict transaction. */
  store: number;
  /** From the press until the evidence is durable. */
  all: number;
  /** From the first picture asked until the post's own PNG is there: what other people's renderers do. */
  png: number;
}

/** One press, and what came of it. */
export interface Taken {
  parts: Parts;
  copyBytes: number;
  /** The picture of record, where its bytes were asked for. */
  picture: Buffer | null;
  masks: Rectangle[];
}

export async function workerOf(browser: Browser): Promise<WebWorker> {
  const [worker] = await (await extensionOf(browser)).workers();
  if (!worker) throw new Error('the extension has no worker');
  return worker;
}

/** Brings a tab to the front, and waits until it has been painted there. */
export async function inFront(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Presses the button on a page, answers « Non » where questions come, waits for the draft, and lets go of it. */
export async function press(
  browser: Browser,
  page: Page,
  { asks, bytes }: { asks: boolean; bytes: boolean },
): Promise<Taken> {
  await inFront(page);
  const worker = await workerOf(browser);
  await worker.evaluate(watch);
  const popup = await pressToolbar(browser, page);
  if (asks) await tap(popup, '#answers-none');
  await popup.waitForSelector('main[data-screen="draft"]');
  const noted = await worker.evaluate(notes);
  const files = await worker.evaluate(filesWritten, bytes);
  await tap(popup, '#abandon');
  await tap(popup, '#abandon-yes');
  await popup.waitForSelector('main[data-screen="dropped"]');
  await popup.close();
  if (!noted?.asked || !noted.kept) throw new Error('the press was not seen in the worker');
  const picture = files.find(({ type }) => type === 'image/png');
  if (!picture) throw new Error('no picture was kept');
  return {
    parts: partsOf(noted),
    copyBytes: files.find(({ type }) => type.startsWith('text/html'))?.size ?? Number.NaN,
    picture: picture.data === null ? null : Buffer.from(picture.data, 'base64'),
    masks: (noted.told?.masks ?? []) as Rectangle[],
  };
}

function partsOf({ asked, kept, steps, told }: Omit<Notes, 'files'>): Parts {
  const first = (name: string) => steps.find(([one]) => one === name)?.[1] ?? Number.NaN;
  const last = (name: string) => steps.findLast(([one]) => one === name)?.[1] ?? Number.NaN;
  const [start, had] = [first('picture asked'), last('pictured')];
  const read = told?.milliseconds['read'] ?? Number.NaN;
  const sealed = Math.min(first('file written'), first('draft written'));
  return {
    find: start - asked - (Number.isNaN(read) ? 0 : read),
    read,
    picture: had - start,
    copy: told?.milliseconds['copy'] ?? Number.NaN,
    seal: sealed - had,
    store: kept - sealed,
    all: kept - asked,
    png: first('encoded') - start,
  };
}

let lastFloor = 0;

/** One picture of the view and the write of its bytes, in the same worker, over the same page. */
export async function floor(browser: Browser, page: Page) {
  // Chromium grants two pictures a second to calls without a gesture, counted from the first.
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, lastFloor + 1_100 - Date.now())));
  await inFront(page);
  lastFloor = Date.now();
  return (await workerOf(browser)).evaluate(pictureAndWrite);
}
