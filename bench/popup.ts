import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { extensionOf } from '../server/demo/gestures.ts';
import { startChromium } from './browser/chromium.ts';
import { EXTENSION } from './browser/extension.ts';
import { type Figure, median } from './figure.ts';
import type { Bench, Measurement } from './measurement.ts';

const ROUNDS = 30;
const EMPTY =
  '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Vide</title></head><body><p>Vide</p></body></html>';

async function firstPaint(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = (entries: PerformanceEntryList) => {
          const paint = entries.find(({ name }) => name === 'first-contentful-paint');
          if (paint) resolve(paint.startTime);
        };
        new PerformanceObserver((list) => seen(list.getEntries())).observe({ type: 'paint', buffered: true });
      }),
  );
}

async function measure({ closing }: Bench): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-popup-'));
  closing.add(async () => rmSync(folder, { recursive: true, force: true }));
  cpSync(EXTENSION, folder, { recursive: true });
  writeFileSync(join(folder, 'empty.html'), EMPTY);
  const browser = await startChromium(folder, closing);
  const { id } = await extensionOf(browser);
  const page = await browser.newPage();
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = -3; round < ROUNDS; round += 1) {
    const ours = await firstPaint(page, `chrome-extension://${id}/popup.html?tab=1`);
    const floor = await firstPaint(page, `chrome-extension://${id}/empty.html`);
    if (round < 0) continue;
    times.ours.push(ours);
    times.floor.push(floor);
  }
  return [
    {
      name: 'popup’s first paint, in a tab',
      ours: median(times.ours),
      floor: median(times.floor),
      unit: 'ms',
      floorName: 'an empty page of the extension',
      promise: { atMost: 3 },
    },
  ];
}

/** From the popup's opening to its first words on the screen, against a page of the extension that holds one word. */
export const popup: Measurement = { name: 'popup', measure };
