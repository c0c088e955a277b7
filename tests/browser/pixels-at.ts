import { PNG } from 'pngjs';
import type { ElementHandle, Page } from 'puppeteer-core';

/** Device pixels within which a picture is looked for. */
const AROUND = 4;

/**
 * How far, in device pixels, the corners of a picture are from those of an element as its page lays it out;
 * infinite where the browser's screenshot does not hold that very picture there. For elements that a transform or a zoom
 * of their frame has put on fractions of a pixel.
 */
export async function distanceIn(
  page: Page,
  element: ElementHandle<Element>,
  picture: Uint8Array,
): Promise<number> {
  await page.waitForFunction(() => document.documentElement.children.length === 2);
  const ratio = await page.evaluate(() => devicePixelRatio);
  const [left = 0, top = 0, right = 0, bottom = 0] = (await edgesOf(element)).map((edge) => edge * ratio);
  const whole = PNG.sync.read(Buffer.from(await page.screenshot({ type: 'png' })));
  const part = PNG.sync.read(Buffer.from(picture));
  let least = Number.POSITIVE_INFINITY;
  for (let x = Math.round(left) - AROUND; x <= left + AROUND; x += 1)
    for (let y = Math.round(top) - AROUND; y <= top + AROUND; y += 1) {
      if (!holdsAt(whole, part, x, y)) continue;
      const away = [x - left, y - top, x + part.width - right, y + part.height - bottom].map(Math.abs);
      least = Math.min(least, Math.max(...away));
    }
  return least;
}

/** The edges of an element of a frame in the page's view, CSS pixels, for a frame that is only drawn larger or smaller. */
export async function edgesOf(element: ElementHandle<Element>): Promise<[number, number, number, number]> {
  return element.evaluate((found) => {
    const frame = found.ownerDocument.defaultView?.frameElement as HTMLElement;
    const outer = frame.getBoundingClientRect();
    const ratio = outer.width / frame.offsetWidth;
    const { paddingLeft, paddingTop } = getComputedStyle(frame);
    const left = outer.left + (frame.clientLeft + Number.parseFloat(paddingLeft)) * ratio;
    const top = outer.top + (frame.clientTop + Number.parseFloat(paddingTop)) * ratio;
    const box = found.getBoundingClientRect();
    const edges: [number, number, number, number] = [
      left + box.left * ratio,
      top + box.top * ratio,
      left + box.right * ratio,
      top + box.bottom * ratio,
    ];
    return edges;
  });
}

function holdsAt(whole: PNG, part: PNG, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x + part.width > whole.width || y + part.height > whole.height) return false;
  for (let row = 0; row < part.height; row += 1) {
    const from = ((y + row) * whole.width + x) * 4;
    const line = whole.data.subarray(from, from + part.width * 4);
    if (!line.equals(part.data.subarray(row * part.width * 4, (row + 1) * part.width * 4))) return false;
  }
  return true;
}
