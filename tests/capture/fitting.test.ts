import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../lib/api.ts';
import { fitting } from '../../lib/capture/fitting.ts';
import type { EvidenceRecord, Playing } from '../../lib/evidence/record.ts';
import { recordOfPost } from '../store/post.ts';

const short = recordOfPost('Les Ostrovards sont tous des gobe-lune.', []);
const player: Playing = {
  kind: 'video',
  address: null,
  position: 0,
  duration: 'non vérifié',
  live: 'non',
  paused: true,
  captions: Array<string>(20).fill('a'.repeat(2_000)),
};
const change = { part: 'text', before: 'a'.repeat(4_000), after: 'b'.repeat(4_000) } as const;
const sizeOf = (record: EvidenceRecord) => Buffer.byteLength(JSON.stringify(record));
const said = (record: EvidenceRecord) => record.redactions.map(({ what }) => what);

describe('a record', () => {
  test('that fits stays as it is', () => {
    expect(fitting(short)).toBe(short);
  });
  test('too long by its changes alone keeps its captions, and says what was cut', () => {
    const fitted = fitting({ ...short, changes: Array(40).fill(change), playing: [player] });
    expect(sizeOf(fitted)).toBeLessThanOrEqual(LIMITS.record);
    expect(fitted.playing[0]?.captions).toHaveLength(20);
    expect(said(fitted)).toContain('relevé trop long : changements abrégés');
  });
  test('too long by all that a page may tell fits all the same', () => {
    const filesMissing = Array<string>(190).fill('é'.repeat(500));
    const playing = Array<Playing>(20).fill(player);
    const fitted = fitting({ ...short, changes: Array(40).fill(change), playing, filesMissing });
    expect(sizeOf(fitted)).toBeLessThanOrEqual(LIMITS.record);
    expect(said(fitted)).toContain('relevé trop long : sous-titres affichés non gardés');
    expect(fitted.reading).toBe(short.reading);
  });
});
