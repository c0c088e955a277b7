import type { CDPSession, Page } from 'puppeteer-core';
import { startEnrolled } from './browser/enrolled.ts';
import { press, workerOf } from './capture/ours.ts';
import { PAGES, startPages } from './capture/pages.ts';
import type { Figure } from './figure.ts';
import type { Bench, Measurement } from './measurement.ts';

const FIRST = 20;
const LAST = 200;

/** Bytes of JavaScript still held after a collection. */
async function heldBy(session: Pick<CDPSession, 'send'>): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function measure({ closing, say }: Bench): Promise<Figure[]> {
  const browser = await startEnrolled({ closing });
  const [short] = PAGES;
  if (!short) throw new Error('no page');
  const page: Page = await browser.newPage();
  await page.goto((await startPages(closing)) + short.path);
  const session = await page.createCDPSession();
  const held: { worker: number; page: number }[] = [];
  for (let round = 1; round <= LAST; round += 1) {
    await press(browser, page, { asks: false, bytes: false });
    if (round !== FIRST && round !== LAST) continue;
    held.push({ worker: await heldBy((await workerOf(browser)).client), page: await heldBy(session) });
    say(`after ${round} captures, worker and page: ${JSON.stringify(held.at(-1))} B`);
  }
  const figure = (name: string, side: 'worker' | 'page'): Figure => ({
    name,
    ours: (held[1]?.[side] ?? Number.NaN) / 1e6,
    floor: (held[0]?.[side] ?? Number.NaN) / 1e6,
    unit: 'MB',
    floorName: `after ${FIRST}`,
    promise: { atMost: 1.1 },
  });
  return [
    figure(`worker’s heap after ${LAST} captures`, 'worker'),
    figure(`page’s heap after ${LAST} captures`, 'page'),
  ];
}

/** What the worker and the page still hold after many captures, beside what they held after the first few. */
export const heap: Measurement = { name: 'heap', measure };
