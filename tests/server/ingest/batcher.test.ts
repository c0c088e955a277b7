import { expect, test } from 'vitest';
import { batcher } from '../../../server/ingest/batcher.ts';

test('what arrives while a batch runs makes the next one, each lane for itself', async () => {
  const batches: string[] = [];
  const submit = batcher<number, number>(async (lane, jobs) => {
    batches.push(`${lane}: ${jobs.join(' ')}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return jobs.map((job) => job * 10);
  }, 3);
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((job) => submit('bleuet', job)).concat(submit('chardon', 6)),
  );
  expect(answers).toEqual([10, 20, 30, 40, 50, 60]);
  expect(batches).toEqual(['bleuet: 1', 'chardon: 6', 'bleuet: 2 3 4', 'bleuet: 5']);
});

test('a job that throws is refused alone, and the lane goes on', async () => {
  const submit = batcher<number, number>(async (_lane, jobs) => {
    if (jobs.includes(3)) throw new Error('three');
    return [...jobs];
  }, 10);
  const settled = await Promise.allSettled([1, 2, 3, 4].map((job) => submit('bleuet', job)));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(await submit('bleuet', 5)).toBe(5);
});
