import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Invitation, invitationSchema } from '../../../lib/api.ts';
import { enrol } from '../../../lib/browser/enrolment.ts';
import { browserHttp } from '../../../lib/browser/http.ts';
import { identityKey, sealingKey } from '../../../lib/browser/keys.ts';
import { openStore } from '../../../lib/browser/store/db.ts';
import { currentEnrolment } from '../../../lib/browser/store/enrolment.ts';
import { keepCapture } from '../../../lib/browser/store/keep.ts';
import { receiptsOf } from '../../../lib/browser/store/receipts.ts';
import { drain } from '../../../lib/browser/sync/drain.ts';
import { requestSigner } from '../../../lib/browser/sync/sign.ts';
import { syncStore } from '../../../lib/browser/sync/store.ts';
import { seal } from '../../../lib/evidence/seal.ts';
import { verifyReceipt } from '../../../lib/log/verify-receipt.ts';
import type { Http } from '../../../lib/sync/ports.ts';
import { createApp } from '../../../server/app.ts';
import { createAssociation } from '../../../server/associations/create.ts';
import { createInvitation } from '../../../server/invitations/create.ts';
import { type Serving, serveApp } from '../../../server/serve.ts';
import { classificationFor, recordOfPost } from '../../store/post.ts';
import { picture } from '../../store/scene.ts';
import { newStage, PUBLIC_ORIGIN, type Stage } from '../stage.ts';

let stage: Stage;
let serving: Serving;
const db = openStore('journey');
const now = () => new Date();

beforeAll(async () => {
  stage = await newStage();
  serving = await serveApp(createApp(stage.context), 0);
});

afterAll(async () => {
  db.close();
  await serving?.close();
  await stage?.close();
});

/** The browser's own network, led to the port where the server of this test really listens. */
function network(): Http & { asked: string[] } {
  const asked: string[] = [];
  const real = browserHttp();
  return {
    asked,
    send(request) {
      asked.push(`${request.method} ${new URL(request.url).pathname.replace(/[0-9a-f]{64}/, '…')}`);
      const url = request.url.replace(PUBLIC_ORIGIN, `http://127.0.0.1:${serving.port}`);
      return real.send({ ...request, url });
    },
  };
}

async function invitation(): Promise<Invitation> {
  const { id, name, logKey } = await createAssociation(stage.context, { name: 'Association Essai' });
  const { code } = await createInvitation(stage.context, id);
  const shown: Invitation = { code, association: { id, name }, server: PUBLIC_ORIGIN, logKey };
  expect(Object.keys(shown).sort()).toEqual(Object.keys(invitationSchema.entries).sort());
  return shown;
}

async function kept(text: string): Promise<string> {
  const key = await sealingKey(db, now());
  const file = picture(new TextEncoder().encode(`pixels of ${text}`) as Uint8Array<ArrayBuffer>);
  const record = await seal('record', recordOfPost(text, [file.entry]), key);
  const classification = await seal('classification', classificationFor(record), key);
  const done = await keepCapture(db, { record, classification, files: [file], at: now() });
  expect(done.ok).toBe(true);
  return record.id;
}

async function round(http: Http) {
  const enrolment = await currentEnrolment(db);
  if (!enrolment) throw new Error('not enrolled');
  const ports = {
    server: enrolment.server,
    http,
    store: syncStore(db, enrolment.device, now),
    sign: requestSigner(await identityKey(db), now),
    verifyReceipt: (receipt: Parameters<typeof verifyReceipt>[0]) => verifyReceipt(receipt, enrolment.logKey),
  };
  await drain({ db, ports, now, random: () => 0.5 });
}

describe('the extension’s sending against the association’s server', () => {
  test('enrols, sends a record with its file, and proves both receipts', async () => {
    const charter = { version: '2026-11-23', acceptedAt: now().toISOString() };
    const joined = await enrol(await invitation(), charter, { db, http: network(), now });
    expect(joined).toMatchObject({ ok: true });
    const id = await kept('Un mot inventé : grobiche.');
    const http = network();
    await round(http);
    expect(await db.outbox.get(id)).toMatchObject({ state: 'received' });
    expect((await receiptsOf(db, id)).length).toBe(2);
    expect(http.asked).toEqual([
      'POST /api/keys',
      'HEAD /api/blobs/…',
      'PUT /api/blobs/…',
      'POST /api/records',
    ]);
  });

  test('sends again, harmlessly, what was cut after the server had it', async () => {
    const id = await kept('Un mot inventé : trombule.');
    const cutting = network();
    const lost: Http = {
      async send(request) {
        const answer = await cutting.send(request);
        return request.url.endsWith('/records') ? { ok: false, code: 'offline', detail: 'cut' } : answer;
      },
    };
    await round(lost);
    expect(await db.outbox.get(id)).toMatchObject({ state: 'waiting', code: 'offline' });
    await db.outbox.update(id, { nextAt: 0 });
    const http = network();
    await round(http);
    expect(await db.outbox.get(id)).toMatchObject({ state: 'received' });
    expect(http.asked).toEqual(['HEAD /api/blobs/…', 'POST /api/records']);
  });
});
