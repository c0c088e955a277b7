import { PNG } from 'pngjs';
import type { ElementHandle, Page } from 'puppeteer-core';

/** How far two pictures are from each other: 0 is the same to the pixel. */
export interface Difference {
  sizes: string;
  /** Mean difference of a channel, 0 to 255. */
  mean: number;
  worst: number;
}

/** Compares two PNGs. */
export function differenceOf(a: Uint8Array, b: Uint8Array): Difference {
  const [one, two] = [PNG.sync.read(Buffer.from(a)), PNG.sync.read(Buffer.from(b))];
  const sizes = `${one.width}×${one.height} / ${two.width}×${two.height}`;
  if (one.width !== two.width || one.height !== two.height) return { sizes, mean: 255, worst: 255 };
  let sum = 0;
  let worst = 0;
  for (let at = 0; at < one.data.length; at += 1) {
    const away = Math.abs((one.data[at] ?? 0) - (two.data[at] ?? 0));
    sum += away;
    worst = Math.max(worst, away);
  }
  return { sizes, mean: sum / one.data.length, worst };
}

/** What the browser itself paints of an element, asked by another way than the extension's; the element is `selector`. */
export async function paintedBy(page: Page, selector: string): Promise<Uint8Array> {
  // The extension outlines a post for an instant once it is pictured.
  await page.waitForFunction(() => document.documentElement.children.length === 2);
  const box = await page.$eval(selector, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    // Laid out in 64ths: the browser tells 201.2 as 201.1999969, and at a ratio of 1.25 paints from 252.
    const pixel = (length: number) => Math.round(Math.round(length * devicePixelRatio * 64) / 64);
    const [x, y] = [pixel(left + scrollX), pixel(top + scrollY)];
    return { x, y, width: pixel(right + scrollX) - x, height: pixel(bottom + scrollY) - y };
  });
  const whole = PNG.sync.read(Buffer.from(await page.screenshot({ fullPage: true, type: 'png' })));
  const part = new PNG({ width: box.width, height: box.height });
  PNG.bitblt(whole, part, box.x, box.y, box.width, box.height, 0, 0);
  return PNG.sync.write(part);
}

/** The same of an element in whichever frame: what each frame shows begins on a whole device pixel. */
export async function cutFrom(page: Page, element: ElementHandle<Element>): Promise<Uint8Array> {
  await page.waitForFunction(() => document.documentElement.children.length === 2);
  const { x, y, width, height } = await element.evaluate((found) => {
    const { scrollX, scrollY, devicePixelRatio } = window.top ?? window;
    const pixel = (length: number) => Math.round(length * devicePixelRatio);
    let [left, top] = [0, 0];
    const frames: Element[] = [];
    for (
      let at = found.ownerDocument.defaultView?.frameElement;
      at;
      at = at.ownerDocument.defaultView?.frameElement
    )
      frames.unshift(at);
    for (const frame of frames) {
      const box = frame.getBoundingClientRect();
      const style = getComputedStyle(frame);
      const side = (name: string) => Number.parseFloat(style.getPropertyValue(name));
      const [across, down] = [
        side('border-left-width') + side('padding-left'),
        side('border-top-width') + side('padding-top'),
      ];
      left = pixel(box.left + across) + left;
      top = pixel(box.top + down) + top;
    }
    const box = found.getBoundingClientRect();
    const [fromLeft, fromTop] = [left + scrollX * devicePixelRatio, top + scrollY * devicePixelRatio].map(
      Math.round,
    );
    const edges = {
      x: pixel(box.left),
      y: pixel(box.top),
      right: pixel(box.right),
      bottom: pixel(box.bottom),
    };
    return {
      x: edges.x + (fromLeft ?? 0),
      y: edges.y + (fromTop ?? 0),
      width: edges.right - edges.x,
      height: edges.bottom - edges.y,
    };
  });
  const whole = PNG.sync.read(Buffer.from(await page.screenshot({ fullPage: true, type: 'png' })));
  const part = new PNG({ width, height });
  PNG.bitblt(whole, part, x, y, width, height, 0, 0);
  return PNG.sync.write(part);
}

/** How many pixels of a picture are magenta, the colour of the image that must not be in it. */
export function magentaIn(png: Buffer): number {
  const { data } = PNG.sync.read(png);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 0) < 60 && (data[at + 2] ?? 0) > 200) found += 1;
  }
  return found;
}
