import { PNG } from 'pngjs';
import type { FirefoxPage } from '../../server/demo/firefox/page.ts';

/** Left, top, right and bottom, in pixels of the post's own picture. */
type Edges = [number, number, number, number];

/** Where the portraits of a post are: nobody has answered for them, so that they are painted over in its picture. */
export function portraitsIn(page: FirefoxPage, selector: string): Promise<Edges[]> {
  return page.evaluate((wanted) => {
    const post = document.querySelector(wanted);
    const whole = post?.getBoundingClientRect();
    const [x, y] = [Math.round(whole?.left ?? 0), Math.round(whole?.top ?? 0)];
    return [...(post?.querySelectorAll('.avatar') ?? [])].map((portrait): Edges => {
      const { left, top, right, bottom } = portrait.getBoundingClientRect();
      return [left - x, top - y, right - x, bottom - y].map(Math.round) as Edges;
    });
  }, selector);
}

/** A picture with those places left blank. */
export function without(png: Uint8Array, places: readonly Edges[]): Uint8Array {
  const picture = PNG.sync.read(Buffer.from(png));
  for (const [left, top, right, bottom] of places) {
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1)
        picture.data.fill(0, (y * picture.width + x) * 4, (y * picture.width + x) * 4 + 4);
    }
  }
  return PNG.sync.write(picture, { deflateLevel: 1 });
}
