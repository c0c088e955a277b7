import { PNG } from 'pngjs';
import type { FirefoxPage } from '../../server/demo/firefox/page.ts';

/** What Firefox itself paints of an element of a page that begins at its left, asked by another way than the extension's. */
export async function paintedBy(page: FirefoxPage, selector: string): Promise<Uint8Array> {
  // The extension outlines a post for an instant once it is pictured.
  await page.until('the outline is gone', () => document.documentElement.children.length === 2);
  const box = await page.evaluate(boxInDocument, selector);
  return cut(await page.screenshot('document'), box);
}

/** The part of an element that is in view, and where it lies in the element. */
export async function paintedInView(
  page: FirefoxPage,
  selector: string,
): Promise<{ png: Uint8Array; left: number; top: number }> {
  await page.until('the outline is gone', () => document.documentElement.children.length === 2);
  const [box, part] = await page.evaluate(boxInView, selector);
  const png = cut(await page.screenshot('view'), part);
  return { png, left: part.x - box.x, top: part.y - box.y };
}

/** A part of a picture, device pixels. */
export function cut(png: Uint8Array, box: Box): Uint8Array {
  const whole = PNG.sync.read(Buffer.from(png));
  const part = new PNG({ width: box.width, height: box.height });
  PNG.bitblt(whole, part, box.x, box.y, box.width, box.height, 0, 0);
  return PNG.sync.write(part, { deflateLevel: 1 });
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxInDocument(selector: string): Box {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const pixel = (length: number) => Math.round(length * devicePixelRatio);
  const [x, y] = [pixel(left + scrollX), pixel(top + scrollY)];
  return { x, y, width: pixel(right + scrollX) - x, height: pixel(bottom + scrollY) - y };
}

function boxInView(selector: string): [Box, Box] {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const pixel = (length: number) => Math.round(length * devicePixelRatio);
  const boxOf = (from: number[]): Box => {
    const [x = 0, y = 0, until = 0, below = 0] = from.map(pixel);
    return { x, y, width: until - x, height: below - y };
  };
  const root = document.documentElement;
  const inView = [Math.max(left, 0), Math.max(top, 0), Math.min(right, root.clientWidth)];
  return [boxOf([left, top, right, bottom]), boxOf([...inView, Math.min(bottom, root.clientHeight)])];
}
