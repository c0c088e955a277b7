import { describe, expect, test } from 'vitest';
import { changesThrough, withPainting } from '../../lib/capture/between.ts';
import { readingOf, seenAt } from './scene.ts';

const first = seenAt('2026-11-23T10:00:00.100Z');
const meanwhile = seenAt('2026-11-23T10:00:00.300Z', { text: 'Les Ostrovards, quels braves gens.' }, 260);
const last = seenAt('2026-11-23T10:00:00.600Z');

describe('a post that says something else between two readings', () => {
  test('and then again what it said, is a change of its text', () => {
    expect(changesThrough(first, [meanwhile], last)).toEqual([
      {
        part: 'text',
        before: 'Les Ostrovards sont tous des gobe-lune.',
        after: 'Les Ostrovards, quels braves gens.',
      },
    ]);
  });

  test('and goes on saying it, is told once', () => {
    const stays = seenAt('2026-11-23T10:00:00.600Z', { text: meanwhile.reading.text });
    expect(changesThrough(first, [meanwhile, meanwhile], stays)).toHaveLength(1);
  });

  test('and is gone at the last, is told for both', () => {
    expect(changesThrough(first, [meanwhile], null).map(({ part }) => part)).toEqual(['post', 'text']);
  });
});

test('what the picture showed of the words is said of the first reading', () => {
  const looked = seenAt('2026-11-23T10:00:00.600Z', { missing: ['language', 'unseen-text'] });
  expect(withPainting(readingOf({ missing: ['id'] }), looked).missing).toEqual(['id', 'unseen-text']);
  expect(withPainting(readingOf({ missing: ['unseen-text'] }), looked).missing).toEqual(['unseen-text']);
});
