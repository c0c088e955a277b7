import { describe, expect, test } from 'vitest';
import { workAhead } from '../../lib/browser/capture/ahead.ts';
import type { Composed } from '../../lib/browser/capture/compose.ts';
import type { SealingMeans } from '../../lib/browser/capture/sealing.ts';
import type { Photograph } from '../../lib/capture/report.ts';

const rectangle = { x: 0, y: 0, width: 10, height: 10 };
const photo: Photograph = {
  pieces: [{ shot: 0, source: rectangle, x: 0, y: 0 }],
  width: 10,
  height: 10,
  view: { width: 100, height: 100 },
  masks: [],
  touched: [],
  redactions: [],
  strips: [],
  at: '2026-11-24T00:00:00.000Z',
};
const cutOut: Composed = { blob: new Blob(['x']), sha256: 'a'.repeat(64), width: 10, height: 10, torn: 0 };
const ahead = () =>
  workAhead(
    () => Promise.resolve(cutOut),
    () => new Promise<SealingMeans>(() => {}),
  );

describe('a picture cut out while the page looks at the post again', () => {
  test('counts where it is put together in the end as was told before, whatever else is said of it', async () => {
    const work = ahead();
    work.pictures(1, Promise.resolve(true));
    work.cut(1, photo);
    expect(await work.done(1, { ...photo, at: '2026-11-24T00:00:01.000Z' })).toBe(cutOut);
  });

  test('does not where a mask more is to be painted, or in another tab', () => {
    const work = ahead();
    work.pictures(1, Promise.resolve(true));
    work.cut(1, photo);
    expect(work.done(1, { ...photo, masks: [{ ...rectangle, label: 'masqué : portrait' }] })).toBeNull();
    expect(work.done(2, photo)).toBeNull();
  });

  test('is none where the browser gave no picture', async () => {
    const work = ahead();
    work.pictures(1, Promise.resolve(false));
    work.cut(1, photo);
    expect(await work.done(1, photo)).toBeNull();
  });

  test('is let go of with its tab, and once another picture is asked for', () => {
    const work = ahead();
    work.pictures(1, Promise.resolve(true));
    work.cut(1, photo);
    work.pictures(1, Promise.resolve(true));
    expect(work.done(1, photo)).toBeNull();
    work.cut(1, photo);
    work.forget(1);
    expect(work.done(1, photo)).toBeNull();
  });
});
