import { describe, expect, test } from 'vitest';
import { ANSWER_LIMIT, type Draft, type DraftEvent, next } from '../../lib/capture/draft.ts';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import { foundPost, readingOf } from './scene.ts';

const at = new Date('2026-11-23T10:00:00Z');
const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);
const asked: DraftEvent = { kind: 'asked', asked: { kind: 'toolbar', clickedAt: at } };
const withMedia: DraftEvent = { kind: 'found', found: foundPost({ holdsMedia: true }), at };
const withoutMedia: DraftEvent = { kind: 'found', found: foundPost(), at };
const kept: DraftEvent = { kind: 'kept', id: 'a', record: {} as EvidenceRecord };
const answers = (part: { danger?: boolean; child?: boolean; intimate?: boolean }): DraftEvent => ({
  kind: 'answered',
  danger: false,
  child: false,
  intimate: false,
  ...part,
  at: later(9_000),
});

const thatOf = (...events: DraftEvent[]) => events.reduce<Draft | null>(next, null);

describe('a post without media', () => {
  test('is taken at once', () => {
    expect(thatOf(asked, withoutMedia)?.phase).toBe('taking');
  });
  test('asks nothing, so that no answer is recorded', () => {
    expect(thatOf(asked, withoutMedia)).toMatchObject({ answers: null, answeredAt: null });
  });
});

describe('a post with media', () => {
  test('that came after it was read, asks its questions after all', () => {
    expect(thatOf(asked, withoutMedia, withMedia)?.phase).toBe('asking');
    expect(thatOf(asked, withMedia, answers({}), withMedia)?.phase).toBe('taking');
  });
  test('that is another one, or has other images, once answered for, is asked about anew', () => {
    const seen = { rectangle: { x: 0, y: 0, width: 1, height: 1 }, at: at.toISOString() };
    const another = foundPost({ seen: { ...seen, reading: readingOf({ id: 'message-2' }) } });
    for (const found of [another, foundPost({ media: ['https://brumeval.example/2.png'] })]) {
      const now = thatOf(asked, withMedia, answers({}), { kind: 'found', found, at });
      expect(now).toMatchObject({ phase: 'asking', found: { ...found, holdsMedia: true } });
    }
  });
  test('that has gone once answered for, is said to have gone', () => {
    const gone: DraftEvent = { kind: 'found', found: foundPost({ seen: null }), at };
    expect(thatOf(asked, withMedia, answers({}), gone)).toEqual({ phase: 'failed', code: 'post-gone' });
  });
  test('is not taken before its questions are answered', () => {
    expect(thatOf(asked, withMedia)?.phase).toBe('asking');
  });
  test('is taken after « Non »', () => {
    expect(thatOf(asked, withMedia, answers({}))).toMatchObject({
      phase: 'taking',
      answeredAt: later(9_000),
    });
  });
  test('of a child keeps nothing but the address, for the volunteer’s own hand', () => {
    expect(thatOf(asked, withMedia, answers({ child: true }))).toEqual({
      phase: 'child',
      address: 'https://brumeval.example/m/1',
      left: null,
      removed: false,
    });
  });
  test('is let go of when the popup is closed', () => {
    expect(thatOf(asked, withMedia, { kind: 'closed' })).toEqual({ phase: 'dropped', reason: 'closed' });
  });
  test('is let go of after two minutes, and not before', () => {
    expect(thatOf(asked, withMedia, { kind: 'waited', at: later(ANSWER_LIMIT - 1) })?.phase).toBe('asking');
    expect(thatOf(asked, withMedia, { kind: 'waited', at: later(ANSWER_LIMIT) })).toEqual({
      phase: 'dropped',
      reason: 'timeout',
    });
  });
  test('is not taken on a « Non » pressed after that, before anything else was told; « Oui » is heard', () => {
    const late = (child: boolean): DraftEvent =>
      ({ ...answers({ child }), at: later(ANSWER_LIMIT) }) as DraftEvent;
    expect(thatOf(asked, withMedia, late(false))).toEqual({ phase: 'dropped', reason: 'timeout' });
    expect(thatOf(asked, withMedia, late(true))?.phase).toBe('child');
  });
  test('an answer that comes late changes nothing', () => {
    const dropped = thatOf(asked, withMedia, { kind: 'closed' });
    expect(next(dropped, answers({}))).toBe(dropped);
  });
});

describe('a draft that is kept', () => {
  const draft = thatOf(asked, withoutMedia, kept);
  test('outlives the popup and the page', () => {
    expect(next(draft, { kind: 'closed' })).toBe(draft);
    expect(next(draft, { kind: 'left' })).toBe(draft);
  });
  test('leaves the button to the next page of the tab: it waits in the journal', () => {
    expect(next(draft, { kind: 'navigated' })).toBeNull();
  });
  test('comes back when another post was not chosen after all', () => {
    expect(thatOf(asked, withoutMedia, kept, { kind: 'pick' }, { kind: 'unpicked' })).toEqual(draft);
  });
  test('becomes saved only when the store has said so', () => {
    expect(next(draft, { kind: 'saved', id: 'a' })).toEqual({ phase: 'saved', id: 'a' });
    expect(thatOf(asked, withoutMedia, { kind: 'saved', id: 'a' })?.phase).toBe('taking');
  });
});

describe('choosing another post', () => {
  test('lets go of what was only in memory', () => {
    expect(thatOf(asked, withMedia, { kind: 'pick' })).toEqual({ phase: 'picking', back: null });
  });
  test('is a gesture of its own', () => {
    expect(thatOf(asked, withoutMedia, kept, { kind: 'pick' }, withoutMedia)).toMatchObject({
      phase: 'taking',
      asked: { kind: 'pick' },
    });
  });
});

test('a private message is not taken, chosen or met', () => {
  const blocked: DraftEvent = { kind: 'blocked', reason: 'private' };
  expect(thatOf(asked, blocked)).toEqual({ phase: 'blocked', reason: 'private' });
  expect(thatOf(asked, withoutMedia, kept, { kind: 'pick' }, blocked)?.phase).toBe('blocked');
});

test('a browser that joined no association takes nothing', () => {
  const draft = thatOf(asked, { kind: 'unenrolled', invitation: null });
  expect(draft).toEqual({ phase: 'enrol', invitation: null });
  expect(next(draft, withoutMedia)).toBe(draft);
});
