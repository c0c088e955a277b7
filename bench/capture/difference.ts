import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import type { Rectangle } from '../../lib/capture/rectangle.ts';

/** How far a picture is from the browser's own. */
export interface Difference {
  /** Hundredths of the pixels that are not the same in every channel. */
  wrong: number;
  /** Mean difference of a channel, 0 to 255. */
  mean: number;
}

/** The browser's own screenshot of an element, by another way than the extension's. */
export async function screenshotOf(page: Page, selector: string): Promise<Buffer> {
  const box = await page.$eval(selector, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const pixel = (length: number) => Math.round(length * devicePixelRatio);
    const [x, y] = [pixel(left + scrollX), pixel(top + scrollY)];
    return { x, y, width: pixel(right + scrollX) - x, height: pixel(bottom + scrollY) - y };
  });
  const whole = PNG.sync.read(Buffer.from(await page.screenshot({ fullPage: true, type: 'png' })));
  const part = new PNG({ width: box.width, height: box.height });
  PNG.bitblt(whole, part, box.x, box.y, box.width, box.height, 0, 0);
  return PNG.sync.write(part);
}

/**
 * Compares a picture with the browser's, `masks` left out: what is painted over on purpose is no fault, nor a peer's
 * merit. Pixels that one has and the other has not are wrong.
 */
export function differenceOf(given: Buffer, truth: Buffer, masks: readonly Rectangle[]): Difference {
  const [a, b] = [PNG.sync.read(given), PNG.sync.read(truth)];
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const masked = (x: number, y: number) =>
    masks.some((mask) => x >= mask.x && y >= mask.y && x < mask.x + mask.width && y < mask.y + mask.height);
  let [compared, wrong, sum] = [0, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (masked(x, y)) continue;
      const away = awayAt(a, b, x, y);
      compared += 1;
      sum += away;
      if (away > 0) wrong += 1;
    }
  }
  return { wrong: (100 * wrong) / compared, mean: sum / compared };
}

function awayAt(a: PNG, b: PNG, x: number, y: number): number {
  if (x >= Math.min(a.width, b.width) || y >= Math.min(a.height, b.height)) return 255;
  let away = 0;
  for (let channel = 0; channel < 4; channel += 1) {
    const one = a.data[(y * a.width + x) * 4 + channel] ?? 0;
    away += Math.abs(one - (b.data[(y * b.width + x) * 4 + channel] ?? 0));
  }
  return away / 4;
}
