import { expect, test } from 'vitest';
import { closing } from '../../server/start/closing.ts';

test('what was started last is ended first, once, and what fails to end does not keep the rest alive', async () => {
  const ended: string[] = [];
  const all = closing();
  all.add(async () => void ended.push('database'));
  all.add(async () => {
    ended.push('server');
    throw new Error('already gone');
  });
  all.add(async () => void ended.push('window'));
  await Promise.all([all.closeAll(), all.closeAll()]);
  expect(ended).toEqual(['window', 'server', 'database']);
});
