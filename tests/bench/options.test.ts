import { describe, expect, test } from 'vitest';
import { optionsFrom } from '../../bench/options.ts';
import { percentile } from '../../bench/percentile.ts';
import { table } from '../../bench/table.ts';

describe('what the command line says', () => {
  const names = ['click', 'ingest', 'queue'];

  test('is all measurements at a hundred thousand cases, and never a failure, by default', () => {
    expect(optionsFrom([], names)).toMatchObject({ only: [], strict: false, cases: 100_000 });
  });

  test('may be some measurements, a million cases, a failure where a promise is not kept', () => {
    const args = ['--only', 'click,queue', '--only', 'ingest', '--cases', '1000000', '--strict'];
    expect(optionsFrom(args, names)).toMatchObject({
      only: ['click', 'queue', 'ingest'],
      strict: true,
      cases: 1_000_000,
    });
  });

  test('names a measurement with or without `--only`, and a group for all that is in it', () => {
    expect(optionsFrom(['click'], names).only).toEqual(['click']);
    const groups = { click: ['click', 'queue'] };
    expect(optionsFrom(['click', '--only', 'ingest'], names, groups).only).toEqual([
      'ingest',
      'click',
      'queue',
    ]);
    expect(() => optionsFrom(['clic'], names, groups)).toThrow();
  });

  test('is refused where it is not understood', () => {
    for (const args of [['--only', 'clic'], ['--cases', 'many'], ['--seed', '0'], ['--fast']]) {
      expect(() => optionsFrom(args, names)).toThrow();
    }
  });
});

test('the 95th percentile is the value that one in twenty passes', () => {
  expect(percentile([...Array(100).keys()], 95)).toBe(94);
  expect([percentile([7], 95), percentile([], 95)]).toEqual([7, Number.NaN]);
});

test('the table says which promise is not reached, and nothing of the others', () => {
  const figure = { name: 'click', floor: 40, unit: 'ms', floorName: 'one picture' } as const;
  const written = table([
    { ...figure, ours: 80, promise: { atMost: 1.5 } },
    { ...figure, ours: 50, promise: { atMost: 1.5 } },
    { ...figure, ours: 200, promise: null },
  ]).split('\n');
  expect(written[1]).toBe('click   80.0 ms  40.0 ms (one picture)  2.00   ≤ 1.5     NOT REACHED');
  expect(written.filter((line) => line.includes('NOT REACHED'))).toHaveLength(1);
});
