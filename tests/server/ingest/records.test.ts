import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS, PATHS } from '../../../lib/api.ts';
import { sha256Hex, utf8 } from '../../../lib/bytes.ts';
import { copyFile } from '../../../lib/evidence/copy.ts';
import type { EvidenceFile } from '../../../lib/evidence/record.ts';
import { verifyReceipt } from '../../../lib/log/verify-receipt.ts';
import { asTenant } from '../../../server/db/tenant.ts';
import { sampleKey } from '../../evidence/sample.ts';
import { newServed, type Served } from '../served.ts';
import { picture, record, type Volunteer } from '../volunteer.ts';

let served: Served;
let alice: Volunteer;
beforeAll(async () => {
  served = await newServed();
  alice = await served.volunteer(served.bleuet);
});
afterAll(() => served.close());

const count = (table: 'record' | 'case' | 'case_event' | 'case_state' | 'log_leaf') =>
  asTenant(served.context, served.bleuet.id, async (tx) => {
    const { rows } = await tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    return rows;
  });

async function submission(words = 'une image') {
  const { bytes, file } = await picture(words);
  await alice.put(bytes);
  return alice.seal(record([file]));
}

/** The copy of a page, and its line in a record. */
async function copy(html: string): Promise<EvidenceFile> {
  const bytes = utf8(html);
  await alice.put(bytes);
  const { file } = await picture('');
  const made = {
    role: 'snapshot',
    made: 'snapshot',
    mediaType: 'text/html',
    width: null,
    height: null,
  } as const;
  return { ...file, ...made, sha256: await sha256Hex(bytes), size: bytes.length };
}

describe('the copy of a page', () => {
  const page = (markup: string) =>
    copyFile({ language: 'fr', css: '', background: '#fff', markup: `<p>Dehors !</p>${markup}` });

  test('is taken where it runs and reaches nothing, whoever opens it and wherever', async () => {
    const sent = await alice.seal(record([await copy(page('<b>Voilà</b>'))]));
    expect((await alice.post(PATHS.records, sent)).status).toBe(201);
  });

  test.each([
    page('<link rel="preconnect" href="https://piege.example">'),
    page('<script>alert(1)</script>'),
    '<!doctype html><meta http-equiv="refresh" content="0;url=https://piege.example">',
  ])('is refused otherwise: a bundle ends up with a judge (%#)', async (html) => {
    const sent = await alice.seal(record([await copy(html)]));
    expect(await alice.post(PATHS.records, sent)).toMatchObject({
      status: 422,
      body: { code: 'bad-record' },
    });
  });

  test('that is not there yet is asked for, as any file', async () => {
    const there = await copy(page(''));
    const sent = await alice.seal(record([{ ...there, sha256: '0'.repeat(64) }]));
    expect(await alice.post(PATHS.records, sent)).toMatchObject({
      status: 409,
      body: { code: 'missing-blobs' },
    });
  });
});

describe('a record that a volunteer sends', () => {
  test('is received once, with receipts that the pinned log key verifies, and is a case to review', async () => {
    const sent = await submission();
    const answer = await alice.post(PATHS.records, sent);
    expect(answer).toMatchObject({
      status: 201,
      body: { record: { object: sent.record.id }, classification: { object: sent.classification.id } },
    });
    const logKey = alice.enrolled?.logKey ?? '';
    expect(await verifyReceipt(answer.body.record, logKey)).toMatchObject({ ok: true });
    expect(await verifyReceipt(answer.body.classification, logKey)).toMatchObject({ ok: true });
    const state = await asTenant(served.context, served.bleuet.id, (tx) =>
      tx.selectFrom('case_state').selectAll().where('case_id', '=', answer.body.case).executeTakeFirst(),
    );
    expect(state).toMatchObject({
      review: 'to-review',
      records: [sent.record.id],
      platform: 'mastodon',
      author: '@basile@ronde.example',
      proposed: JSON.parse(sent.classification.text).categories,
    });
  });

  test('keeps its canonical text to the byte', async () => {
    const sent = await submission();
    await alice.post(PATHS.records, sent);
    const kept = await asTenant(served.context, served.bleuet.id, (tx) =>
      tx.selectFrom('record').select('text').where('id', '=', sent.record.id).executeTakeFirst(),
    );
    expect(kept?.text).toBe(sent.record.text);
  });

  test('sent again gets the very same answer, and so does asking for its receipts', async () => {
    const sent = await submission();
    const first = await alice.post(PATHS.records, sent);
    await alice.post(PATHS.records, await submission());
    const again = await alice.post(PATHS.records, sent);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect((await alice.send('GET', PATHS.receipt(sent.record.id))).body).toEqual(first.body);
  });

  test('sent twenty times at once is kept once', async () => {
    const sent = await submission();
    const before = { record: await count('record'), case_event: await count('case_event') };
    const answers = await Promise.all(Array.from({ length: 20 }, () => alice.post(PATHS.records, sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect({ record: await count('record'), case_event: await count('case_event') }).toEqual({
      record: before.record + 1,
      case_event: before.case_event + 1,
    });
  });

  test('is refused while files are missing, with their hashes, and taken once they are there', async () => {
    const [one, other] = [await picture('l’une'), await picture('l’autre')];
    await alice.put(one.bytes);
    const sent = await alice.seal(record([one.file, other.file]));
    const refused = await alice.post(PATHS.records, sent);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'missing-blobs', missing: [other.file.sha256] },
    });
    await alice.put(other.bytes);
    expect(await alice.post(PATHS.records, sent)).toMatchObject({ status: 201 });
  });

  test('leaves nothing where it is refused', async () => {
    const before = await count('log_leaf');
    const { file } = await picture('jamais envoyée');
    await alice.post(PATHS.records, await alice.seal(record([file])));
    expect(await count('log_leaf')).toBe(before);
  });

  test('many at once from two volunteers each get a case and receipts that hold', async () => {
    const bob = await served.volunteer(served.bleuet);
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, at) => (at % 2 ? alice : bob)).map(async (who) =>
        who.post(PATHS.records, await who.seal(record())),
      ),
    );
    expect(new Set(all.map(({ body }) => body.case)).size).toBe(30);
    for (const { body } of all) {
      expect(await verifyReceipt(body.record, served.bleuet.logKey)).toMatchObject({ ok: true });
    }
  });
});

describe('a record is refused', () => {
  const refused = async (change: (sent: Awaited<ReturnType<typeof submission>>) => unknown) => {
    const answer = await alice.post(PATHS.records, change(await submission()));
    return [answer.status, answer.body.code];
  };

  test('when its text is not the one of its id', async () => {
    const changed = await refused((sent) => ({
      ...sent,
      record: { ...sent.record, text: sent.record.text.replace('grimbelins', 'grombelins') },
    }));
    expect(changed).toEqual([422, 'hash-mismatch']);
  });

  test('when its seal is of other bytes', async () => {
    const changed = await refused((sent) => ({
      ...sent,
      record: { ...sent.record, seal: sent.classification.seal },
    }));
    expect(changed).toEqual([422, 'bad-record']);
  });

  test('when its classification is of another record', async () => {
    const other = await submission('une autre');
    expect(await refused((sent) => ({ ...sent, classification: other.classification }))).toEqual([
      422,
      'bad-record',
    ]);
  });

  test('when its version is unknown', async () => {
    const value = { ...record(), format: 'temoin/record/v9' as 'temoin/record/v1-draft' };
    const answer = await alice.post(PATHS.records, await alice.seal(value));
    expect([answer.status, answer.body.code]).toEqual([422, 'unsupported-version']);
  });

  test('when a file has another size than it says', async () => {
    const { bytes, file } = await picture('taille');
    await alice.put(bytes);
    const answer = await alice.post(PATHS.records, await alice.seal(record([{ ...file, size: 1 }])));
    expect([answer.status, answer.body.code]).toEqual([422, 'bad-record']);
  });

  test('when the body has another shape', async () => {
    expect(await refused((sent) => ({ ...sent, extra: 1 }))).toEqual([400, 'bad-request']);
  });

  test('when the body is too large', async () => {
    const body = utf8('x'.repeat(1024 * 1024 + 1));
    expect(await alice.send('POST', PATHS.records, body)).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    });
    const text = 'x'.repeat(LIMITS.record + 1);
    expect((await refused((sent) => ({ ...sent, record: { ...sent.record, text } })))[0]).toBe(400);
  });

  test('when the key that sealed it was never certified', async () => {
    const sent = await alice.seal(record(), {}, await sampleKey());
    const answer = await alice.post(PATHS.records, sent);
    expect([answer.status, answer.body.code]).toEqual([403, 'unknown-key']);
  });

  test('when it was sealed by the key of another device', async () => {
    const bob = await served.volunteer(served.bleuet);
    const answer = await alice.post(PATHS.records, await bob.seal(record()));
    expect([answer.status, answer.body.code]).toEqual([403, 'unknown-key']);
  });

  test('when it was sealed by the key of another month', async () => {
    const december = {
      ...record(),
      time: { capturedAt: '2026-12-24T10:00:02Z', offset: 'non vérifié' as const },
    };
    const answer = await alice.post(PATHS.records, await alice.seal(december));
    expect([answer.status, answer.body.code]).toEqual([403, 'unknown-key']);
  });

  test('but not for midnight on the last of the month', async () => {
    const late = {
      ...record(),
      time: { capturedAt: '2026-12-01T00:00:30Z', offset: 'non vérifié' as const },
    };
    expect(await alice.post(PATHS.records, await alice.seal(late))).toMatchObject({ status: 201 });
  });
});

describe('another classification of a record', () => {
  test('is an event of its case, and answered the same again', async () => {
    const sent = await submission();
    const { body } = await alice.post(PATHS.records, sent);
    const { classification } = await alice.seal(JSON.parse(sent.record.text), {
      categories: [],
    });
    const first = await alice.post(PATHS.classifications, { classification });
    expect(first).toMatchObject({ status: 201, body: { case: body.case } });
    expect(await verifyReceipt(first.body.classification, served.bleuet.logKey)).toMatchObject({ ok: true });
    const again = await alice.post(PATHS.classifications, { classification });
    expect(again).toMatchObject({ status: 200, body: first.body });
    const state = await asTenant(served.context, served.bleuet.id, (tx) =>
      tx.selectFrom('case_state').selectAll().where('case_id', '=', body.case).executeTakeFirst(),
    );
    expect(state).toMatchObject({
      events: 2,
      proposed: [],
      classifications: [sent.classification.id, classification.id],
    });
  });

  test('is not for a device that did not send the record', async () => {
    const bob = await served.volunteer(served.bleuet);
    const sent = await submission();
    await alice.post(PATHS.records, sent);
    const { classification } = await bob.seal(JSON.parse(sent.record.text));
    expect(await bob.post(PATHS.classifications, { classification })).toMatchObject({ status: 404 });
    expect(await bob.send('GET', PATHS.receipt(sent.record.id))).toMatchObject({ status: 404 });
  });
});
