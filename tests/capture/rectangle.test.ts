import { describe, expect, test } from 'vitest';
import { devicePixels, intersection, isSolid } from '../../lib/capture/rectangle.ts';

const rectangle = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('intersection', () => {
  test('is what two rectangles share', () => {
    expect(intersection(rectangle(0, 0, 10, 10), rectangle(4, 6, 10, 10))).toEqual(rectangle(4, 6, 6, 4));
  });
  test('of rectangles apart is empty', () => {
    expect(isSolid(intersection(rectangle(0, 0, 10, 10), rectangle(20, 0, 5, 5)))).toBe(false);
  });
  test('by one pixel, a neighbour’s border, is nothing to hide', () => {
    expect(isSolid(intersection(rectangle(0, 0, 10, 10), rectangle(0, 9, 10, 10)))).toBe(false);
  });
});

describe('device pixels', () => {
  test('snap each edge by itself, as browsers paint boxes', () => {
    expect(devicePixels(rectangle(0.4, 10.4, 9.2, 10.2), { scale: 1, left: 0, top: 0 })).toEqual(
      rectangle(0, 10, 10, 11),
    );
  });
  test('of an edge on a half are the same at each screen, however the browser tells it', () => {
    const at = (y: number) => devicePixels(rectangle(0, y, 10, 10), { scale: 1, left: 0, top: 0 }).y;
    expect([at(24.5), at(24.499_999), at(-675.500_001), at(-675.5)]).toEqual([25, 25, -675, -675]);
  });
  test('follow ratio and pinch', () => {
    expect(devicePixels(rectangle(110, 60, 10, 10), { scale: 2.5, left: 100, top: 50 })).toEqual(
      rectangle(25, 25, 25, 25),
    );
  });
});
