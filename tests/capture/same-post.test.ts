import { describe, expect, test } from 'vitest';
import { isAnswered, samePost } from '../../lib/capture/same-post.ts';
import type { Published } from '../../lib/platforms/reading.ts';
import { foundPost, readingOf, seenAt } from './scene.ts';

const nameless = { id: null, permalink: null };
const shown = (at: string): Published => ({
  at,
  source: 'shown',
  earliest: null,
  latest: null,
  raw: null,
  decoded: null,
});

describe('two readings are of one post', () => {
  test('that bears the same id, whatever its words have become', () => {
    expect(samePost(readingOf(), readingOf({ text: 'Le même, déplié.' }))).toBe(true);
    expect(samePost(readingOf(), readingOf({ id: 'message-2' }))).toBe(false);
  });
  test('that has the same address, where one of them shows no id', () => {
    expect(samePost(readingOf(), readingOf({ id: null }))).toBe(true);
    const elsewhere = readingOf({ id: null, permalink: 'https://brumeval.example/m/2' });
    expect(samePost(readingOf(), elsewhere)).toBe(false);
  });
  test('by the same author at the same time, where there is neither', () => {
    const was = readingOf({ ...nameless, published: shown('2026-11-20T10:00:00Z') });
    expect(samePost(was, { ...was, text: 'Le même, déplié.' })).toBe(true);
    expect(samePost(was, { ...was, published: shown('2026-11-20T10:07:00Z') })).toBe(false);
    const author = { handle: 'cailloutis', name: null, stableId: null, profile: null };
    expect(samePost(was, { ...was, author })).toBe(false);
  });
  test('by their words alone, where nobody signs and no time is shown', () => {
    const author = { handle: null, name: null, stableId: null, profile: null };
    const was = readingOf({ ...nameless, author, published: null, text: 'Un message sans nom.' });
    expect(samePost(was, { ...was })).toBe(true);
    expect(samePost(was, { ...was, text: 'Un tout autre message.' })).toBe(false);
    const published = shown('2026-11-20T10:00:00Z');
    expect(samePost({ ...was, published }, { ...was, published, text: 'Déplié.' })).toBe(true);
  });
  test('of one network only', () => {
    expect(samePost(readingOf(), readingOf({ platform: 'x' }))).toBe(false);
  });
});

describe('what was answered of a post', () => {
  const was = foundPost({ media: ['a.png', 'b.png'] });
  const folded = foundPost({ seen: seenAt('2026-11-23T10:00:02Z', { text: 'Déplié.' }), media: ['b.png'] });
  const other = foundPost({ media: ['a.png', 'c.png'] });
  test('holds for the media that it had, or some of them', () => {
    expect(isAnswered(was, was, false)).toBe(true);
    expect(isAnswered(was, folded, false)).toBe(true);
  });
  test('does not hold for media that came since, unless none is taken', () => {
    expect(isAnswered(was, other, false)).toBe(false);
    expect(isAnswered(was, other, true)).toBe(true);
  });
  test('does not hold for another post', () => {
    const another = foundPost({ seen: seenAt('2026-11-23T10:00:02Z', { id: 'message-2' }) });
    expect(isAnswered(was, another, true)).toBe(false);
  });
});
