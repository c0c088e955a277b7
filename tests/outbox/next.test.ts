import { describe, expect, test } from 'vitest';
import { backoff } from '../../lib/outbox/backoff.ts';
import { newItem, type OutboxItem } from '../../lib/outbox/item.ts';
import { next } from '../../lib/outbox/next.ts';
import type { SendFailure } from '../../lib/outbox/verdict.ts';

const now = new Date('2026-11-02T10:00:00Z');
const kept = newItem('a'.repeat(64), now);
const failed = (item: OutboxItem, code: SendFailure, jitter = 1) =>
  next(item, { kind: 'failed', code, jitter }, now);

describe('a record just kept', () => {
  test('is due at once', () => {
    expect(kept).toMatchObject({ state: 'waiting', code: null, attempts: 0, nextAt: now.getTime() });
  });
});

describe('a failure', () => {
  test('of the network waits a little longer each time', () => {
    const once = failed(kept, 'offline');
    const twice = failed(once, 'offline');
    expect(once).toMatchObject({
      state: 'waiting',
      code: 'offline',
      attempts: 1,
      nextAt: now.getTime() + 15_000,
    });
    expect(twice).toMatchObject({ attempts: 2, nextAt: now.getTime() + 30_000 });
  });

  test('that trying again cannot mend is refused, and time changes nothing', () => {
    expect(failed(kept, 'bad-record')).toMatchObject({ state: 'refused', code: 'bad-record', nextAt: null });
  });

  test('of an unknown device blocks until this browser is enrolled', () => {
    const blocked = failed(kept, 'unknown-device');
    expect(blocked).toMatchObject({ state: 'blocked', nextAt: null });
    expect(next(blocked, { kind: 'enrolled' }, now)).toMatchObject({
      state: 'waiting',
      attempts: 0,
      nextAt: now.getTime(),
    });
  });

  test('of a receipt is never « received », and is tried again rarely', () => {
    const doubtful = failed(kept, 'bad-receipt');
    expect(doubtful).toMatchObject({ state: 'waiting', code: 'bad-receipt' });
    expect((doubtful.nextAt ?? 0) - now.getTime()).toBe(5 * 60_000);
  });
});

describe('a sending', () => {
  const sending = next(kept, { kind: 'step', step: { at: 'files', sent: 1, of: 3 } }, now);

  test('stays due, so that a kill on the way loses nothing', () => {
    expect(sending).toMatchObject({ state: 'sending', nextAt: now.getTime() });
  });

  test('is not begun anew by an impatient volunteer', () => {
    expect(next(sending, { kind: 'retry' }, now)).toBe(sending);
  });

  test('received is received for ever', () => {
    const received = next(sending, { kind: 'received' }, now);
    expect(received).toMatchObject({ state: 'received', nextAt: null });
    expect(failed(received, 'offline')).toBe(received);
    expect(next(received, { kind: 'retry' }, now)).toBe(received);
    expect(next(received, { kind: 'step', step: { at: 'key' } }, now)).toBe(received);
  });
});

describe('the network coming back', () => {
  const later = new Date(now.getTime() + 1000);

  test('makes due whoever waited for it', () => {
    expect(next(failed(kept, 'offline'), { kind: 'online' }, later).nextAt).toBe(later.getTime());
  });

  test('does not hurry a server that asked for patience', () => {
    const patient = failed(kept, 'too-many-requests');
    expect(next(patient, { kind: 'online' }, later)).toBe(patient);
  });
});

describe('« Réessayer »', () => {
  test('gives a refused record another chance at once', () => {
    expect(next(failed(kept, 'too-large'), { kind: 'retry' }, now)).toMatchObject({
      state: 'waiting',
      code: null,
      attempts: 0,
      nextAt: now.getTime(),
    });
  });
});

describe('the pause between attempts', () => {
  test('never exceeds an hour, however many failures', () => {
    for (const attempts of [1, 5, 9, 50, 5000]) expect(backoff(attempts, 1)).toBeLessThanOrEqual(3_600_000);
  });

  test('of what someone must look at grows to six hours', () => {
    expect(backoff(50, 1, true)).toBe(6 * 3_600_000);
  });

  test('is spread over its upper half', () => {
    expect(backoff(1, 0)).toBe(7_500);
    expect(backoff(1, 1)).toBe(15_000);
  });
});
