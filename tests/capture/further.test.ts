import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../lib/api.ts';
import { filesThatFit, nextTake, withFurther } from '../../lib/capture/further.ts';
import { canonical } from '../../lib/evidence/canonical.ts';
import { parseRecord } from '../../lib/evidence/parse.ts';
import type { EvidenceFile } from '../../lib/evidence/record.ts';
import { recordOfPost } from '../store/post.ts';
import { foundPost, seenAt, takenOf } from './scene.ts';

const file = (part: Partial<EvidenceFile>): EvidenceFile => ({
  role: 'picture',
  made: 'pixels',
  mediaType: 'image/png',
  take: 0,
  of: null,
  served: null,
  size: 10,
  sha256: '1'.repeat(64),
  width: 4,
  height: 2,
  ...part,
});
const original = (at: number, take: number) => ({
  entry: file({
    role: 'original',
    made: 'original',
    take,
    of: `https://brumeval.example/${at}.png`,
    sha256: String(at).padStart(64, '0'),
  }),
});

const record = recordOfPost('Contenu masqué par son auteur.', [file({})]);
const opened = seenAt('2026-11-23T10:02:00.120Z', { text: 'Les Ostrovards sont tous des gobe-lune.' });
const gathered = {
  why: 'opened',
  found: foundPost({ seen: opened }),
  taken: takenOf({
    first: opened,
    again: opened,
    playing: [
      {
        kind: 'video',
        address: null,
        position: 4_200.4,
        duration: null,
        live: true,
        paused: false,
        captions: ['Les Ostrovards…'],
      },
    ],
  }),
  gesture: { clickedAt: new Date('2026-11-23T10:02:00Z'), answeredAt: new Date('2026-11-23T10:02:09Z') },
  endedAt: new Date('2026-11-23T10:02:10Z'),
  files: [file({ take: 1, sha256: '2'.repeat(64) })],
  filesMissing: ['snapshot'],
  joins: [],
} as const;

describe('a record with one taking more', () => {
  const after = withFurther(record, gathered);

  test('is one that the server will receive', () => {
    expect(parseRecord(canonical(after))).toMatchObject({ ok: true });
  });
  test('keeps what was found first as it was, its files first', () => {
    expect({ ...after, more: [], files: after?.files.slice(0, 1) }).toEqual(record);
  });
  test('says why, what was read then, when, and what the player showed', () => {
    expect(after?.more).toMatchObject([
      {
        why: 'opened',
        reading: { text: 'Les Ostrovards sont tous des gobe-lune.' },
        askedAt: '2026-11-23T10:02:00Z',
        answeredAt: '2026-11-23T10:02:09Z',
        playing: [{ position: 4_200, duration: 'non vérifié', live: 'oui', captions: ['Les Ostrovards…'] }],
        filesMissing: ['snapshot'],
      },
    ]);
  });
  test('numbers its takings', () => {
    expect(nextTake(record)).toBe(1);
    expect(after && nextTake(after)).toBe(2);
  });
});

describe('the files of one more taking', () => {
  test('are not kept twice where the same original was kept before', () => {
    const known = { ...record, files: [file({}), original(7, 0).entry] };
    expect(filesThatFit(known, [original(7, 1), original(8, 1)]).files).toEqual([original(8, 1)]);
  });
  test('give way to the number a record may hold, originals first, and are named', () => {
    const full = { ...record, files: Array.from({ length: LIMITS.filesPerRecord - 2 }, () => file({})) };
    const picture = { entry: file({ take: 1 }) };
    expect(filesThatFit(full, [original(1, 1), picture, original(2, 1)])).toEqual({
      files: [picture, original(1, 1)],
      left: ['original:https://brumeval.example/2.png'],
    });
  });
});
