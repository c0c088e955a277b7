import { describe, expect, test } from 'vitest';
import { blueskyTime, mastodonTime, xTime } from '../../lib/platforms/ids.ts';

const LETTERS = '234567abcdefghijklmnopqrstuvwxyz';
const X_EPOCH = 1_288_834_974_657n;

function tid(microseconds: bigint, clock = 0n): string {
  const bits = (microseconds << 10n) | clock;
  return Array.from({ length: 13 }, (_, i) => LETTERS[Number((bits >> BigInt(60 - 5 * i)) & 31n)]).join('');
}

const INSTANTS = Array.from({ length: 200 }, (_, i) => Date.UTC(2012, 0, 1) + i * 37 * 86_400_000 + i * 7919);

describe('the instant inside an id', () => {
  test('of X survives 64 bits: any worker and sequence number gives the same millisecond', () => {
    for (const instant of INSTANTS) {
      const first = (BigInt(instant) - X_EPOCH) << 22n;
      const iso = new Date(instant).toISOString();
      expect(xTime(String(first))).toBe(iso);
      expect(xTime(String(first + (1n << 22n) - 1n))).toBe(iso);
    }
  });

  test('of Mastodon is in its upper 48 bits', () => {
    for (const instant of INSTANTS)
      expect(mastodonTime(String((BigInt(instant) << 16n) | 0xffffn))).toBe(new Date(instant).toISOString());
  });

  test('of Bluesky counts microseconds, whatever the clock id', () => {
    for (const instant of INSTANTS)
      expect(blueskyTime(tid(BigInt(instant) * 1000n + 999n, 1023n))).toBe(new Date(instant).toISOString());
  });

  test('is null for X ids of before November 2010, which were numbered in sequence', () => {
    expect(xTime('20')).toBeNull();
    expect(xTime('29699999999')).toBeNull();
  });

  test('is null for forged and foreign ids', () => {
    for (const id of ['', '-1', '0', '007', '1e9', '99999999999999999999', '18446744073709551615', 'abc'])
      expect([xTime(id), mastodonTime(id)]).toEqual([null, null]);
    for (const key of [
      '',
      'self',
      'zzzzzzzzzzzzz',
      '2222222222222',
      '3lmfprgbei22',
      '3lmfprgbei22n2',
      '3LMFPRGBEI22N',
    ])
      expect(blueskyTime(key)).toBeNull();
  });
});
