import { describe, expect, test } from 'vitest';
import { MASKED_END, withoutMaskedEnd } from '../../lib/capture/masked-end.ts';
import type { Photograph } from '../../lib/capture/report.ts';

const rectangle = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const mask = (label: string, y: number, height: number, width = 600) => ({
  ...rectangle(0, y, width, height),
  label,
});

/** A picture of 600×900 out of two screens. */
function photo(masks: Photograph['masks']): Photograph {
  const pieces = [
    { shot: 1, source: rectangle(10, 20, 600, 500), x: 0, y: 0 },
    { shot: 2, source: rectangle(10, 60, 600, 420), x: 0, y: 480 },
  ];
  const strips = [
    { ...rectangle(0, 0, 600, 500), at: 1 },
    { ...rectangle(0, 500, 600, 400), at: 2 },
  ];
  const told = {
    touched: [],
    redactions: [],
    at: '2026-11-20T09:00:00Z',
    view: { width: 1280, height: 800 },
  };
  return { width: 600, height: 900, pieces, strips, masks, ...told };
}

describe('a picture under whose author’s part all is masked', () => {
  test('ends there, and so do its screens', () => {
    const field = mask('masqué : champ', 300, 40, 200);
    const kept = withoutMaskedEnd(
      photo([mask(MASKED_END, 520, 380), field, mask('masqué : autre', 700, 20)]),
    );
    expect(kept).toMatchObject({ width: 600, height: 520, masks: [field] });
    expect(kept.pieces.map(({ y, source }) => y + source.height)).toEqual([500, 520]);
    expect(kept.strips.map(({ y, height }) => y + height)).toEqual([500, 520]);
  });

  test('lets go of the screens that show nothing else', () => {
    const kept = withoutMaskedEnd(photo([mask(MASKED_END, 470, 430)]));
    expect(kept.pieces.map(({ shot, source }) => [shot, source.height])).toEqual([[1, 470]]);
    expect(kept.strips).toHaveLength(1);
  });
});

describe('a picture stays whole', () => {
  test.each([
    ['under another mask', [mask('masqué : trace', 520, 380)]],
    ['where something comes after it', [mask(MASKED_END, 520, 300)]],
    ['where something stands beside it', [mask(MASKED_END, 520, 380, 500)]],
    ['where nothing would be left', [mask(MASKED_END, 0, 900)]],
  ])('%s', (_, masks) => {
    expect(withoutMaskedEnd(photo(masks))).toEqual(photo(masks));
  });
});
