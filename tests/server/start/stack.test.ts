import { expect, test } from 'vitest';
import { withClient } from '../../../server/postgres/client.ts';
import { postmasterOn } from '../../../server/postgres/stale.ts';
import { closing } from '../../../server/start/closing.ts';
import { freePorts } from '../../../server/start/ports.ts';
import { startStack } from '../../../server/start/stack.ts';
import { temporaryFolder } from '../postgres/folder.ts';

async function started() {
  const all = closing();
  const lines: string[] = [];
  const stack = await startStack({
    directory: temporaryFolder(),
    ports: await freePorts(),
    closing: all,
    fsync: false,
    environment: {},
    log: (line) => lines.push(line),
  });
  return { all, stack, lines };
}

const timed = async (work: () => Promise<void>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

test('the jobs run with the server, as the owner, and stop with it', async () => {
  const { all, stack } = await started();
  const { rows } = await withClient(stack.cluster.ownerUrl, (client) =>
    client.query('select name from pgboss.schedule order by name'),
  );
  expect(rows).toEqual([{ name: 'collect-blobs' }, { name: 'forget-expired' }]);
  expect(await timed(() => all.closeAll())).toBeLessThan(3000);
});

test('everything stops quickly though PostgreSQL died first', async () => {
  const { all, stack } = await started();
  process.kill(postmasterOn(`${stack.cluster.directory}/cluster/data`) ?? 0, 'SIGKILL');
  await stack.cluster.ended;
  expect(await timed(() => all.closeAll())).toBeLessThan(3000);
});
