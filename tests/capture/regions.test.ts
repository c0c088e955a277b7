import { describe, expect, test } from 'vitest';
import { regionsOf } from '../../lib/capture/regions.ts';

const whole = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('the regions that hold a post', () => {
  test('are one where one will do, a little larger than the post where its edges are between CSS pixels', () => {
    expect(regionsOf(whole(355, 148, 525, 3490), 1.25)).toMatchObject({
      regions: [{ x: 284, y: 116, width: 420, height: 2796 }],
      pieces: [{ shot: 1, source: { x: 0, y: 3, width: 525, height: 3490 }, x: 0, y: 0 }],
      view: { width: 525, height: 3495 },
      complete: true,
    });
  });

  test('all measure the same, share some rows, and leave none out', () => {
    for (const scale of [0.5, 60 / 90, 60 / 67, 1, 1.1, 60 / 55, 1.25, 4 / 3, 1.5, 60 / 35, 2]) {
      const taken = regionsOf(whole(100, 77, 600, 23_456), scale);
      if (!taken) throw new Error('no region');
      const sizes = new Set(taken.regions.map(({ width, height }) => `${width}×${height}`));
      expect([sizes.size, taken.complete, taken.height]).toEqual([1, true, 23_456]);
      let reached = 0;
      for (const { y, source } of taken.pieces) {
        expect(y).toBeLessThanOrEqual(reached);
        expect(source.y).toBeGreaterThanOrEqual(0);
        expect(source.y + source.height).toBeLessThanOrEqual(taken.view.height);
        reached = y + source.height;
      }
      expect(reached).toBe(23_456);
    }
  });

  test('stop where Firefox makes no larger picture, and say so', () => {
    expect(regionsOf(whole(0, 0, 600, 50_000), 1)).toMatchObject({ height: 32_000, complete: false });
    expect(regionsOf(whole(0, 0, 40_000, 100), 1)).toBeNull();
  });
});
