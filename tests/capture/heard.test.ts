import { describe, expect, test } from 'vitest';
import { heardOf, positionIn, typedPosition } from '../../lib/capture/heard.ts';

const typed = { from: '0:42', to: '0:47', words: ' Les Ostrovards, dehors ! ' };

describe('words heard', () => {
  test('are kept as they were typed, with the place where they are spoken', () => {
    expect(heardOf(typed, [], 90_000)).toEqual({
      ok: true,
      value: { from: 42_000, to: 47_000, words: 'Les Ostrovards, dehors !' },
    });
  });
  test.each([
    ['from', { from: '42' }],
    ['from', { from: '' }],
    ['to', { to: '0:61' }],
    ['order', { to: '0:41' }],
    ['beyond', { to: '1:31' }],
    ['words', { words: '  ' }],
    ['too-long', { words: 'é'.repeat(8_001) }],
    ['too-long', { words: '"'.repeat(8_001) }],
  ] as const)('are refused for « %s »', (code, part) => {
    expect(heardOf({ ...typed, ...part }, [], 90_000)).toMatchObject({ ok: false, code });
  });
  test('are not held against a duration that no player says, nor against its fraction of a second', () => {
    expect(heardOf({ ...typed, to: '9:59' }, [], null).ok).toBe(true);
    expect(heardOf({ ...typed, from: '0:02', to: '0:02' }, [], 1_300).ok).toBe(true);
  });
  test('are twenty at most', () => {
    const twenty = Array.from({ length: 20 }, () => ({ from: 0, to: 0, words: 'a' }));
    expect(heardOf(typed, twenty, null)).toMatchObject({ code: 'too-many' });
  });
});

describe('a position', () => {
  test('is read in minutes and seconds, hours before them where there are', () => {
    expect([positionIn('1:05'), positionIn(' 01:05 '), positionIn('1:02:03'), positionIn('75:00')]).toEqual([
      65_000, 65_000, 3_723_000, 4_500_000,
    ]);
    expect([positionIn('65'), positionIn('1:5'), positionIn('1:75:00'), positionIn('-1:05')]).toEqual(
      Array(4).fill(null),
    );
  });
  test('is proposed as it is typed', () => {
    expect([0, 65_900, 3_723_000].map(typedPosition)).toEqual(['0:00', '1:05', '1:02:03']);
    expect(positionIn(typedPosition(3_723_000))).toBe(3_723_000);
  });
});
