import { describe, expect, test } from 'vitest';
import { watchedClock } from '../../lib/sync/clock.ts';
import { TestHttp } from './test-http.ts';

const own = new Date('2026-11-23T09:00:00Z');

async function answered(date: string | null, known: number | null = null) {
  const network = new TestHttp();
  const { http, clock } = watchedClock(network, () => own, known);
  const sent = http.send({ method: 'GET', url: 'https://association.example/', headers: {}, body: null });
  (await network.nextRequest()).respondWith({ status: 200, ...(date === null ? {} : { date }) });
  await sent;
  return clock;
}

describe('the clock that signs', () => {
  test('is the machine’s own until a server has answered', () => {
    const { clock } = watchedClock(new TestHttp(), () => own, null);
    expect(clock.now()).toEqual(own);
    expect(clock.offset()).toBeNull();
  });

  test('follows the server’s date when the machine’s is far off', async () => {
    const clock = await answered('2026-11-23T10:30:00.000Z');
    expect(clock.now().toISOString()).toBe('2026-11-23T10:30:00.000Z');
    expect(clock.offset()).toBe(5_400_000);
  });

  test('does not tremble for a second or two', async () => {
    expect((await answered('2026-11-23T09:00:02.000Z')).offset()).toBe(0);
  });

  test('keeps what it knew where the browser hides the date', async () => {
    expect((await answered(null, 60_000)).offset()).toBe(60_000);
  });
});
