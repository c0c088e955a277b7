import { createHash } from 'node:crypto';
import type { EvidenceFile } from '../../lib/evidence/record.ts';
import type { Sealed } from '../../lib/evidence/sealed.ts';
import { classificationFor, recordOfPost } from './post.ts';

const SEAL = { publicKey: `${'A'.repeat(43)}=`, signature: `${'A'.repeat(86)}==` };

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A sealed text whose seal is not checked here: the store only carries it. */
export function sealed(value: object, publicKey = SEAL.publicKey): Sealed {
  const text = JSON.stringify(value);
  return { id: sha256(text), text, seal: { ...SEAL, publicKey } };
}

export function picture(bytes: Uint8Array<ArrayBuffer>): { entry: EvidenceFile; blob: Blob } {
  const entry: EvidenceFile = {
    role: 'picture',
    made: 'pixels',
    mediaType: 'image/png',
    size: bytes.length,
    sha256: sha256(bytes),
    width: 10,
    height: 10,
    take: 0,
    of: null,
    served: null,
  };
  return { entry, blob: new Blob([bytes], { type: 'image/png' }) };
}

/** What Alice keeps when she relève a made-up post with its picture. */
export function capture(text = 'Un mot inventé : grobiche.', at = '2026-11-02T10:01:30.000Z') {
  const file = picture(new TextEncoder().encode(`pixels of ${text}`) as Uint8Array<ArrayBuffer>);
  const record = sealed(recordOfPost(text, [file.entry]));
  const classification = sealed(classificationFor(record));
  return { record, classification, files: [file], at: new Date(at) };
}
