import { expect, test } from 'vitest';
import { startPractice } from '../../server/practice/start.ts';

test('it listens on a free loopback port, under a host name of its own, until closed', async () => {
  const practice = await startPractice({ port: 0 });
  expect(practice.address).toBe(`http://ronde.localhost:${practice.port}`);
  const answer = await fetch(`http://127.0.0.1:${practice.port}/`);
  expect(answer.status).toBe(200);
  await practice.close();
  await expect(fetch(`http://127.0.0.1:${practice.port}/`)).rejects.toThrow();
});

test('a port in use is told, not thrown at the process', async () => {
  const first = await startPractice({ port: 0 });
  await expect(startPractice({ port: first.port })).rejects.toThrow(/EADDRINUSE/);
  await first.close();
});
