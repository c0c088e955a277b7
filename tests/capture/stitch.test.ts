import { describe, expect, test } from 'vitest';
import { joinOf, pieceOf, sameStrip, scrollQuantum, snapScroll } from '../../lib/capture/stitch.ts';

const plain = { scale: 1, left: 0, top: 0 };

describe('a scroll', () => {
  test.each([
    [1, 1],
    [1.25, 4],
    [1.5, 2],
    [2, 1],
    [1.1, 10],
    [1 / 3, 1],
  ])(
    'at ratio %f moves by multiples of %i pixels, so that nothing is painted between two device pixels',
    (scale, step) => {
      expect(scrollQuantum(scale)).toBe(step);
    },
  );
  test('stops before the row it looks for, never beyond', () => {
    expect(snapScroll(100, 333.9, 1)).toBe(333);
    expect(snapScroll(100, 32.5, 1)).toBe(32);
  });
  test('goes by whole device pixels, at a zoom of two thirds too', () => {
    expect((snapScroll(30, 333, 2 / 3) - 30) * (2 / 3)).toBeCloseTo(202, 9);
    expect(snapScroll(0, 300, 2 / 3)).toBeCloseTo(300, 9);
  });
});

describe('a piece', () => {
  test('lies in the picture where the view showed it in the post', () => {
    const post = { x: 200, y: -500, width: 600, height: 2000 };
    const visible = { x: 200, y: 0, width: 600, height: 700 };
    expect(pieceOf(3, post, visible, plain)).toEqual({ shot: 3, source: visible, x: 0, y: 500 });
  });
  test('shares rows with the one above, which must be the same', () => {
    const above = { shot: 1, source: { x: 0, y: 0, width: 10, height: 100 }, x: 0, y: 0 };
    const below = { shot: 2, source: { x: 0, y: 0, width: 10, height: 100 }, x: 0, y: 84 };
    expect(joinOf(above, below)).toEqual({ x: 0, y: 84, width: 10, height: 16 });
    expect(joinOf(above, { ...below, y: 100 })).toBeNull();
  });
  test('shares columns with the one beside it', () => {
    const left = { shot: 1, source: { x: 0, y: 0, width: 50, height: 100 }, x: 0, y: 0 };
    expect(joinOf(left, { ...left, x: 34 })).toEqual({ x: 34, y: 0, width: 16, height: 100 });
  });
});

test('strips are the same within two levels, and not beyond', () => {
  const strip = (value: number) => new Uint8ClampedArray(8).fill(value);
  expect(sameStrip(strip(100), strip(102))).toBe(true);
  expect(sameStrip(strip(100), strip(103))).toBe(false);
  expect(sameStrip(strip(100), new Uint8ClampedArray(4))).toBe(false);
});
