import type { Readable } from 'node:stream';
import { Readable as NodeReadable } from 'node:stream';
import type { BundleInput, Dossier } from '../../lib/bundle/input.ts';
import { reportHtml } from '../../lib/bundle/report.ts';
import type { Bytes } from '../../lib/bytes.ts';
import { sha256Hex, utf8 } from '../../lib/bytes.ts';
import type { CaseEvent, EventBody } from '../../lib/cases/event.ts';
import { canonical } from '../../lib/evidence/canonical.ts';
import type { EvidenceFile, EvidenceRecord } from '../../lib/evidence/record.ts';
import { seal } from '../../lib/evidence/seal.ts';
import { verifierKey } from '../../lib/log/key.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import { type SampleKey, sampleClassification, sampleKey, sampleRecord } from '../evidence/sample.ts';
import { appendObject, memoryLog, receiptOf } from '../log/memory-log.ts';

export const CASE = '018f9d9e-1111-7000-8000-000000000001';
const ORIGIN = 'association-inventee.example/journal';
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A made-up case whose bundle can be made: what goes in, the bytes of its files, the keys. */
export interface SampleCase {
  input: BundleInput;
  readFile(sha256: string): Readable;
  logKey: SampleKey;
  deviceKey: SampleKey;
}

/** What a test may want otherwise in the case. */
export interface Wishes {
  record?: Partial<EvidenceRecord>;
  records?: number;
  logKey?: SampleKey;
}

/**
 * A case of a made-up association: a record with a picture and a snapshot, one classification, received, accepted,
 * exported; in a log of seventy leaves.
 */
export async function sampleCase(wishes: Wishes = {}): Promise<SampleCase> {
  const [deviceKey, logKey] = [await sampleKey(), wishes.logKey ?? (await sampleKey())];
  const { files, blobs } = await sampleFiles();
  const desk = await openDesk(logKey);
  const dossier: Omit<Dossier, 'events'> & { events: Dossier['events'][number][] } = {
    case: CASE,
    association: 'Association inventée',
    toolVersion: '0.1.0',
    exportedAt: '2026-11-22T09:00:00.000Z',
    logKey: await verifierKey(ORIGIN, logKey.publicKey),
    records: [],
    classifications: [],
    events: [],
  };
  const note = async (at: string, body: EventBody, role: 'device' | 'moderator') =>
    dossier.events.push(await eventAfter(dossier.events, at, body, role));
  const [records, classifications] = [[], []] as [
    Dossier['records'][number][],
    Dossier['classifications'][number][],
  ];
  for (let n = 0; n < (wishes.records ?? 1); n += 1) {
    const time = { ...sampleRecord().time, capturedAt: `2026-11-21T10:0${n}:02Z` };
    const record = sampleRecord({ files, time, ...wishes.record });
    const sealed = await seal('record', record, deviceKey);
    const classification = sampleClassification(sealed.id);
    const proposed = await seal('classification', classification, deviceKey);
    records.push({ sealed, record, receipt: await desk.enter(sealed.id) });
    classifications.push({ sealed: proposed, classification, receipt: await desk.enter(proposed.id) });
    await note(
      `2026-11-21T10:1${n}:00.123Z`,
      { kind: 'received', record: sealed.id, classifications: [proposed.id] },
      'device',
    );
  }
  await note(
    '2026-11-21T15:00:00.000Z',
    { kind: 'accepted', categories: [], reason: 'Propos clairs' },
    'moderator',
  );
  for (const event of dossier.events) event.receipt = await desk.enter(event.id);
  const report = reportHtml({ ...dossier, records, classifications });
  const exported = {
    kind: 'exported',
    container: 'bagit-1.0',
    report: await sha256Hex(utf8(report)),
  } as const;
  await note(dossier.exportedAt, exported, 'moderator');
  for (const event of dossier.events.slice(-1)) event.receipt = await desk.enter(event.id);
  await desk.fill(70);
  for (const entry of [...records, ...classifications, ...dossier.events])
    entry.receipt = await desk.receipt(entry.receipt.object);
  return {
    input: { ...dossier, records, classifications, report },
    readFile: (sha256) => NodeReadable.from([Buffer.from(blobs.get(sha256) ?? [])]),
    logKey,
    deviceKey,
  };
}

/** An event written after others. */
export async function eventAfter(
  before: readonly { id: string }[],
  at: string,
  body: EventBody,
  role: 'device' | 'moderator',
) {
  const event: CaseEvent = {
    format: 'temoin/event/v1-draft',
    case: CASE,
    sequence: before.length + 1,
    previous: before.at(-1)?.id ?? null,
    at,
    actor: { role, id: role === 'device' ? null : 'm-4f1c' },
    ...body,
  };
  const text = canonical(event);
  const id = await sha256Hex(utf8(text));
  return { id, text, event, receipt: { object: id, proof: '' } };
}

async function sampleFiles(): Promise<{ files: EvidenceFile[]; blobs: Map<string, Bytes> }> {
  const picture = Uint8Array.from(atob(PIXEL), (char) => char.charCodeAt(0));
  const snapshot = utf8('<!doctype html><meta charset="utf-8"><article>Les grimbelins, dehors !</article>');
  const [a, b] = [await sha256Hex(picture), await sha256Hex(snapshot)];
  const files: EvidenceFile[] = [
    {
      role: 'picture',
      made: 'pixels',
      mediaType: 'image/png',
      size: picture.length,
      sha256: a,
      width: 1,
      height: 1,
      take: 0,
      of: null,
      served: null,
    },
    {
      role: 'snapshot',
      made: 'snapshot',
      mediaType: 'text/html',
      size: snapshot.length,
      sha256: b,
      width: null,
      height: null,
      take: 0,
      of: null,
      served: null,
    },
  ];
  return {
    files,
    blobs: new Map([
      [a, picture],
      [b, snapshot],
    ]),
  };
}

async function openDesk(key: SampleKey) {
  const log = memoryLog();
  const places = new Map<string, Awaited<ReturnType<typeof appendObject>>>();
  const receipt = (object: string): Promise<Receipt> => {
    const place = places.get(object);
    if (place === undefined) throw new Error(`${object} was never entered`);
    return receiptOf(log, object, place, ORIGIN, key);
  };
  const fill = async (size: number) => {
    while (log.size() < size) await appendObject(log, log.size().toString(16).padStart(64, 'f'), 200);
  };
  await fill(13);
  return {
    fill,
    receipt,
    async enter(object: string): Promise<Receipt> {
      places.set(object, await appendObject(log, object, log.size()));
      await fill(log.size() + 7);
      return receipt(object);
    },
  };
}
