import { describe, expect, test } from 'vitest';
import { samePost } from '../../lib/capture/same-post.ts';
import type { Published } from '../../lib/platforms/reading.ts';
import { readingOf } from './scene.ts';

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
  test('of one network only', () => {
    expect(samePost(readingOf(), readingOf({ platform: 'x' }))).toBe(false);
  });
});
