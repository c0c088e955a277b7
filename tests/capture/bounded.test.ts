import { describe, expect, test } from 'vitest';
import { boundedReading } from '../../lib/capture/bounded.ts';
import { recordOf } from '../../lib/capture/record.ts';
import { canonical } from '../../lib/evidence/canonical.ts';
import { parseRecord } from '../../lib/evidence/parse.ts';
import type { PostReading } from '../../lib/platforms/reading.ts';
import { foundPost, readingOf, seenAt, takenOf } from './scene.ts';

describe('a reading too long for a record', () => {
  test('is cut, and says so', () => {
    const cut = boundedReading(readingOf({ text: 'é'.repeat(200_000) }));
    expect(cut.truncated).toBe(true);
    expect(cut.text.length).toBeLessThan(100_000);
  });
  test('is left as it is where it is not', () => {
    expect(boundedReading(readingOf())).toEqual(readingOf());
  });
  test('of quotes in quotes in quotes ends somewhere', () => {
    let reading: PostReading = readingOf();
    for (let deep = 0; deep < 10; deep += 1) reading = readingOf({ quoted: reading });
    const depth = (one: PostReading | null): number => (one === null ? 0 : 1 + depth(one.quoted));
    expect(depth(boundedReading(reading))).toBe(4);
  });
  test('cannot make itself impossible to keep', () => {
    const worst = readingOf({
      text: '漢'.repeat(300_000),
      quoted: readingOf({ text: '漢'.repeat(300_000) }),
      counters: Array(500).fill({ kind: 'other', value: 1, raw: 'x'.repeat(300) }),
      author: { handle: 'h'.repeat(100_000), name: null, stableId: null, profile: null },
    });
    const reading = boundedReading(worst);
    const found = foundPost({ seen: seenAt('2026-11-23T10:00:00.000Z', reading) });
    const record = recordOf({
      found,
      taken: takenOf({ again: seenAt('2026-11-23T10:00:00.000Z', { text: '漢'.repeat(40_000) }) }),
      gesture: { kind: 'toolbar', clickedAt: new Date(), answeredAt: null },
      agent: { userAgent: '', system: null, zoom: null },
      endedAt: new Date('2026-11-23T10:00:02.400Z'),
      files: [],
      filesMissing: [],
      offset: null,
      joins: [],
      tool: { version: '0', build: 'test' },
    });
    expect(parseRecord(canonical(record))).toMatchObject({ ok: true });
  });
});
