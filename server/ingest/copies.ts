import type { Bytes } from '../../lib/bytes.ts';
import { concat } from '../../lib/bytes.ts';
import { isInertCopy } from '../../lib/evidence/copy.ts';
import type { EvidenceFile, EvidenceRecord } from '../../lib/evidence/record.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';

/** Bytes: far above what the extension keeps of a page, and little enough to be read whole. */
const MOST = 16 * 1024 * 1024;

/**
 * Looks into the HTML files of a record: whoever opens one, from the console or from a bundle, must run and reach
 * nothing. A file that is not there yet is for `missing-blobs` to say.
 */
export async function checkCopies(
  context: Context,
  association: string,
  record: EvidenceRecord,
): Promise<Result<null, 'bad-record'>> {
  for (const file of record.files.filter(({ mediaType }) => mediaType === 'text/html')) {
    if (file.size > MOST) return fail('bad-record', `${file.sha256} is too long for a copy of a post`);
    const bytes = await contentOf(context, association, file);
    const html = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (html !== null && !isInertCopy(html)) return fail('bad-record', `${file.sha256} is not an inert copy`);
  }
  return ok(null);
}

async function contentOf(context: Context, association: string, file: EvidenceFile): Promise<Bytes | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of context.blobs.read(association, file.sha256)) {
      size += part.length;
      // Another size than the record says is refused where sizes are looked up.
      if (size > MOST) return null;
      parts.push(part);
    }
    return concat(...parts);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
