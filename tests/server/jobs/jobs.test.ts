import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PATHS } from '../../../lib/api.ts';
import { connect } from '../../../server/db/connect.ts';
import { collectBlobs } from '../../../server/jobs/collect-blobs.ts';
import { forgetExpired } from '../../../server/jobs/forget-expired.ts';
import { startJobs } from '../../../server/jobs/run.ts';
import { withClient } from '../../../server/postgres/client.ts';
import { newServed, type Served } from '../served.ts';
import { picture, record, type Volunteer } from '../volunteer.ts';

let served: Served;
let alice: Volunteer;
beforeAll(async () => {
  served = await newServed();
  alice = await served.volunteer(served.bleuet);
});
afterEach(() => {
  served.clock.now = null;
});
afterAll(() => served.close());

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const isOnDisk = (sha256: string) =>
  existsSync(join(served.blobDirectory, served.bleuet.id, sha256.slice(0, 2), sha256));
const isKnown = async (sha256: string) => {
  const now = served.clock.now ?? new Date();
  return (await alice.send('HEAD', PATHS.blob(sha256), undefined, { now })).status === 200;
};

describe('collecting files', () => {
  test('takes those that no record names once their lease is past, and no other', async () => {
    const [named, idle, renewed] = [
      await picture('nommée'),
      await picture('oubliée'),
      await picture('gardée'),
    ];
    for (const { bytes } of [named, idle, renewed]) await alice.put(bytes);
    await alice.post(PATHS.records, await alice.seal(record([named.file])));
    expect(await collectBlobs(served.context, served.bleuet.id)).toBe(0);
    served.clock.now = inHours(12);
    expect(await isKnown(renewed.file.sha256)).toBe(true);
    served.clock.now = inHours(25);
    expect(await collectBlobs(served.context, served.bleuet.id)).toBe(1);
    expect([named, idle, renewed].map(({ file }) => isOnDisk(file.sha256))).toEqual([true, false, true]);
    expect(await isKnown(idle.file.sha256)).toBe(false);
  });

  test('takes those that have no row: a process was killed in between', async () => {
    const { bytes, file } = await picture('orpheline');
    await alice.put(bytes);
    served.clock.now = inHours(25);
    const killed = { ...served.context.blobs, remove: () => Promise.reject(new Error('killed')) };
    await expect(collectBlobs({ ...served.context, blobs: killed }, served.bleuet.id)).rejects.toThrow(
      'killed',
    );
    expect(await isKnown(file.sha256)).toBe(false);
    expect(isOnDisk(file.sha256)).toBe(true);
    expect(await collectBlobs(served.context, served.bleuet.id)).toBeGreaterThan(0);
    expect(isOnDisk(file.sha256)).toBe(false);
  });

  test('takes what a process that died was receiving, hours later', async () => {
    const path = join(served.blobDirectory, 'incoming', 'half');
    writeFileSync(path, 'une moitié');
    await served.context.blobs.sweep();
    expect(existsSync(path)).toBe(true);
    utimesSync(path, new Date(), inHours(-7));
    await served.context.blobs.sweep();
    expect(existsSync(path)).toBe(false);
  });

  test('never takes a file from under a record that arrives at the same instant', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { bytes, file } = await picture(`course ${round}`);
      await alice.put(bytes);
      const sent = await alice.seal(record([file]));
      served.clock.now = inHours(25);
      const [answer] = await Promise.all([
        alice.post(PATHS.records, sent, { now: served.clock.now }),
        collectBlobs(served.context, served.bleuet.id),
      ]);
      served.clock.now = null;
      expect([201, 409]).toContain(answer.status);
      if (answer.status === 201) expect(isOnDisk(file.sha256)).toBe(true);
      await alice.put(bytes);
      expect((await alice.post(PATHS.records, sent)).status).toBeLessThan(300);
      expect(isOnDisk(file.sha256)).toBe(true);
    }
  });
});

test('a nonce is forgotten when its request would be stale, not before', async () => {
  const nonces = async () => {
    const query = 'select count(*)::int as n from temoin_private.request_nonce';
    return withClient(served.database.ownerUrl, async (client) => (await client.query(query)).rows[0].n);
  };
  const owner = connect(served.database.ownerUrl, 1);
  await alice.send('GET', PATHS.receipt('0'.repeat(64)));
  const before = await nonces();
  expect(before).toBeGreaterThan(0);
  // The clock of the process that forgets may be ahead of the one that believes.
  await forgetExpired(owner, new Date(Date.now() + 11 * 60_000));
  expect(await nonces()).toBe(before);
  await forgetExpired(owner, inHours(27));
  expect(await nonces()).toBe(0);
  await owner.destroy();
});

test('the jobs run, and the serving role cannot see their tables', async () => {
  const jobs = await startJobs(served.context, served.database.ownerUrl);
  const { rows } = await withClient(served.database.ownerUrl, (client) =>
    client.query('select name from pgboss.schedule order by name'),
  );
  expect(rows.map(({ name }) => name)).toEqual(['collect-blobs', 'forget-expired']);
  const client = new pg.Client({ connectionString: served.database.appUrl });
  await client.connect();
  await expect(client.query('select * from pgboss.job')).rejects.toThrow(/permission denied/);
  await client.end();
  await jobs.stop();
});
