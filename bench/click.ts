import type { Browser, Page, WebWorker } from 'puppeteer-core';
import { extensionOf, popupOf, pressToolbar, tap } from '../server/demo/gestures.ts';
import { enrol } from '../server/demo/volunteer.ts';
import { startPractice } from '../server/practice/start.ts';
import { startChromium } from './browser/chromium.ts';
import { EXTENSION } from './browser/extension.ts';
import { notes, pictureAndWrite, watch } from './click/worker.ts';
import { type Figure, median } from './figure.ts';
import type { Bench, Measurement } from './measurement.ts';
import { ended } from './process.ts';
import { newGround } from './torture/ground.ts';

const ROUNDS = 25;
/** A post of words alone, whole in a view of 1280 × 800. */
const POST = '@corvin/101';

async function workerOf(browser: Browser): Promise<WebWorker> {
  const [worker] = await (await extensionOf(browser)).workers();
  if (!worker) throw new Error('the extension has no worker');
  return worker;
}

/** One press on a page, until the popup shows the draft; the milliseconds from the press to the draft's own commit. */
async function press(browser: Browser, page: Page): Promise<{ taken: number; steps: [string, number][] }> {
  const worker = await workerOf(browser);
  await worker.evaluate(watch);
  const popup = await pressToolbar(browser, page);
  await popup.waitForSelector('main[data-screen="draft"]');
  const noted = await worker.evaluate(notes);
  await tap(popup, '#abandon');
  await tap(popup, '#abandon-yes');
  await popup.waitForSelector('main[data-screen="dropped"]');
  await popup.close();
  if (!noted?.asked || !noted.kept) throw new Error('the press was not seen in the worker');
  const { asked, kept } = noted;
  return { taken: kept - asked, steps: noted.steps.map(([name, at]) => [name, at - asked]) };
}

async function floorOf(browser: Browser, page: Page) {
  await page.bringToFront();
  return (await workerOf(browser)).evaluate(pictureAndWrite);
}

async function measure({ closing, say }: Bench): Promise<Figure[]> {
  const ground = await newGround();
  closing.add(() => ground.end());
  const server = await ground.startServer();
  closing.add(() => ended(server));
  const practice = await startPractice({ port: 0 });
  closing.add(() => practice.close());
  const browser = await startChromium(EXTENSION, closing);
  await enrol(browser, ground.invitation);
  const page = await browser.newPage();
  await page.goto(`http://ronde.localhost:${practice.port}/${POST}`);
  const [ours, floor]: number[][] = [[], []];
  for (let round = -2; round < ROUNDS; round += 1) {
    const [a, b] = [await press(browser, page), await floorOf(browser, page)];
    if (process.env['STEPS'])
      console.log(
        a.taken.toFixed(0),
        b.all.toFixed(0),
        b.picture.toFixed(0),
        b.bytes,
        a.steps.map(([n, t]) => `${n} ${t.toFixed(0)}`).join(', '),
      );
    if (round < 0) continue;
    ours?.push(a.taken);
    floor?.push(b.all);
  }
  return [
    {
      name: 'click → durable draft, a post in view',
      ours: median(ours ?? []),
      floor: median(floor ?? []),
      unit: 'ms',
      floorName: 'one picture and the write of its bytes',
      promise: { atMost: 1.5 },
    },
  ];
}

/**
 * A real press of the toolbar button until the draft is on the disk, and in the same worker one `captureVisibleTab`
 * with a strict write of its bytes, in turn. The worker's own calls are watched from outside; the product has no marks.
 */
export const click: Measurement = { name: 'click', measure };
