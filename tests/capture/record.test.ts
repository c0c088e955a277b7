import { describe, expect, test } from 'vitest';
import { recordOf } from '../../lib/capture/record.ts';
import { canonical } from '../../lib/evidence/canonical.ts';
import { parseRecord } from '../../lib/evidence/parse.ts';
import { foundPost, seenAt, takenOf } from './scene.ts';

const gathered = {
  found: foundPost(),
  taken: takenOf(),
  gesture: { kind: 'toolbar', clickedAt: new Date('2026-11-23T10:00:00.050Z'), answeredAt: null },
  agent: { userAgent: 'Mozilla/5.0 (X11) Chrome/156.0.7123.44 Safari/537.36', system: 'linux', zoom: 1.1 },
  endedAt: new Date('2026-11-23T10:00:02.400Z'),
  files: [],
  filesMissing: ['picture', 'snapshot'],
  offset: null,
  joins: [],
  tool: { version: '0.1.0', build: 'test' },
} as const;

const record = recordOf(gathered);

describe('the record of a capture', () => {
  test('is one that the server will receive', () => {
    expect(parseRecord(canonical(record))).toMatchObject({ ok: true });
  });
  test('says its instants to the second and no finer', () => {
    expect(record?.gesture).toEqual({
      kind: 'toolbar',
      clickedAt: '2026-11-23T10:00:00Z',
      readAt: '2026-11-23T10:00:00Z',
      answeredAt: null,
      picturedAt: null,
      checkedAt: '2026-11-23T10:00:01Z',
    });
  });
  test('tells how far the clock was found off, to the second, or that nobody knows', () => {
    expect(record?.time.offset).toBe('non vérifié');
    const offset = { milliseconds: -7_342, source: 'https://brumeval.example' };
    expect(recordOf({ ...gathered, offset })?.time.offset).toEqual({ ...offset, milliseconds: -7_000 });
  });
  test('coarsens what could lead back to a person', () => {
    expect(record?.conditions).toMatchObject({
      browser: 'Chromium',
      browserVersion: '156',
      system: 'Linux',
      language: 'fr',
      viewport: { width: 1300, height: 800 },
      pixelRatioPercent: 125,
      zoomPercent: 110,
    });
  });
  test('leaves no condition blank: what an extension cannot see is « non vérifié »', () => {
    const { signedIn, otherExtensions, cache, proxy, ipAddress, clockSource } = record?.conditions ?? {};
    expect([signedIn, otherExtensions, cache, proxy, ipAddress, clockSource]).toEqual(
      Array(6).fill('non vérifié'),
    );
  });
  test('says how the page came, where the browser shows it', () => {
    const surroundings = {
      ...foundPost().surroundings,
      signedIn: true,
      privateWindow: false,
      httpStatus: 200,
      redirects: 1,
      navigation: 'reload',
      movedWithin: true,
      serviceWorker: false,
      fromCache: false,
    } as const;
    expect(recordOf({ ...gathered, found: foundPost({ surroundings }) })?.conditions).toMatchObject({
      signedIn: 'oui',
      privateWindow: 'non',
      httpStatus: 200,
      redirects: 1,
      navigation: 'reload',
      movedWithin: 'oui',
      serviceWorker: 'non',
      cache: 'page demandée au réseau ; cache non vidé',
    });
  });
  test('says what its parts took to 10 ms, and « non vérifié » for those that were not done', () => {
    expect(record?.timing).toEqual({
      startedAt: '2026-11-23T10:00:00Z',
      endedAt: '2026-11-23T10:00:02Z',
      read: 0,
      picture: 30,
      copy: 'non vérifié',
      originals: 'non vérifié',
      whole: 60,
    });
  });
  test('of a page where no post was read, is none', () => {
    expect(recordOf({ ...gathered, found: foundPost({ seen: null }) })).toBeNull();
  });
});

describe('a change during the capture', () => {
  const changes = (taken = takenOf()) => recordOf({ ...gathered, taken })?.changes;
  const at = '2026-11-23T10:00:02.000Z';

  test('is none where both readings are the same', () => {
    expect(changes()).toEqual([]);
  });
  test('of the text is recorded with both', () => {
    expect(changes(takenOf({ again: seenAt(at, { text: 'Rien.' }) }))).toEqual([
      { part: 'text', before: 'Les Ostrovards sont tous des gobe-lune.', after: 'Rien.' },
    ]);
  });
  test('between the click and the answer is recorded too', () => {
    const first = seenAt(at, { text: 'Rien.' });
    expect(changes(takenOf({ first, again: first }))).toMatchObject([{ part: 'text', after: 'Rien.' }]);
  });
  test('of the size, and the post’s leaving the page, are recorded', () => {
    expect(changes(takenOf({ again: seenAt(at, {}, 300) }))).toMatchObject([{ part: 'rectangle' }]);
    expect(changes(takenOf({ again: null }))).toMatchObject([{ part: 'post' }]);
  });
});
