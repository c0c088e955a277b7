import { expect, test } from 'vitest';
import type { CaseEvent } from '../../lib/cases/event.ts';
import { parseEvent } from '../../lib/cases/parse.ts';
import { canonical } from '../../lib/evidence/canonical.ts';

const received: CaseEvent = {
  format: 'temoin/event/v1-draft',
  case: '018f9d9e-0000-7000-8000-000000000001',
  sequence: 1,
  previous: null,
  at: '2026-11-21T10:05:00.123Z',
  actor: { role: 'device', id: null },
  kind: 'received',
  record: 'a'.repeat(64),
  classifications: ['b'.repeat(64)],
};

test('an event comes out as it went in', () => {
  expect(parseEvent(canonical(received))).toEqual({ ok: true, value: received });
});

test.each([
  ['an unknown kind', { ...received, kind: 'vanished' }],
  ['a member of another kind', { ...received, reason: 'because' }],
  ['a first event with one before it', { ...received, previous: 'c'.repeat(64) }],
  ['a later event with none before it', { ...received, sequence: 2 }],
  ['a device with a name', { ...received, actor: { role: 'device', id: 'd1' } }],
])('refused: %s', (_, value) => {
  expect(parseEvent(canonical(value))).toMatchObject({ ok: false, code: 'bad-record' });
});
