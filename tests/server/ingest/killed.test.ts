import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PATHS, type Submission } from '../../../lib/api.ts';
import { type Bytes, sha256Hex } from '../../../lib/bytes.ts';
import { verifyReceipt } from '../../../lib/log/verify-receipt.ts';
import { asTenant } from '../../../server/db/tenant.ts';
import { newServed, type Served } from '../served.ts';
import { PUBLIC_ORIGIN } from '../stage.ts';
import { type Answer, picture, record, Volunteer } from '../volunteer.ts';

let served: Served;
beforeAll(async () => {
  served = await newServed();
});
afterAll(() => served.close());

async function startAlone() {
  const { database, blobDirectory, secret } = served;
  const script = join(import.meta.dirname, 'served-alone.ts');
  const child = fork(script, [database.appUrl, blobDirectory, secret, PUBLIC_ORIGIN]);
  const [port] = await once(child, 'message');
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { server: `http://127.0.0.1:${port}`, kill };
}

interface Sent {
  bytes: Bytes;
  submission: Submission;
  acknowledged: Answer | null;
}

async function deliver(volunteer: Volunteer, sent: Sent): Promise<void> {
  await volunteer.put(sent.bytes);
  const answer = await volunteer.post(PATHS.records, sent.submission);
  if (answer.status < 300) sent.acknowledged ??= answer;
}

/** Three lanes, each sending one after the other, until the server is gone. */
function deliverAll(volunteer: Volunteer, batch: readonly Sent[]) {
  const lanes = Array.from({ length: 3 }, async (_, lane) => {
    for (const sent of batch.filter((_one, at) => at % 3 === lane)) await deliver(volunteer, sent);
  });
  return Promise.allSettled(lanes);
}

test('a server killed again and again during ingest loses nothing it acknowledged and keeps nothing twice', async () => {
  const alice = await served.volunteer(served.bleuet);
  const all: Sent[] = [];
  for (let round = 0; round < 4; round += 1) {
    const alone = await startAlone();
    const there = new Volunteer(alone.server, alice.identity, alice.sealing);
    const batch = await Promise.all(
      Array.from({ length: 12 }, async (_, at): Promise<Sent> => {
        const { bytes, file } = await picture(`tour ${round}, image ${at}`);
        return { bytes, submission: await alice.seal(record([file])), acknowledged: null };
      }),
    );
    all.push(...batch);
    const delivered = deliverAll(there, batch);
    while (batch.filter((sent) => sent.acknowledged).length < round + 1) await wait(1);
    await wait(round);
    await alone.kill();
    await delivered;
  }
  const acknowledged = all.filter((sent) => sent.acknowledged);
  expect(acknowledged.length, 'killed too late').toBeLessThan(all.length);
  expect(acknowledged.length, 'killed too early').toBeGreaterThan(0);

  for (const { submission, acknowledged: first } of acknowledged) {
    const again = await alice.send('GET', PATHS.receipt(submission.record.id));
    expect(again.body).toEqual(first?.body);
  }
  for (const sent of all) await deliver(alice, sent);
  for (const { acknowledged: answer } of all) {
    expect(await verifyReceipt(answer?.body.record, served.bleuet.logKey)).toMatchObject({ ok: true });
  }
  const counts = await asTenant(served.context, served.bleuet.id, async (tx) => ({
    records: (await tx.selectFrom('record').select('id').execute()).length,
    cases: (await tx.selectFrom('case_state').select('case_id').execute()).length,
    leaves: (await tx.selectFrom('log_leaf').select('index').execute()).length,
  }));
  expect(counts).toEqual({ records: all.length, cases: all.length, leaves: 3 * all.length });
  for (const { bytes } of all) {
    const sha256 = await sha256Hex(bytes);
    const path = join(served.blobDirectory, served.bleuet.id, sha256.slice(0, 2), sha256);
    expect(await sha256Hex(new Uint8Array(readFileSync(path)))).toBe(sha256);
  }
}, 60_000);
