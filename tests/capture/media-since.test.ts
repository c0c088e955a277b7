import { expect, test } from 'vitest';
import { withMediaSince } from '../../lib/capture/media-since.ts';
import type { Taken } from '../../lib/capture/report.ts';
import { foundPost, seenAt } from './scene.ts';

const at = '2026-11-23T10:00:01Z';
const address = 'https://brumeval.example/dessin.png';
const pictured = seenAt(at, { media: [{ kind: 'image', address, alt: null }] });
const taken = (part: Partial<Taken>): Taken => ({
  photograph: null,
  drawing: null,
  snapshot: null,
  originals: [],
  originalsMissing: [],
  playing: [],
  milliseconds: { read: null, picture: null, copy: null, originals: null, whole: null },
  again: seenAt(at),
  first: null,
  checkedAt: at,
  ...part,
});

test('media that only a later reading names is to be asked about', () => {
  const asked = { ...foundPost(), holdsMedia: true, media: [address] };
  expect(withMediaSince(foundPost(), taken({ again: pictured }))).toEqual(asked);
  expect(withMediaSince(foundPost(), taken({ between: [pictured] }))).toEqual(asked);
});
test('nothing is, where no reading names any, or it was asked about already', () => {
  expect(withMediaSince(foundPost(), taken({}))).toBeNull();
  expect(withMediaSince(foundPost({ media: [address] }), taken({ again: pictured }))).toBeNull();
  expect(withMediaSince(foundPost({ holdsMedia: true }), taken({ again: pictured }))).toBeNull();
});
