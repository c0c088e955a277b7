import { describe, expect, test } from 'vitest';
import { type Figure, figureOf, holds, line, median } from '../../bench/figure.ts';

const figure: Figure = {
  name: 'click',
  ours: 60,
  floor: 40,
  unit: 'ms',
  floorName: 'one picture',
  promise: { atMost: 1.5 },
};

describe('a figure', () => {
  test('holds at its promise and fails just above it', () => {
    expect(holds(figure)).toBe(true);
    expect(holds({ ...figure, ours: 60.1 })).toBe(false);
  });

  test('says so when it was not reached', () => {
    expect(line({ ...figure, ours: 80 })).toContain('NOT REACHED');
    expect(line(figure)).toBe('click: 60.0 ms, one picture 40.0 ms, ratio 1.50 (promised ≤ 1.5)');
  });

  test('says how many samples it stands on, and how wide they lie', () => {
    const { name, unit, floorName, promise } = figure;
    const taken = figureOf({ name, unit, floorName, promise }, [50, 60, 90], [40, 40, 44]);
    expect(taken).toMatchObject({ ours: 60, floor: 40, spread: { rounds: 3, ours: 90, floor: 44 } });
    expect(line(taken)).toContain('p95 90.0 and 44.0, n 3');
  });

  test('takes the median, of an even number the mean of the middle two', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
  });
});
