import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { toBase64 } from '../../lib/bytes.ts';
import type { Aside } from '../../lib/cases/aside.ts';
import type { EvidenceFile, EvidenceRecord } from '../../lib/evidence/record.ts';
import { seal } from '../../lib/evidence/seal.ts';
import type { Classification } from '../../lib/law/classification.ts';
import { type Association, createAssociation } from '../../server/associations/create.ts';
import { keepBlob } from '../../server/blobs/keep.ts';
import type { Context } from '../../server/context.ts';
import { asTenant } from '../../server/db/tenant.ts';
import { checkSubmission } from '../../server/ingest/checked.ts';
import { type Ingest, ingestInto } from '../../server/ingest/ingest.ts';
import { createModerator, type Moderator } from '../../server/moderators/create.ts';
import {
  reading,
  type SampleKey,
  sampleClassification,
  sampleKey,
  sampleRecord,
} from '../evidence/sample.ts';

/** An association with a moderator and a volunteer's device. */
export interface House {
  context: Context;
  association: Association;
  moderator: Moderator;
  device: { id: string; key: SampleKey };
  ingest: Ingest;
}

/** A file as a volunteer's device would send it. */
export type Sent = Pick<EvidenceFile, 'role' | 'made' | 'mediaType'> &
  Partial<Pick<EvidenceFile, 'take' | 'of' | 'served'>> & { bytes: Buffer };

async function enrolledDevice(context: Context, association: string): Promise<House['device']> {
  const id = randomUUID();
  const [identity, key] = [await sampleKey(), await sampleKey()];
  await asTenant(context, association, async (tx) => {
    await tx
      .insertInto('device')
      .values({
        association,
        id,
        key: toBase64(identity.publicKey),
        charter_version: '1',
        charter_accepted_at: new Date(),
        enrolled_at: new Date(),
      })
      .execute();
    await tx
      .insertInto('device_key')
      .values({
        association,
        device: id,
        month: '2026-11',
        public_key: toBase64(key.publicKey),
        certificate: 'x'.repeat(86),
        certified_at: new Date(),
      })
      .execute();
  });
  return { id, key };
}

/** Founds an association, names its moderator, enrols one device. */
export async function newHouse(context: Context, name: string, moderator = 'Alix Relit'): Promise<House> {
  const association = await createAssociation(context, { name });
  return {
    context,
    association,
    moderator: await createModerator(context, { association: association.id, name: moderator }),
    device: await enrolledDevice(context, association.id),
    ingest: ingestInto(context),
  };
}

async function keep({ context, association }: House, sent: Sent): Promise<EvidenceFile> {
  const staged = await context.blobs.stage(Readable.from([sent.bytes]), 10_000_000);
  if (!staged.ok) throw new Error(staged.detail);
  await keepBlob(context, association.id, staged.value);
  const { role, made, mediaType, take = 0, of = null, served = null } = sent;
  const { sha256, size } = staged.value;
  const pixels =
    role === 'picture' || role === 'context' ? { width: 320, height: 180 } : { width: null, height: null };
  return { role, made, mediaType, sha256, size, ...pixels, take, of, served };
}

/** A capture arrives, of a post of its own unless said otherwise, sealed and checked; answers its case and its files. */
export async function receive(
  house: House,
  given: {
    record?: Partial<EvidenceRecord>;
    classification?: Partial<Classification>;
    aside?: Aside;
    files?: Sent[];
  } = {},
): Promise<{ case: string; files: EvidenceFile[] }> {
  const files: EvidenceFile[] = [];
  for (const sent of given.files ?? []) files.push(await keep(house, sent));
  const record = await seal(
    'record',
    sampleRecord({ reading: { ...reading, id: randomUUID() }, ...given.record, files }),
    house.device.key,
  );
  const proposal = sampleClassification(record.id, {
    categories: ['injure-publique-origine'],
    ...given.classification,
  });
  const classification = await seal('classification', proposal, house.device.key);
  const checked = await checkSubmission({ record, classification, aside: given.aside ?? null });
  if (!checked.ok) throw new Error(checked.detail);
  const outcome = await house.ingest(house.association.id, {
    device: house.device.id,
    submission: checked.value,
  });
  if (!outcome.ok) throw new Error(outcome.detail);
  return { case: outcome.value.answer.case, files };
}
