import { PNG } from 'pngjs';
import type { FirefoxPage } from '../../server/demo/firefox/page.ts';

/** What Firefox itself paints of an element, asked by another way than the extension's. */
export async function paintedBy(page: FirefoxPage, selector: string): Promise<Uint8Array> {
  // The extension outlines a post for an instant once it is pictured.
  await page.until('the outline is gone', () => document.documentElement.children.length === 2);
  const box = await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`no ${wanted}`);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const pixel = (length: number) => Math.round(length * devicePixelRatio);
    const [x, y] = [pixel(left + scrollX), pixel(top + scrollY)];
    return { x, y, width: pixel(right + scrollX) - x, height: pixel(bottom + scrollY) - y };
  }, selector);
  const whole = PNG.sync.read(await page.screenshot());
  const part = new PNG({ width: box.width, height: box.height });
  PNG.bitblt(whole, part, box.x, box.y, box.width, box.height, 0, 0);
  return PNG.sync.write(part);
}
