import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../lib/result.ts';
import type { CaseQuery } from '../../server/console/port.ts';
import { addressOf, filterOf } from '../../server/console/queue/filter.ts';
import { lineAfterKey } from '../../server/console/queue/keys.ts';
import { QueueModel } from '../../server/console/queue/queue-model.ts';
import { line } from './scene.ts';

const filter = { review: 'to-review', platform: '', text: '' } as const;
const counts = { 'to-review': 3, accepted: 1, rejected: 0 };

describe('the queue', () => {
  test('adds the next page to the lines it has, and stops asking at the end', async () => {
    const asked: CaseQuery[] = [];
    const queue = new QueueModel(async (query) => {
      asked.push(query);
      return ok({ cases: [line(query.after ?? 'c1')], next: query.after ? null : 'c2', counts });
    }, filter);
    await queue.reload();
    await queue.more();
    await queue.more();
    expect(queue.rows.value.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(asked.map(({ after }) => after)).toEqual([null, 'c2']);
    expect(queue.counts.value).toEqual(counts);
  });

  test('keeps its lines when the network goes, and says so', async () => {
    let online = true;
    const queue = new QueueModel(
      async () => (online ? ok({ cases: [line('c1')], next: 'c2', counts }) : fail('offline')),
      filter,
    );
    await queue.reload();
    online = false;
    await queue.more();
    expect(queue.failure.value).toBe('offline');
    expect(queue.rows.value).toHaveLength(1);
  });

  test('pressed twice asks once', async () => {
    let asked = 0;
    const queue = new QueueModel(async () => {
      asked += 1;
      return ok({ cases: [], next: null, counts });
    }, filter);
    await Promise.all([queue.reload(), queue.reload()]);
    expect(asked).toBe(1);
  });
});

describe('a filter', () => {
  test('stands in the address, so that « back » finds it', () => {
    for (const one of [filter, { review: 'accepted', platform: 'x', text: 'à l’eau & au feu' } as const]) {
      expect(filterOf(new URL(addressOf(one), 'http://localhost').searchParams)).toEqual(one);
    }
  });

  test('that an address makes up is the plain queue', () => {
    expect(filterOf(new URLSearchParams('etat=perdu'))).toEqual(filter);
  });
});

test('j and k walk the lines and stop at both ends', () => {
  expect(lineAfterKey('j', -1, 2)).toBe(0);
  expect(lineAfterKey('j', 0, 2)).toBe(1);
  expect(lineAfterKey('j', 1, 2)).toBeNull();
  expect(lineAfterKey('k', 1, 2)).toBe(0);
  expect(lineAfterKey('k', 0, 2)).toBeNull();
  expect(lineAfterKey('j', -1, 0)).toBeNull();
  expect(lineAfterKey('x', 0, 2)).toBeNull();
});
