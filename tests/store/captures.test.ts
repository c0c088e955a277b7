import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { captureById, listCaptures } from '../../lib/browser/store/captures.ts';
import { openStore } from '../../lib/browser/store/db.ts';
import { draftById, dropDraft, keepDraft } from '../../lib/browser/store/drafts.ts';
import { fileOf } from '../../lib/browser/store/files.ts';
import { keepCapture } from '../../lib/browser/store/keep.ts';
import { happen } from '../../lib/browser/store/outbox.ts';
import { markReceived, receiptsOf } from '../../lib/browser/store/receipts.ts';
import { removeCapture } from '../../lib/browser/store/remove.ts';
import { watchState } from '../../lib/browser/store/watch.ts';
import type { OutboxItem } from '../../lib/outbox/item.ts';
import { capture } from './scene.ts';

let count = 0;
let db = openStore(`captures-${count}`);
const now = new Date('2026-11-02T10:05:00Z');

afterEach(() => {
  db.close();
  count += 1;
  db = openStore(`captures-${count}`);
});

function receiptsFor(alice: ReturnType<typeof capture>) {
  return {
    case: 'case-1',
    record: { object: alice.record.id, proof: 'proof of the record' },
    classification: { object: alice.classification.id, proof: 'proof of the classification' },
  };
}

async function received(alice: ReturnType<typeof capture>) {
  await keepCapture(db, alice);
  await markReceived(
    db,
    alice.record.id,
    receiptsFor(alice),
    { record: 4, classification: 5 },
    { now, clockOffset: -7000 },
  );
}

describe('a record kept', () => {
  test('comes back byte for byte, with its files and its classification', async () => {
    const alice = capture();
    expect((await keepCapture(db, alice)).ok).toBe(true);
    const kept = await captureById(db, alice.record.id);
    expect(kept?.record).toEqual(alice.record);
    expect(kept?.classification).toEqual(alice.classification);
    const file = await fileOf(db, alice.record.id, alice.files[0]?.entry.sha256 ?? '');
    expect(await file?.text()).toBe(await alice.files[0]?.blob.text());
  });

  test('waits to be sent from that very instant', async () => {
    const alice = capture();
    await keepCapture(db, alice);
    expect(await db.outbox.get(alice.record.id)).toMatchObject({
      state: 'waiting',
      code: null,
      nextAt: alice.at.getTime(),
    });
  });

  test('twice is kept once, and does not start its sending again', async () => {
    const alice = capture();
    await received(alice);
    expect((await keepCapture(db, alice)).ok).toBe(true);
    expect(await db.captures.count()).toBe(1);
    expect((await db.outbox.get(alice.record.id))?.state).toBe('received');
  });

  test('is not kept at all when one of its files lacks', async () => {
    const alice = capture();
    await expect(keepCapture(db, { ...alice, files: [] })).rejects.toThrow('Record without its file');
    expect(await db.captures.count()).toBe(0);
    expect(await db.outbox.count()).toBe(0);
  });

  test('takes the place of its draft, and finds the files the draft had kept', async () => {
    const alice = capture();
    await keepDraft(db, alice);
    expect((await keepCapture(db, { ...alice, files: [] })).ok).toBe(true);
    expect(await draftById(db, alice.record.id)).toBeNull();
    expect(await listCaptures(db)).toHaveLength(1);
  });
});

describe('a draft', () => {
  test('comes back until it is dropped, then leaves nothing behind', async () => {
    const alice = capture();
    await keepDraft(db, alice);
    expect((await draftById(db, alice.record.id))?.record).toEqual(alice.record);
    await dropDraft(db, alice.record.id);
    expect(await draftById(db, alice.record.id)).toBeNull();
    expect(await db.files.count()).toBe(0);
  });

  test('keeps the answers given before its picture, for the classification to come', async () => {
    const alice = capture();
    const answers = { danger: true, child: false, intimate: false } as const;
    await keepDraft(db, { ...alice, answers });
    expect((await draftById(db, alice.record.id))?.answers).toEqual(answers);
  });

  test('dropped late takes no file from the record kept since', async () => {
    const alice = capture();
    await keepDraft(db, alice);
    await keepCapture(db, alice);
    await dropDraft(db, alice.record.id);
    expect(await db.files.count()).toBe(1);
  });

  test('announced late does not come back beside the record kept since', async () => {
    const alice = capture();
    await keepCapture(db, alice);
    await keepDraft(db, alice);
    expect(await draftById(db, alice.record.id)).toBeNull();
  });
});

describe('the journal', () => {
  test('lists records and drafts, newest first, each with where it stands', async () => {
    const first = capture('Premier mot.', '2026-11-02T10:00:00.000Z');
    const second = capture('Deuxième mot.', '2026-11-03T10:00:00.000Z');
    await received(first);
    await keepDraft(db, second);
    const kept = await listCaptures(db);
    expect(kept.map((line) => [line.record.reading.text, line.outbox?.state ?? 'draft', line.index])).toEqual(
      [
        ['Deuxième mot.', 'draft', null],
        ['Premier mot.', 'received', 4],
      ],
    );
  });

  test('is told of every change of a state, from now on', async () => {
    const alice = capture();
    await keepCapture(db, alice);
    const seen: (OutboxItem | null)[] = [];
    const stop = watchState(db, alice.record.id, (item) => seen.push(item));
    await expect.poll(() => seen.length).toBe(1);
    await happen(db, alice.record.id, { kind: 'step', step: { at: 'record' } }, now);
    await expect.poll(() => seen.at(-1)?.state).toBe('sending');
    stop();
  });
});

describe('removing', () => {
  test('is refused until the association has proven that it holds the record', async () => {
    const alice = capture();
    await keepCapture(db, alice);
    expect(await removeCapture(db, alice.record.id)).toMatchObject({ ok: false, code: 'not-received' });
    expect(await captureById(db, alice.record.id)).not.toBeNull();
  });

  test('takes record and files away, and keeps the receipts', async () => {
    const alice = capture();
    await received(alice);
    expect((await removeCapture(db, alice.record.id)).ok).toBe(true);
    expect(await captureById(db, alice.record.id)).toBeNull();
    expect(await db.files.count()).toBe(0);
    expect((await receiptsOf(db, alice.record.id)).map((row) => row.index)).toEqual([4, 5]);
    expect((await receiptsOf(db, alice.record.id)).map((row) => row.clockOffset)).toEqual([-7000, -7000]);
  });
});
