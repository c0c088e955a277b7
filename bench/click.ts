import type { Browser, Page, WebWorker } from 'puppeteer-core';
import { extensionOf, pressToolbar, tap } from '../server/demo/gestures.ts';
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

interface Steps {
  asked: number;
  pictured: number;
  written: number;
  kept: number;
}

async function workerOf(browser: Browser): Promise<WebWorker> {
  const [worker] = await (await extensionOf(browser)).workers();
  if (!worker) throw new Error('the extension has no worker');
  return worker;
}

/** One press on a page, until the popup shows the draft; when each step came, in milliseconds from the press. */
async function press(browser: Browser, page: Page): Promise<Steps> {
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
  const { asked, kept, steps } = noted;
  const at = (wanted: string) => (steps.find(([name]) => name === wanted)?.[1] ?? Number.NaN) - asked;
  return {
    asked: at('picture asked'),
    pictured: at('pictured'),
    written: at('draft written'),
    kept: kept - asked,
  };
}

async function floorOf(browser: Browser, page: Page) {
  // Chromium grants two pictures a second to calls without a gesture, counted from the first.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
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
  const taken: { ours: Steps; floor: Awaited<ReturnType<typeof floorOf>> }[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const both = { ours: await press(browser, page), floor: await floorOf(browser, page) };
    if (round >= 0) taken.push(both);
  }
  const step = (name: keyof Steps) => median(taken.map(({ ours }) => ours[name]));
  const said = (['asked', 'pictured', 'written', 'kept'] as const).map(
    (name) => `${name} ${Math.round(step(name))}`,
  );
  say(
    `ms after the press: ${said.join(', ')}; the floor's picture ${Math.round(median(taken.map(({ floor }) => floor.picture)))}`,
  );
  return [
    {
      name: 'click → durable draft, a post in view',
      ours: step('kept'),
      floor: median(taken.map(({ floor }) => floor.all)),
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
