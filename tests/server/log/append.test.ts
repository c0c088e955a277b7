import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consistencyProof, verifyConsistency } from '../../../lib/log/consistency.ts';
import { verifyReceipt } from '../../../lib/log/verify-receipt.ts';
import { type Association, createAssociation } from '../../../server/associations/create.ts';
import { asTenant } from '../../../server/db/tenant.ts';
import { appendLeaves } from '../../../server/log/append.ts';
import { loadNodes, nodesReadBy, readerOf } from '../../../server/log/nodes.ts';
import { receiptFor } from '../../../server/log/receipt.ts';
import { newStage, type Stage } from '../stage.ts';

let stage: Stage;
let bleuet: Association;
const object = (n: number) => createHash('sha256').update(`objet ${n}`).digest('hex');
const append = (objects: string[]) =>
  asTenant(stage.context, bleuet.id, (tx) => appendLeaves(stage.context, tx, objects));

beforeAll(async () => {
  stage = await newStage();
  bleuet = await createAssociation(stage.context, { name: 'Association Bleuet' });
});
afterAll(() => stage.close());

describe("an association's log", () => {
  test('over 200 leaves in batches of every size, gives receipts that a device believes', async () => {
    for (let at = 0, batch = 1; at < 200; at += batch, batch = (batch % 7) + 1) {
      const objects = Array.from({ length: Math.min(batch, 200 - at) }, (_, n) => object(at + n));
      for (const [n, receipt] of (await append(objects)).entries()) {
        expect(await verifyReceipt(receipt, bleuet.logKey)).toMatchObject({
          ok: true,
          value: { index: at + n },
        });
      }
    }
  });

  test('only ever appended: every checkpoint is consistent with the last', async () => {
    await asTenant(stage.context, bleuet.id, async (tx) => {
      const heads = await tx.selectFrom('log_checkpoint').selectAll().orderBy('size').execute();
      const last = heads.at(-1);
      if (!last) throw new Error('no checkpoint');
      for (const head of heads) {
        const prove = (read: Parameters<typeof consistencyProof>[2]) =>
          consistencyProof(head.size, last.size, read);
        const proof = await prove(readerOf(await loadNodes(tx, await nodesReadBy(prove))));
        const roots = { firstRoot: new Uint8Array(head.root), secondRoot: new Uint8Array(last.root) };
        expect(await verifyConsistency({ first: head.size, second: last.size, ...roots, proof })).toBe(true);
      }
      expect(heads.length).toBeGreaterThan(40);
    });
  });

  test('gives the very same receipt again, however much was appended since', async () => {
    const [first] = await append([object(1000)]);
    await append([object(1001), object(1002)]);
    const again = await asTenant(stage.context, bleuet.id, (tx) => receiptFor(tx, object(1000)));
    expect(again).toEqual(first);
  });

  test('does not fork under twenty appends at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => append([object(2000 + n)])));
    const indexes = await Promise.all(
      all.flat().map(async (receipt) => {
        const verified = await verifyReceipt(receipt, bleuet.logKey);
        return verified.ok ? verified.value.index : -1;
      }),
    );
    expect(new Set(indexes).size).toBe(20);
    expect(indexes).not.toContain(-1);
  });

  test('refuses an object it holds', async () => {
    await expect(append([object(1)])).rejects.toThrow(/duplicate key/);
  });
});
