import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { openStore } from '../../lib/browser/store/db.ts';
import { draftById, dropDraft, keepDraft, replaceDraft } from '../../lib/browser/store/drafts.ts';
import { fileOf } from '../../lib/browser/store/files.ts';
import { keepCapture } from '../../lib/browser/store/keep.ts';
import { recordOf } from '../../lib/browser/store/record-of.ts';
import { capture, picture, sealed } from './scene.ts';

let count = 0;
let db = openStore(`further-${count}`);

afterEach(() => {
  db.close();
  count += 1;
  db = openStore(`further-${count}`);
});

/** Alice's draft, and the same with a second picture. */
function both() {
  const first = capture();
  const second = picture(new TextEncoder().encode('pixels, opened') as Uint8Array<ArrayBuffer>);
  const before = recordOf(first.record);
  const entry = { ...second.entry, take: 1 };
  const record = sealed({ ...before, files: [...before.files, entry] });
  return { first, added: { record, files: [{ ...second, entry }], answers: null } };
}

describe('a draft with one taking more', () => {
  test('takes the place of the one before, with the files of both', async () => {
    const { first, added } = both();
    await keepDraft(db, first);
    expect(await replaceDraft(db, first.record.id, added)).toEqual({ ok: true, value: true });
    expect(await draftById(db, first.record.id)).toBeNull();
    expect((await draftById(db, added.record.id))?.at).toBe(first.at.toISOString());
    for (const { entry, blob } of [...first.files, ...added.files]) {
      const kept = await fileOf(db, added.record.id, entry.sha256);
      expect(await kept?.text()).toBe(await blob.text());
    }
    expect(await db.files.count()).toBe(2);
  });

  test('leaves the one before whole where a file lacks: either is there, whatever stops', async () => {
    const { first, added } = both();
    await keepDraft(db, first);
    await expect(replaceDraft(db, first.record.id, { ...added, files: [] })).rejects.toThrow(
      'without its file',
    );
    expect((await draftById(db, first.record.id))?.record).toEqual(first.record);
    expect(await draftById(db, added.record.id)).toBeNull();
    expect(await db.files.count()).toBe(1);
  });

  test('comes to nothing where the one before was confirmed or let go of meanwhile', async () => {
    const { first, added } = both();
    await keepDraft(db, first);
    await keepCapture(db, { ...first, files: [] });
    expect(await replaceDraft(db, first.record.id, added)).toEqual({ ok: true, value: false });
    expect(await db.captures.count()).toBe(1);
    expect(await db.files.count()).toBe(1);

    const other = both();
    await dropDraft(db, other.first.record.id);
    expect(await replaceDraft(db, other.first.record.id, other.added)).toEqual({ ok: true, value: false });
    expect(await db.drafts.count()).toBe(0);
  });
});
