import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../lib/capture/changes.ts';
import type { Published } from '../../lib/platforms/reading.ts';
import { reading } from '../evidence/sample.ts';

const seen = (published: Published | null) => ({
  reading: { ...reading, published },
  rectangle: { x: 0, y: 0, width: 600, height: 200 },
  at: '2026-11-23T13:00:00.000Z',
});

const age = (earliest: string, latest: string, raw: string): Published => ({
  at: earliest,
  source: 'relative',
  earliest,
  latest,
  raw,
  decoded: null,
});

describe('a post that shows only its age', () => {
  const before = age('2026-11-23T12:53:58.000Z', '2026-11-23T12:54:58.000Z', 'il y a 5 min');

  test('has not changed because a minute passed over the hour', () => {
    const after = age('2026-11-23T12:54:02.000Z', '2026-11-23T12:55:02.000Z', 'il y a 6 min');
    expect(changesBetween(seen(before), seen(after))).toEqual([]);
  });

  test('has changed where no instant fits both ages', () => {
    const after = age('2026-11-23T09:00:00.000Z', '2026-11-23T10:00:00.000Z', 'il y a 3 h');
    expect(changesBetween(seen(before), seen(after)).map(({ part }) => part)).toEqual(['published']);
  });

  test('has changed where the age gave way to a date', () => {
    const after: Published = { ...before, source: 'shown', at: '2026-11-23T12:54:00.000Z' };
    expect(changesBetween(seen(before), seen(after)).map(({ part }) => part)).toEqual(['published']);
  });
});
