import type { Invitation } from '../../lib/api.ts';
import { enrol } from '../../lib/browser/enrolment.ts';
import { browserHttp } from '../../lib/browser/http.ts';
import { sealingKey } from '../../lib/browser/keys.ts';
import { openStore } from '../../lib/browser/store/db.ts';
import { keepDraft } from '../../lib/browser/store/drafts.ts';
import { keepCapture } from '../../lib/browser/store/keep.ts';
import { sha256Hex } from '../../lib/bytes.ts';
import type { EvidenceFile } from '../../lib/evidence/record.ts';
import { seal } from '../../lib/evidence/seal.ts';
import { classificationFor, recordOfPost } from '../store/post.ts';

/** What a test asks for in a page of the extension: the project's own functions, in the browser's own database. */
export interface Kept {
  text: string;
  /** ISO 8601. */
  at: string;
  draft?: boolean;
  categories?: string[];
  /** Bytes of a second, heavier file. */
  weight?: number;
}

async function file(blob: Blob, role: 'picture' | 'snapshot'): Promise<{ entry: EvidenceFile; blob: Blob }> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const picture = role === 'picture';
  const entry: EvidenceFile = {
    role,
    made: picture ? 'pixels' : 'snapshot',
    mediaType: picture ? 'image/png' : 'text/html',
    size: bytes.length,
    sha256: await sha256Hex(bytes),
    width: picture ? 320 : null,
    height: picture ? 120 : null,
    take: 0,
    of: null,
    served: null,
  };
  return { entry, blob };
}

async function paint(text: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(320, 120);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#dfe8d8';
  context.fillRect(0, 0, 320, 120);
  context.fillStyle = '#222';
  context.font = '16px sans-serif';
  context.fillText(text.slice(0, 36), 12, 60);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Keeps a made-up post; resolves with its id once the transaction is complete. */
async function keep({ text, at, draft, categories = [], weight }: Kept): Promise<string> {
  const db = openStore();
  const when = new Date(at);
  const key = await sealingKey(db, when);
  const files = [await file(await paint(text), 'picture')];
  if (weight) files.push(await file(new Blob([text, 'x'.repeat(weight)]), 'snapshot'));
  const entries = files.map(({ entry }) => entry);
  const record = await seal('record', recordOfPost(text, entries, at), key);
  const classification = await seal('classification', classificationFor(record, categories), key);
  const kept = draft
    ? await keepDraft(db, { record, files, at: when })
    : await keepCapture(db, { record, classification, files, at: when });
  db.close();
  if (!kept.ok) throw new Error(kept.code);
  return record.id;
}

async function join(invitation: Invitation): Promise<string> {
  const db = openStore();
  const charter = { version: '2026-11-23', acceptedAt: '2026-11-23T09:00:00.000Z' };
  const joined = await enrol(invitation, charter, { db, http: browserHttp(), now: () => new Date() });
  db.close();
  return joined.ok ? joined.value.device : joined.code;
}

Object.assign(globalThis, { temoin: { keep, join } });
