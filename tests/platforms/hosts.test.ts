import { describe, expect, test } from 'vitest';
import { bluesky } from '../../lib/platforms/bluesky.ts';
import { countIn } from '../../lib/platforms/count.ts';
import { x } from '../../lib/platforms/x.ts';

const page = {} as Document;

describe('host names are compared whole', () => {
  test.each([
    'https://x.com/a',
    'https://mobile.x.com/a',
    'https://twitter.com/a',
    'https://mobile.twitter.com/',
  ])('%s is X', (url) => {
    expect(x.matches(new URL(url), page)).toBe(true);
  });

  test.each([
    'https://netflix.com/',
    'https://x.com.example/',
    'https://help.x.com/',
    'https://example/x.com',
  ])('%s is not X', (url) => {
    expect(x.matches(new URL(url), page)).toBe(false);
  });

  test('Bluesky is bsky.app, not what ends like it', () => {
    expect(bluesky.matches(new URL('https://bsky.app/'), page)).toBe(true);
    expect(bluesky.matches(new URL('https://notbsky.app/'), page)).toBe(false);
  });
});

describe('a counter', () => {
  test.each([
    ['29 réponses', 29],
    ['15,554 likes', 15554],
    ['1 204 reposts', 1204],
    ['0 reply', 0],
    ['3 mentions J’aime', 3],
    ['2.3K', null],
    ['2,3 k', null],
    ['1+', null],
    ['aucune', null],
  ])('« %s » is %s', (raw, value) => {
    expect(countIn(raw)).toBe(value);
  });
});
