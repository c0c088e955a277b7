import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileInReport } from '../../lib/bundle/names.ts';
import type { EvidenceType } from '../../lib/evidence/record.ts';

/** Every type a file of a record may have; the compiler checks that none is forgotten. */
const TYPES: Record<EvidenceType, true> = {
  'image/png': true,
  'image/webp': true,
  'image/jpeg': true,
  'image/gif': true,
  'image/avif': true,
  'text/html': true,
  'text/vtt': true,
  'video/mp4': true,
  'video/webm': true,
  'audio/mpeg': true,
  'audio/mp4': true,
  'audio/ogg': true,
  'audio/webm': true,
  'audio/wav': true,
};
const script = readFileSync(join(import.meta.dirname, '../../server/bundle/verifier.sh'), 'utf8');

test.each(Object.keys(TYPES) as EvidenceType[])(
  'verifier.sh knows the name of a file of type %s',
  (mediaType) => {
    const extension = fileInReport({ sha256: 'a', mediaType }).split('.').at(-1);
    expect(script).toContain(`e["${mediaType}"] = "${extension}"`);
  },
);
