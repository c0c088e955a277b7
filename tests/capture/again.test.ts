import { describe, expect, test } from 'vitest';
import { MOST_TAKINGS } from '../../lib/capture/again.ts';
import { ANSWER_LIMIT, type Draft, type DraftEvent, next } from '../../lib/capture/draft.ts';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import { recordOfPost } from '../store/post.ts';
import { foundPost, readingOf, seenAt } from './scene.ts';

const at = new Date('2026-11-23T10:00:00Z');
const later = (milliseconds: number) => new Date(at.getTime() + milliseconds);
const recordWith = (more = 0): EvidenceRecord => {
  const record = recordOfPost('Les Ostrovards sont tous des gobe-lune.', []);
  return { ...record, reading: readingOf(), more: Array(more).fill({}) as EvidenceRecord['more'] };
};
const resumed = (more = 0): DraftEvent => ({
  kind: 'resumed',
  id: 'a',
  record: recordWith(more),
  answers: null,
});
const again: DraftEvent = { kind: 'again', why: 'opened', at };
const withMedia: DraftEvent = { kind: 'found', found: foundPost({ holdsMedia: true }), at };
const withoutMedia: DraftEvent = { kind: 'found', found: foundPost(), at };
const another: DraftEvent = {
  kind: 'found',
  found: foundPost({ seen: seenAt('2026-11-23T10:00:01.000Z', { id: 'message-2' }) }),
  at,
};
const answers = (part: { danger?: boolean; child?: boolean; intimate?: boolean }): DraftEvent => ({
  kind: 'answered',
  danger: false,
  child: false,
  intimate: false,
  ...part,
  at: later(9_000),
});
const thatOf = (...events: DraftEvent[]) => events.reduce<Draft | null>(next, null);
const draft = thatOf(resumed());

describe('a further taking', () => {
  test('begins from a draft that is on the disk, and from nothing else', () => {
    expect(next(draft, again)).toMatchObject({
      phase: 'reading',
      further: { why: 'opened', kept: { id: 'a' } },
    });
    expect(thatOf(withoutMedia, again)).toBeNull();
    expect(thatOf(resumed(), { kind: 'saved', id: 'a' }, again)).toEqual({ phase: 'saved', id: 'a' });
  });

  test('of a post without media is taken at once', () => {
    expect(thatOf(resumed(), again, withoutMedia)).toMatchObject({ phase: 'taking', answers: null });
  });

  test('of a post that holds media now asks its questions anew, whatever was answered before', () => {
    const answered = { danger: false, child: false, intimate: false } as const;
    const before: DraftEvent = { kind: 'resumed', id: 'a', record: recordWith(), answers: answered };
    expect(thatOf(before, again, withMedia)).toMatchObject({ phase: 'asking', further: { why: 'opened' } });
    expect(thatOf(before, again, withMedia, answers({}))?.phase).toBe('taking');
  });

  test('gives a new draft in place of the one it was added to, with the answers of both', () => {
    const kept: DraftEvent = { kind: 'kept', id: 'b', record: recordWith(1) };
    expect(thatOf(resumed(), again, withMedia, answers({ danger: true }), kept)).toMatchObject({
      phase: 'kept',
      id: 'b',
      answers: { danger: true, child: false, intimate: false },
      said: null,
    });
  });

  test('is refused past the number that a record may hold, and says so', () => {
    expect(thatOf(resumed(MOST_TAKINGS), again)).toMatchObject({ phase: 'kept', id: 'a', said: 'too-many' });
  });
});

describe('the draft stays, and why nothing was added is said', () => {
  const ends: [string, DraftEvent[], string][] = [
    ['the popup is closed before the answers', [withMedia, { kind: 'closed' }], 'closed'],
    ['two minutes have passed', [withMedia, { kind: 'waited', at: later(ANSWER_LIMIT) }], 'timeout'],
    ['the post has left the page', [{ kind: 'found', found: foundPost({ seen: null }), at }], 'post-gone'],
    ['another post stands in its place', [another], 'post-gone'],
    ['the volunteer gives it up', [withMedia, { kind: 'abandoned' }], 'abandoned'],
    ['the page does not answer', [{ kind: 'failed', code: 'no-answer' }], 'no-answer'],
    ['the record would be too long', [withoutMedia, { kind: 'not-added', said: 'too-large' }], 'too-large'],
  ];
  test.each(ends)('when %s', (_when, events, said) => {
    expect(thatOf(resumed(), again, ...events)).toEqual({ ...draft, said });
  });

  test('until the popup that said so is closed', () => {
    const told = thatOf(resumed(), again, withMedia, { kind: 'abandoned' });
    expect(next(told, { kind: 'closed' })).toEqual(draft);
  });

  test('unless it was added after all, later than anybody waited for', () => {
    const lost = thatOf(resumed(), again, withoutMedia, { kind: 'failed', code: 'no-answer' });
    const late: DraftEvent = { kind: 'replaced', old: 'a', id: 'b', record: recordWith(1), answers: null };
    expect(next(lost, late)).toMatchObject({ phase: 'kept', id: 'b', said: null });
    expect(next(lost, { ...late, old: 'c' })).toBe(lost);
  });

  test('and is the later one from then on, were it being added to again or come back to', () => {
    const late: DraftEvent = { kind: 'replaced', old: 'a', id: 'b', record: recordWith(1), answers: null };
    const child = answers({ child: true });
    expect(thatOf(resumed(), again, late)).toMatchObject({
      phase: 'reading',
      further: { kept: { id: 'b' } },
    });
    expect(thatOf(resumed(), again, withMedia, late, child)).toMatchObject({ phase: 'child', left: 'b' });
    expect(thatOf(resumed(), { kind: 'pick' }, late, { kind: 'unpicked' })).toMatchObject({ id: 'b' });
    expect(next(thatOf(resumed(), again), { ...late, old: 'c' })).toEqual(thatOf(resumed(), again));
  });

  test('and not once another post is being chosen', () => {
    expect(thatOf(resumed(), again, withMedia, { kind: 'pick' })).toMatchObject({
      phase: 'picking',
      back: { id: 'a' },
    });
  });
});

describe('« Oui » for a child in what was opened', () => {
  const child = thatOf(resumed(), again, withMedia, answers({ child: true }));

  test('keeps nothing but the address, and names the draft that must go too', () => {
    expect(child).toEqual({
      phase: 'child',
      address: 'https://brumeval.example/m/1',
      left: 'a',
      removed: false,
    });
  });
  test('waits for the disk before it says that nothing is kept', () => {
    expect(next(child, { kind: 'closed' })).toBe(child);
    const forgotten: DraftEvent = { kind: 'forgotten', id: 'a', removed: true };
    expect(next(child, forgotten)).toMatchObject({ phase: 'child', left: null, removed: true });
  });
  test('takes what came late in that draft’s place with it, and says nothing is kept once that has gone too', () => {
    const late: DraftEvent = { kind: 'replaced', old: 'a', id: 'b', record: recordWith(1), answers: null };
    const gone = (id: string): DraftEvent => ({ kind: 'forgotten', id, removed: true });
    for (const events of [
      [late, gone('a')],
      [gone('a'), late],
    ])
      expect(events.reduce(next, child)).toMatchObject({ phase: 'child', left: 'b', removed: false });
    expect([gone('a'), late, gone('b')].reduce(next, child)).toMatchObject({ left: null, removed: true });
    const another = { ...late, old: 'c' };
    expect([gone('a'), another].reduce(next, child)).toMatchObject({ left: null, removed: true });
  });
  test('says so where the disk would not let go of it', () => {
    expect(next(child, { kind: 'failed', code: 'storage-broken' })).toEqual({
      phase: 'failed',
      code: 'storage-broken',
    });
  });
});
