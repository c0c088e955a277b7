import type { Page } from 'puppeteer-core';
import { startPractice } from '../server/practice/start.ts';
import { startChromium } from './browser/chromium.ts';
import { EXTENSION } from './browser/extension.ts';
import { type Figure, median } from './figure.ts';
import type { Bench, Measurement } from './measurement.ts';

const ROUNDS = 40;

/** Bytes of every script that runs in a page while it loads, those of extensions and their isolated worlds included. */
async function scriptsOf(page: Page, address: string): Promise<number> {
  const session = await page.createCDPSession();
  let bytes = 0;
  session.on('Debugger.scriptParsed', ({ length = 0, url }) => {
    // What puppeteer itself brings in has no address.
    if (url !== '' && !url.startsWith('pptr:')) bytes += length;
  });
  await session.send('Debugger.enable');
  await page.goto(address);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await session.detach();
  return bytes;
}

async function load(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry?.duration ?? Number.NaN;
  });
}

async function measure({ closing }: Bench): Promise<Figure[]> {
  const practice = await startPractice({ port: 0 });
  closing.add(() => practice.close());
  const address = `http://ronde.localhost:${practice.port}/`;
  const [holding, plain] = [await startChromium(EXTENSION, closing), await startChromium(null, closing)];
  const [ours, floor] = [await holding.newPage(), await plain.newPage()];
  const scripts = { ours: await scriptsOf(ours, address), floor: await scriptsOf(floor, address) };
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = -3; round < ROUNDS; round += 1) {
    const [a, b] = [await load(ours, address), await load(floor, address)];
    if (round < 0) continue;
    times.ours.push(a);
    times.floor.push(b);
  }
  const floorName = 'without the extension';
  return [
    {
      name: 'scripts run in a page, extension unused',
      ...scripts,
      unit: 'B',
      floorName,
      promise: { atMost: 1 },
    },
    {
      name: 'a page’s load, extension unused',
      ours: median(times.ours),
      floor: median(times.floor),
      unit: 'ms',
      floorName,
      // 0 ms is promised; a tenth is what two browsers on one machine differ by.
      promise: { atMost: 1.1 },
    },
  ];
}

/** A page of the practice ground in a Chromium that holds the unused extension, and in one that does not, in turn. */
export const page: Measurement = { name: 'page', measure };
